/** Which imports are refused whatever the rooms (those stand in eslint.config.mjs): none in a circle, types included. */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files that import each other can only be understood, moved and tested together.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};

import { builtinModules } from "node:module";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/**
 * `expect` looks at files only for showing where a failure arose; what it takes from Node while it is loaded are paths.
 */
const NODE_IN_THE_BROWSER = `
  globalThis.global = globalThis;
  globalThis.__dirname = "/";
  globalThis.process = { env: {}, argv: [], platform: "browser", stdout: {}, stderr: {}, cwd: () => "/" };
`;
const STAND_IN =
  `for (const name of ["resolve", "join", "basename", "dirname", "relative", ` +
  `"normalize", "fileURLToPath"]) exports[name] = (...given) => given.join("/");`;
const withoutNode: Plugin = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    const absent = new Set([...builtinModules, "graceful-fs"]);
    onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      absent.has(path.replace(/^node:/, "")) ? { path, namespace: "without-node" } : null,
    );
    onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: STAND_IN, loader: "js" }));
  },
};

/** The contract page with the spreadsheet, for a browser. */
export async function bundleContract(): Promise<{ readonly script: string; readonly styles: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "contract-page.ts")],
    outdir: __dirname,
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    charset: "utf8",
    logLevel: "error",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    banner: { js: NODE_IN_THE_BROWSER },
    plugins: [withoutNode],
  });
  const textOf = (extension: string): string => outputFiles.find(({ path }) => path.endsWith(extension))!.text;
  return { script: textOf(".js"), styles: textOf(".css") };
}

import tseslint from "typescript-eslint";
import { MAY_IMPORT, SEES_ADAPTERS, SEES_PORTS } from "./rooms.mjs";

const ROOMS = Object.keys(MAY_IMPORT);
const PURE = [
  "policy",
  "money",
  "fields",
  "mechanisms",
  "marks",
  "identity",
  "engine",
  "roster",
  "explain",
  "report",
  "text",
];

function boundaries(room) {
  const foreign = ROOMS.filter(other => other !== room && other !== "workbook" && !MAY_IMPORT[room].includes(other));
  const patterns = [
    {
      group: [
        ...foreign.map(other => `**/${other}/**`),
        // The codes of what can go wrong belong to the rooms where it does; their texts import the types alone.
        ...(room === "text"
          ? [
              "!**/assess/task-problem",
              "!**/assess/stream",
              "**/assess/stream/*",
              "!**/assess/stream/problem-code",
              "!**/cli/command-problem-code",
            ]
          : []),
      ],
      message: `src/${room} may import ${MAY_IMPORT[room].join(", ") || "no other room"} only.`,
    },
  ];
  if (room !== "workbook" && !SEES_ADAPTERS.has(room)) {
    patterns.push({
      group: [
        "**/workbook/**",
        ...(SEES_PORTS.has(room)
          ? ["!**/workbook/ports", "!**/workbook/kept", "!**/workbook/column-letters", "!**/workbook/formula-forms"]
          : []),
        // The codes of what can be wrong with a file, for their texts.
        // Packaging writes a zip archive, as a result is one.
        ...(room === "build"
          ? ["!**/workbook/file", "**/workbook/file/*", "!**/workbook/file/zip-write", "!**/workbook/file/node-codec"]
          : []),
        ...(room === "text"
          ? ["!**/workbook/ports", "!**/workbook/file", "**/workbook/file/*", "!**/workbook/file/problem"]
          : []),
      ],
      message: `src/${room} may not import an adapter.`,
    });
  }
  if (PURE.includes(room))
    patterns.push({
      group: ["node:*", "fs", "path", "react", "react-dom", "@fluentui/*", "@microsoft/*", "hucre", "hucre/*"],
      message: `src/${room} is pure: no Node, DOM, Office.js or React.`,
    });
  return { files: [`src/${room}/**/*.{ts,tsx,mjs}`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

/** Arguments stand on the stack: a hundred thousand of them are too many for it. */
const NO_SPREAD_OF_DATA = {
  selector: "CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement",
  message: "Data overflow the stack as arguments: push one after the other.",
};

const NO_MECHANISM_BY_NAME = [
  "SwitchStatement > :matches(MemberExpression[property.name='mechanism'], Identifier[name='mechanism']).discriminant",
  "SwitchStatement > MemberExpression.discriminant[object.name='mechanism']",
  "BinaryExpression[operator=/^[!=]==?$/] > :matches(MemberExpression[property.name='mechanism'], Identifier[name='mechanism'])",
  // A table by the name, and a list that holds it, are switches too.
  "MemberExpression[computed=true] > :matches(MemberExpression[property.name='mechanism'], Identifier[name='mechanism']).property",
  "CallExpression[callee.property.name=/^(includes|indexOf|has|get)$/] > :matches(MemberExpression[property.name='mechanism'], Identifier[name='mechanism']).arguments",
  "BinaryExpression[operator='in'] > :matches(MemberExpression[property.name='grant'], Identifier[name='grant'])",
].map(selector => ({
  selector,
  message: "Only src/mechanisms knows a mechanism by its name or fields: ask mechanismOf(grant).",
}));

/** Who speaks which language is said in src/text/by-language.ts alone. Excel's side (src/host) has a locale of its own. */
const NO_LANGUAGE_BY_NAME = {
  selector: "Literal[value=/^(zh|en)(-[A-Za-z]{2,4})?$/]",
  message: "Only src/text knows a language by its name: take LANGUAGES, OFFICE_LANGUAGE, or a text that differs.",
};

/** What the pane says comes from src/text, so that it speaks every language. */
const NO_WORDS_OF_ITS_OWN = [
  "JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]",
  "JSXAttribute[name.name=/^(aria-label|title|placeholder|label|hint|alt)$/] > Literal",
].map(selector => ({ selector, message: "Words for people stand in src/text, by key and language." }));

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "reports/**", ".stryker-tmp/**"] },
  {
    files: ["src/**/*.{ts,tsx,mjs}", "test/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      // What prettier cannot fold: comments and texts. A template or a pattern is left whole where folding would hide it.
      "max-len": ["error", { code: 120, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }],
      "no-control-regex": "off",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": ["error", NO_SPREAD_OF_DATA, NO_LANGUAGE_BY_NAME],
      // More are an object with names, or something that has a name already.
      "max-params": ["error", 5],
    },
  },
  // A function of Excel's has its parameters by place, and each has a line that people see (functions-metadata.ts).
  { files: ["src/functions/functions.ts", "src/functions/explained.ts"], rules: { "max-params": ["error", 7] } },
  ...Object.keys(MAY_IMPORT).map(boundaries),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/mechanisms/**"],
    rules: {
      "no-restricted-syntax": ["error", NO_SPREAD_OF_DATA, NO_LANGUAGE_BY_NAME, ...NO_MECHANISM_BY_NAME],
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        NO_SPREAD_OF_DATA,
        NO_LANGUAGE_BY_NAME,
        ...NO_MECHANISM_BY_NAME,
        ...NO_WORDS_OF_ITS_OWN,
      ],
    },
  },
  {
    files: ["src/text/**/*.ts", "src/host/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", NO_SPREAD_OF_DATA, ...NO_MECHANISM_BY_NAME] },
  },
  {
    files: PURE.map(room => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        "Excel",
        "Office",
        "OfficeExtension",
        "CustomFunctions",
        "localStorage",
        "crypto",
        "Date",
        "Intl",
        "process",
        "window",
        "document",
        "navigator",
        "performance",
        "setTimeout",
        "setInterval",
        "fetch",
        "Buffer",
        "parseFloat",
      ],
      "no-restricted-properties": [
        "error",
        { property: "localeCompare", message: "The result must not depend on the machine's locale." },
        { property: "toLocaleString", message: "The result must not depend on the machine's locale." },
        { property: "toFixed", message: "No binary fractions near money." },
        { object: "Math", property: "round", message: "No binary fractions near money." },
      ],
    },
  },
  // Generated, line by line as its generator makes it.
  { files: ["src/identity/syllables.ts", "src/identity/simplified-pairs.ts"], rules: { "max-len": "off" } },
);

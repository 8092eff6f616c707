/** by-language.ts, which holds all that is said in every language. */
export const BY_LANGUAGE = /[\\/]src[\\/]text[\\/]by-language\.ts$/;

/** Which part of each language a file of this room asks for; "": only which languages there are. */
const ASKED = {
  "languages.ts": "",
  "language-name.ts": "name",
  "of.ts": "texts",
  "wording.ts": "wording",
  "functions/of.ts": "functions",
  "functions/late-of.ts": "lateFunctions",
  "functions/help-of.ts": "functionHelp",
  "help/of.ts": "help",
  "package/of.ts": "packaging",
  "pane/late.ts": "latePane",
  "pane/of.ts": "pane",
  "paper-answers/of.ts": "paperAnswers",
  "policy-files/of.ts": "policyFiles",
  "preview/of.ts": "preview",
  "ribbon/of.ts": "ribbon",
  "stream-of.ts": "stream",
  "support/of.ts": "support",
  "tasks/of.ts": "tasks",
  "usage-of.ts": "usage",
  "workbook/of.ts": "selfCheck",
};

/** A language's import, as the list writes it. */
const FOLDER = /^import \{ (\w+) \} from "(\.\/[\w-]+)";$/gm;

/**
 * The part that a file asks for. Throws where none is named for it.
 *
 * @param {string} path absolute
 * @returns {string}
 */
export function partAskedBy(path) {
  const file = path.replaceAll("\\", "/").split("/src/text/")[1] ?? path,
    part = ASKED[file];
  if (part === undefined) throw new Error(`${file} asks for every language: name its part in ASKED.`);
  return part;
}

/**
 * The list of languages with one part of each folder, for the file that asks for that part alone: formulas must not
 * bring the help with them, and a bundler takes a file whole or not at all.
 *
 * @param {string} list what stands in by-language.ts
 * @param {string} part
 * @returns {string}
 */
export function languagePart(list, part) {
  return list.replace(FOLDER, (_, language, folder) =>
    part === "" ? `const ${language} = null;` : partOf(language, folder, part),
  );
}

function partOf(language, folder, part) {
  const file = part.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  return `import { ${part} as ${language}_ } from "${folder}/${file}";\nconst ${language} = { ${part}: ${language}_ };`;
}

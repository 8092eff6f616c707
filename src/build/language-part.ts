import { sep } from "node:path";

/** src/text/by-language.ts, which holds all that is said in every language. */
export const BY_LANGUAGE = /[\\/]src[\\/]text[\\/]by-language\.ts$/;

/** Which part of each language a file below src/text asks `BY_LANGUAGE` for; "": only which languages there are. */
const ASKED: Readonly<Record<string, string>> = {
  "languages.ts": "",
  "language-name.ts": "name",
  "of.ts": "texts",
  "wording.ts": "wording",
  "functions/of.ts": "functions",
  "pane/late.ts": "latePane",
  "policy-files/of.ts": "policyFiles",
  "tasks/of.ts": "tasks",
  "workbook/of.ts": "selfCheck",
};

/** A language's import, as the list writes it. */
const FOLDER = /^import \{ (\w+) \} from "(\.\/[\w-]+)";$/gm;

/** The part that a file asks for. Throws where a file of the browser's asks that none is named for. */
export function partAskedBy(path: string): string {
  const file = path.split(sep).join("/").split("/src/text/")[1] ?? path,
    part = ASKED[file];
  if (part === undefined) throw new Error(`${file} asks for every language: name its part in ASKED.`);
  return part;
}

/**
 * The list of languages with one part of each folder, for the file that asks for that part alone: formulas must not
 * bring the help with them, and a bundler takes a file whole or not at all.
 */
export function languagePart(list: string, part: string): string {
  return list.replace(FOLDER, (_, language: string, folder: string) =>
    part === "" ? `const ${language} = null;` : partOf(language, folder, part),
  );
}

function partOf(language: string, folder: string, part: string): string {
  const file = part.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  return `import { ${part} as ${language}_ } from "${folder}/${file}";\nconst ${language} = { ${part}: ${language}_ };`;
}

import type { CommandName } from "../text/ribbon/ribbon";
import { ribbonTextsOf } from "../text/ribbon/of";
import { fileIn, LANGUAGES, OFFICE_LANGUAGE, type Language } from "../text/languages";
import type { PackageFile } from "./files-plugin";

/** Three modifiers and the letter: what Microsoft advises for add-ins. */
const LETTERS = { assess: "H", onlyMarked: "D", assessSelection: "X", explain: "L", policy: "Z", help: "B" } as const;

/** Each command that has a shortcut, with its keys. */
export const SHORTCUTS: readonly {
  readonly action: CommandName;
  readonly key: { readonly default: string; readonly mac: string };
}[] = Object.entries(LETTERS).map(([action, letter]) => ({
  action: action as keyof typeof LETTERS,
  key: { default: `Ctrl+Alt+Shift+${letter}`, mac: `Command+Alt+Shift+${letter}` },
}));

/** Where the package has them, and what they are called in each language. */
export const SHORTCUTS_FILE = "assets/shortcuts.json";

/**
 * The shortcuts as Office reads them (extended-manifest.schema.json): the office's names in the file itself, those of
 * each other language in a file of its own.
 */
export function shortcutFiles(): readonly PackageFile[] {
  return LANGUAGES.map(language => ({
    name: fileIn(language, SHORTCUTS_FILE),
    content: JSON.stringify(
      language === OFFICE_LANGUAGE
        ? {
            actions: SHORTCUTS.map(({ action }) => ({
              id: action,
              type: "ExecuteFunction",
              name: `\${resource.${token(action)}}`,
            })),
            shortcuts: SHORTCUTS,
            resources: { default: names(language) },
          }
        : names(language),
    ),
  }));
}

function names(language: Language): Readonly<Record<string, { readonly value: string; readonly comment: string }>> {
  const { commands } = ribbonTextsOf(language);
  return Object.fromEntries(
    SHORTCUTS.map(({ action }) => [token(action), { value: commands[action].label, comment: action }]),
  );
}

function token(action: CommandName): string {
  return `${action}_name`;
}

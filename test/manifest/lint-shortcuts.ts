import { twice, type Surroundings } from "./lint";
import { one, type Element } from "./tree";

interface Resource {
  readonly value: string;
}
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  readonly resources: { readonly default: Readonly<Record<string, Resource>> };
}

/**
 * Three modifiers and a letter: what Microsoft advises for add-ins, because Excel and browsers have next to nothing
 * there (Ctrl+Alt+Shift+F9, which is no letter, is Excel's one).
 */
const KEYS: Readonly<Record<string, RegExp>> = {
  default: /^Ctrl\+Alt\+Shift\+[A-Z]$/,
  mac: /^Command\+Alt\+Shift\+[A-Z]$/,
};
/** System-wide on the Mac with these modifiers: log out at once, paste without format. */
const TAKEN = new Set(["Command+Alt+Shift+Q", "Command+Alt+Shift+V"]);

/**
 * The shortcuts file that the manifest names: each action registered, named in both languages, with keys that are free.
 */
export function lintShortcuts(manifest: Element, { address, file, actions }: Surroundings): string[] {
  const element = one(manifest, "ExtendedOverrides");
  const read = (attribute: string): Buffer | null => file((element?.attributes[attribute] ?? "").slice(address.length));
  const [chinese, english] = [read("Url"), read("ResourcesUrl")];
  if (chinese === null || english === null) return ["the shortcuts or their English names are missing"];
  return problemsOf(
    JSON.parse(chinese.toString()) as Shortcuts,
    JSON.parse(english.toString()) as Record<string, Resource>,
    actions,
  );
}

function problemsOf(
  file: Shortcuts,
  english: Readonly<Record<string, Resource>>,
  actions: ReadonlySet<string>,
): string[] {
  const ids = file.actions.map(({ id }) => id),
    problems: string[] = [];
  for (const { id, type, name } of file.actions) {
    const token = /^\$\{resource\.(.+)\}$/.exec(name)?.[1] ?? "";
    if (!actions.has(id) || type !== "ExecuteFunction")
      problems.push(`no command registers ${id}, which has a shortcut`);
    if (!/\p{Script=Han}/u.test(file.resources.default[token]?.value ?? ""))
      problems.push(`shortcut ${id} has no Chinese name`);
    if (!/^[\x20-\x7e]+$/.test(english[token]?.value ?? "")) problems.push(`shortcut ${id} has no English name`);
  }
  for (const { action, key } of file.shortcuts) {
    if (!ids.includes(action)) problems.push(`shortcut of ${action}, which is no action`);
    for (const [platform, pattern] of Object.entries(KEYS))
      if (!pattern.test(key[platform] ?? "") || TAKEN.has(key[platform] ?? ""))
        problems.push(`${key[platform] ?? "none"} may not be the key of ${action}`);
  }
  const keys = file.shortcuts.flatMap(({ key }) => Object.values(key));
  return [
    ...problems,
    ...twice(keys).map(key => `${key} stands twice`),
    ...ids.filter(id => !file.shortcuts.some(({ action }) => action === id)).map(id => `${id} has no shortcut`),
  ];
}

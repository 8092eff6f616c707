import { twice, type Surroundings } from "./lint";
import { all, one, type Element } from "./tree";

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
 * The shortcuts file that the manifest names: each action registered, named in every language, with keys that are free.
 */
export function lintShortcuts(manifest: Element, { address, file, actions }: Surroundings): string[] {
  const element = one(manifest, "ExtendedOverrides");
  const read = (url: string | undefined): Buffer | null => file((url ?? "").slice(address.length));
  const own = read(element?.attributes["Url"]),
    others = addressesOf(element, "ResourcesUrl").map(read);
  if (own === null || others.length === 0 || others.includes(null))
    return ["the shortcuts or their names in another language are missing"];
  return problemsOf(
    JSON.parse(own.toString()) as Shortcuts,
    others.map(other => JSON.parse(other!.toString()) as Record<string, Resource>),
    actions,
  );
}

/** An address, or those that a template of one stands for: one for each override of its token. */
export function addressesOf(element: Element | undefined, attribute: string): string[] {
  const written = element?.attributes[attribute],
    token = /\$\{token\.(\w+)\}/.exec(written ?? "");
  if (written === undefined || element === undefined) return [];
  if (token === null) return [written];
  return all(element, "Token")
    .filter(({ attributes }) => attributes["Name"] === token[1])
    .flatMap(({ children }) => children.map(({ attributes }) => written.replace(token[0], attributes["Value"] ?? "")));
}

function problemsOf(
  file: Shortcuts,
  others: readonly Readonly<Record<string, Resource>>[],
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
    if (!others.every(names => /\S/.test(names[token]?.value ?? "")))
      problems.push(`shortcut ${id} has no name in another language`);
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

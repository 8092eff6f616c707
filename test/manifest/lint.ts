import { lintImages } from "./lint-images";
import { lintRuntime } from "./lint-runtime";
import { addressesOf, lintShortcuts } from "./lint-shortcuts";
import { lintStrings } from "./lint-strings";
import { all, type Element } from "./tree";

/** What a manifest is held against. */
export interface Surroundings {
  /** The add-in's address, with a slash at the end. */
  readonly address: string;
  /** A file of the package, null where there is none. */
  file(path: string): Buffer | null;
  /** The actions that the add-in registers. */
  readonly actions: ReadonlySet<string>;
  readonly version: string;
  readonly revision: number;
}

/** What the schema does not see: a list of problems, empty where all is well. */
export function lint(manifest: Element, around: Surroundings): string[] {
  return [
    ...lintReferences(manifest),
    ...lintAddresses(manifest, around),
    ...lintImages(manifest, around),
    ...lintRuntime(manifest, around),
    ...lintStrings(manifest),
    ...lintShortcuts(manifest, around),
  ];
}

const RESOURCES = new Set(["Image", "Url", "String"]);

function lintReferences(manifest: Element): string[] {
  const made = descendants(manifest)
    .filter(element => RESOURCES.has(element.name) && element.attributes["id"] !== undefined)
    .map(element => element.attributes["id"]!);
  const used = descendants(manifest).flatMap(element => element.attributes["resid"] ?? []);
  return [
    ...used.filter(id => !made.includes(id)).map(id => `resid ${id} names no resource`),
    ...made.filter(id => !used.includes(id)).map(id => `resource ${id} is used nowhere`),
    ...made.filter((id, i) => made.indexOf(id) !== i).map(id => `resource ${id} stands twice`),
    ...[...new Set([...made, ...used])]
      .filter(id => id.length > 32)
      .map(id => `resid ${id} has more than 32 characters`),
    ...twice(
      ["Control", "Group", "CustomTab"]
        .flatMap(name => all(manifest, name))
        .map(element => element.attributes["id"] ?? ""),
    ).map(id => `id ${id} stands twice`),
  ];
}

/** Every address is https, of the add-in, and has a file. */
function lintAddresses(manifest: Element, { address, file }: Surroundings): string[] {
  return [manifest, ...descendants(manifest)]
    .flatMap(element =>
      Object.keys(element.attributes)
        .flatMap(name => addressesOf(element, name))
        .concat(element.text),
    )
    .filter(text => /^[a-z]+:\/\//i.test(text))
    .flatMap(text => {
      if (!text.startsWith("https://")) return [`${text} is not https`];
      if (text === new URL(address).origin) return [];
      if (!text.startsWith(address)) return [`${text} is not below ${address}`];
      return file(text.slice(address.length)) === null ? [`${text} is no file of the package`] : [];
    });
}

export function descendants(element: Element): Element[] {
  return element.children.flatMap(child => [child, ...descendants(child)]);
}

export function twice(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

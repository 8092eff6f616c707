import { FIELD_NOTES } from "./field-notes";

const BARE = new Map(
  Object.entries(FIELD_NOTES).map(([path, note]) => [path.replace(/\[\]|\([^()]{0,60}\)/g, ""), note]),
);
const NAMES: ReadonlySet<string> = new Set([...BARE.keys()].flatMap(path => path.split(".")));

/**
 * What may stand at a place of a law's file (`clauses.4.2.grant.rate`), with an example where the field's note has one;
 * null where no field of the format is named.
 */
export function hintFor(path: string): string | null {
  const names = path
    .replace(/\[\d{1,6}\]/g, "")
    .split(".")
    .filter(name => NAMES.has(name));
  for (let length = names.length; length > 0; length--) {
    const note = BARE.get(names.slice(0, length).join("."));
    if (note !== undefined) return `${names.slice(0, length).at(-1)!}：${note}`;
  }
  return null;
}

import { canonicalName } from "./name-remark";

/** Columns name the same units and projects again and again; more different texts than these are not kept. */
const REMEMBERED = 50_000;

/** The canonical names of a column, without remarks on the name; one entry a row. */
export function canonicalColumn(texts: readonly string[]): string[] {
  const memo = new Map<string, string>();
  return texts.map(text => {
    let name = memo.get(text);
    if (name === undefined) {
      if (memo.size >= REMEMBERED) memo.clear();
      name = canonicalName(text);
      memo.set(text, name);
    }
    return name;
  });
}

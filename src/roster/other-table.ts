import { distinctHeaders } from "../fields/distinct-headers";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { byContent } from "./other-by-content";
import { OTHER_OF_FIELD, otherQuestionsOf } from "./other-questions";
import type { OtherTable } from "./other-records";
import type { OtherSheet } from "./other-sheets";
import { OTHER_HEADERS } from "./other-vocabulary";
import type { Overrides } from "./overrides";

/** How a person addresses the columns of one of the other sheets: their headers, numbered where two are the same. */
export function otherKeys({ texts }: OtherSheet): string[] {
  return distinctHeaders(texts);
}

/** One of the other sheets as a person put it right, and as its cells complete it, with what is left to ask. */
export function otherTable(
  found: OtherSheet,
  rows: readonly (readonly Cell[])[],
  overrides: Overrides,
  policy: Policy,
  read: (sheet: OtherSheet) => OtherTable,
): OtherTable {
  const said = new Set(otherKeys(found).flatMap((key, at) => (overrides.columns.has(key) ? [found.texts[at]!] : []))),
    complete = byContent(corrected(found, overrides), rows, policy, said),
    asks = otherQuestionsOf(complete, rows, said, read);
  return asks.length === 0 ? read(complete) : { ...read(complete), asks };
}

function corrected(found: OtherSheet, { columns: said }: Overrides): OtherSheet {
  if (said.size === 0) return found;
  const columns = new Map(found.columns),
    headers = new Map(found.headers),
    known = OTHER_HEADERS[found.kind] as Readonly<Record<string, readonly string[]>>;
  for (const [at, key] of otherKeys(found).entries()) {
    const meaning = said.get(key)?.meaning;
    if (meaning === undefined) continue;
    for (const [column, there] of columns) if (there === at) columns.delete(column);
    const column = (meaning?.field === undefined ? [] : (OTHER_OF_FIELD[meaning.field] ?? [])).find(c => c in known);
    if (column === undefined) continue;
    columns.set(column, at);
    headers.set(column, found.texts[at]!);
  }
  return { ...found, columns, headers };
}

import { isPlaceholder } from "../money/blank";
import { DECISION_COLUMNS } from "../roster/decisions";
import { isDitto, OTHER_SHEET_WORDS } from "../roster/line-words";
import type { OtherRecord, OtherTable } from "../roster/other-records";
import type { Cell } from "../workbook/ports";
import { tableOf } from "./decision-lines";
import type { Lines } from "./reckoner/requests";

/**
 * The other sheets once lines are appended to 复核记录, as they would be read then; null where that cannot be told
 * beforehand: a list without all of our columns, a cell that refers to the one above. A list that is not there yet is
 * made. `from`: the worksheet row of the first line, from 1; without one, the list is new.
 */
export function withLines(
  tables: readonly OtherTable[],
  { sheet, rows }: Pick<Lines, "sheet" | "rows">,
  from: number | null,
): readonly OtherTable[] | null {
  const known = tables.find(table => table.kind === "decisions");
  if ((known === undefined) !== (from === null) || (known && known.sheet !== sheet)) return null;
  const list = known ?? { ...tableOf([]), sheet },
    first = from ?? FIRST_ROW;
  if (!DECISION_COLUMNS.every(({ column }) => list.columns.has(column))) return null;
  const records = rows.map((row, k) => recordOf(list, row, first + k));
  if (records.some(record => record === null)) return null;
  const longer = { ...list, records: [...list.records, ...(records as OtherRecord[])] };
  return known ? tables.map(table => (table === known ? longer : table)) : [...tables, longer];
}

/** A new list has its header in its first row. */
const FIRST_ROW = 2;

function recordOf({ columns }: OtherTable, row: Lines["rows"][number], number: number): OtherRecord | null {
  const cells: [string, Cell][] = [];
  // In the order of the sheet's columns, as it is read.
  for (const column of columns.keys()) {
    const cell = row[DECISION_COLUMNS.findIndex(own => own.column === column)] ?? null;
    if (cell === null || cell === "") continue;
    if (typeof cell !== "string" || isDitto(cell, OTHER_SHEET_WORDS)) return null;
    if (!isPlaceholder(cell)) cells.push([column, cell]);
  }
  return { row: number, cells: Object.fromEntries(cells) };
}

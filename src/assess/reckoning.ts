import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessed } from "../report/assessed";
import type { RowReport } from "../report/row-report";
import { segmentAt } from "../roster/read-amounts";
import type { SheetRows } from "../roster/sheet-rows";
import type { Meaning } from "../fields/meaning";
import { NO_CLAUSE } from "../fields/columns";
import type { Clause } from "../policy/model";
import type { Area, Cell } from "../workbook/ports";
import type { Settings } from "./settings";
import type { Sheet } from "./recognised-sheet";

/** A roster sheet as it was read; `first` is the index of its first row among all applications. */
export interface ReadRoster {
  readonly sheet: Sheet;
  readonly rows: SheetRows;
  readonly first: number;
}

/** An assessment and all that it was made from. */
export interface Reckoning {
  readonly assessed: Assessed;
  readonly reports: readonly RowReport[];
  readonly rosters: readonly ReadRoster[];
  readonly settings: Settings;
}

/** The roster of an application row, and the row's index within it. */
export function rosterOf(
  { rosters }: Pick<Reckoning, "rosters">,
  row: ApplicationRow,
): { readonly roster: ReadRoster; readonly r: number } {
  const roster = rosters.findLast(one => one.first <= row && one.rows.rows.length > 0)!;
  return { roster, r: row - roster.first };
}

/** A row's cells in the sheet, as wide as its table. */
export function placeOf(reckoning: Reckoning, row: ApplicationRow): Area {
  const {
      roster: { sheet, rows },
      r,
    } = rosterOf(reckoning, row),
    { layout } = segmentAt(rows, r);
  const columns = layout.columns.findLastIndex(c => c.written.length > 0) + 1;
  return { sheet: sheet.info.name, top: rows.numbers[r]! - 1, left: sheet.used.left, rows: 1, columns };
}

/** The cell of one of a row's inputs, as it was read, and where it stands; null where the table has no such column. */
export function inputOf(
  reckoning: Reckoning,
  row: ApplicationRow,
  meaning: Meaning,
): { readonly cell: Cell; readonly at: Area } | null {
  const {
      roster: { sheet, rows },
      r,
    } = rosterOf(reckoning, row),
    column = segmentAt(rows, r).layout.by.at(meaning);
  if (!column) return null;
  return {
    cell: rows.rows.cell(r, column.index),
    at: {
      sheet: sheet.info.name,
      top: rows.numbers[r]! - 1,
      left: sheet.used.left + column.index,
      rows: 1,
      columns: 1,
    },
  };
}

export function clauseOf(
  {
    assessed: {
      assessment: { rows, policy },
    },
  }: Reckoning,
  row: ApplicationRow,
): Clause | null {
  const index = rows.clause[row]!;
  return index === NO_CLAUSE ? null : (policy.clauses[index] ?? null);
}

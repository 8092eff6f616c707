import type { Cells, SheetRef } from "../cells";
import { WorkbookProblem, type Area } from "../ports";
import { listSheets, sheetFacts, type TableFacts } from "./facts";
import { settleFilter, stretched, type FilterState } from "./filter-state";
import { keptOr, printKept, readKept, type Kept } from "../kept";
import { keepOrder, recall } from "./journal";
import { isFilter } from "./snapshot";
import { a1, fromA1, type Rect } from "../rect";

/**
 * Shows the rows of an area whose cell in a column has one of the values; null: all again. A table is filtered by its
 * own filter. A sheet has one filter only: a person's is stretched over the area and goes on filtering by what it did;
 * what it was is kept with the workbook, and put back when all rows are shown again.
 */
export async function showOnly(
  owner: Cells,
  at: Area,
  column: number,
  values: readonly string[] | null,
): Promise<void> {
  const { sheets } = await listSheets(owner, false),
    sheet = sheets.find(({ name }) => name === at.sheet);
  if (!sheet) throw new WorkbookProblem("sheet-gone", at.sheet);
  const [facts] = await sheetFacts(owner, [sheet]),
    table = facts!.tables.find(
      each =>
        each.at.top === at.top && each.at.left <= at.left + column && at.left + column < each.at.left + each.at.columns,
    );
  if (table) return filterTable(owner, sheet, table, at.left + column - table.at.left, values);
  const key = `filter:${sheet.name}`,
    // Where that is not to be had, only what we filtered by is taken away.
    before = keptOr(readBefore(await recall(owner, key)), { before: undefined }).before;
  const now = facts!.filter,
    wanted = values === null ? without(now, before, at.left + column) : withValues(now, at, column, values);
  // The first time only: what is there the second time is ours.
  const value = values === null ? null : printKept(VERSION, { before: before === undefined ? now : before });
  // What was there is kept first: then it is known whatever becomes of the filter.
  await owner.change(sheet.name, { orders: [await keepOrder({ key, value })] });
  await settleFilter(owner, sheet, wanted, now);
}

const VERSION = 1;

function readBefore(text: string | null): Kept<{ readonly before: FilterState | null }> {
  return readKept(text, VERSION, ({ before }) => (isFilter(before) ? { before: before as FilterState | null } : null));
}

async function filterTable(
  owner: Cells,
  sheet: SheetRef,
  table: TableFacts,
  column: number,
  values: readonly string[] | null,
): Promise<void> {
  const criteria = values === null ? null : { filterOn: "Values", values };
  await owner.change(sheet.name, {
    orders: [{ do: "filter-column", sheet, of: { table: table.id }, column, criteria }],
  });
}

function withValues(now: FilterState | null, at: Rect, column: number, values: readonly string[]): FilterState {
  const rect = now === null ? null : fromA1(now.range),
    joins = rect !== null && rect.top === at.top;
  const left = joins ? Math.min(rect.left, at.left) : at.left,
    right = Math.max(at.left + at.columns, joins ? rect.left + rect.columns : 0);
  const to = { top: at.top, left, rows: Math.max(at.rows, joins ? rect.rows : 0), columns: right - left },
    wide = joins
      ? stretched(now!, to, a1(to))
      : { range: a1(to), criteria: Array.from({ length: to.columns }, () => null) };
  return {
    ...wide,
    criteria: wide.criteria.map((criteria, k) =>
      k === at.left + column - left ? { filterOn: "Values", values: [...values] } : criteria,
    ),
  };
}

/**
 * The filter without what we filtered by, where it stood before; columns that a person filters by meanwhile stay
 * filtered.
 */
function without(now: FilterState | null, before: FilterState | null | undefined, column: number): FilterState | null {
  const rect = now === null ? null : fromA1(now.range);
  if (now === null || rect === null) return before ?? null;
  const rest: FilterState = {
    range: now.range,
    criteria: now.criteria.map((criteria, k) => (k === column - rect.left ? null : criteria)),
  };
  if (before === undefined) return rest;
  if (before === null) return rest.criteria.some(criteria => criteria !== null) ? rest : null;
  const then = fromA1(before.range)!;
  return then.top === rect.top ? stretched(rest, then, before.range) : before;
}

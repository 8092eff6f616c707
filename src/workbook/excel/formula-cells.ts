import { WorkbookProblem, type ActiveCell, type Run } from "../ports";
import { given, newBudget } from "./cells-piece";
import { isFormula, toCell, type HostValue } from "./cell-values";
import { CellCount, inChunks } from "./chunk-size";
import { listSheets } from "./facts";
import type { Gateway } from "./gateway";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, runsOf } from "./rect";

/** How Excel stores a custom function of an add-in that it does not know here (`_xldudf_SJS_SUBSIDY`). */
const UNKNOWN_FUNCTION = "_xldudf_";
const RANGES_AT_ONCE = 500;

/** All cells whose formula calls a function of the namespace, sheet by sheet. */
export async function formulaCells(
  gateway: Gateway,
  namespace: string,
  { signal, progress }: Run,
): Promise<readonly ActiveCell[]> {
  const calls = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${UNKNOWN_FUNCTION})?${namespace}[._]`, "iu"),
    found: ActiveCell[] = [],
    budget = newBudget().read;
  const { sheets } = await listSheets(gateway, false);
  const used = await gateway.ask("reads", null, context => {
    const ranges = sheets.map(sheet => sheetAt(context, sheet).getUsedRangeOrNullObject(true).load("address"));
    return () => ranges.map(range => (range.isNullObject ? null : fromA1(range.address)));
  });
  const total = used.reduce((sum, rect) => sum + (rect?.rows ?? 0), 0);
  let done = 0;
  for (const [k, rect] of used.entries()) {
    if (!rect) continue;
    const sheet = sheets[k]!;
    await inChunks(rect.rows, new CellCount(rect.rows, rect.columns, budget), async (first, count) => {
      if (signal.aborted) throw new WorkbookProblem("cancelled", sheet.name);
      const { values, formulas } = await gateway.raw("reads", context => {
        const range = sheetAt(context, sheet)
          .getRangeByIndexes(rect.top + first, rect.left, count, rect.columns)
          .load("values,formulas");
        return () => ({ values: given<HostValue>(range.values), formulas: given<HostValue>(range.formulas) });
      });
      formulas.forEach((row, r) =>
        row.forEach((formula, c) => {
          const value = values[r]![c]!;
          if (!isFormula(value, formula) || !calls.test(String(formula))) return;
          found.push({
            at: { sheet: sheet.name, top: rect.top + first + r, left: rect.left + c, rows: 1, columns: 1 },
            formula: String(formula),
            value: toCell(value, formula),
          });
        }),
      );
      progress((done += count), total);
    });
  }
  return found;
}

/**
 * Writes formulas again, as they are but for the stored form of a function that was unknown, so that Excel looks the
 * functions up.
 */
export async function renew(
  gateway: Gateway,
  cells: readonly ActiveCell[],
  namespace: string,
  { signal, progress }: Run,
): Promise<number> {
  const stored = new RegExp(`${UNKNOWN_FUNCTION}${namespace}_`, "giu"),
    runs = runsDown(cells);
  let done = 0;
  for (let at = 0; at < runs.length; at += RANGES_AT_ONCE) {
    if (signal.aborted) throw new WorkbookProblem("cancelled", null);
    const some = runs.slice(at, at + RANGES_AT_ONCE);
    await gateway.ask("writes", some[0]![0]!.at.sheet, context => {
      for (const run of some) {
        const { sheet: name, top, left } = run[0]!.at,
          sheet: SheetRef = { id: "", name };
        sheetAt(context, sheet).getRangeByIndexes(top, left, run.length, 1).formulas = run.map(({ formula }) => [
          formula!.replace(stored, `${namespace}.`),
        ]);
      }
      return () => undefined;
    });
    progress((done += some.reduce((sum, run) => sum + run.length, 0)), cells.length);
  }
  return cells.length;
}

/** Runs of cells down a column. */
function runsDown(cells: readonly ActiveCell[]): ActiveCell[][] {
  const columns = new Map<string, ActiveCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.at.sheet, cell.at.left]),
      known = columns.get(key);
    if (known) known.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()].flatMap(column =>
    runsOf(column.map(({ at }) => at.top)).map(({ at, count }) => column.slice(at, at + count)),
  );
}

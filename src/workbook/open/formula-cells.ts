import { WorkbookProblem, type ActiveCell, type Area, type Run } from "../ports";
import { newBudget } from "./budget";
import { isFormula, toCell } from "./contents";
import { inChunks, ReadSize } from "./chunk-size";
import { listSheets } from "./facts";
import type { Cells, Content, SheetRef } from "../cells";
import { runsOf } from "../rect";
import { readCells } from "./read-cells";
import { MAX_COLUMNS } from "../file/limits";

/** How Excel stores a custom function of an add-in that it does not know here (`_xldudf_SJS_SUBSIDY`). */
const UNKNOWN_FUNCTION = "_xldudf_";
const RANGES_AT_ONCE = 500;

/**
 * All cells whose formula calls a function of the namespace, sheet by sheet; of one that fills others, its own cell and
 * the area that it fills.
 */
export async function formulaCells(
  owner: Cells,
  namespace: string,
  { signal, progress }: Run,
): Promise<readonly ActiveCell[]> {
  const calls = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${UNKNOWN_FUNCTION})?${namespace}[._]`, "iu"),
    found: ActiveCell[] = [],
    budget = newBudget().read;
  const { sheets } = await listSheets(owner, false);
  const used = await owner.ask(
    null,
    sheets.map(sheet => ({ ask: "used" as const, sheet })),
  );
  const total = used.reduce((sum, rect) => sum + (rect?.rows ?? 0), 0);
  let done = 0;
  for (const [k, rect] of used.entries()) {
    if (!rect) continue;
    const sheet = sheets[k]!,
      here: FormulaCell[] = [];
    let above: readonly FormulaCell[] = [];
    await inChunks(rect.rows, new ReadSize(rect.rows, rect.columns, budget), async (first, count) => {
      if (signal.aborted) throw new WorkbookProblem("cancelled", sheet.name);
      const { found: runs, bytes } = await readCells(owner, {
        sheet,
        rects: [{ ...rect, top: rect.top + first, rows: count }],
      });
      const { values, formulas } = runs[0]!;
      formulas.forEach((row, r) => {
        const now: Row = { values: values[r]!, formulas: row };
        // Formulas of the row above waited for this one, to tell whether something stands below them.
        for (const cell of above) cell.mayFill ||= filledBy(cell.formula!, now, cell.column);
        const inRow = row.flatMap((formula, c): FormulaCell[] => {
          const value = values[r]![c]!;
          if (!isFormula(value, formula) || !calls.test(String(formula))) return [];
          const cell: FormulaCell = {
            at: { sheet: sheet.name, top: rect.top + first + r, left: rect.left + c, rows: 1, columns: 1 },
            formula: String(formula),
            value: toCell(value, formula),
            column: c,
            mayFill: c + 1 < row.length && filledBy(String(formula), now, c + 1),
          };
          return [cell];
        });
        for (const cell of inRow) here.push(cell);
        above = inRow;
      });
      progress((done += count), total);
      return bytes;
    });
    for (const one of await withAreas(owner, sheet, here)) found.push(one);
  }
  return found;
}

interface Row {
  readonly values: readonly Content[];
  readonly formulas: readonly Content[];
}
interface FormulaCell extends ActiveCell {
  readonly column: number;
  /** What stands beside it may be its own: it has to be asked. */
  mayFill: boolean;
}

/** Whether a cell may be filled by the formula: it shows something, and has no other formula of its own. */
function filledBy(formula: string, { values, formulas }: Row, c: number): boolean {
  return values[c] !== "" && (!isFormula(values[c]!, formulas[c]!) || formulas[c] === formula);
}

/** Asks which of the cells fill others, and leaves out what is filled by one of them. */
async function withAreas(owner: Cells, sheet: SheetRef, cells: readonly FormulaCell[]): Promise<readonly ActiveCell[]> {
  const doubtful = cells.filter(({ mayFill }) => mayFill),
    areas = new Map<FormulaCell, Area>();
  for (let at = 0; at < doubtful.length; at += RANGES_AT_ONCE) {
    const some = doubtful.slice(at, at + RANGES_AT_ONCE);
    const found = await owner.ask(
      sheet.name,
      some.map(({ at: { top, left } }) => ({ ask: "spill" as const, sheet, row: top, column: left })),
    );
    found.forEach((rect, k) => {
      if (rect) areas.set(some[k]!, { sheet: sheet.name, ...rect });
    });
  }
  const filled = new Set(
    [...areas.values()].flatMap(({ top, left, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, k) => (top + Math.floor(k / columns)) * MAX_COLUMNS + left + (k % columns),
      ),
    ),
  );
  return cells.flatMap(cell => {
    const { formula, value, at } = cell,
      own = areas.get(cell);
    if (!own && filled.has(at.top * MAX_COLUMNS + at.left)) return [];
    return [{ at: own ?? at, formula, value }];
  });
}

/**
 * Writes formulas again, as they are but for the stored form of a function that was unknown, so that Excel looks the
 * functions up.
 */
export async function renew(
  owner: Cells,
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
    await owner.change(some[0]![0]!.at.sheet, {
      orders: some.map(run => {
        const { sheet: name, top, left } = run[0]!.at,
          sheet: SheetRef = { id: "", name };
        return {
          do: "write",
          sheet,
          at: { top, left, rows: run.length, columns: 1 },
          contents: run.map(({ formula }) => [formula!.replace(stored, `${namespace}.`)]),
        };
      }),
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

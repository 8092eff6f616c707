import type { HostValue, Rectangle } from "../backend";
import { intersection } from "../cells/rectangle";
import { isError, type Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";

/**
 * The areas of an area whose cells are of a kind (`Excel.SpecialCellType`), in rows from the top; within what is used,
 * but for `Visible`.
 */
export function specialCells(book: Book, sheet: Sheet, at: Rectangle, type: string, valueType = "All"): Rectangle[] {
  if (type === "Visible")
    return blocks(
      at,
      row => !sheet.hidden(row),
      column => !sheet.hiddenColumns.has(column),
    );
  const used = book.used(sheet, true),
    within = used && intersection(at, used);
  if (!within) return [];
  const values = book.backend.values(sheet.id, within),
    formulas = book.backend.formulas(sheet.id, within);
  const isFormula = (r: number, c: number): boolean =>
    formulas[r]![c] !== values[r]![c] ||
    (typeof formulas[r]![c] === "string" && (formulas[r]![c] as string).startsWith("="));
  const chosen = pick(type, valueType);
  return runs(within, (r, c) => chosen(values[r]![c]!, isFormula(r, c)));
}

function pick(type: string, valueType: string): (value: HostValue, formula: boolean) => boolean {
  const kinds: Readonly<Record<string, (value: HostValue) => boolean>> = {
    All: () => true,
    Errors: isError,
    Numbers: value => typeof value === "number",
    Logical: value => typeof value === "boolean",
    Text: value => typeof value === "string" && !isError(value),
  };
  const kind = kinds[valueType];
  if (!kind)
    throw new HostProblem("NotImplemented", `NotImplemented: Excel.Range.getSpecialCells of ${type}, ${valueType}`);
  if (type === "Formulas") return (value, formula) => formula && kind(value);
  if (type === "Constants") return (value, formula) => !formula && value !== "" && kind(value);
  if (type === "Blanks") return (value, formula) => !formula && value === "";
  throw new HostProblem("NotImplemented", `NotImplemented: Excel.Range.getSpecialCells of ${type}`);
}

/** Horizontal runs, joined downwards where they have the same columns. */
function runs(at: Rectangle, chosen: (r: number, c: number) => boolean): Rectangle[] {
  const done: Rectangle[] = [];
  let open: Rectangle[] = [];
  for (let r = 0; r < at.rows; r++) {
    const next: Rectangle[] = [];
    for (let c = 0; c < at.columns; c++) {
      if (!chosen(r, c)) continue;
      let end = c;
      while (end + 1 < at.columns && chosen(r, end + 1)) end++;
      const above = open.find(one => one.left === at.left + c && one.columns === end - c + 1);
      next.push(
        above
          ? { ...above, rows: above.rows + 1 }
          : { top: at.top + r, left: at.left + c, rows: 1, columns: end - c + 1 },
      );
      c = end;
    }
    for (const one of open)
      if (!next.some(({ top, left, columns }) => top === one.top && left === one.left && columns === one.columns))
        done.push(one);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function blocks(at: Rectangle, row: (index: number) => boolean, column: (index: number) => boolean): Rectangle[] {
  const spans = (from: number, count: number, shown: (index: number) => boolean): [number, number][] => {
    const found: [number, number][] = [];
    for (let i = from; i < from + count; i++)
      if (shown(i)) {
        const last = found.at(-1);
        if (last && last[0] + last[1] === i) last[1]++;
        else found.push([i, 1]);
      }
    return found;
  };
  const columns = spans(at.left, at.columns, column);
  return spans(at.top, at.rows, row).flatMap(([top, rows]) =>
    columns.map(([left, count]) => ({ top, left, rows, columns: count })),
  );
}

import type { Backend, HostValue, Rectangle } from "../backend";
import { typed } from "../cells/typed";
import { intersection } from "../cells/rectangle";
import { HostProblem } from "../problem";
import type { Author } from "./author";
import type { Sheet } from "./sheet";

/** What of a book writing needs. */
interface Written {
  readonly backend: Backend;
  readonly year: number;
  info(sheet: Sheet): unknown;
}

const LONGEST_TEXT = 32_767,
  LONGEST_FORMULA = 8_192;

/**
 * Writes cells as Excel does: refuses on a protected sheet, reads texts as if typed, leaves covered cells of merges
 * alone, and under a filter writes only the visible rows. Gives how many cells were meant.
 */
export function writeCells(
  book: Written,
  sheet: Sheet,
  at: Rectangle,
  cells: readonly (readonly (HostValue | null)[])[],
  by: Author,
): number {
  book.info(sheet);
  if (by !== "coauthor") mayChange(sheet, at);
  const rows = cells.map((row, r) =>
    row.map((cell, c) => (typeof cell === "string" ? asTyped(book, sheet, at.top + r, at.left + c, cell) : cell)),
  );
  for (const merge of book.backend.merges(sheet.id)) leaveCovered(rows, at, merge);
  write(book, sheet, at, by === "addin" ? underFilter(sheet, at, rows) : rows);
  return cells.reduce((sum, row) => sum + row.filter(cell => cell !== null).length, 0);
}

export function mayChange(sheet: Sheet, at: Rectangle): void {
  if (sheet.protection && sheet.looks.common(at, "locked") !== false) throw new HostProblem("AccessDenied");
}

function asTyped(book: Written, sheet: Sheet, row: number, column: number, text: string): HostValue {
  if (text.length > (text.startsWith("=") ? LONGEST_FORMULA : LONGEST_TEXT)) throw new HostProblem("InvalidArgument");
  const format = sheet.looks.of(row, column, "numberFormat");
  const read = typed(text, format, book.year);
  if (read.numberFormat !== undefined && format === "General") {
    const one = { top: row, left: column, rows: 1, columns: 1 };
    sheet.looks.set(one, { numberFormat: read.numberFormat });
    book.backend.draw(sheet.id, { kind: "look", at: one, look: { numberFormat: read.numberFormat } });
  }
  return read.value;
}

/** Only the top left cell of a merge takes a value; the others drop it in silence. */
function leaveCovered(rows: (HostValue | null)[][], at: Rectangle, merge: Rectangle): void {
  const shared = intersection(at, merge);
  if (!shared) return;
  for (let r = shared.top; r < shared.top + shared.rows; r++) {
    for (let c = shared.left; c < shared.left + shared.columns; c++)
      if (r !== merge.top || c !== merge.left) rows[r - at.top]![c - at.left] = null;
  }
}

/**
 * OfficeDev/office-js#224 (also xlwings#747): a block that reaches over rows hidden by a filter lands in the visible
 * rows only, and each of them gets the block's first row. A block within visible rows, or within hidden ones, is
 * written as it is.
 */
function underFilter(sheet: Sheet, at: Rectangle, rows: (HostValue | null)[][]): (HostValue | null)[][] {
  const hidden = rows.map((_, r) => sheet.filtered(at.top + r));
  if (!hidden.includes(true) || !hidden.includes(false)) return rows;
  return rows.map((row, r) => (hidden[r] ? row.map(() => null) : rows[0]!));
}

function write(book: Written, sheet: Sheet, at: Rectangle, rows: (HostValue | null)[][]): void {
  if (rows.some(row => row.some(cell => cell !== null))) book.backend.write(sheet.id, at, rows);
}

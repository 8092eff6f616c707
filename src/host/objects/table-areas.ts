import { applyFilter } from "../book/filtering";
import type { Rectangle } from "../backend";
import type { Book } from "../book/book";
import type { Table as Kept } from "../book/sheet";

export const bodyOf = ({ at }: Kept): Rectangle => ({ ...at, top: at.top + 1, rows: Math.max(1, at.rows - 1) });

/** A table takes another size; its filter goes with it. */
export function extend(book: Book, table: Kept, at: Rectangle): void {
  table.at = at;
  while (table.columnIds.length < at.columns) table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  table.columnIds.length = at.columns;
  if (!table.filter) return;
  table.filter.at = at;
  applyFilter(book, table.sheet, table.filter);
}

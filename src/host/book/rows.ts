import type { HostValue } from "../backend";
import { addressText, parseAddress } from "../cells/address";
import { COLUMNS } from "../cells/rectangle";
import type { Book } from "./book";
import type { Author } from "./author";
import type { Sheet } from "./sheet";

/** Whole rows come in: everything from `row` on moves down, names that point there too. */
export function insertRows(book: Book, sheet: Sheet, row: number, count: number, by: Author): void {
  move(book, sheet, row, count);
  book.changed(sheet, whole(row, count), by, undefined, "RowInserted");
}

/** Whole rows go: everything below moves up; a name that pointed only there refers to nothing any more. */
export function deleteRows(book: Book, sheet: Sheet, row: number, count: number, by: Author): void {
  move(book, sheet, row + count, -count);
  book.changed(sheet, whole(row, count), by, undefined, "RowDeleted");
}

/** Sorts rows by one column, numbers before texts, as Excel does. The event tells of the whole area as edited. */
export function sortRows(
  book: Book,
  sheet: Sheet,
  at: Parameters<Book["formulas"]>[1],
  column: number,
  by: Author,
): void {
  const order = book.backend
    .values(sheet.id, at)
    .map((row, r) => ({ key: row[column]!, r }))
    .sort((a, b) => compare(a.key, b.key) || a.r - b.r);
  const rows = book.backend.formulas(sheet.id, at);
  book.write(
    sheet,
    at,
    order.map(({ r }) => rows[r]!),
    by,
  );
}

function compare(a: HostValue, b: HostValue): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function whole(row: number, count: number) {
  return { top: row, left: 0, rows: count, columns: COLUMNS };
}

/** Moves everything from a row on; negative: up, over what stands there. Merges below are not moved, so none may be. */
function move(book: Book, sheet: Sheet, from: number, by: number): void {
  if (book.backend.merges(sheet.id).some(({ top, rows }) => top + rows > Math.min(from, from + by)))
    throw new Error("The stand-in does not move merged cells.");
  const used = book.backend.used(sheet.id),
    end = used ? used.top + used.rows : 0;
  if (used && end > from) {
    const at = { ...used, top: from, rows: end - from },
      cells = book.backend.formulas(sheet.id, at),
      blank = { ...used, top: Math.min(from, from + by), rows: end - Math.min(from, from + by) };
    book.backend.write(
      sheet.id,
      blank,
      Array.from({ length: blank.rows }, () => Array.from({ length: blank.columns }, () => "")),
    );
    book.backend.write(sheet.id, { ...at, top: from + by }, cells);
  }
  sheet.looks.moveRows(from, by);
  const hidden = [...sheet.hiddenRows].flatMap(row => moved(row, from, by) ?? []);
  sheet.hiddenRows.clear();
  for (const row of hidden) sheet.hiddenRows.add(row);
  for (const held of [...sheet.tables, ...(sheet.filter ? [sheet.filter] : [])])
    held.at = stretched(held.at, from, by) ?? held.at;
  const own = book.info(sheet).name;
  for (const name of [...book.sheets().flatMap(each => [...each.names.values()]), ...book.names.values()]) {
    const parsed = parseAddress(name.formula.replace(/^=/, ""));
    if (!parsed || (parsed.sheet ?? own) !== own) continue;
    const at = stretched(parsed.at, from, by);
    name.formula = at ? `=${addressText(own, at)}` : "=#REF!";
  }
}

function moved(row: number, from: number, by: number): number | null {
  if (row >= from) return row + by;
  return row >= from + by ? null : row;
}

/** What becomes of an area: it moves, grows or shrinks; null where nothing of it is left. */
function stretched<T extends { readonly top: number; readonly rows: number }>(
  at: T,
  from: number,
  by: number,
): T | null {
  const end = at.top + at.rows,
    gone = Math.min(from, from + by),
    first = at.top >= from ? at.top + by : Math.min(at.top, by < 0 ? Math.max(gone, 0) : at.top),
    last = end > from ? end + by : by < 0 ? Math.min(end, gone) : end;
  return last > first ? { ...at, top: first, rows: last - first } : null;
}

import { columnLetters, columnOf } from "./column-letters";
import { parseReference } from "./file/cell-reference";
import { MAX_COLUMNS, MAX_ROWS } from "./file/limits";

/** Rows and columns count from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** `B4:D9`, or `B4` for a single cell. */
export function a1({ top, left, rows, columns }: Rect): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(left + columns - 1)}${top + rows}`;
}

/** `$B$4:$D$9`. */
export function absolute({ top, left, rows, columns }: Rect): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(left + columns - 1)}$${top + rows}`;
}

/** An address without its sheet's name. */
export function bare(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/**
 * The rectangle of an address, with or without a sheet's name and dollars, whole rows and columns too; null where it is
 * none (`#REF!`).
 */
export function fromA1(address: string): Rect | null {
  const [from = "", to = from] = bare(address).replace(/\$/g, "").split(":");
  const a = corner(from),
    b = corner(to);
  if (!a || !b) return null;
  const top = a.row ?? 0,
    left = a.column ?? 0;
  return { top, left, rows: (b.row ?? MAX_ROWS - 1) - top + 1, columns: (b.column ?? MAX_COLUMNS - 1) - left + 1 };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const place = parseReference(text);
  if (place) return place;
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column: null };
  return /^[A-Za-z]{1,3}$/.test(text) ? { row: null, column: columnOf(text) } : null;
}

/** `=Sheet!$B$4:$B$9` refers to; null where it refers to no cells any more. */
export function fromReference(formula: string): Rect | null {
  return formula.includes("#REF!") ? null : fromA1(formula);
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

/** Whether all of `inner` lies in `outer`. */
export function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.top + inner.rows <= outer.top + outer.rows &&
    inner.left + inner.columns <= outer.left + outer.columns
  );
}

/** Runs of neighbours in ascending numbers, as first and count. */
export function runsOf(numbers: readonly number[]): { first: number; count: number; at: number }[] {
  const runs: { first: number; count: number; at: number }[] = [];
  numbers.forEach((n, at) => {
    const last = runs.at(-1);
    if (last && last.first + last.count === n) last.count++;
    else runs.push({ first: n, count: 1, at });
  });
  return runs;
}

/** Runs of rows with the same value, as [first, count, value]. */
export function runsOfSame<T>(values: readonly T[]): [first: number, count: number, value: T][] {
  const runs: [number, number, T][] = [];
  values.forEach((value, row) => {
    const last = runs.at(-1);
    if (last && last[2] === value) last[1]++;
    else runs.push([row, 1, value]);
  });
  return runs;
}

import type { Rectangle } from "../backend";

export const ROWS = 1_048_576,
  COLUMNS = 16_384;

export const rectangle = (top: number, left: number, rows: number, columns: number): Rectangle => ({
  top,
  left,
  rows,
  columns,
});
export const cellCount = (at: Rectangle): number => at.rows * at.columns;

/** null where they have no cell in common. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const top = Math.max(a.top, b.top),
    left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top,
    columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function union(a: Rectangle, b: Rectangle): Rectangle {
  const top = Math.min(a.top, b.top),
    left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

export function around(all: readonly (Rectangle | null)[]): Rectangle | null {
  return all.reduce((sum, next) => (sum === null ? next : next === null ? sum : union(sum, next)), null);
}

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.top + inner.rows <= outer.top + outer.rows &&
  inner.left + inner.columns <= outer.left + outer.columns;
export const same = (a: Rectangle, b: Rectangle): boolean =>
  a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
export const onSheet = (at: Rectangle): boolean =>
  at.top >= 0 &&
  at.left >= 0 &&
  at.rows > 0 &&
  at.columns > 0 &&
  at.top + at.rows <= ROWS &&
  at.left + at.columns <= COLUMNS;

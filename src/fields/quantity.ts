import { compare, exact, type Exact } from "../money/exact";
import { BLANK, EXACT, INVALID, type Quantities } from "./columns";

/** The value of a row in yuan (㎡, percent …), or null where it is blank or invalid. */
export function exactAt(column: Quantities, row: number): Exact | null {
  const value = column.hundredths[row] as number;
  if (value === BLANK || value === INVALID) return null;
  return value === EXACT ? (column.exact.get(row) as Exact) : exact(BigInt(value), 2);
}

/** The larger of two columns' values of a row; null where neither has one. */
export function largerAt(a: Quantities, b: Quantities | null, row: number): Exact | null {
  const left = exactAt(a, row),
    right = b ? exactAt(b, row) : null;
  if (left === null || right === null) return left ?? right;
  return compare(left, right) >= 0 ? left : right;
}

/** Same value, or both without one. */
export function sameAt(column: Quantities, a: number, b: number): boolean {
  const left = column.hundredths[a] as number,
    right = column.hundredths[b] as number;
  if (left !== EXACT || right !== EXACT) return left === right;
  return compare(column.exact.get(a) as Exact, column.exact.get(b) as Exact) === 0;
}

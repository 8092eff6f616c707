import { compare, exact, shift, type Exact } from "./exact";
import { signedNumeral } from "./numeral-as-written";
import type { CellLike, Figure, Read } from "./read";
import { readCell } from "./read-cell";

const ONE = exact(1n, 0);

/** 0.6 and 60 both are 60 percent: up to 1 a plain number is a fraction, as cells formatted as percent hold it. */
function percentOf(value: Exact): Exact {
  return compare(value, ONE) <= 0 ? shift(value, 2) : value;
}

function shareIn(text: string): Figure | null {
  const percent = text.endsWith("%");
  const value = signedNumeral(percent ? text.slice(0, -1).trimEnd() : text);
  return value && { value: percent ? value : percentOf(value), unit: null };
}

/**
 * A share or rate, in percent: 0.6, `60%`, `60％` and 60 all are 60; `0.6%` is 0.6. Whether it may exceed 100 is the
 * caller's matter.
 */
export function readShare(cell: CellLike): Read {
  return readCell(cell, percentOf, shareIn);
}

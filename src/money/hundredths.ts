import { tenTo, type Exact } from "./exact";
import { FEN_IN, type Unit } from "./unit";

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Whole hundredths of `value` (分 of a yuan, basis points of a percent) as a safe integer; null where it has finer
 * digits, is too large or negative.
 */
export function hundredthsOf(value: Exact): number | null {
  if (value.scale > 2 || value.digits < 0n) return null;
  const hundredths = value.digits * tenTo(2 - value.scale);
  return hundredths > MOST ? null : Number(hundredths);
}

/**
 * Decimals of at most 15 digits each have a double of their own; so below this, whoever reads back as the cell is the
 * cell's decimal.
 */
const DISTINCT = 1e15;

/**
 * The same for a plain number in a cell, without bigints: for a million rows. Null: not decided here, take the exact
 * way. A number is the very one that `hundredthsOf(readAmount(cell, unit).value)` gives: an integer times a power of
 * ten is exact while safe; else the nearest whole hundredth is taken only if its quotient (correctly rounded) is the
 * cell itself.
 */
export function hundredthsOfDouble(cell: number, unit: Unit): number | null {
  if (!(cell >= 0 && cell < DISTINCT)) return null;
  const per = FEN_IN[unit];
  const product = cell * per;
  if (Number.isInteger(cell)) return product <= Number.MAX_SAFE_INTEGER ? product + 0 : null;
  const nearest = Math.floor(product + 0.5);
  return nearest < DISTINCT && nearest / per === cell ? nearest : null;
}

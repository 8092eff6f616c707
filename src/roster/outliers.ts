import { EXACT, type Quantities } from "../engine/columns";
import { add, compare, exact, multiply, type Exact } from "../money/exact";

/** So many medians mean that 元 was typed as 万元 (SPEC section 2, MAGNITUDE). */
const TIMES = exact(10_000n, 0),
  TWO = exact(2n, 0);

/**
 * The rows from `from` to `to` (excluded) whose value is at least 10 000 times the median of the positive readable
 * values there. Exact; the median of an even number of values is the mean of the middle two.
 */
export function outliersIn(column: Quantities, from: number, to: number): readonly number[] {
  const wide = new Map<number, Exact>();
  const values = column.hundredths.slice(from, to);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] === EXACT ? wideAsNumber(column.exact.get(from + i) as Exact, wide) : (values[i] as number);
    if (value > 0) values[count++] = value;
  }
  if (count < 2) return [];
  const positive = values.subarray(0, count).sort();
  const low = positive[(count - 1) >> 1] as number,
    high = positive[count >> 1] as number;
  const limit = multiply(add(valueOf(low, wide), valueOf(high, wide)), TIMES);
  const near = (low + high) * 4_999;
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const value = column.hundredths[at] as number;
    if (value !== EXACT && value < near) continue;
    const yuan = value === EXACT ? (column.exact.get(at) as Exact) : exact(BigInt(value), 2);
    if (compare(multiply(yuan, TWO), limit) >= 0) found.push(at);
  }
  return found;
}

function valueOf(hundredths: number, wide: ReadonlyMap<number, Exact>): Exact {
  return wide.get(hundredths) ?? exact(BigInt(hundredths), 2);
}

/**
 * A value that hundredths do not hold, as the nearest double of its hundredths, to sort by; remembers what it stands
 * for.
 */
function wideAsNumber(value: Exact, wide: Map<number, Exact>): number {
  const near = (Number(value.digits) / 10 ** value.scale) * 100;
  wide.set(near, value);
  return near;
}

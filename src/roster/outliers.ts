import { EXACT, type Quantities } from "../fields/columns";
import { add, compare, exact, multiply, type Exact } from "../money/exact";

/** So many medians mean that 元 was typed as 万元 (docs/rules.md, 2, MAGNITUDE). */
const TIMES = exact(10_000n, 0),
  TWO = exact(2n, 0);

/**
 * The rows from `from` to `to` (excluded) whose value is at least 10 000 times the median of the positive readable
 * values there. Exact; the median of an even number of values is the mean of the middle two.
 */
export function outliersIn(column: Quantities, from: number, to: number): readonly number[] {
  const wide = new Map<number, Exact[]>();
  const values = column.hundredths.slice(from, to);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] === EXACT ? wideAsNumber(column.exact.get(from + i) as Exact, wide) : (values[i] as number);
    if (value > 0) values[count++] = value;
  }
  if (count < 2) return [];
  const positive = values.subarray(0, count).sort();
  for (const alike of wide.values()) alike.sort(compare);
  const low = (count - 1) >> 1,
    high = count >> 1;
  const limit = multiply(add(valueAt(positive, low, wide), valueAt(positive, high, wide)), TIMES);
  const near = (positive[low]! + positive[high]!) * 4_999;
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const value = column.hundredths[at] as number;
    if (value !== EXACT && value < near) continue;
    const yuan = value === EXACT ? (column.exact.get(at) as Exact) : exact(BigInt(value), 2);
    if (compare(multiply(yuan, TWO), limit) >= 0) found.push(at);
  }
  return found;
}

/**
 * The exact value that stands at a place of the sorted doubles. Values that differ by less than a double tells are one
 * double: among those, the wide ones stand in their own order, and the plain ones are what the double says.
 */
function valueAt(sorted: Float64Array, place: number, wide: ReadonlyMap<number, readonly Exact[]>): Exact {
  const near = sorted[place]!,
    alike = wide.get(near) ?? [];
  if (alike.length === 0) return exact(BigInt(near), 2);
  const first = firstNotBelow(sorted, near);
  let at = place - first;
  const plain = firstNotBelow(sorted, near, true) - first - alike.length;
  if (plain === 0) return alike[at]!;
  const own = exact(BigInt(near), 2),
    below = alike.filter(value => compare(value, own) < 0).length;
  if (at < below) return alike[at]!;
  at -= below;
  return at < plain ? own : alike[below + at - plain]!;
}

/** The first place whose value is not below `value` (with `past`, is above it). */
function firstNotBelow(sorted: Float64Array, value: number, past = false): number {
  let from = 0,
    to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value || (past && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * A value that hundredths do not hold, as the nearest double of its hundredths, to sort by; remembers what it stands
 * for.
 */
function wideAsNumber(value: Exact, wide: Map<number, Exact[]>): number {
  const near = (Number(value.digits) / 10 ** value.scale) * 100,
    alike = wide.get(near);
  if (alike) alike.push(value);
  else wide.set(near, [value]);
  return near;
}

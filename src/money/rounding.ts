import { exact, tenTo, type Exact } from "./exact";

export const ROUNDINGS = ["fen", "yuan-floor", "yuan", "thousand-floor", "wan-floor", "wan", "wan-2dp"] as const;
/** The values of the reading ROUNDING. Without `-floor`: half up, which may lift an amount above rate × basis. */
export type Rounding = (typeof ROUNDINGS)[number];

/**
 * What an amount is a multiple of, in 分, and whether it is cut or rounded half up. 万元 with two decimals are hundreds of
 * yuan.
 */
const RULE: Readonly<Record<Rounding, { readonly step: number; readonly floor: boolean }>> = {
  fen: { step: 1, floor: false },
  "yuan-floor": { step: 100, floor: true },
  yuan: { step: 100, floor: false },
  "thousand-floor": { step: 100_000, floor: true },
  "wan-floor": { step: 1_000_000, floor: true },
  wan: { step: 1_000_000, floor: false },
  "wan-2dp": { step: 10_000, floor: false },
};

/**
 * The amount `numerator ÷ denominator` 分, rounded, in 分. Exact. RangeError unless numerator ≥ 0 and denominator > 0.
 */
export function roundRatio(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError(`no amount: ${numerator}/${denominator}`);
  const { step, floor } = RULE[rounding];
  const wide = BigInt(step),
    unit = denominator * wide;
  return (floor ? numerator / unit : (2n * numerator + unit) / (2n * unit)) * wide;
}

const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Apart, because V8 lifts the printing of a number that two messages share out of both branches, and makes it for every
 * row.
 */
function refuse(what: string, value: number, parts: number): never {
  throw new RangeError(`${what}: ${value}/${parts}`);
}

/** What amounts are multiples of, in 分. */
export function stepOf(rounding: Rounding): bigint {
  return BigInt(RULE[rounding].step);
}

/** The same cut off: the largest multiple of the step that does not pass the ratio. */
export function roundDown(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const step = BigInt(RULE[rounding].step);
  return (numerator / (denominator * step)) * step;
}

/**
 * The same for safe integers: `value` counts 1/`parts` 分. Exact and fast. RangeError where value is no safe integer ≥
 * 0, parts × step is not safe, or the result is not (amounts near 90 万亿元 rounded up).
 */
export function roundParts(value: number, parts: number, rounding: Rounding): number {
  const { step, floor } = RULE[rounding];
  const unit = parts * step;
  if (!(Number.isSafeInteger(value) && value >= 0 && Number.isSafeInteger(unit) && unit > 0))
    refuse("no amount", value, parts);
  // A quotient of safe integers never rounds up to the next integer (it lies at least 1/unit below it, half an ulp is
  // less), so this is the true floor, and the rest is exact.
  const whole = Math.floor(value / unit);
  const rest = value - whole * unit;
  const result = (!floor && rest >= unit - rest ? whole + 1 : whole) * step;
  if (result > MOST) refuse("too large", value, parts);
  return result;
}

/** `value` to `digits` decimals, half away from zero (四舍五入, as Excel's ROUND). */
export function roundDecimals(value: Exact, digits: number): Exact {
  if (value.scale <= digits) return value;
  const unit = tenTo(value.scale - digits);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (2n * size + unit) / (2n * unit);
  return exact(value.digits < 0n ? -rounded : rounded, digits);
}

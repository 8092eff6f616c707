import { tenTo, type Exact } from "./exact";

/** An exact fraction; `den` is positive. Used where a value has more digits than the fast path holds. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export function ratioOf(value: Exact): Ratio {
  return { num: value.digits, den: tenTo(value.scale) };
}

/** An amount in yuan as a ratio in 分. */
export function inFen(yuan: Exact): Ratio {
  return { num: yuan.digits * 100n, den: tenTo(yuan.scale) };
}

export function whole(value: number): Ratio {
  return { num: BigInt(value), den: 1n };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** a ÷ b; b is positive. */
export function over(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den, den: a.den * b.num };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = a.num * b.den,
    right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function smaller(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) <= 0 ? a : b;
}

export const NOTHING: Ratio = { num: 0n, den: 1n };

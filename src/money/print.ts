import { exact, numeral, type Exact } from "./exact";
import type { Fen } from "./fen";
import { roundDecimals } from "./rounding";

/**
 * Commas between groups of three of the whole part of a plain numeral. Sliced, not matched: sentences have many
 * amounts.
 */
function withCommas(plain: string): string {
  const point = plain.indexOf("."),
    end = point < 0 ? plain.length : point,
    start = plain.startsWith("-") ? 1 : 0;
  let grouped = plain.slice(end);
  for (let at = end; at > start; at -= 3)
    grouped = (at - 3 > start ? "," : "") + plain.slice(Math.max(at - 3, start), at) + grouped;
  return plain.slice(0, start) + grouped;
}

/** A safe whole number ≥ 0 with commas: `1,234,567`. */
export function wholeWithCommas(value: number): string {
  if (value < 1000) return String(value);
  const rest = value % 1000;
  return `${wholeWithCommas((value - rest) / 1000)},${rest < 10 ? "00" : rest < 100 ? "0" : ""}${rest}`;
}

/** 分 as yuan with two decimals: `1234.50`. RangeError unless a safe integer. */
export function yuan(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole 分: ${fen}`);
  const size = Math.abs(fen),
    cents = size % 100;
  return `${fen < 0 ? "-" : ""}${(size - cents) / 100}.${cents < 10 ? "0" : ""}${cents}`;
}

/** Exactly `digits` decimals, rounded half up (away from zero): `12.50`. */
export function fixed(value: Exact, digits: number): string {
  const plain = numeral(roundDecimals(value, digits));
  const has = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return has === digits ? plain : (has === 0 ? `${plain}.` : plain) + "0".repeat(digits - has);
}

/** All the digits that a value has, with commas: `1,234.567`. */
export function grouped(value: Exact): string {
  return withCommas(numeral(value));
}

/** Basis points as a percentage: `30%`, `12.5%`. RangeError unless whole. */
export function percent(basisPoints: number): string {
  return `${numeral(exact(BigInt(basisPoints), 2))}%`;
}

import { tenTo } from "../../money/exact";
import { valuedFigures, type FigureKind } from "../../money/figures";

/**
 * The draft's own small arithmetic for its examples: whole ten-thousandths of a yuan (a percent, a thing), exact. It is
 * kept apart from the engine, so that an example says something when both agree.
 */
export const UNIT = 10_000n;

/** The figure of its kind that the words say, in ten-thousandths; null where they say none. */
export function figureOf(words: string, kind: FigureKind): bigint | null {
  const figure = valuedFigures(words).find(f => f.kind === kind && f.value !== null);
  if (!figure?.value) return null;
  const { digits, scale } = figure.value;
  return scale <= 4 ? digits * tenTo(4 - scale) : null;
}

/** A share of an amount; both in ten-thousandths. */
export function shareOf(amount: bigint, percent: bigint): bigint {
  return (amount * percent) / (100n * UNIT);
}

/** An amount as one writes it into a cell: 1500万元, 12.5元. */
export function yuan(amount: bigint): string {
  const wan = 10_000n * UNIT;
  if (amount % (wan / 100n) === 0n && amount >= wan) return `${decimal(amount / (wan / 100n), 2)}万元`;
  return `${decimal(amount / 100n, 2)}元`;
}

/** A whole number of units with `places` decimals, without zeros at the end. */
export function decimal(value: bigint, places: number): string {
  const text = value.toString().padStart(places + 1, "0");
  const whole = text.slice(0, -places),
    rest = withoutZeros(text.slice(-places));
  return rest === "" ? whole : `${whole}.${rest}`;
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

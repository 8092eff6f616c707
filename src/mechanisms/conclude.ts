import type { ApplicationRow } from "../fields/row-numbers";
import { roundDown, roundParts, roundRatio, type Rounding } from "../money/rounding";
import { compareRatios, inFen, minus, NOTHING, smaller, whole, type Ratio } from "../money/ratio";
import type { Exact } from "../money/exact";
import { markBit, type MarkColumns } from "../marks/mark-columns";
import { NONE, PARTS, WIDE, type Awards } from "./results";

const CAP_APPLIED = markBit("CAP_APPLIED"),
  PAID_DEDUCTED = markBit("PAID_DEDUCTED");

/** How an amount comes out of a raw one: ceiling, then what was paid, then rounding. All in 分. */
export interface Conclusion {
  /** null: no ceiling. */
  readonly ceiling: number | null;
  /** What was paid is taken off the amount (`cumulative`) or only off the ceiling (`increment`). */
  readonly basis: "cumulative" | "increment";
  readonly rounding: Rounding;
}

/**
 * The amount in 分, what was deducted in millionths of a 分, and whether it was cut to the full ceiling; reused, read it
 * before the next call.
 */
export interface Concluded {
  computed: number;
  deducted: number;
  capped: boolean;
}

/**
 * `raw` in millionths of a 分, `paid` in 分; both whole and safe. Where a product would not be safe: null, take the wide
 * way.
 */
export type ConcludeFast = (raw: number, paid: number) => Concluded | null;

/** The largest 分 whose millionths are a safe integer. */
export const FAST_LIMIT = Math.floor(Number.MAX_SAFE_INTEGER / PARTS);

export function compileConclusion(how: Conclusion): ConcludeFast {
  const { basis, rounding } = how;
  const result: Concluded = { computed: 0, deducted: 0, capped: false };
  const isFast = how.ceiling === null || how.ceiling <= FAST_LIMIT;
  const ceiling = how.ceiling === null ? Number.MAX_SAFE_INTEGER : how.ceiling * PARTS;
  const cumulative = basis === "cumulative",
    toFen = rounding === "fen";
  return (raw, paid) => {
    if (!isFast || paid > FAST_LIMIT) return null;
    result.capped = false;
    result.deducted = 0;
    let amount = raw;
    if (amount > ceiling) {
      amount = ceiling;
      result.capped = true;
    }
    let left = ceiling;
    if (paid > 0) {
      const off = paid * PARTS;
      left = ceiling > off ? ceiling - off : 0;
      const lowered = cumulative ? (amount > off ? amount - off : 0) : Math.min(amount, left);
      if (lowered < amount) {
        result.deducted = amount - lowered;
        amount = lowered;
      }
    }
    // Exact, as in roundParts: a quotient of safe integers never rounds up to the next whole number. (`%` on doubles is
    // slow.)
    const floor = Math.floor(amount / PARTS);
    const computed = toFen
      ? amount - floor * PARTS >= PARTS / 2
        ? floor + 1
        : floor
      : roundParts(amount, PARTS, rounding);
    result.computed = computed > left / PARTS ? Number(roundDown(BigInt(amount), BigInt(PARTS), rounding)) : computed;
    return result;
  };
}

/** The same in exact fractions, for values that the fast way does not hold. `raw` in 分, `paid` in yuan. */
export function concludeWide(
  how: Conclusion,
  raw: Ratio,
  paid: Exact | null,
): { computed: bigint; deducted: Ratio; capped: boolean } {
  let capped = false,
    amount = raw,
    left: Ratio | null = how.ceiling === null ? null : whole(how.ceiling);
  if (left !== null && compareRatios(raw, left) > 0) {
    amount = left;
    capped = true;
  }
  const off = paid === null ? NOTHING : inFen(paid);
  let lowered = amount;
  if (off.num > 0n) {
    if (left !== null) left = notNegative(minus(left, off));
    lowered =
      how.basis === "cumulative" ? notNegative(minus(amount, off)) : left === null ? amount : smaller(amount, left);
  }
  let computed = roundRatio(lowered.num, lowered.den, how.rounding);
  // Rounding never lifts an amount above what the ceiling leaves: it then goes down a step instead.
  if (left !== null && computed * left.den > left.num) computed = roundDown(lowered.num, lowered.den, how.rounding);
  return { computed, deducted: minus(amount, lowered), capped };
}

/** The marks of what a conclusion did to the amount. */
export function markConcluded(
  marks: MarkColumns,
  row: ApplicationRow,
  { capped, deducted }: { readonly capped: boolean; readonly deducted: number | Ratio },
): void {
  if (capped) marks.add(row, CAP_APPLIED);
  if (typeof deducted === "number" ? deducted > 0 : deducted.num > 0n) marks.add(row, PAID_DEDUCTED);
}

function notNegative(value: Ratio): Ratio {
  return value.num < 0n ? NOTHING : value;
}

/** Puts exact values into the result columns: as millionths where they fit, else aside. */
export function writeWide(
  out: Awards,
  row: ApplicationRow,
  raw: Ratio,
  deducted: Ratio,
): { raw: number; deducted: number } {
  const rawParts = partsOf(raw),
    deductedParts = partsOf(deducted);
  if (rawParts === WIDE || deductedParts === WIDE)
    out.wide.set(row, { ...(rawParts === WIDE ? { raw } : {}), ...(deductedParts === WIDE ? { deducted } : {}) });
  return { raw: rawParts, deducted: deductedParts };
}

function partsOf(value: Ratio): number {
  const scaled = value.num * BigInt(PARTS);
  if (scaled % value.den !== 0n) return WIDE;
  const parts = scaled / value.den;
  return parts <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(parts) : WIDE;
}

/** An amount that no safe integer of 分 holds (over 90 万亿元, only without a ceiling) is no amount of a grant. */
export function fitsFen(computed: bigint): number {
  return computed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(computed) : NONE;
}

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

/** The amount in 分, what was deducted in millionths of a 分, and whether it was cut to the full ceiling. */
export interface Concluded {
  readonly computed: number;
  readonly deducted: number;
  readonly capped: boolean;
}

/** The largest 分 whose millionths are a safe integer. */
export const FAST_LIMIT = Math.floor(Number.MAX_SAFE_INTEGER / PARTS);
/** Instead of a ceiling whose millionths are no safe integer. */
const TOO_LARGE = -1;

/**
 * Conclusions in safe integers, one a level, all of one basis and rounding. No closures: what V8 has compiled of these
 * would be dropped with each run's.
 */
export class FastConclusions implements Concluded {
  computed = 0;
  deducted = 0;
  capped = false;
  private readonly ceilings: Float64Array;

  constructor(private readonly how: readonly Conclusion[]) {
    this.ceilings = Float64Array.from(how, ({ ceiling }) =>
      ceiling === null ? Number.MAX_SAFE_INTEGER : ceiling <= FAST_LIMIT ? ceiling * PARTS : TOO_LARGE,
    );
  }

  /**
   * `raw` in millionths of a 分, `paid` in 分; both whole and safe. Where a product would not be safe: null, take the
   * wide way. What it answers is used again: read it before the next call.
   */
  at(which: number, raw: number, paid: number): Concluded | null {
    const ceiling = this.ceilings[which]!;
    if (ceiling < 0 || paid > FAST_LIMIT) return null;
    const { basis, rounding } = this.how[0]!,
      capped = raw > ceiling,
      most = capped ? ceiling : raw;
    let amount = most,
      left = ceiling;
    if (paid > 0) {
      const off = paid * PARTS;
      left = ceiling > off ? ceiling - off : 0;
      if (basis === "cumulative") amount = most > off ? most - off : 0;
      else if (left < most) amount = left;
    }
    // Exact, as in roundParts: a quotient of safe integers never rounds up to the next whole number. (`%` on doubles is
    // slow.)
    const floor = Math.floor(amount / PARTS),
      computed =
        rounding === "fen"
          ? amount - floor * PARTS >= PARTS / 2
            ? floor + 1
            : floor
          : roundParts(amount, PARTS, rounding);
    this.capped = capped;
    this.deducted = most - amount;
    this.computed = computed > left / PARTS ? Number(roundDown(BigInt(amount), BigInt(PARTS), rounding)) : computed;
    return this;
  }
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

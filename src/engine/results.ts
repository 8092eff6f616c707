import { MARKS, type MarkCode } from "./marks";
import type { Ratio } from "./ratio";

export const OUTCOMES = ["amount", "ineligible", "missing", "decision", "invalid", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Index of an outcome, as result columns hold it. */
export const OUTCOME = { amount: 0, ineligible: 1, missing: 2, decision: 3, invalid: 4, withdrawn: 5 } as const;

/** No amount (missing, decision, invalid), or nothing of the kind. */
export const NONE = -1;
/** In `raw` and `deducted`: the value does not fit, see `wide`. */
export const WIDE = -3;
/** `raw` and `deducted` count millionths of a 分, so that rate × basis and area × rent × months stay whole numbers. */
export const PARTS = 1_000_000;

/** Exact values that do not fit their column, in 分. */
export interface WideValues {
  readonly raw?: Ratio;
  readonly deducted?: Ratio;
}

/**
 * What `award` writes for each row, about 30 bytes: `computed` in 分 (NONE where there is none); `raw`, the amount
 * before the ceiling, and `deducted`, what was paid before and taken off, in millionths of a 分; outcome; marks as bits.
 */
export interface Awards {
  readonly count: number;
  readonly computed: Float64Array;
  readonly raw: Float64Array;
  readonly deducted: Float64Array;
  readonly wide: Map<number, WideValues>;
  readonly outcome: Uint8Array;
  /** Marks with an index below 32 in MARKS, and the rest. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

export function awards(count: number): Awards {
  return {
    count,
    computed: new Float64Array(count),
    raw: new Float64Array(count),
    deducted: new Float64Array(count),
    wide: new Map(),
    outcome: new Uint8Array(count),
    low: new Uint32Array(count),
    high: new Uint32Array(count),
  };
}

/** The bit of a mark that stands in the low word; a defect of the caller if it stands in the high one. */
export function lowBit(code: MarkCode): number {
  const index = MARKS.indexOf(code);
  if (index < 0 || index >= 32) throw new RangeError(`${code} is no mark of the low word`);
  return (1 << index) >>> 0;
}

export function highBit(code: MarkCode): number {
  const index = MARKS.indexOf(code);
  if (index < 32) throw new RangeError(`${code} is no mark of the high word`);
  return (1 << (index - 32)) >>> 0;
}

/** The marks whose bits are set, in the order of MARKS. */
export function marksIn(low: number, high: number): MarkCode[] {
  return MARKS.filter((_, i) => ((i < 32 ? low >>> i : high >>> (i - 32)) & 1) === 1);
}

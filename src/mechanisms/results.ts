import { MarkColumns } from "../marks/mark-columns";
import type { Ratio } from "../money/ratio";

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
  readonly marks: MarkColumns;
}

export function awards(count: number): Awards {
  return {
    count,
    computed: new Float64Array(count),
    raw: new Float64Array(count),
    deducted: new Float64Array(count),
    wide: new Map(),
    outcome: new Uint8Array(count),
    marks: new MarkColumns(count),
  };
}

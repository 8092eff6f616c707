import type { Competition } from "./competition";
import type { MarkColumns } from "../marks/mark-columns";

/**
 * What settling makes of the awards: proposed amounts in 分 (NONE where there is none), the row each loser lost to,
 * marks.
 */
export interface Settled {
  readonly proposed: Float64Array;
  /** Index of the row that this one lost to, or -1. */
  readonly winner: Int32Array;
  readonly marks: MarkColumns;
  /** What the ceiling shared by the applicant's rows of a clause took off, in 分. */
  readonly loweredBy: Float64Array;
  /** The number of the policy's limit that took it off, or -1; empty where the policy has no limits. */
  readonly loweredFor: Int16Array;
  readonly competition: Competition;
  /** Rows without a settled amount yet, or with one that may change: decision, missing, on hold, part of an amount. */
  readonly waits: Uint8Array;
}

import type { Contrast } from "./contrast";
import type { Parties } from "./parties";
import type { IdentityMark } from "./side-mark";

/** Pairs of parties that are alike. */
export interface Pairs {
  pair(a: number, b: number): void;
  /** Whether nothing comes of comparing these two any more. */
  areFull(a: number, b: number): boolean;
  /** Marks the rows of the parties that were paired; `detail` words the first row that a mark names. */
  mark(code: IdentityMark, detail: (row: number) => string): void;
}

/** Takes what is found: as marks with all that they name (`MarkList`), or only which rows have them (`MarkKinds`). */
export interface MarkTaker {
  /** A mark that a row's own cells give. */
  take(row: number, code: IdentityMark, detail?: string): void;
  /** Rows of a group that differ. */
  contrast(of: Contrast): void;
  /** What is to be found alike of some parties. */
  pairs(parties: Parties): Pairs;
}

import type { Cell } from "../workbook/ports";

/** A line that sums others: where it stands, and its cells. */
export interface SumLine {
  /** Worksheet row number. */
  readonly row: number;
  /** How many applications of the sheet stand above it. */
  readonly at: number;
  /** How many stood above its table. */
  readonly tableStart: number;
  /** How many stood above the section line before it. */
  readonly sectionStart: number;
  readonly cells: readonly Cell[];
}

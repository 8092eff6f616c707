import type { Meaning } from "../fields/meaning";
import type { Cell } from "../workbook/ports";

/** An amount that a merged cell shows in a row below its first. */
export interface CarriedAmount {
  /** Index of the row among the sheet's applications. */
  readonly row: number;
  readonly column: number;
  /** Worksheet row (from 0) in which the merged cell begins. */
  readonly top: number;
  readonly value: Cell;
}

/** The amount of a merged cell in one of its rows; rows of one merged cell have one `first`. */
export interface MergedAmount {
  readonly value: Cell;
  readonly first: number;
}

export type MergedAmounts = ReadonlyMap<number, ReadonlyMap<number, MergedAmount>>;

/**
 * What was paid and what reviewers award count in each row of their merged cell (docs/rules.md, 6, MERGED_AMOUNT): too
 * little is paid until somebody splits them, never too much.
 */
export function isShared(meaning: Meaning): boolean {
  return meaning.field === "paid" || meaning.field === "reviewed";
}

/** The rows of merged amounts, the first of each among them. `numbers`: worksheet rows (from 1) of the applications. */
export function mergedAmounts(carried: readonly CarriedAmount[], numbers: readonly number[]): MergedAmounts {
  const rows = new Map<number, Map<number, MergedAmount>>();
  if (carried.length === 0) return rows;
  const indexes = new Map(numbers.map((number, index) => [number, index]));
  const put = (row: number, column: number, amount: MergedAmount): void => {
    const known = rows.get(row) ?? new Map<number, MergedAmount>();
    rows.set(row, known.set(column, amount));
  };
  for (const { row, column, top, value } of carried) {
    const anchor = indexes.get(top + 1),
      first = anchor ?? row;
    put(row, column, { value, first });
    if (anchor !== undefined) put(anchor, column, { value, first });
  }
  return rows;
}

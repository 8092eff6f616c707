import type { SheetRow } from "../fields/row-numbers";
import type { Unit } from "../money/amount-as-written";
import type { RentUnit } from "../engine/rent-unit";
import type { ReckonedColumns } from "./formula-columns";
import type { Layout } from "./layout";
import type { LineKind } from "./lines";
import type { MergedAmounts } from "./merged-amounts";
import type { RowCells } from "./row-cells";
import type { Section } from "./sections";
import type { StruckCell } from "./struck-cell";
import type { SumLine } from "./sum-line";

/**
 * Rows that share header, unit line and section; `first` is the index of the first of them among the sheet's
 * applications.
 */
export interface Segment {
  readonly first: number;
  readonly layout: Layout;
  readonly unitLine: Unit | null;
  /** The unit of rents that a line above the table states (单位：元/㎡/月). */
  readonly rentLine: RentUnit | null;
  readonly section: Section | null;
  /** The section that states a decision about its rows; null where none does. */
  readonly decision: Section | null;
}

/** Lines left out, by kind: how many, and the worksheet row number of the first. */
export interface LeftOut {
  readonly kind: LineKind;
  readonly count: number;
  readonly first: number;
}

/** A line that tells something beside the table; the worksheet row number, from 1. */
export interface Note {
  readonly row: number;
  readonly text: string;
}

/** The applications of a roster sheet as they stand, texts of merged and 同上 cells filled in. */
export interface SheetRows {
  readonly sheet: string;
  /** Cells from the used area's left column on, at most as many as the header has. */
  readonly rows: RowCells;
  /** Worksheet row numbers, from 1. */
  readonly numbers: readonly SheetRow[];
  /** At least one; in the order of the rows. */
  readonly segments: readonly Segment[];
  /** Columns of a row (index → column indexes) whose figure is merged with the row above or 同上 and was not carried. */
  readonly notCarried: ReadonlyMap<number, readonly number[]>;
  /** Rows (indexes) with texts that merged cells or 同上 stand for: these stand in no cell of theirs. */
  readonly filledIn: ReadonlySet<number>;
  /** Rows (indexes) that are struck out as a whole: withdrawn. */
  readonly struck: ReadonlySet<number>;
  /** Of other rows (indexes) the cells that are struck out, or of which a part is. */
  readonly struckCells: ReadonlyMap<number, readonly StruckCell[]>;
  /**
   * Amounts of merged cells that count in each of their rows (row index → column index), until somebody splits them.
   */
  readonly mergedAmounts: MergedAmounts;
  readonly leftOut: readonly LeftOut[];
  /** What notes around the table say; the first of them. */
  readonly notes: readonly Note[];
  /** Lines that sum others, in order. */
  readonly sums: readonly SumLine[];
  /** Application rows (indexes) that a filter or a person has hidden; they count all the same. */
  readonly unseen: ReadonlySet<number>;
  /** 同上 with nothing above it: row indexes and columns. */
  readonly dangling: readonly { readonly row: number; readonly column: number }[];
  /** Columns that no meaning took and in which everything is worked out by formulas. */
  readonly reckoned: ReckonedColumns;
  /** The clause that the sheet's name gives; "" where it gives none. */
  readonly clauseOfName: string;
  /** Whether any row of the whole roster has a decision, where these are a part of it; left out: they are all. */
  readonly reviewed?: boolean;
}

/** The segment of each row in turn. */
export function* segmentsOf(
  sheet: SheetRows,
): Generator<{ readonly segment: Segment; readonly from: number; readonly to: number }> {
  for (let s = 0; s < sheet.segments.length; s++) {
    const segment = sheet.segments[s] as Segment;
    const to = sheet.segments[s + 1]?.first ?? sheet.rows.length;
    if (to > segment.first) yield { segment, from: segment.first, to };
  }
}

/** The segment of a row: the last that begins at or before it. */
export function segmentAt(sheet: SheetRows, row: number): Segment {
  let low = 0,
    high = sheet.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sheet.segments[middle]?.first ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return sheet.segments[low] as Segment;
}

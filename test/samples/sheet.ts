/** How a cell looks; what each looks like in a file stands in `styles.ts`. */
export type Look =
  | "title"
  | "remark"
  | "header"
  | "section"
  | "text"
  | "centred"
  | "code"
  | "money"
  | "number"
  | "percent"
  | "day"
  | "dayOfMonth"
  | "sum"
  | "foot";

export type Value = string | number | null;
/** A value with a look of its own: a clause that Excel turned into a date, a code kept as a number. */
export interface Dressed {
  readonly value: Value;
  readonly look: Look;
}
/** A formula as an office would write it, with the value that the file keeps for it. */
export interface Computed {
  readonly formula: string;
  readonly value: string | number;
  readonly look: Look;
}

export interface SampleCell {
  readonly value: Value;
  readonly look: Look;
  readonly formula?: string;
}

/** Rows and columns count from 0; both ends belong to the range. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a sample: its cells row by row (null: nothing there, not even a border), and how it is laid out. */
export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly (SampleCell | null)[])[];
  readonly merges: readonly Merge[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** In points; null where the row finds its own. */
  readonly heights: readonly (number | null)[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly SampleSheet[];
}

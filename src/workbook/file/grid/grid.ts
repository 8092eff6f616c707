import type { Cell } from "../../ports";

/**
 * A whole workbook as it is shown and edited elsewhere: values, formulas and the plainest of its looks. It is no
 * faithful copy of a file (charts, validations, pivots and themes are not in it), so a user's own file is never written
 * over with one.
 */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** By the numbers that cells name; the first is the plain one. */ readonly styles: readonly GridStyle[];
}

export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row and column, both from 0; sparse. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly GridArea[];
  /** In characters, by column; others have the usual width. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row, where somebody set it. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** `formula` without its "=", null where there is none; `value` is then what it last came to. */
export interface GridCell {
  readonly value: Cell;
  readonly formula: string | null;
  readonly style: number;
}

export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Colours are `#rrggbb`; null is nobody's choice. */
export interface GridStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly size: number | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: boolean;
  readonly wrap: boolean;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom" | null;
}

export const PLAIN: GridStyle = {
  numberFormat: "General",
  bold: false,
  size: null,
  color: null,
  fill: null,
  border: false,
  wrap: false,
  horizontal: null,
  vertical: null,
};

import type { Content, FilterState, SheetRef } from "../cells";
import type { ColumnLook } from "./column-looks";

/**
 * A part of the workbook that a change touches: what it was is read before the first write, and can be put back.
 * `columns` are worksheet columns; each may have a defined name that goes along when somebody moves it (`anchors`,
 * header and rows).
 */
export interface CellsPiece {
  readonly kind: "cells";
  readonly sheet: SheetRef;
  readonly top: number;
  readonly rows: number;
  readonly columns: readonly number[];
  readonly anchors: readonly (string | null)[];
  /** Rows from the top that look otherwise than the rest, as a header does. */
  readonly head: number;
  /** Whether looks and widths are changed too, or contents only. */
  readonly looks: boolean;
  /** Rows from the top in which a formula elsewhere fills the (only) column: nothing stands there itself. */
  readonly filled?: readonly number[];
}

export type SmallPiece =
  | { readonly kind: "freeze"; readonly sheet: SheetRef }
  | { readonly kind: "filter"; readonly sheet: SheetRef }
  | { readonly kind: "table"; readonly sheet: SheetRef; readonly table: string }
  | { readonly kind: "name"; readonly sheet: SheetRef; readonly name: string }
  | { readonly kind: "mark"; readonly sheet: SheetRef }
  /** Columns that are folded; `hidden` of them, counted from the first, were out of sight before. */
  | { readonly kind: "fold"; readonly sheet: SheetRef; readonly hidden: readonly number[] };

/** A sheet that we make. */
export interface MadePiece {
  readonly kind: "made";
  readonly name: string;
}
/** A thing kept with the workbook. */
export interface KeptPiece {
  readonly kind: "kept";
  readonly key: string;
}

export type Piece = CellsPiece | SmallPiece | MadePiece | KeptPiece;

/** Cells as they were, so that they can be put back: contents row by row (of `asFound`), the rest column by column. */
export interface CellsState {
  readonly contents: readonly (readonly Content[])[];
  readonly numberFormats: readonly (string | readonly string[])[];
  /** Empty where looks are not changed: of the head, of the rest. */
  readonly looks: readonly (readonly ColumnLook[])[];
  readonly widths: readonly number[];
}

/** What a small piece was: an address, a reference, a mark's text, a filter; null for none. */
export type SmallState = string | FilterState | null;

declare const ofSheet: unique symbol;

/** A row of a worksheet as people count it, from 1: what Excel shows beside the row. */
export type SheetRow = number & { readonly [ofSheet]: true };

/**
 * A row of the applications' columns, from 0. Raw in arrays and loops, so any number may be one, but a worksheet's row
 * is none: neither can be handed over for the other.
 */
export type ApplicationRow = number & { readonly [ofSheet]?: never };

/** The number of a worksheet's row, counted from 1. */
export function sheetRow(number: number): SheetRow {
  return number as SheetRow;
}

import type { CellAspect } from "../workbook/ports";

/** A cell that is struck out, by its index within the row. */
export interface StruckCell {
  readonly index: number;
  readonly struck: NonNullable<CellAspect["struck"]>;
}

import type { Area, Cell } from "../workbook/ports";

/** A sheet's first rows, in the used area's columns. */
export interface SheetStart {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
}

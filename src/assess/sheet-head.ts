import { isPolicySheetName, MOST_LINES } from "./policy-sheet-name";
import type { Area, Block, Cell, SheetInfo } from "../workbook/ports";

/** Headers stand within these first rows and columns; stray formatting makes sheets wider than any table. */
const HEAD_ROWS = 60;
export const HEAD_COLUMNS = 1024;
/** The sheet that says how the others are read. */
export const SETTINGS_SHEET = "读表设置";
const MOST_SETTINGS = 10_000;

/** A sheet and its first rows, the cells of `headArea`. */
export interface SheetHead {
  readonly info: SheetInfo;
  readonly rows: readonly (readonly Cell[])[];
}

/** The part of a sheet by which it is recognised; null for an empty one. */
export function headArea({ name, used }: SheetInfo): Area | null {
  if (!used) return null;
  // What people have said about the other sheets is needed before these are recognised, so it is read whole.
  const rows = name.trim() === SETTINGS_SHEET ? MOST_SETTINGS : isPolicySheetName(name) ? MOST_LINES : HEAD_ROWS;
  return { ...used, rows: Math.min(used.rows, rows), columns: Math.min(used.columns, HEAD_COLUMNS) };
}

/** Puts a block's rows where they stand below `top`; rows that an adapter left out are empty arrays. */
export function gather(into: (readonly Cell[])[], block: Block, top: number): void {
  block.cells.forEach((cells, r) => {
    const at = block.at.top - top + r;
    while (into.length < at) into.push([]);
    into[at] = cells;
  });
}

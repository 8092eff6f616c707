import type { IRange } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Rectangle } from "../../host/backend";

/** The cells of a range of Univer. */
export function rectangleOf({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle {
  return { top: startRow, left: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** They have cells in common. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

const CONTENTS = ["v", "f", "p", "si"];

/** A rectangle as Univer names it. */
export function rangeOf({ top, left, rows, columns }: Rectangle): IRange {
  return { startRow: top, startColumn: left, endRow: top + rows - 1, endColumn: left + columns - 1 };
}

/** Around the cells whose contents a mutation changes; null where it changes looks only. */
export function aroundContents(cells: ISetRangeValuesMutationParams["cellValue"]): Rectangle | null {
  let top = Infinity,
    left = Infinity,
    bottom = -1,
    right = -1;
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell && !CONTENTS.some(part => Object.hasOwn(cell, part))) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

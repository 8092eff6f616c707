import type { Area, Cell } from "../workbook/ports";
import { plainText } from "./header-text";

/** The head of a sheet with merged cells spread out. Rows and columns count from the used area's top left. */
export interface HeaderGrid {
  readonly cells: readonly (readonly Cell[])[];
  /** Columns that a merged cell covers, 1 where it is none; at its left column. */
  spanAt(row: number, column: number): number;
  /** Whether a merged cell goes on in the line below. */
  goesDown(row: number, column: number): boolean;
  /** Text on one line without spaces; merged cells show theirs in all their columns and rows. */
  textAt(row: number, column: number): string;
  readonly width: number;
}

/** `merges` in worksheet coordinates; `top` and `left` where the grid's first cell stands. */
export function headerGrid(
  cells: readonly (readonly Cell[])[],
  merges: readonly Area[],
  top: number,
  left: number,
): HeaderGrid {
  const width = cells.reduce((w, row) => Math.max(w, row.length), 0);
  const spread: Cell[][] = cells.map(row => Array.from({ length: width }, (_, c) => row[c] ?? null));
  const spans = new Map<number, number>(),
    down = new Set<number>();
  for (const m of merges) {
    const r0 = m.top - top,
      c0 = m.left - left;
    if (r0 < 0 || c0 < 0 || r0 >= cells.length || c0 >= width) continue;
    const value = spread[r0]?.[c0] ?? null;
    for (let r = r0; r < Math.min(r0 + m.rows, cells.length); r++) {
      spans.set(r * width + c0, Math.min(m.columns, width - c0));
      for (let c = c0; c < Math.min(c0 + m.columns, width); c++) {
        (spread[r] as Cell[])[c] = value;
        if (r + 1 < r0 + m.rows) down.add(r * width + c);
      }
    }
  }
  const texts = spread.map(row => row.map(plainText));
  return {
    cells: spread,
    width,
    goesDown: (row, column) => down.has(row * width + column),
    spanAt: (row, column) => spans.get(row * width + column) ?? 1,
    textAt: (row, column) => texts[row]?.[column] ?? "",
  };
}

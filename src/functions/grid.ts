import { cellOf, type Cell, type Fault } from "./cell";
import type { FunctionTexts } from "../text/functions/texts";

/** How many cells a formula's result spills over. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument as a range; a single value is one of one cell. */
export interface Grid extends Shape {
  readonly raw: readonly (readonly unknown[])[];
}

export function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, raw: [[argument]] };
  // Excel's rows are arrays, and are taken as they are.
  const raw: readonly (readonly unknown[])[] = argument.every(Array.isArray)
    ? argument
    : argument.map(row => [row].flat());
  return { rows: Math.max(raw.length, 1), columns: Math.max(1, raw[0]?.length ?? 0), raw };
}

/** The shape that the arguments fill together: the longest and the widest of them, as Excel's own formulas spill. */
export function shapeOf(grids: readonly Grid[]): Shape {
  return { rows: Math.max(1, ...grids.map(g => g.rows)), columns: Math.max(1, ...grids.map(g => g.columns)) };
}

/**
 * The cells of an argument over the whole shape, row by row: a single row, column or cell is repeated; where a range
 * ends before the others do, its cells are #N/A, as in Excel. `from`: which column of the argument is the first.
 */
export function spread(grid: Grid, shape: Shape, texts: FunctionTexts, from = 0): Cell[] {
  const size = shape.rows * shape.columns,
    cells = new Array<Cell>(size);
  if (grid.rows === 1 && grid.columns === 1) return cells.fill(cellOf(grid.raw[0]?.[from]));
  const missing: Fault = { error: "#N/A", message: texts.sizes };
  let at = 0;
  for (let r = 0; r < shape.rows; r++) {
    const row = grid.raw[grid.rows === 1 ? 0 : r];
    for (let c = 0; c < shape.columns; c++) {
      const column = grid.columns === 1 ? 0 : c;
      cells[at++] = row === undefined || column >= grid.columns ? missing : cellOf(row[from + column]);
    }
  }
  return cells;
}

/** Results, row by row, as the two-dimensional array that Excel spills. */
export function stack<T>(results: readonly T[], shape: Shape): T[][] {
  return Array.from({ length: shape.rows }, (_, r) => results.slice(r * shape.columns, (r + 1) * shape.columns));
}

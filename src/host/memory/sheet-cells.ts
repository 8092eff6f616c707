import type { HostValue, Rectangle } from "../backend";

/** One cell that is not blank. `spilledFrom` names the formula's cell where the value came over from a neighbour. */
export interface Cell {
  value: HostValue;
  readonly formula?: string;
  readonly spilledFrom?: Place;
}
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of one sheet, by row and column; blank ones are not there. */
export class SheetCells {
  readonly #rows: (Cell | undefined)[][] = [];
  #used: Rectangle | null | undefined;

  get(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    this.#used = undefined;
    if (cell) (this.#rows[row] ??= [])[column] = cell;
    else if (this.#rows[row]) delete this.#rows[row]![column];
  }

  /** Values or formulas of an area, row by row. */
  block(at: Rectangle, of: (cell: Cell) => HostValue): HostValue[][] {
    const block: HostValue[][] = [];
    for (let r = at.top; r < at.top + at.rows; r++) {
      const row = this.#rows[r],
        out: HostValue[] = [];
      for (let c = at.left; c < at.left + at.columns; c++) {
        const cell = row?.[c];
        out.push(cell ? of(cell) : "");
      }
      block.push(out);
    }
    return block;
  }

  /** Every formula of the sheet; the array is sparse and walked as such. */
  formulas(): (Place & { readonly formula: string })[] {
    const found: (Place & { readonly formula: string })[] = [];
    this.#rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.formula !== undefined) found.push({ row, column, formula: cell.formula });
      }),
    );
    return found;
  }

  /** What each formula fills beyond its own cell, with that cell. */
  spills(): Rectangle[] {
    const ends = new Map<string, { readonly from: Place; row: number; column: number }>();
    this.#rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const from = cell?.spilledFrom;
        if (!from) return;
        const key = `${from.row} ${from.column}`,
          end = ends.get(key) ?? { from, row, column };
        ends.set(key, { from, row: Math.max(end.row, row), column: Math.max(end.column, column) });
      }),
    );
    return [...ends.values()].map(({ from, row, column }) => ({
      top: from.row,
      left: from.column,
      rows: row - from.row + 1,
      columns: column - from.column + 1,
    }));
  }

  used(): Rectangle | null {
    if (this.#used !== undefined) return this.#used;
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    this.#rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (!cell || (cell.value === "" && cell.formula === undefined)) return;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }),
    );
    return (this.#used = bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 });
  }
}

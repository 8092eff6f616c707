import type { Area, Cell } from "../workbook/ports";

interface Active {
  readonly top: number;
  readonly last: number;
  readonly value: Cell;
}

/**
 * What vertically merged cells show in the rows below their first. Rows must be asked for top down; rows and columns
 * count from the worksheet's first cell. Memory: the merges, sorted once.
 */
export class MergedCells {
  private readonly merges: readonly Area[];
  private readonly active = new Map<number, Active>();
  private next = 0;

  constructor(merges: readonly Area[], firstRow: number) {
    this.merges = merges.filter(m => m.rows > 1 && m.top >= firstRow).sort((a, b) => a.top - b.top);
  }

  /** Whether any merge bears on this or a later row. */
  get pending(): boolean {
    return this.active.size > 0 || this.next < this.merges.length;
  }

  /** Whether the row that was asked for last stands below the first of a merge in a worksheet column. */
  covers(column: number): boolean {
    return this.active.has(column);
  }

  /** The worksheet row in which the merge over a column of the row that was asked for last begins. */
  topOf(column: number): number {
    return this.active.get(column)?.top ?? -1;
  }

  /** The values that merged cells give to `row`, by column; `cells` are the row's own from column `left` on. */
  at(row: number, cells: readonly Cell[], left: number): ReadonlyMap<number, Cell> {
    for (const [column, a] of this.active) if (a.last < row) this.active.delete(column);
    const carried = new Map<number, Cell>();
    for (const [column, a] of this.active) carried.set(column, a.value);
    for (let m = this.merges[this.next]; m && m.top <= row; m = this.merges[++this.next]) {
      if (m.top === row)
        this.active.set(m.left, { top: m.top, last: m.top + m.rows - 1, value: cells[m.left - left] ?? null });
    }
    return carried;
  }
}

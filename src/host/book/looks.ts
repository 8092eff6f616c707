import type { Rectangle } from "../backend";
import { cellCount, COLUMNS, contains, intersection, ROWS } from "../cells/rectangle";

/** How a cell looks; what is missing is as Excel makes a new sheet. A fill of "" is none. */
export interface Look {
  numberFormat?: string;
  fill?: string;
  color?: string;
  bold?: boolean;
  strikethrough?: boolean;
  size?: number;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
  locked?: boolean;
}
export const PLAIN: Required<Look> = {
  numberFormat: "General",
  fill: "",
  color: "#000000",
  bold: false,
  strikethrough: false,
  size: 11,
  wrap: false,
  horizontal: "General",
  vertical: "Bottom",
  locked: true,
};

/**
 * Areas of this many cells and more (whole columns) are kept as one entry; of still more, not every cell is looked at.
 */
const WIDE = 100_000,
  HUGE = 2_000_000;

/** The looks of a sheet's cells. */
export class Looks {
  readonly #cells = new Map<number, Look>();
  readonly #wide: { readonly at: Rectangle; readonly look: Look }[] = [];
  #extent: Rectangle | null | undefined;

  set(at: Rectangle, look: Look): void {
    this.#extent = undefined;
    if (cellCount(at) < WIDE) {
      this.#each(at, (row, column) => this.#change(row * COLUMNS + column, look));
      return;
    }
    this.#wide.push({ at, look });
    for (const [key] of this.#cells) if (within(key, at)) this.#change(key, look);
  }

  #change(key: number, look: Look): void {
    this.#cells.set(key, { ...this.#cells.get(key), ...look });
  }

  of<K extends keyof Look>(row: number, column: number, what: K): Required<Look>[K] {
    const own = this.#cells.get(row * COLUMNS + column)?.[what];
    if (own !== undefined) return own as Required<Look>[K];
    for (let i = this.#wide.length - 1; i >= 0; i--) {
      const { at, look } = this.#wide[i]!;
      if (
        look[what] !== undefined &&
        row >= at.top &&
        row < at.top + at.rows &&
        column >= at.left &&
        column < at.left + at.columns
      )
        return look[what] as Required<Look>[K];
    }
    return PLAIN[what];
  }

  /** What all cells of an area have in common; null where they differ, as Excel answers. */
  common<K extends keyof Look>(at: Rectangle, what: K): Required<Look>[K] | null {
    const first = this.of(at.top, at.left, what);
    if (cellCount(at) < HUGE) {
      for (let r = at.top; r < at.top + at.rows; r++)
        for (let c = at.left; c < at.left + at.columns; c++) if (this.of(r, c, what) !== first) return null;
      return first;
    }
    for (const wide of this.#wide)
      if (wide.look[what] !== undefined && !contains(wide.at, at) && intersection(wide.at, at)) return null;
    for (const [key, look] of this.#cells)
      if (look[what] !== undefined && look[what] !== first && within(key, at)) return null;
    return first;
  }

  /** Looks of rows from `from` on move with them; negative `by`: up. */
  moveRows(from: number, by: number): void {
    this.#extent = undefined;
    const cells = [...this.#cells];
    this.#cells.clear();
    for (const [key, look] of cells) {
      const row = Math.floor(key / COLUMNS);
      if (row < from && row >= from + by && by < 0) continue;
      this.#cells.set(row >= from ? key + by * COLUMNS : key, look);
    }
  }

  clear(at: Rectangle): void {
    this.#extent = undefined;
    for (const key of [...this.#cells.keys()]) if (within(key, at)) this.#cells.delete(key);
    const kept = this.#wide.filter(wide => !contains(at, wide.at));
    this.#wide.splice(0, this.#wide.length, ...kept);
    if (kept.some(wide => intersection(wide.at, at))) this.set(at, { ...PLAIN });
  }

  /** The cells that look like anything, whole rows and columns aside: Excel counts them as used. */
  extent(): Rectangle | null {
    if (this.#extent !== undefined) return this.#extent;
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    const reach = (row: number, column: number): void => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    for (const key of this.#cells.keys()) reach(Math.floor(key / COLUMNS), key % COLUMNS);
    for (const { at } of this.#wide)
      if (at.rows < ROWS && at.columns < COLUMNS) {
        reach(at.top, at.left);
        reach(at.top + at.rows - 1, at.left + at.columns - 1);
      }
    return (this.#extent = bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 });
  }

  #each(at: Rectangle, act: (row: number, column: number) => void): void {
    for (let r = at.top; r < at.top + at.rows; r++) for (let c = at.left; c < at.left + at.columns; c++) act(r, c);
  }
}

function within(key: number, at: Rectangle): boolean {
  const row = Math.floor(key / COLUMNS),
    column = key % COLUMNS;
  return row >= at.top && row < at.top + at.rows && column >= at.left && column < at.left + at.columns;
}

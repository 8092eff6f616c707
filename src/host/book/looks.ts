import type { Rectangle } from "../backend";
import { around, cellCount, COLUMNS, contains, intersection } from "../cells/rectangle";

/** How a cell looks; what is missing is as Excel makes a new sheet. A fill of "" is none. */
export interface Look {
  numberFormat?: string; fill?: string; color?: string; bold?: boolean; size?: number;
  wrap?: boolean; horizontal?: string; vertical?: string; locked?: boolean;
}
export const PLAIN: Required<Look> = {
  numberFormat: "General", fill: "", color: "#000000", bold: false, size: 11,
  wrap: false, horizontal: "General", vertical: "Bottom", locked: true,
};

/** Areas of this many cells and more (whole columns) are kept as one entry. */
const WIDE = 100_000;

/** The looks of a sheet's cells. */
export class Looks {
  readonly #cells = new Map<number, Look>();
  readonly #wide: { readonly at: Rectangle; readonly look: Look }[] = [];

  set(at: Rectangle, look: Look): void {
    if (cellCount(at) < WIDE) {
      this.#each(at, (row, column) => this.#change(row * COLUMNS + column, look));
      return;
    }
    this.#wide.push({ at, look });
    for (const [key] of this.#cells) if (within(key, at)) this.#change(key, look);
  }

  #change(key: number, look: Look): void { this.#cells.set(key, { ...this.#cells.get(key), ...look }); }

  of<K extends keyof Look>(row: number, column: number, what: K): Required<Look>[K] {
    const own = this.#cells.get(row * COLUMNS + column)?.[what];
    if (own !== undefined) return own as Required<Look>[K];
    for (let i = this.#wide.length - 1; i >= 0; i--) {
      const { at, look } = this.#wide[i]!;
      if (look[what] !== undefined && row >= at.top && row < at.top + at.rows && column >= at.left && column < at.left + at.columns) return look[what] as Required<Look>[K];
    }
    return PLAIN[what];
  }

  /** What all cells of an area have in common; null where they differ, as Excel answers. */
  common<K extends keyof Look>(at: Rectangle, what: K): Required<Look>[K] | null {
    const first = this.of(at.top, at.left, what);
    if (cellCount(at) < WIDE) {
      for (let r = at.top; r < at.top + at.rows; r++) for (let c = at.left; c < at.left + at.columns; c++) if (this.of(r, c, what) !== first) return null;
      return first;
    }
    for (const wide of this.#wide) if (wide.look[what] !== undefined && !contains(wide.at, at) && intersection(wide.at, at)) return null;
    for (const [key, look] of this.#cells) if (look[what] !== undefined && look[what] !== first && within(key, at)) return null;
    return first;
  }

  clear(at: Rectangle): void {
    for (const key of [...this.#cells.keys()]) if (within(key, at)) this.#cells.delete(key);
    const kept = this.#wide.filter(wide => !contains(at, wide.at));
    this.#wide.splice(0, this.#wide.length, ...kept);
    if (kept.some(wide => intersection(wide.at, at))) this.set(at, { ...PLAIN });
  }

  /** The cells that look like anything: Excel counts them as used. */
  extent(): Rectangle | null {
    let found: Rectangle | null = null;
    for (const key of this.#cells.keys()) found = around([found, { top: Math.floor(key / COLUMNS), left: key % COLUMNS, rows: 1, columns: 1 }]);
    return found;
  }

  #each(at: Rectangle, act: (row: number, column: number) => void): void {
    for (let r = at.top; r < at.top + at.rows; r++) for (let c = at.left; c < at.left + at.columns; c++) act(r, c);
  }
}

function within(key: number, at: Rectangle): boolean {
  const row = Math.floor(key / COLUMNS), column = key % COLUMNS;
  return row >= at.top && row < at.top + at.rows && column >= at.left && column < at.left + at.columns;
}

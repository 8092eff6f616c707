import type { Chart, Content, FilterState, Look, LookKey, LookValue, PageSetup, SheetRef } from "../cells";
import { LOOK_KEYS, PLAIN_LOOK } from "../cells";
import { columnLetters } from "../column-letters";
import { a1, absolute, fromReference, type Rect } from "../rect";
import { quotedSheetName } from "../file/sheet-name";

/** A cell that is not plain. `content` as typed: formulas begin with "="; `value` is what it shows. */
export interface MemoryCell {
  readonly content: Content;
  readonly value: Content;
  readonly format: string;
  readonly look: Look;
  /** Whether its text is struck out; null: a part of it. */
  readonly struck?: boolean | null;
}
export const PLAIN: MemoryCell = { content: "", value: "", format: "General", look: PLAIN_LOOK };
const STANDARD_WIDTH = 48;

export interface MemoryTable {
  readonly id: string;
  at: Rect;
  totals: boolean;
}

/** A sheet in memory: cells by row and column, and what it has beside them. */
export class MemorySheet {
  private rows = new Map<number, Map<number, MemoryCell>>();
  hidden = false;
  protected = false;
  mark: string | null = null;
  filter: FilterState | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  page: PageSetup | null = null;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** How many folds a column stands in. */
  readonly folds = new Map<number, number>();
  readonly merges: Rect[] = [];
  readonly names = new Map<string, string>();
  readonly tables: MemoryTable[] = [];
  readonly charts = new Map<string, Chart>();
  readonly widths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(row: number, column: number): MemoryCell {
    return this.rows.get(row)?.get(column) ?? PLAIN;
  }

  put(row: number, column: number, change: Partial<MemoryCell>): void {
    const cells = this.rows.get(row) ?? new Map<number, MemoryCell>();
    this.rows.set(row, cells);
    cells.set(column, { ...this.at(row, column), ...change });
  }

  dress(at: Rect, look: Readonly<Partial<Look>>): void {
    each(at, (row, column) => {
      const known = this.at(row, column).look;
      this.put(row, column, { look: { ...known, ...look } });
    });
  }

  width(column: number): number {
    return this.widths.get(column) ?? STANDARD_WIDTH;
  }

  /** One look of all cells, what is not alike left undefined. */
  evenLook(at: Rect): Record<LookKey, LookValue | undefined> {
    const looks = grid(at, (row, column) => this.at(row, column).look).flat();
    return Object.fromEntries(
      LOOK_KEYS.map(key => [key, looks.every(look => look[key] === looks[0]![key]) ? looks[0]![key] : undefined]),
    ) as Record<LookKey, LookValue | undefined>;
  }

  /** The smallest rectangle around what shows something. */
  used(within?: Rect): Rect | null {
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    for (const [row, cells] of this.rows) {
      if (within && (row < within.top || row >= within.top + within.rows)) continue;
      for (const [column, { content }] of cells) {
        if (content === "" || (within && (column < within.left || column >= within.left + within.columns))) continue;
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    }
    return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Whole rows, whole columns or a corner, as an address. */
  frozenAddress(): string | null {
    if (this.frozen === null) return null;
    const { rows, columns } = this.frozen;
    if (columns === 0) return `1:${rows}`;
    return rows === 0 ? `A:${columnLetters(columns - 1)}` : a1({ top: 0, left: 0, rows, columns });
  }

  /** Puts a blank row in before a row; whatever stands below moves down, names with it. */
  insertRow(before: number): void {
    const moved = (row: number): number => (row >= before ? row + 1 : row);
    this.rows = new Map([...this.rows].map(([row, cells]) => [moved(row), cells]));
    const hidden = [...this.hiddenRows].map(moved);
    this.hiddenRows.clear();
    for (const row of hidden) this.hiddenRows.add(row);
    for (const [name, formula] of this.names) {
      const rect = fromReference(formula);
      if (rect === null || rect.top + rect.rows <= before) continue;
      const to = rect.top >= before ? { ...rect, top: rect.top + 1 } : { ...rect, rows: rect.rows + 1 };
      this.names.set(name, `=${quotedSheetName(this.name)}!${absolute(to)}`);
    }
    for (const table of this.tables)
      if (table.at.top >= before) table.at = { ...table.at, top: table.at.top + 1 };
      else if (table.at.top + table.at.rows > before) table.at = { ...table.at, rows: table.at.rows + 1 };
  }

  is({ id, name }: SheetRef): boolean {
    return id === "" ? this.name === name : this.id === id;
  }
}

/** A grid of what each cell of a rectangle gives. */
export function grid<T>(at: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: at.rows }, (_, r) =>
    Array.from({ length: at.columns }, (__, c) => cell(at.top + r, at.left + c)),
  );
}

export function each(at: Rect, cell: (row: number, column: number) => void): void {
  for (let row = at.top; row < at.top + at.rows; row++)
    for (let column = at.left; column < at.left + at.columns; column++) cell(row, column);
}

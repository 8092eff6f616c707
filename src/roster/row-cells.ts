import type { Block, Cell, StandingCells } from "../workbook/ports";

/** Rows of cells, asked for one by one. */
export interface CellRows {
  readonly length: number;
  /** null where nothing stands, and beyond the rows and their columns. */
  cell(row: number, column: number): Cell;
  /** The number of the text in a cell among `texts`, where its text has one; -1 where it has none. */
  textNumber(row: number, column: number): number;
  readonly texts: readonly string[];
  /** A row's cells as a list; empty beyond the rows. */
  row(row: number): readonly Cell[];
}

const NO_TEXTS: readonly string[] = [];

/** A row that was read. `cells` are kept unless they stand elsewhere as they are. */
interface KeptRow {
  readonly cells: readonly Cell[];
  /** As the block handed it over, and its index there. */
  readonly block: Block;
  readonly r: number;
  /** Whether `cells` are what the block handed over, as wide as the table. */
  readonly isAsItStands: boolean;
}

/**
 * The cells of a sheet's application rows, by row and column. A row that was read as it stands in cells that outlive
 * their blocks is known by its place there, so that a million of them are a few columns of numbers; of all others, and
 * of all rows where cells go with their blocks, the list of their cells is kept.
 */
export class RowCells implements CellRows {
  private count = 0;
  /** Of each row its place in `standing`, or the complement of its index in `own`. */
  private places = new Int32Array(16);
  /** Cells further to the right belong to no column of a row's table. */
  private widths = new Uint16Array(16);
  private own: (readonly Cell[])[] = [];
  private standing: StandingCells | null = null;
  private left = 0;

  /** Rows out of lists of their cells. */
  static of(rows: Iterable<readonly Cell[]>): RowCells {
    const made = new RowCells();
    for (const cells of rows) made.put(~(made.own.push(cells) - 1), cells.length);
    return made;
  }

  get length(): number {
    return this.count;
  }

  add({ cells, block, r, isAsItStands }: KeptRow): void {
    const { stays } = block;
    if (this.standing === null && stays) {
      this.standing = stays.in;
      this.left = block.at.left;
    }
    const place = isAsItStands && stays && stays.in === this.standing ? stays.places[r]! : -1;
    this.put(place >= 0 ? place : ~(this.own.push(cells) - 1), cells.length);
  }

  cell(row: number, column: number): Cell {
    if (row < 0 || row >= this.count || column < 0 || column >= this.widths[row]!) return null;
    const place = this.places[row]!;
    return place < 0 ? (this.own[~place]![column] ?? null) : this.standing!.cellAt(place, this.left + column);
  }

  textNumber(row: number, column: number): number {
    if (row < 0 || row >= this.count || column < 0 || column >= this.widths[row]!) return -1;
    const place = this.places[row]!;
    return place < 0 ? -1 : this.standing!.textAt(place, this.left + column);
  }

  get texts(): readonly string[] {
    return this.standing?.texts ?? NO_TEXTS;
  }

  /** Whether any of them may be an error value: nearly no sheet has one. */
  get holdErrors(): boolean {
    return this.standing?.holdErrors === true || this.own.some(cells => cells.some(isError));
  }

  row(row: number): readonly Cell[] {
    if (row < 0 || row >= this.count) return [];
    const place = this.places[row]!;
    if (place < 0) return this.own[~place]!;
    const cells = new Array<Cell>(this.widths[row]!).fill(null);
    for (let column = 0; column < cells.length; column++) cells[column] = this.cell(row, column);
    return cells;
  }

  /** The same rows, some of them with other cells. */
  with(changed: ReadonlyMap<number, readonly Cell[]>): RowCells {
    if (changed.size === 0) return this;
    const made = new RowCells();
    made.count = this.count;
    made.places = this.places.slice();
    made.widths = this.widths.slice();
    made.standing = this.standing;
    made.left = this.left;
    made.own = this.own.slice();
    for (const [row, cells] of changed) {
      made.places[row] = ~(made.own.push(cells) - 1);
      made.widths[row] = cells.length;
    }
    return made;
  }

  private put(place: number, width: number): void {
    if (this.count === this.places.length) {
      this.places = longer(this.places, new Int32Array(2 * this.count));
      this.widths = longer(this.widths, new Uint16Array(2 * this.count));
    }
    this.places[this.count] = place;
    this.widths[this.count++] = width;
  }
}

function isError(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null;
}

function longer<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

import { CONTRADICTORY, type Area, type Cell, type CellAspect, type StandingCells } from "../ports";
import type { SpreadRow } from "./block-builder";
import { Beside } from "./beside";
import type { WorkbookRoom } from "./workbook-room";

/** Cells stand in pieces of so many: what is full is never copied. */
const PIECE_BITS = 16;
const PIECE = 1 << PIECE_BITS,
  WITHIN = PIECE - 1;
/** What a cell's number says: itself, the index of a shared text, or the place of a double or of another value. */
const INTEGER = 0,
  TEXT = 1,
  OTHER = 2,
  DOUBLE = 3;
/** Texts up to this length that stand in cells themselves are held once, up to so many of them. */
const SHORT = 64;
const MOST_HELD_ONCE = 1_000_000;

/** A sheet of a few cells takes a few bytes: a workbook may have thousands. */
const FEW = 64;

/**
 * The cells of a sheet as columns of numbers, seven bytes a cell that holds something, fifteen where it is a fraction:
 * less than its XML takes. Rows are added in the order of the file, each from left to right or not.
 */
export class CellStore implements StandingCells {
  private readonly strings: readonly string[];
  private readonly columns: Uint16Array[] = [];
  private readonly kinds: Uint8Array[] = [];
  private readonly values: Int32Array[] = [];
  private readonly doubles: Float64Array[] = [];
  private count = 0;
  private countOfDoubles = 0;
  private rowNumbers = new Int32Array(0);
  private rowStarts = new Uint32Array(0);
  private rowHidden = new Uint8Array(0);
  private rows = 0;
  private readonly others: Cell[] = [];
  private readonly placeOfOther = new Map<Cell, number>();
  private readonly formulas = new Beside<string>();
  private readonly aspects = new Beside<CellAspect>();
  /** The row that cells come from; it is put down with its first cell. */
  private row = -1;
  private hidden = false;
  private isPutDown = false;
  private last = -1;
  private places: Map<number, number> | null = null;
  private isInOrder = true;
  /** Every row was added from left to right. */
  private isLeftToRight = true;
  private lastRow = -1;

  /**
   * `strings` may be made later, before the first cell is read; until then `late` tells a text. `room`: what all sheets
   * of the workbook may hold; null for one that is known to fit.
   */
  constructor(
    strings: readonly string[],
    private readonly room: WorkbookRoom | null = null,
    private readonly late: { at(index: number): string | undefined } | null = null,
  ) {
    this.strings = strings;
  }

  startRow(row: number, hidden: boolean): void {
    this.row = row;
    this.hidden = hidden;
    this.isPutDown = false;
    this.last = -1;
    this.places = null;
  }

  /** Each of these puts a cell into the row under way, and answers its place, for what it has beside its value. */
  number(column: number, value: number): number {
    const whole = value | 0;
    return Object.is(whole, value)
      ? this.put(column, INTEGER, whole)
      : this.put(column, DOUBLE, this.placeOfDouble(value));
  }

  /** `index` of a shared text. */
  text(column: number, index: number): number {
    return this.put(column, TEXT, index);
  }

  cell(column: number, value: Exclude<Cell, null>): number {
    return typeof value === "number" ? this.number(column, value) : this.put(column, OTHER, this.placeOf(value));
  }

  get texts(): readonly string[] {
    return this.strings;
  }

  get holdErrors(): boolean {
    return this.errors.size > 0;
  }

  cellAt(place: number, column: number): Cell {
    const i = this.find(place, column);
    return i < 0 ? null : this.valueAt(i);
  }

  textAt(place: number, column: number): number {
    const i = this.find(place, column);
    if (i < 0 || (this.kinds[i >> PIECE_BITS] as Uint8Array)[i & WITHIN] !== TEXT) return -1;
    return (this.values[i >> PIECE_BITS] as Int32Array)[i & WITHIN]!;
  }

  formula(at: number, text: string): void {
    this.formulas.add(at, text);
  }

  aspect(at: number, aspect: CellAspect): void {
    this.aspects.add(at, aspect);
  }

  /** The same cells with rows top to bottom, each once; itself where they stand so. */
  inOrder(): CellStore {
    if (this.isInOrder) return this;
    const to = new CellStore(this.strings),
      order = Array.from({ length: this.rows }, (_, r) => r);
    order.sort((a, b) => (this.rowNumbers[a] as number) - (this.rowNumbers[b] as number) || a - b);
    for (let k = 0; k < order.length;) {
      const row = this.rowNumbers[order[k] as number] as number;
      let next = k;
      while (next < order.length && this.rowNumbers[order[next] as number] === row) next++;
      const parts = order.slice(k, next);
      to.startRow(
        row,
        parts.some(r => this.rowHidden[r] === 1),
      );
      for (const part of parts) this.copyRow(part, to);
      k = next;
    }
    return to;
  }

  /** The rows that hold something in the wanted columns of an area, top to bottom. */
  *rowsWithin(at: Area, wanted: readonly boolean[]): Generator<SpreadRow> {
    const blank = new Array<Cell>(at.columns).fill(null);
    for (let r = this.firstRow(at.top); r < this.rows; r++) {
      const row = this.rowNumbers[r] as number;
      if (row >= at.top + at.rows) return;
      const from = this.rowStarts[r] as number,
        to = this.endOf(r);
      let cells: Cell[] | null = null;
      for (let i = from; i < to; i++) {
        const column = this.columnOf(i) - at.left;
        if (wanted[column] === true) (cells ??= blank.slice())[column] = this.valueAt(i);
      }
      if (cells === null) continue;
      yield {
        row,
        place: r,
        cells,
        hidden: this.rowHidden[r] === 1,
        formulas: this.formulas.isEmpty ? null : this.beside(this.formulas, { from, to }, at.left, wanted),
        aspects: this.aspects.isEmpty ? null : this.beside(this.aspects, { from, to }, at.left, wanted),
      };
    }
  }

  private put(column: number, kind: number, value: number): number {
    if (!this.isPutDown) this.putDown();
    if (column > this.last) this.last = column;
    else {
      this.isLeftToRight = false;
      const known = this.known(column);
      if (known !== undefined) {
        this.doubt(known, this.cellOf(kind, value));
        return known;
      }
    }
    this.places?.set(column, this.count);
    const at = this.count++;
    if ((at & WITHIN) === 0 || (at < PIECE && at === this.kinds[0]?.length)) this.makeRoom(at);
    const piece = at >> PIECE_BITS;
    (this.columns[piece] as Uint16Array)[at & WITHIN] = column;
    (this.kinds[piece] as Uint8Array)[at & WITHIN] = kind;
    (this.values[piece] as Int32Array)[at & WITHIN] = value;
    return at;
  }

  private placeOfDouble(value: number): number {
    const at = this.countOfDoubles++,
      piece = at >> PIECE_BITS;
    if ((at & WITHIN) === 0 || (at < PIECE && at === this.doubles[0]?.length))
      this.doubles[piece] = longer(this.doubles[piece], new Float64Array(at === 0 ? FEW : Math.min(PIECE, 2 * at)));
    (this.doubles[piece] as Float64Array)[at & WITHIN] = value;
    return at;
  }

  /** Where a row's cell in a column stands; -1 for none. In a row without gaps it stands where its column says. */
  private find(row: number, column: number): number {
    const from = this.rowStarts[row]!,
      last = this.endOf(row) - 1;
    if (!this.isLeftToRight) return this.findAnywhere(from, last, column);
    let low = from,
      high = Math.min(last, from + column - this.columnOf(from));
    if (high < low) return -1;
    if (this.columnOf(high) === column) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columnOf(middle) < column) low = middle + 1;
      else high = middle;
    }
    return this.columnOf(low) === column ? low : -1;
  }

  private findAnywhere(from: number, last: number, column: number): number {
    for (let i = from; i <= last; i++) if (this.columnOf(i) === column) return i;
    return -1;
  }

  private columnOf(at: number): number {
    return (this.columns[at >> PIECE_BITS] as Uint16Array)[at & WITHIN]!;
  }

  /** A piece more; the first one grows until it is one. */
  private makeRoom(at: number): void {
    const size = at === 0 ? FEW : at < PIECE ? Math.min(PIECE, 2 * at) : PIECE,
      piece = at < PIECE ? 0 : this.kinds.length;
    this.room?.take(size - (piece === 0 ? (this.kinds[0]?.length ?? 0) : 0));
    this.columns[piece] = longer(this.columns[piece], new Uint16Array(size));
    this.kinds[piece] = longer(this.kinds[piece], new Uint8Array(size));
    this.values[piece] = longer(this.values[piece], new Int32Array(size));
  }

  private putDown(): void {
    this.room?.row();
    if (this.rows === this.rowNumbers.length) {
      const size = Math.max(FEW, 2 * this.rows);
      this.rowNumbers = longer(this.rowNumbers, new Int32Array(size));
      this.rowStarts = longer(this.rowStarts, new Uint32Array(size));
      this.rowHidden = longer(this.rowHidden, new Uint8Array(size));
    }
    if (this.row <= this.lastRow) this.isInOrder = false;
    this.lastRow = this.row;
    this.rowNumbers[this.rows] = this.row;
    this.rowStarts[this.rows] = this.count;
    this.rowHidden[this.rows++] = this.hidden ? 1 : 0;
    this.isPutDown = true;
  }

  /** The row's cell in a column that was passed before. */
  private known(column: number): number | undefined {
    if (this.places === null) {
      this.places = new Map();
      for (let i = this.rowStarts[this.rows - 1] as number; i < this.count; i++) this.places.set(this.columnOf(i), i);
    }
    return this.places.get(column);
  }

  /** Two cells in one place that say the same are one; else neither is to be believed. */
  private doubt(at: number, other: Cell): void {
    if (isSame(this.valueAt(at), other)) return;
    (this.kinds[at >> PIECE_BITS] as Uint8Array)[at & WITHIN] = OTHER;
    (this.values[at >> PIECE_BITS] as Int32Array)[at & WITHIN] = this.placeOf(CONTRADICTORY);
  }

  private placeOf(value: Cell): number {
    const key = typeof value === "object" ? (value?.error ?? null) : value,
      isHeldOnce = typeof value !== "string" || value.length <= SHORT,
      // Errors are told from texts by their kind.
      held = typeof value === "object" ? this.errors : this.placeOfOther;
    const known = isHeldOnce ? held.get(key) : undefined;
    if (known !== undefined) return known;
    if (isHeldOnce && held.size < MOST_HELD_ONCE) held.set(key, this.others.length);
    return this.others.push(value) - 1;
  }
  private readonly errors = new Map<Cell, number>();

  private valueAt(at: number): Cell {
    const piece = at >> PIECE_BITS;
    return this.cellOf(
      (this.kinds[piece] as Uint8Array)[at & WITHIN]!,
      (this.values[piece] as Int32Array)[at & WITHIN]!,
    );
  }

  private cellOf(kind: number, value: number): Cell {
    if (kind === INTEGER) return value;
    if (kind === TEXT) return this.strings[value] ?? this.late?.at(value) ?? null;
    return kind === DOUBLE ? this.doubles[value >> PIECE_BITS]![value & WITHIN]! : (this.others[value] ?? null);
  }

  private endOf(row: number): number {
    return row + 1 < this.rows ? (this.rowStarts[row + 1] as number) : this.count;
  }

  private firstRow(top: number): number {
    let from = 0,
      to = this.rows;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.rowNumbers[middle] as number) < top) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private copyRow(row: number, to: CellStore): void {
    const from = this.rowStarts[row] as number,
      end = this.endOf(row);
    for (let i = from; i < end; i++) {
      const value = this.valueAt(i);
      if (value === null) continue;
      const at = to.cell(this.columnOf(i), value);
      for (const [, text] of this.formulas.within(i, i + 1)) to.formula(at, text);
      for (const [, aspect] of this.aspects.within(i, i + 1)) to.aspect(at, aspect);
    }
  }

  /** What cells `from` … `to` have beside their values, by column within the area; null where none has any. */
  private beside<T>(
    of: Beside<T>,
    { from, to }: { readonly from: number; readonly to: number },
    left: number,
    wanted: readonly boolean[],
  ): ReadonlyMap<number, T> | null {
    let found: Map<number, T> | null = null;
    for (const [i, item] of of.within(from, to)) {
      const column = this.columnOf(i) - left;
      if (wanted[column] === true) (found ??= new Map()).set(column, item);
    }
    return found;
  }
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;
function longer<T extends Numbers>(from: T | undefined, to: T): T {
  if (from) to.set(from);
  return to;
}

/** Whether two cells hold the same; errors by their name. */
function isSame(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && a?.error === b?.error);
}

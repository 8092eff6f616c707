import type { Area } from "../ports";
import { CellStore } from "./cell-store";
import { csvCell, fieldText, plainNumber, shortNumberAt, type Short } from "./csv-cell";
import type { CsvListener } from "./csv-scan";
import { CsvTexts } from "./csv-texts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import { WorkbookRoom } from "./workbook-room";

const QUOTE = 34;
/** A number, nothing yet, or what has no number. */
const NUMBER = -1;

/** Understands the fields of a .csv file as the scan passes them, measures it, and keeps what they hold. */
export class CsvKeeper implements CsvListener {
  readonly cells: CellStore;
  private readonly texts: CsvTexts;
  /** By column what stood there last: twice its text's number, and 1 where that was in quotes; else NUMBER. */
  private readonly lasts = new Int32Array(MAX_COLUMNS).fill(NUMBER);
  private readonly short: Short = { value: 0 };
  private row = -1;
  private top = -1;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  constructor(
    private readonly sheet: string,
    private readonly bytes: Uint8Array,
  ) {
    this.texts = new CsvTexts(bytes);
    this.cells = new CellStore(this.texts.strings, new WorkbookRoom());
  }

  startRow(): void {
    this.cells.startRow(++this.row, false);
  }

  look(column: number, from: number, isQuoted: boolean): number {
    if (column >= MAX_COLUMNS || this.row >= MAX_ROWS) return from;
    const last = this.lasts[column]!;
    if (last === NUMBER) return shortNumberAt(this.bytes, from, this.short);
    return (last & 1) === (isQuoted ? 1 : 0) ? this.texts.endOfSame(last >> 1, from) : from;
  }

  take(column: number): void {
    this.reach(column);
    const last = this.lasts[column]!;
    if (last === NUMBER) this.cells.number(column, this.short.value);
    else this.text(column, last >> 1);
  }

  field(column: number, from: number, end: number): void {
    this.reach(column);
    if (column < MAX_COLUMNS && this.row < MAX_ROWS) this.keep(column, from, end);
  }

  /** Where something stands; null for nowhere. Throws `too-many-columns` and `too-many-rows`. */
  used(): Area | null {
    const { sheet, top, left } = this;
    if (this.bottom >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet, limit: MAX_ROWS });
    if (this.right >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet, limit: MAX_COLUMNS });
    return top < 0 ? null : { sheet, top, left, rows: this.bottom - top + 1, columns: this.right - left + 1 };
  }

  private reach(column: number): void {
    if (this.top < 0) this.top = this.row;
    this.bottom = this.row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  private keep(column: number, from: number, end: number): void {
    const { bytes } = this,
      number = plainNumber(bytes, from, end);
    this.lasts[column] = NUMBER;
    if (!Number.isNaN(number)) {
      this.cells.number(column, number);
      return;
    }
    const text = this.texts.numberOf(column, from, end);
    if (text >= 0) {
      this.lasts[column] = 2 * text + (bytes[from - 1] === QUOTE ? 1 : 0);
      this.text(column, text);
      return;
    }
    const cell = csvCell(fieldText(bytes, from, end));
    if (cell !== null) this.cells.cell(column, cell);
  }

  private text(column: number, number: number): void {
    if (this.texts.strings[number] !== "") this.cells.text(column, number);
  }
}

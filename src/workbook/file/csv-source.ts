import type { Area, Block, Run, SheetInfo, Source } from "../ports";
import { CellStore } from "./cell-store";
import { csvCell, fieldText, plainNumber } from "./csv-cell";
import { csvBytes } from "./csv-decode";
import { CsvScan, type CsvListener } from "./csv-scan";
import { detectShape } from "./csv-separator";
import { CsvTexts } from "./csv-texts";
import { MAX_COLUMNS, MAX_CSV_BYTES, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import { blocksOf, columnMask } from "./read-blocks";
import { WorkbookRoom } from "./workbook-room";

/**
 * A .csv file as a workbook of one sheet: scanned once, its cells kept as numbers. Records count as rows, empty ones
 * too.
 */
export class CsvSource implements Source {
  private readonly info: SheetInfo;
  /** Null once they were let go. */
  private cells: CellStore | null;

  /**
   * Throws `no-text-encoding`, `unclosed-quote`, `empty-file`, `too-large`, `too-many-columns`, `too-many-rows`,
   * `too-many-cells` and `too-many-texts`.
   */
  constructor(sheet: string, file: Uint8Array) {
    if (file.length > MAX_CSV_BYTES) throw new FileProblem("too-large", { bytes: file.length, limit: MAX_CSV_BYTES });
    const { bytes, isBlank } = csvBytes(file);
    if (isBlank) throw new FileProblem("empty-file");
    const { separator, start } = detectShape(bytes),
      keeper = new CsvKeeper(sheet, bytes),
      scan = new CsvScan(bytes, separator, start);
    do keeper.startRow();
    while (scan.read(keeper));
    this.info = { name: sheet, hidden: false, merges: [], used: keeper.used(), records: true };
    this.cells = keeper.cells;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return [this.info];
  }

  /** Throws a RangeError for a sheet of another name. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const { cells } = this;
    if (cells === null) throw new Error("the cells were let go");
    if (at.sheet !== this.info.name) throw new RangeError(`no sheet ${at.sheet}`);
    return blocksOf(at, cells.rowsWithin(at, columnMask(at, columns)), run, columns === "all" ? cells : null);
  }

  letGo(): void {
    this.cells = null;
  }
}

/** Understands the fields of a .csv file as the scan passes them, measures it, and keeps what they hold. */
class CsvKeeper implements CsvListener {
  readonly cells: CellStore;
  private readonly texts: CsvTexts;
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

  field(column: number, from: number, end: number): void {
    if (this.top < 0) this.top = this.row;
    this.bottom = this.row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
    if (column < MAX_COLUMNS && this.row < MAX_ROWS) this.keep(column, from, end);
  }

  /** Where something stands; null for nowhere. Throws `too-many-columns` and `too-many-rows`. */
  used(): Area | null {
    const { sheet, top, left } = this;
    if (this.bottom >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet, limit: MAX_ROWS });
    if (this.right >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet, limit: MAX_COLUMNS });
    return top < 0 ? null : { sheet, top, left, rows: this.bottom - top + 1, columns: this.right - left + 1 };
  }

  private keep(column: number, from: number, end: number): void {
    const number = plainNumber(this.bytes, from, end);
    if (!Number.isNaN(number)) {
      this.cells.number(column, number);
      return;
    }
    const text = this.texts.numberOf(from, end);
    if (text >= 0) {
      if (this.texts.strings[text] !== "") this.cells.text(column, text);
      return;
    }
    const cell = csvCell(fieldText(this.bytes, from, end));
    if (cell !== null) this.cells.cell(column, cell);
  }
}

import type { Area, Block, Cell, Run, SheetInfo, Source } from "../ports";
import type { SpreadRow } from "./block-builder";
import { csvRecords } from "./csv-records";
import { decodeCsv } from "./csv-decode";
import { detectShape } from "./csv-separator";
import { MAX_COLUMNS, MAX_CSV_BYTES, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import { blocksOf, columnMask } from "./read-blocks";
import { cutText } from "./xml-text";

/** A .csv file as a workbook of one sheet. Records count as rows, empty ones too. */
export class CsvSource implements Source {
  private readonly text: string;
  private readonly separator: string;
  private readonly info: SheetInfo;

  /** Throws `no-text-encoding`, `unclosed-quote`, `empty-file`, `too-large`, `too-many-columns` and `too-many-rows`. */
  constructor(sheet: string, bytes: Uint8Array) {
    if (bytes.length > MAX_CSV_BYTES) throw new FileProblem("too-large", { bytes: bytes.length, limit: MAX_CSV_BYTES });
    const text = decodeCsv(bytes);
    if (text.trim() === "") throw new FileProblem("empty-file");
    const shape = detectShape(text);
    this.text = text.slice(shape.start);
    this.separator = shape.separator;
    this.info = {
      name: sheet,
      hidden: false,
      merges: [],
      used: measure(sheet, csvRecords(this.text, this.separator)),
      records: true,
    };
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return [this.info];
  }

  /** Throws a RangeError for a sheet of another name. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    if (at.sheet !== this.info.name) throw new RangeError(`no sheet ${at.sheet}`);
    return blocksOf(at, this.rows(at, columnMask(at, columns)), run);
  }

  private *rows(at: Area, wanted: readonly boolean[]): Generator<SpreadRow> {
    const blank = new Array<Cell>(at.columns).fill(null);
    let row = -1;
    for (const record of csvRecords(this.text, this.separator)) {
      row++;
      if (row < at.top) continue;
      if (row >= at.top + at.rows) return;
      const cells = cellsOf(record, at, wanted, blank);
      if (cells !== null) yield { row, cells, hidden: false, formulas: null, aspects: null };
    }
  }
}

/** Null where the record holds nothing in the wanted columns. */
function cellsOf(
  record: readonly string[],
  at: Area,
  wanted: readonly boolean[],
  blank: readonly Cell[],
): readonly Cell[] | null {
  let cells: Cell[] | null = null;
  for (let c = 0; c < at.columns; c++) {
    const field = record[at.left + c];
    if (!field || wanted[c] !== true) continue;
    const value = csvCell(field);
    if (value !== null) (cells ??= blank.slice())[c] = value;
  }
  return cells;
}

const PLAIN_NUMERAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A field as Excel would have to read it: text, unless it is a plain numeral that a double keeps. Credit codes,
 * accounts and anything with a leading zero or more than 15 digits stay text. `="0012"`, the way to keep text through
 * Excel, is that text.
 */
function csvCell(field: string): Cell {
  const kept = /^="([^"]*)"$/.exec(field);
  if (kept) return kept[1] ? cutText(kept[1]) : null;
  // An apostrophe in front is how other programs say that what follows is text.
  const marked = field.length > 1 && field.lastIndexOf("'") === 0 ? field.slice(1) : null;
  if (marked !== null) return cutText(marked);
  if (field.length <= 17 && PLAIN_NUMERAL.test(field) && field.replace(/[-.]/g, "").length <= 15) return Number(field);
  return cutText(field);
}

function measure(sheet: string, records: Iterable<readonly string[]>): Area | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  let row = -1;
  for (const record of records) {
    row++;
    for (let c = 0; c < record.length; c++) {
      if (record[c] === "") continue;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, c);
      right = Math.max(right, c);
    }
  }
  if (bottom >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet, limit: MAX_ROWS });
  if (right >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet, limit: MAX_COLUMNS });
  return top < 0 ? null : { sheet, top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

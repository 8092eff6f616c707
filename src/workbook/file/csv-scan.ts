import { MAX_COLUMNS, MAX_TEXT } from "./limits";
import { FileProblem } from "./problem";

const QUOTE = 34,
  CR = 13,
  LF = 10;
/** Characters of a quoted field that can come to stand in a cell, were all of them doubled quotes. */
export const LONGEST_QUOTED = 2 * MAX_TEXT + 2;

/** What is told of each field that holds something. */
export interface CsvListener {
  /**
   * The bytes from `from` to before `end`: those within quotes where nothing else is to be done about them; else, where
   * they begin with one, the field as it stands in the file. Columns count from 0.
   */
  field(column: number, from: number, end: number): void;
}

/**
 * The records of a .csv file in UTF-8 (RFC 4180), scanned as bytes: signs that cut are bytes of their own. Fields in
 * quotes may hold separators, line ends and doubled quotes. A quote inside an unquoted field is just a character.
 */
export class CsvScan {
  /** Of the record read last, as a sheet would have them: no empty ones beyond its width. */
  fields = 0;
  private row = 0;
  private isOver = false;
  private readonly split: number;

  /** `separator`: the bytes of one character; `at`: where the first record starts. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: Uint8Array,
    private at: number,
  ) {
    this.split = separator[0]!;
  }

  /**
   * Reads the next record; false where there is none. Throws `unclosed-quote`: everything after it would vanish into
   * one cell.
   */
  read(to: CsvListener): boolean {
    if (this.isOver) return false;
    this.row++;
    const { bytes } = this;
    let column = 0;
    for (;;) {
      let from = this.at,
        end;
      if (bytes[from] === QUOTE) {
        const close = this.closingQuote(from);
        if (close < 0) throw new FileProblem("unclosed-quote", { row: this.row });
        this.at = end = this.endOfPlain(close + 1);
        if (end === close + 1 && !this.hasDoubled && close - from <= LONGEST_QUOTED) {
          from++;
          end = close;
        }
      } else this.at = end = this.endOfPlain(from);
      // Separators without end are no columns; one field beyond what a sheet holds says that there are too many.
      if (end > from) {
        if (column <= MAX_COLUMNS) to.field(column, from, end);
        column++;
      } else if (column < MAX_COLUMNS) column++;
      if (this.at >= bytes.length || !this.isSeparator(this.at)) break;
      this.at += this.separator.length;
    }
    this.fields = Math.min(column, MAX_COLUMNS + 1);
    this.endLine();
    return true;
  }

  private endLine(): void {
    const { bytes } = this;
    if (bytes[this.at] === CR && bytes[this.at + 1] === LF) this.at++;
    this.at++;
    this.isOver = this.at >= bytes.length;
  }

  private hasDoubled = false;

  /** Where the quote stands that closes the field; -1 for none. */
  private closingQuote(from: number): number {
    const { bytes } = this;
    this.hasDoubled = false;
    for (let at = from + 1; at < bytes.length; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) return at;
      this.hasDoubled = true;
      at++;
    }
    return -1;
  }

  private endOfPlain(from: number): number {
    const { bytes, split } = this,
      isOfOneByte = this.separator.length === 1;
    let at = from;
    for (; at < bytes.length; at++) {
      const c = bytes[at]!;
      if (c === LF || c === CR || (c === split && (isOfOneByte || this.isSeparator(at)))) break;
    }
    return at;
  }

  private isSeparator(at: number): boolean {
    const { bytes, separator } = this;
    for (let k = 0; k < separator.length; k++) if (bytes[at + k] !== separator[k]) return false;
    return true;
  }
}

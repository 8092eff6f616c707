import { MAX_COLUMNS, MAX_TEXT } from "./limits";
import { FileProblem } from "./problem";

const QUOTE = 34,
  CR = 13,
  LF = 10;
/** The first byte of a character of three bytes or four (UTF-8): none of them cuts, where one byte separates. */
const FIRST_OF_THREE = 0xe0;
/** What numerals and fields in quotes consist of: where one of these separates, no field is known at a glance. */
const SIGNS_OF_FIELDS = '"-.0123456789';
/** Characters of a quoted field that can come to stand in a cell, were all of them doubled quotes. */
export const LONGEST_QUOTED = 2 * MAX_TEXT + 2;

/** What is told of each field that holds something. Columns count from 0. */
export interface CsvListener {
  /**
   * Where the field ends whose content begins at `from`, if it is one that is known at a glance; else `from`, and
   * nothing is to be concluded. `take` follows where a field does end there.
   */
  look(column: number, from: number, isQuoted: boolean): number;
  /** The field that was looked at last. */
  take(column: number): void;
  /**
   * Any other field: the bytes from `from` to before `end`: those within quotes where nothing else is to be done about
   * them; else, where they begin with one, the field as it stands in the file.
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
  private readonly isOfOneByte: boolean;
  private readonly looks: boolean;
  /** By byte, 1 for those with which what cuts begins. */
  private readonly cuts = new Uint8Array(256);

  /** `separator`: the bytes of one character; `at`: where the first record starts. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: Uint8Array,
    private at: number,
  ) {
    this.split = separator[0]!;
    this.isOfOneByte = separator.length === 1;
    this.looks = !SIGNS_OF_FIELDS.includes(String.fromCharCode(this.split));
    for (const byte of [CR, LF, this.split]) this.cuts[byte] = 1;
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
      // Separators without end are no columns; one field beyond what a sheet holds says that there are too many.
      if (column < MAX_COLUMNS) {
        if (!this.isEmpty() && !(this.looks && this.take(column, to))) this.field(column, to);
        column++;
      } else if (this.field(column, to)) column++;
      if (this.at >= bytes.length || !this.isSeparator(this.at)) break;
      this.at += this.separator.length;
    }
    this.fields = Math.min(column, MAX_COLUMNS + 1);
    this.endLine();
    return true;
  }

  private isEmpty(): boolean {
    return this.bytes[this.at] !== QUOTE && this.isCut(this.at);
  }

  /** Whether the field was one that the listener knows. */
  private take(column: number, to: CsvListener): boolean {
    const { bytes, at } = this,
      isQuoted = bytes[at] === QUOTE,
      from = isQuoted ? at + 1 : at,
      end = to.look(column, from, isQuoted),
      after = isQuoted ? end + 1 : end;
    if (end === from || (isQuoted && bytes[end] !== QUOTE) || !this.isCut(after)) return false;
    to.take(column);
    this.at = after;
    return true;
  }

  /** Whether it holds something. */
  private field(column: number, to: CsvListener): boolean {
    let from = this.at,
      end;
    if (this.bytes[from] === QUOTE) {
      const close = this.closingQuote(from);
      if (close < 0) throw new FileProblem("unclosed-quote", { row: this.row });
      this.at = end = this.endOfPlain(close + 1);
      if (end === close + 1 && !this.hasDoubled && close - from <= LONGEST_QUOTED) {
        from++;
        end = close;
      }
    } else this.at = end = this.endOfPlain(from);
    if (end > from && column <= MAX_COLUMNS) to.field(column, from, end);
    return end > from;
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
    const { bytes, cuts, isOfOneByte } = this,
      { length } = bytes;
    let at = from;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte >= FIRST_OF_THREE && isOfOneByte) at += 2;
      else if (cuts[byte] !== 0 && (isOfOneByte || this.isCut(at))) break;
    }
    return at;
  }

  /** Whether a separator, a line's end or the file's stands there. */
  private isCut(at: number): boolean {
    const { bytes, split } = this;
    if (at >= bytes.length) return true;
    const byte = bytes[at]!;
    return this.cuts[byte] !== 0 && (this.isOfOneByte || byte !== split || this.isSeparator(at));
  }

  private isSeparator(at: number): boolean {
    const { bytes, separator } = this;
    for (let k = 0; k < separator.length; k++) if (bytes[at + k] !== separator[k]) return false;
    return true;
  }
}

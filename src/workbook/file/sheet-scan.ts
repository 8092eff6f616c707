import { columnOf } from "../column-letters";
import { flagAttribute, rawAttribute } from "./attributes";
import { readCellAttributes } from "./cell-attributes";
import type { CellAttributes } from "./cell-attributes";
import { parseReference } from "./cell-reference";
import { MAX_COLUMNS, MAX_FORMULA } from "./limits";
import {
  LONGEST_PLAIN,
  readPlainCell,
  readPlainRow,
  type PlainCell,
  type PlainKind,
  type PlainRow,
} from "./plain-cell";
import { TextGatherer, type Struck } from "./text-gatherer";
import { MAX_RAW_TEXT } from "./xml-text";
import { XmlProblem, type Nesting, type XmlListener } from "./xml-scan";

const TAB = 9,
  LF = 10,
  CR = 13,
  SPACE = 32,
  SLASH = 47,
  LT = 60,
  GT = 62,
  LETTER_C = 99,
  LETTER_O = 111,
  LETTER_R = 114,
  LETTER_W = 119;
/** Bytes of `</row>`. */
const ROW_END = 6;

/** A cell as the file has it, before its value is understood. One object, used again for each cell: read it at once. */
export interface RawCell {
  row: number;
  column: number;
  type: string;
  style: number;
  /** Raw text of `v`. */
  value: string;
  hasValue: boolean;
  /** Resolved text of `is`; null where there is none. */
  inline: string | null;
  /** How much of that text is struck out. */
  struck: Struck;
  /** The file says two things of it: two values, or a reference to another row than the one that it stands in. */
  conflict: boolean;
  hasFormula: boolean;
  /** Raw text of `f`, without its "="; "" in all but the first of several cells that share one. */
  formula: string;
  /** The number of the formula that several cells share; null where none does. */
  shared: string | null;
  /** The area of an array formula or data table that starts here, as written. */
  spread: string | null;
}

/** Hears the rows and cells of one sheet in the order of the file. */
export interface SheetListener {
  row(row: number, hidden: boolean): void;
  cell(cell: RawCell): void;
  /** A cell in the usual form, understood already; left out: all cells come raw. */
  plain?(row: number, column: number, style: number, kind: PlainKind, value: number): void;
  merge(reference: string): void;
  /** Hidden columns, from 0; comes before all rows. */
  hiddenColumns?(first: number, count: number): void;
}

/**
 * Turns the XML of a worksheet into rows, cells and merged areas. Rows and cells without a reference follow the one
 * before; elements of the same names outside the sheet's data (drawing anchors have `row` too) are not cells.
 */
export class SheetScan implements XmlListener {
  private readonly to: SheetListener;
  private readonly cell: RawCell = {
    row: 0,
    column: 0,
    type: "",
    style: 0,
    value: "",
    hasValue: false,
    inline: null,
    struck: null,
    conflict: false,
    hasFormula: false,
    formula: "",
    shared: null,
    spread: null,
  };
  private readonly found: CellAttributes = { reference: null, style: null, type: null };
  private readonly plainCell: PlainCell = { column: 0, style: 0, kind: 0, value: 0 };
  private readonly plainRow: PlainRow = { number: 0 };
  private readonly inline = new TextGatherer();
  private inData = false;
  private hasData = false;
  private inCell = false;
  private inValue = false;
  private inFormula = false;
  private inInline = false;
  /** Extensions may hold elements of any name, which are not the sheet's. */
  private extensions = 0;
  private row = -1;
  /** The row's number as its cells have to write it; 0 where the row does not say one. */
  private rowNumber = 0;
  private column = -1;

  constructor(to: SheetListener) {
    this.to = to;
  }

  open(name: string, attributes: string): void {
    if (name === "extLst") this.extensions++;
    if (this.extensions > 0) return;
    if (this.inInline) this.inline.open(name, attributes);
    else if (this.inCell) this.openInCell(name, attributes);
    else if (this.inData) {
      if (name === "c") this.readCell(attributes);
      else if (name === "row") this.startRow(attributes);
    } else if (name === "sheetData") this.startData();
    else if (name === "col") this.readColumns(attributes);
    else if (name === "mergeCell") {
      const reference = rawAttribute(attributes, "ref");
      if (reference !== null) this.to.merge(reference);
    }
  }

  /** Excel calls a sheet with two of them damaged; which of them its rows are, nobody can know. */
  private startData(): void {
    if (this.hasData) throw new XmlProblem("malformed");
    this.hasData = this.inData = true;
  }

  close(name: string): void {
    if (name === "extLst") this.extensions--;
    else if (this.extensions > 0) return;
    else if (this.inInline) {
      if (name === "is") {
        this.inInline = false;
        const said = this.inline.finish();
        if (this.cell.inline !== null && this.cell.inline !== said) this.cell.conflict = true;
        this.cell.inline = said;
        this.cell.struck = this.inline.struck;
      } else this.inline.close(name);
    } else if (name === "v") this.inValue = false;
    else if (name === "f") this.inFormula = false;
    else if (name === "c" && this.inCell) {
      this.inCell = false;
      const { value, inline } = this.cell;
      // A value beside a text, and another one: some programs leave an empty value there.
      if (inline !== null && inline !== "" && value !== "" && value !== inline) this.cell.conflict = true;
      this.to.cell(this.cell);
    } else if (name === "sheetData") this.inData = false;
  }

  text(source: string, from: number, to: number): void {
    if (this.inValue) {
      if (this.cell.value.length < MAX_RAW_TEXT)
        this.cell.value += source.slice(from, Math.min(to, from + MAX_RAW_TEXT));
    } else if (this.inInline) this.inline.text(source, from, to);
    else if (this.inFormula && this.cell.formula.length < MAX_FORMULA)
      this.cell.formula += source.slice(from, Math.min(to, from + MAX_FORMULA));
  }

  /** Rows and cells in the usual form, one after the other. */
  passage(bytes: Uint8Array, from: number, end: number, nesting: Nesting): number {
    if (!this.inData || this.inCell || this.inInline || this.extensions > 0 || !this.to.plain) return from;
    let passed = from;
    for (let at = from; at < end - LONGEST_PLAIN;) {
      const c = bytes[at] as number;
      // Blanks between elements; by themselves they are nothing taken.
      if (c === LF || c === CR || c === SPACE || c === TAB) at++;
      else {
        const next = c === LT ? this.element(bytes, at, nesting) : at;
        if (next === at) break;
        at = passed = next;
      }
    }
    return passed;
  }

  /** A cell, or a row's tag, in the usual form; answers where it ends, `at` where it is none. */
  private element(bytes: Uint8Array, at: number, nesting: Nesting): number {
    const { plainCell: cell, plainRow } = this,
      name = bytes[at + 1];
    let next = at;
    if (name === LETTER_C) {
      if (this.row >= 0) next = readPlainCell(bytes, at, this.rowNumber, cell);
      if (next === at) return at;
      this.column = cell.column;
      this.to.plain!(this.row, cell.column, cell.style, cell.kind, cell.value);
    } else if (name === SLASH) {
      if (nesting.depth < 2 || !isRowEnd(bytes, at)) return at;
      nesting.depth--;
      next = at + ROW_END;
    } else {
      next = readPlainRow(bytes, at, plainRow);
      if (next === at) return at;
      nesting.depth++;
      this.enterRow(plainRow.number, true, false);
    }
    return next;
  }

  private startRow(attributes: string): void {
    const number = Number(rawAttribute(attributes, "r") ?? Number.NaN);
    this.enterRow(number, Number.isInteger(number) && number > 0, flagAttribute(attributes, "hidden"));
  }

  private enterRow(number: number, told: boolean, hidden: boolean): void {
    this.row = told ? number - 1 : this.row + 1;
    this.rowNumber = told ? number : 0;
    this.column = -1;
    this.to.row(this.row, hidden);
  }

  private readColumns(attributes: string): void {
    if (!flagAttribute(attributes, "hidden") || this.to.hiddenColumns === undefined) return;
    const first = Number(rawAttribute(attributes, "min")) - 1,
      last = Math.min(Number(rawAttribute(attributes, "max")), MAX_COLUMNS) - 1;
    if (Number.isInteger(first) && first >= 0 && last >= first) this.to.hiddenColumns(first, last - first + 1);
  }

  private readCell(attributes: string): void {
    const { found } = this;
    readCellAttributes(attributes, found);
    this.startCell(
      found.reference === null ? -1 : columnOf(found.reference),
      found.type ?? "n",
      found.style === null ? 0 : Number(found.style),
    );
    const place = found.reference === null || this.rowNumber === 0 ? null : parseReference(found.reference);
    this.cell.conflict = place !== null && place.row !== this.row;
  }

  private startCell(column: number, type: string, style: number): void {
    const { cell } = this;
    this.column = column < 0 ? this.column + 1 : column;
    // The row's own number counts: Excel takes a cell's reference for its column only where the two agree, as they
    // always do.
    cell.row = this.row;
    cell.column = this.column;
    cell.type = type;
    cell.style = style;
    cell.value = "";
    cell.hasValue = false;
    cell.inline = null;
    cell.struck = null;
    cell.conflict = false;
    cell.hasFormula = false;
    cell.formula = "";
    cell.shared = null;
    cell.spread = null;
    this.inCell = true;
    this.inValue = false;
    this.inFormula = false;
  }

  private openInCell(name: string, attributes: string): void {
    if (name === "v") {
      if (this.cell.hasValue) this.cell.conflict = true;
      this.inValue = true;
      this.cell.hasValue = true;
    } else if (name === "f") {
      this.cell.hasFormula = true;
      this.inFormula = true;
      const type = rawAttribute(attributes, "t");
      if (type === "shared") this.cell.shared = rawAttribute(attributes, "si");
      if (type === "array" || type === "dataTable") this.cell.spread = rawAttribute(attributes, "ref");
    } else if (name === "is") {
      this.inInline = true;
      this.inline.start();
    }
  }
}

function isRowEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 2] === LETTER_R && bytes[at + 3] === LETTER_O && bytes[at + 4] === LETTER_W && bytes[at + 5] === GT;
}

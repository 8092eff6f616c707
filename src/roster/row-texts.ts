import type { SheetRow } from "../fields/row-numbers";
import type { Field } from "../fields/table";
import { digitsLost } from "../identity/lost-digits";
import { NO_TEXT, TextNumberer, type TextColumn } from "../identity/numbering";
import { readUscc, type CheckedUscc } from "../identity/uscc";
import type { Cell } from "../workbook/ports";
import { cellText } from "./blank-cell";
import type { RowOrigin, RowOrigins } from "./contents";
import type { ClauseOrigin } from "./read-clauses";
import type { RowCells } from "./row-cells";
import { segmentAt, segmentsOf, type Segment, type SheetRows } from "./sheet-rows";

/** What identifies the rows, one entry a row, in the order of the applications; "" and null where blank. */
export interface RowTexts {
  readonly origins: RowOrigins;
  /** Applicants, projects and project numbers as written; numbers that lost digits are none. */
  readonly applicants: TextColumn;
  readonly projects: TextColumn;
  readonly projectNumbers: TextColumn;
  readonly uscc: readonly CheckedUscc[];
  /** Of valid codes their texts. */
  readonly codes: TextColumn;
  /** 曾用名 as written. */
  readonly formerNames: TextColumn;
  /** Project numbers that lost digits, as shown. */
  readonly lostNumbers: TextColumn;
  /** The cells of a column, one a row; made when asked for, and not kept: of a million rows each list is 8 MB. */
  cellsOf(field: Field): readonly Cell[];
}

/** So many different clauses as written are held once; rosters repeat a few. */
const MOST_HELD_ONCE = 10_000;

/** So many rows that were asked for last are at hand: who tells of a row asks for it, and its neighbours, often. */
const NEAR = 64;

/** A sheet's rows, and which application the first of them is. */
interface Placed {
  readonly sheet: SheetRows;
  readonly first: number;
}

/** What a row is, told as it is asked for: of rows that others cite that is little. */
class OriginOfRow implements RowOrigin {
  private written: string | null = null;

  constructor(
    private readonly of: RowTextReader,
    private readonly at: number,
  ) {}

  get sheet(): string {
    return this.of.sheetAt(this.at).sheet.sheet;
  }
  get row(): SheetRow {
    const { sheet, first } = this.of.sheetAt(this.at);
    return sheet.numbers[this.at - first]!;
  }
  get id(): string {
    return (this.written ??= this.serial());
  }
  get applicant(): string {
    return this.of.applicants.textAt(this.at);
  }
  get uscc(): string {
    return this.of.uscc[this.at]!.text;
  }
  get project(): string {
    return this.of.projects.textAt(this.at);
  }
  get projectNumber(): string {
    return this.of.projectNumbers.textAt(this.at);
  }
  get level(): string {
    return this.of.levels.textAt(this.at);
  }
  get clauseText(): string {
    return this.of.clauseAt(this.at).text;
  }
  get clauseFrom(): ClauseOrigin["from"] {
    return this.of.clauseAt(this.at).from;
  }

  private serial(): string {
    const { sheet, first } = this.of.sheetAt(this.at),
      row = this.at - first;
    return cellText(sheet.rows.cell(row, segmentAt(sheet, row).layout.by.get("serial")?.index ?? -1));
  }
}

/** Reads what identifies rows, sheet by sheet; each numbered text of a file is read once. */
export class RowTextReader implements RowOrigins {
  readonly applicants: TextNumberer;
  readonly projects: TextNumberer;
  readonly projectNumbers: TextNumberer;
  readonly levels: TextNumberer;
  readonly uscc: CheckedUscc[];
  private readonly lostNumbers: TextNumberer;
  private readonly formerNames: TextNumberer;
  private readonly codes: TextNumberer;
  private count = 0;
  private readonly clauses: ClauseOrigin[] = [];
  /** By row the place of its clause among `clauses`. */
  private readonly clauseOf: Int32Array;
  private readonly knownClauses = new Map<string, number>();
  private clausesRead = 0;
  private readonly near: RowOrigin[] = [];
  private readonly nearRows = new Int32Array(NEAR).fill(-1);
  private readonly sheets: Placed[] = [];

  /** `rows`: how many there will be in all sheets. */
  constructor(rows: number) {
    const column = (): TextNumberer => new TextNumberer(rows);
    [this.applicants, this.projects, this.projectNumbers] = [column(), column(), column()];
    [this.lostNumbers, this.formerNames, this.codes] = [column(), column(), column()];
    this.levels = column();
    this.clauseOf = new Int32Array(rows);
    // Of its whole length at once: a list that grows leaves what it was behind, and ends half as long again.
    this.uscc = new Array<CheckedUscc>(rows);
  }

  /** How many rows have been read. */
  get length(): number {
    return this.count;
  }

  /** The next row's clause and level; those of a sheet come before its texts. */
  addClause(clause: ClauseOrigin, level: string): void {
    const key = `${clause.from} ${clause.text}`;
    let at = this.knownClauses.get(key);
    if (at === undefined) {
      at = this.clauses.push(clause) - 1;
      if (this.knownClauses.size < MOST_HELD_ONCE) this.knownClauses.set(key, at);
    }
    this.clauseOf[this.clausesRead++] = at;
    this.levels.add(this.levels.numberOf(level));
  }

  read(sheet: SheetRows): void {
    this.sheets.push({ sheet, first: this.length });
    const { rows } = sheet,
      applicant = eachOnce(rows, cell => this.applicants.numberOf(oneLine(cellText(cell)))),
      project = eachOnce(rows, cell => this.projects.numberOf(oneLine(cellText(cell)))),
      former = eachOnce(rows, cell => this.formerNames.numberOf(cellText(cell))),
      number = eachOnce(rows, cell => (digitsLost(cell) ? NO_TEXT : this.projectNumbers.numberOf(cellText(cell)))),
      lost = eachOnce(rows, cell => (digitsLost(cell) ? this.lostNumbers.numberOf(cellText(cell)) : NO_TEXT));
    // Rows of one applicant stand together: its code is read once for them.
    let code: Cell = null,
      uscc = readUscc(null);
    for (const { segment, from, to } of segmentsOf(sheet)) {
      const at = columnIndexes(segment),
        [unit, codeAt, projectAt, numberAt] = [at("applicant"), at("uscc"), at("project"), at("projectNumber")],
        formerAt = at("formerName");
      for (let r = from; r < to; r++) {
        const cell = rows.cell(r, codeAt);
        if (cell !== code) uscc = readUscc((code = cell));
        this.uscc[this.count++] = uscc;
        this.codes.add(uscc.state === "valid" ? this.codes.numberOf(uscc.text) : NO_TEXT);
        this.applicants.add(applicant(r, unit));
        this.projects.add(project(r, projectAt));
        this.formerNames.add(former(r, formerAt));
        this.projectNumbers.add(number(r, numberAt));
        this.lostNumbers.add(lost(r, numberAt));
      }
    }
  }

  /** Where a row stands and how people cite it. */
  at(row: number): RowOrigin | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const at = row % NEAR;
    if (this.nearRows[at] === row) return this.near[at];
    this.nearRows[at] = row;
    return (this.near[at] = new OriginOfRow(this, row));
  }

  /** The sheet that a row stands on, and which application its first one is. */
  sheetAt(row: number): Placed {
    let k = this.sheets.length - 1;
    while (this.sheets[k]!.first > row || this.sheets[k]!.sheet.rows.length === 0) k--;
    return this.sheets[k]!;
  }

  clauseAt(row: number): ClauseOrigin {
    return this.clauses[this.clauseOf[row]!]!;
  }

  *[Symbol.iterator](): Generator<RowOrigin> {
    for (let row = 0; row < this.length; row++) yield this.at(row)!;
  }

  map<U>(make: (origin: RowOrigin, row: number) => U): U[] {
    return Array.from({ length: this.length }, (_, row) => make(this.at(row)!, row));
  }

  forEach(see: (origin: RowOrigin, row: number) => void): void {
    for (let row = 0; row < this.length; row++) see(this.at(row)!, row);
  }

  /** With all rows read. */
  texts(): RowTexts {
    const { uscc } = this;
    this.levels.column();
    return {
      origins: this,
      applicants: this.applicants.column(),
      projects: this.projects.column(),
      projectNumbers: this.projectNumbers.column(),
      lostNumbers: this.lostNumbers.column(),
      formerNames: this.formerNames.column(),
      codes: this.codes.column(),
      uscc,
      cellsOf: field => this.cellsOf(field),
    };
  }

  private cellsOf(field: Field): Cell[] {
    const cells = new Array<Cell>(this.length);
    for (const { sheet, first } of this.sheets)
      for (const { segment, from, to } of segmentsOf(sheet)) {
        const at = columnIndexes(segment)(field);
        for (let r = from; r < to; r++) cells[first + r] = sheet.rows.cell(r, at);
      }
    return cells;
  }
}

const UNREAD = -2;

/** The number that `read` gives a cell; it reads each numbered text once. */
function eachOnce(rows: RowCells, read: (cell: Cell) => number): (row: number, column: number) => number {
  const known = new Int32Array(rows.texts.length).fill(UNREAD);
  return (row, column) => {
    const text = rows.textNumber(row, column);
    if (text < 0) return read(rows.cell(row, column));
    const number = known[text]!;
    return number === UNREAD ? (known[text] = read(rows.cell(row, column))) : number;
  };
}

/** Line breaks in a name are the sheet's, not the name's; several units in one cell stay apart. */
function oneLine(text: string): string {
  return text.includes("\n") || text.includes("\r") ? text.replace(/[\r\n]+/g, "\n").trim() : text;
}

function columnIndexes(segment: Segment): (field: Field) => number {
  return field => segment.layout.by.get(field)?.index ?? -1;
}

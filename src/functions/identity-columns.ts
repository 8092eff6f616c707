import { canonical } from "../identity/canonical";
import { canonicalName, withoutRemark } from "../identity/name-remark";
import { byRow, NO_TEXT, Numbering, type PerRow } from "../identity/numbering";
import { digitsLost } from "../identity/lost-digits";
import { normaliseNumber, type IdentityNumbers } from "../identity/sameness";
import { readUscc, type CheckedUscc } from "../identity/uscc";
import type { FunctionTexts, LateAccepted, Parameter } from "../text/functions/texts";
import { LateArgument } from "./late-argument";
import { cellOf, isFault, textOf, type Cell, type Fault } from "./cell";
import { spread, type Grid } from "./grid";

/** Applicants or projects of a call: one column, or two (name and code, name and number). */
export interface Named {
  readonly names: readonly Cell[];
  readonly marks: readonly Cell[];
}

/** The columns of a range of at most two, over so many rows. */
export function namedColumns(grid: Grid, rows: number, texts: FunctionTexts): Named {
  const part = (column: number): Cell[] =>
    spread({ rows: grid.rows, columns: 1, raw: grid.raw }, { rows, columns: 1 }, texts, column);
  return { names: part(0), marks: grid.columns > 1 ? part(1) : new Array<Cell>(rows).fill(null) };
}

/**
 * What is wrong with a range that has more columns than serve: two for applicants and projects, one else; null where
 * nothing is.
 */
export function tooWide(grid: Grid, position: number, name: Parameter, texts: FunctionTexts): Fault | null {
  const accepted = COLUMNS[name],
    most = accepted === undefined ? 1 : 2;
  return grid.columns <= most
    ? null
    : new LateArgument(position, name, texts).held("#VALUE!", cellOf(grid.raw[0]?.[most]), accepted ?? "oneColumn");
}

const COLUMNS: Readonly<Partial<Record<Parameter, LateAccepted>>> = {
  applicants: "applicantColumns",
  applicant: "applicantColumns",
  projects: "projectColumns",
};

/** What applicants are told apart by, beside the texts as written; error values say nothing. */
export interface ApplicantColumns {
  readonly names: PerRow<string>;
  readonly codes: readonly string[];
  readonly applicants: PerRow<string>;
  readonly uscc: readonly CheckedUscc[];
  readonly otherNames: PerRow<readonly string[]>;
  readonly numbers: Pick<IdentityNumbers, "names" | "applicants">;
}

/** The same of projects. */
interface ProjectColumns {
  readonly projectNames: PerRow<string>;
  readonly projectNumbers: readonly string[];
  readonly projects: PerRow<string>;
  /** Project numbers that lost digits, "" where none did. */
  readonly lostNumbers: readonly string[];
  readonly numbers: Pick<IdentityNumbers, "projectNames">;
}

export type Identity = ApplicantColumns & ProjectColumns & { readonly numbers: IdentityNumbers };

export function identityOf(applicants: Named, projects: Named): Identity {
  const units = applicantColumns(applicants),
    titles = projectColumns(projects);
  return { ...units, ...titles, numbers: { ...units.numbers, ...titles.numbers } };
}

export function applicantColumns({ names, marks }: Named): ApplicantColumns {
  const reader = new CellReader(),
    applicants = new Int32Array(names.length),
    uscc = new Array<CheckedUscc>(names.length);
  for (let row = 0; row < names.length; row++) {
    const mark = marks[row]!,
      own = isFault(mark) || mark === 0 ? NO_CODE : reader.codeIn(mark),
      read = reader.nameIn(names[row]!),
      // In a single column a valid credit code is the applicant's code.
      code = own.state === "blank" ? reader.codesNamed.get(read) : undefined;
    uscc[row] = code ?? own;
    applicants[row] = code === undefined ? read : NO_TEXT;
  }
  return {
    applicants: byRow(applicants, reader.numbering.texts, ""),
    uscc,
    names: byRow(applicants, reader.canonicals, ""),
    otherNames: byRow(applicants, reader.otherNames, []),
    codes: uscc.map(code => (code.state === "valid" ? code.text : "")),
    numbers: { names: reader.numbersOf(applicants), applicants },
  };
}

function projectColumns({ names, marks }: Named): ProjectColumns {
  const reader = new CellReader(),
    titles = Int32Array.from(names, cell => reader.nameIn(cell)),
    lost = marks.map(mark => digitsLost(mark));
  return {
    projects: byRow(titles, reader.numbering.texts, ""),
    projectNumbers: marks.map((mark, row) => (lost[row] ? "" : normaliseNumber(textOf(mark)))),
    lostNumbers: marks.map((mark, row) => (lost[row] ? textOf(mark) : "")),
    projectNames: byRow(titles, reader.canonicals, ""),
    numbers: { projectNames: reader.numbersOf(titles) },
  };
}

const NO_CODE = readUscc(null);
/** No credit code has any, and nearly every name does. */
const IDEOGRAPH = /[\u4e00-\u9fff]/;
/** Longer codes are read each time: a Map compares long texts of one length in full. */
const LONGEST_KEPT = 200;

/**
 * Reads each different name and code of a column once. A name goes by the number of its text, NO_TEXT where a cell has
 * none: a hundred thousand names make no objects.
 */
class CellReader {
  private readonly codes = new Map<Cell, CheckedUscc>();
  readonly numbering = new Numbering();
  /* By the number of a text. */
  readonly canonicals: string[] = [];
  readonly otherNames: (readonly string[])[] = [];
  private readonly numbers: number[] = [];
  /** The credit codes that stand in place of names, where they are valid ones. */
  readonly codesNamed = new Map<number, CheckedUscc>();
  /** By the number of a canonical text, that of the names. */
  private readonly numbersWritten: number[] = [];
  private next = 0;
  private lastCell: Cell = null;
  private lastName = NO_TEXT;

  nameIn(cell: Cell): number {
    // Rows of one applicant stand together, mostly.
    if (cell !== this.lastCell) this.lastName = this.nameOf(textOf((this.lastCell = cell)));
    return this.lastName;
  }

  /** Equal where the canonical names are; NO_TEXT where there is none. */
  numbersOf(names: Int32Array): Int32Array {
    return names.map(name => this.numbers[name] ?? NO_TEXT);
  }

  codeIn(cell: Cell): CheckedUscc {
    if (cell === null) return NO_CODE;
    const known = this.codes.get(cell);
    if (known !== undefined) return known;
    const read = readUscc(cell);
    if (typeof cell !== "string" || cell.length <= LONGEST_KEPT) this.codes.set(cell, read);
    return read;
  }

  private nameOf(text: string): number {
    if (text === "") return NO_TEXT;
    const name = this.numbering.idOf(text);
    if (this.canonicals[name] !== undefined) return name;
    const remarked = withoutRemark(text),
      own = canonical(remarked.name),
      code = IDEOGRAPH.test(text) ? null : readUscc(text),
      // Most names are canonical as they are written.
      written = own === text ? name : this.numbering.idOf(own);
    this.canonicals[name] = own;
    this.otherNames[name] = remarked.otherNames.map(canonicalName);
    if (own !== "") this.numbers[name] = this.numbersWritten[written] ??= this.next++;
    if (code?.state === "valid") this.codesNamed.set(name, code);
    return name;
  }
}

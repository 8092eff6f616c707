import { canonical } from "../identity/canonical";
import { canonicalName, withoutRemark } from "../identity/name-remark";
import { NO_TEXT, Numbering } from "../identity/numbering";
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
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly applicants: readonly string[];
  readonly uscc: readonly CheckedUscc[];
  readonly otherNames: readonly (readonly string[])[];
  readonly numbers: Pick<IdentityNumbers, "names">;
}

/** The same of projects. */
interface ProjectColumns {
  readonly projectNames: readonly string[];
  readonly projectNumbers: readonly string[];
  readonly projects: readonly string[];
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
  const count = names.length,
    reader = new CellReader(),
    columns = {
      applicants: new Array<string>(count),
      uscc: new Array<CheckedUscc>(count),
      names: new Array<string>(count),
      otherNames: new Array<readonly string[]>(count),
      codes: new Array<string>(count),
      numbers: { names: new Int32Array(count) },
    };
  for (let row = 0; row < count; row++) {
    const mark = marks[row]!,
      own = isFault(mark) || mark === 0 ? NO_CODE : reader.codeIn(mark),
      read = reader.nameIn(names[row]!),
      // In a single column a valid credit code is the applicant's code.
      isCode = own.state === "blank" && read.code !== null,
      uscc = isCode ? read.code : own,
      name = isCode ? NO_NAME : read;
    columns.applicants[row] = name.text;
    columns.names[row] = name.canonical;
    columns.otherNames[row] = name.otherNames;
    columns.numbers.names[row] = name.number;
    columns.uscc[row] = uscc;
    columns.codes[row] = uscc.state === "valid" ? uscc.text : "";
  }
  return columns;
}

function projectColumns({ names, marks }: Named): ProjectColumns {
  const count = names.length,
    reader = new CellReader(),
    columns = {
      projects: new Array<string>(count),
      projectNumbers: new Array<string>(count).fill(""),
      lostNumbers: new Array<string>(count).fill(""),
      projectNames: new Array<string>(count),
      numbers: { projectNames: new Int32Array(count) },
    };
  for (let row = 0; row < count; row++) {
    const title = reader.nameIn(names[row]!),
      mark = marks[row]!;
    columns.projects[row] = title.text;
    columns.projectNames[row] = title.canonical;
    columns.numbers.projectNames[row] = title.number;
    if (mark === null) continue;
    if (digitsLost(mark)) columns.lostNumbers[row] = textOf(mark);
    else columns.projectNumbers[row] = normaliseNumber(textOf(mark));
  }
  return columns;
}

/**
 * What a cell names. `number`: equal where the canonical names are; NO_TEXT where there is none. `code`: the credit
 * code that stands in place of a name, where it is a valid one.
 */
interface NameRead {
  readonly text: string;
  readonly canonical: string;
  readonly otherNames: readonly string[];
  readonly number: number;
  readonly code: CheckedUscc | null;
}

const NO_NAME: NameRead = { text: "", canonical: "", otherNames: [], number: NO_TEXT, code: null },
  NO_CODE = readUscc(null);
/** No credit code has any, and nearly every name does. */
const IDEOGRAPH = /[\u4e00-\u9fff]/;
/** Longer codes are read each time: a Map compares long texts of one length in full. */
const LONGEST_KEPT = 200;

/** Reads each different name and code of a column once. */
class CellReader {
  private readonly names: NameRead[] = [];
  private readonly codes = new Map<Cell, CheckedUscc>();
  private readonly numbering = new Numbering();
  /** By the number of a text, the number that a name has which is written so. */
  private readonly numbers: number[] = [];
  private next = 0;
  private lastCell: Cell = null;
  private lastName: NameRead = NO_NAME;

  nameIn(cell: Cell): NameRead {
    // Rows of one applicant stand together, mostly.
    if (cell === this.lastCell) return this.lastName;
    this.lastCell = cell;
    const text = textOf(cell);
    if (text === "") return (this.lastName = NO_NAME);
    const id = this.numbering.idOf(text);
    return (this.lastName = this.names[id] ??= this.readName(text, id));
  }

  codeIn(cell: Cell): CheckedUscc {
    if (cell === null) return NO_CODE;
    const known = this.codes.get(cell);
    if (known !== undefined) return known;
    const read = readUscc(cell);
    if (typeof cell !== "string" || cell.length <= LONGEST_KEPT) this.codes.set(cell, read);
    return read;
  }

  private readName(text: string, id: number): NameRead {
    const { name, otherNames } = withoutRemark(text),
      own = canonical(name),
      code = IDEOGRAPH.test(text) ? null : readUscc(text),
      isCode = code !== null && code.state === "valid",
      // Most names are canonical as they are written.
      written = own === text ? id : this.numbering.idOf(own),
      number = own === "" ? NO_TEXT : (this.numbers[written] ??= this.next++);
    return { text, canonical: own, otherNames: otherNames.map(canonicalName), number, code: isCode ? code : null };
  }
}

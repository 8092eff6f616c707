import { canonicalName } from "../identity/name-remark";
import { NO_TEXT, Numbering } from "../identity/numbering";
import { otherNamesOf } from "../identity/former-names";
import { digitsLost } from "../identity/lost-digits";
import { normaliseNumber, type IdentityColumns } from "../identity/sameness";
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

/** What rows are told apart by, beside the texts as written; error values say nothing. */
export interface Identity extends IdentityColumns {
  readonly applicants: readonly string[];
  readonly projects: readonly string[];
  readonly uscc: readonly CheckedUscc[];
  readonly otherNames: readonly (readonly string[])[];
  /** Project numbers that lost digits, "" where none did. */
  readonly lostNumbers: readonly string[];
}

export function identityOf(applicants: Named, projects: Named): Identity {
  const count = applicants.names.length,
    units = new CellReader(),
    titles = new CellReader(),
    identity = {
      applicants: new Array<string>(count),
      projects: new Array<string>(count),
      uscc: new Array<CheckedUscc>(count),
      names: new Array<string>(count),
      otherNames: new Array<readonly string[]>(count),
      codes: new Array<string>(count),
      projectNumbers: new Array<string>(count),
      lostNumbers: new Array<string>(count),
      projectNames: new Array<string>(count),
      numbers: { names: new Int32Array(count), projectNames: new Int32Array(count) },
    };
  for (let row = 0; row < count; row++) {
    const { name, uscc } = partyOf(units, applicants.names[row]!, applicants.marks[row]!);
    identity.applicants[row] = name.text;
    identity.names[row] = name.canonical;
    identity.otherNames[row] = name.otherNames;
    identity.numbers.names[row] = name.number;
    identity.uscc[row] = uscc;
    identity.codes[row] = uscc.state === "valid" ? uscc.text : "";
    const title = titles.nameIn(projects.names[row]!),
      mark = projects.marks[row]!,
      number = mark === null ? "" : textOf(mark),
      isLost = mark !== null && digitsLost(mark);
    identity.projects[row] = title.text;
    identity.projectNames[row] = title.canonical;
    identity.numbers.projectNames[row] = title.number;
    identity.projectNumbers[row] = isLost ? "" : normaliseNumber(number);
    identity.lostNumbers[row] = isLost ? number : "";
  }
  return identity;
}

/** In a single column a valid credit code is the applicant's code. */
function partyOf(units: CellReader, name: Cell, mark: Cell): { readonly name: NameRead; readonly uscc: CheckedUscc } {
  const uscc = isFault(mark) || mark === 0 ? NO_CODE : units.codeIn(mark),
    read = units.nameIn(name);
  return uscc.state === "blank" && read.code !== null ? { name: NO_NAME, uscc: read.code } : { name: read, uscc };
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
    const canonical = canonicalName(text),
      code = IDEOGRAPH.test(text) ? null : readUscc(text),
      isCode = code !== null && code.state === "valid",
      // Most names are canonical as they are written.
      written = canonical === text ? id : this.numbering.idOf(canonical),
      number = canonical === "" ? NO_TEXT : (this.numbers[written] ??= this.next++);
    return { text, canonical, otherNames: otherNamesOf(text), number, code: isCode ? code : null };
  }
}

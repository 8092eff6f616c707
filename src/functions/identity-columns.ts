import { canonicalColumn } from "../identity/canonical-column";
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
    spread({ rows: grid.rows, columns: 1, raw: grid.raw.map(row => [row[column]]) }, { rows, columns: 1 }, texts);
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
  const parties = applicants.names.map((name, row) => partyOf(name, applicants.marks[row]!));
  const names = parties.map(p => p.name),
    titles = projects.names.map(textOf),
    uscc = parties.map(p => p.uscc);
  return {
    applicants: names,
    projects: titles,
    uscc,
    names: canonicalColumn(names),
    otherNames: names.map(otherNamesOf),
    codes: uscc.map(u => (u.state === "valid" ? u.text : "")),
    projectNumbers: projects.marks.map(mark => (digitsLost(mark) ? "" : normaliseNumber(textOf(mark)))),
    lostNumbers: projects.marks.map(mark => (digitsLost(mark) ? textOf(mark) : "")),
    projectNames: canonicalColumn(titles),
  };
}

/** In a single column a valid credit code is the applicant's code. */
function partyOf(name: Cell, mark: Cell): { readonly name: string; readonly uscc: CheckedUscc } {
  const uscc = readUscc(isFault(mark) || mark === 0 ? null : mark),
    text = textOf(name);
  if (uscc.state !== "blank" || text === "") return { name: text, uscc };
  const own = readUscc(text);
  return own.state === "valid" ? { name: "", uscc: own } : { name: text, uscc };
}

import type { Field } from "../fields/table";
import { applications } from "../fields/columns";
import { digitsLost } from "../identity/lost-digits";
import { textColumn } from "../identity/numbering";
import { readUscc, type CheckedUscc } from "../identity/uscc";
import { mechanismOf } from "../mechanisms/registry";
import { civil } from "../engine/civil";
import { readingValues, type ReadingValues } from "../engine/switches";
import type { Unit } from "../money/unit";
import type { Policy } from "../policy/model";
import type { Cell, SheetInfo } from "../workbook/ports";
import { cellText } from "./blank-cell";
import { cellFindings } from "./cell-findings";
import { filledTexts } from "./fill-texts";
import { otherQuestions } from "./other-questions";
import { numberQuestions } from "./number-questions";
import { columnQuestions, projectQuestions, type PlacedRows } from "./questions";
import { WhatIf } from "./what-if";
import { join, type Joined, type JoinOptions, type RowTexts } from "./join";
import type { OtherTable } from "./other-records";
import { readAmounts } from "./read-amounts";
import { readBases } from "./read-bases";
import type { AlikeDoubt, Target } from "./read-money";
import { ClauseReader, type ClauseOrigin } from "./read-clauses";
import { readFacts } from "./read-facts";
import { readOwn } from "./read-own";
import { ownColumns } from "../policy/own-columns";
import { notesToRead } from "./notes-to-read";
import { claimsToRead, readRemarks, type SameProjectClaim } from "./read-remarks";
import { readPeriods } from "./read-periods";
import { readRents } from "./read-rents";
import { readStatuses } from "./read-status";
import type { Finding, RosterContents, RosterTable, RowOrigin, SideMark } from "./contents";
import { RowProblems } from "./row-problems";
import { layoutsOf, sheetFindings } from "./sheet-findings";
import type { ShownCells } from "./shown-cells";
import { segmentsOf, type Segment, type SheetRows } from "./sheet-rows";
import { noteStruck, struckToRead } from "./struck-cells";
import { sumFindings } from "./sum-lines";
import { rosterTables } from "./tables";
import { noteUnknown, withoutUnknown } from "./unknown-cells";

/** A roster sheet's rows, where its used area begins, and how its cells were shown. */
export interface ReadSheet {
  readonly rows: SheetRows;
  readonly top: number;
  readonly left: number;
  readonly info: SheetInfo;
  readonly shown: ShownCells;
}

/**
 * Turns the rows of all roster sheets into application columns, in the order of sheets and rows, and joins the other
 * sheets.
 */
export function assemble(
  sheets: readonly ReadSheet[],
  others: readonly OtherTable[],
  policy: Policy,
  options: JoinOptions,
): RosterContents {
  const columns = applications(
    sheets.reduce((n, s) => n + s.rows.rows.length, 0),
    ownColumns(policy),
  );
  const findings: Finding[] = [],
    tables: RosterTable[] = [],
    doubts: AlikeDoubt[] = [],
    placed: PlacedRows[] = [];
  const texts = {
    origins: [] as RowOrigin[],
    uscc: [] as CheckedUscc[],
    formerNames: [] as string[],
    lostNumbers: [] as string[],
    accounts: [] as Cell[],
    batches: [] as Cell[],
    years: [] as Cell[],
  };
  const clauses = new ClauseReader(policy);
  const remarks: SideMark[] = [],
    claims: SameProjectClaim[] = [];
  let base = 0;
  for (const { rows: read, top, left, info, shown } of sheets) {
    const problems = new RowProblems(columns.problems);
    const target: Target = { applications: columns, base, problems, findings, doubts, remarks };
    for (const one of sheetFindings(read, top)) findings.push(one);
    for (const one of cellFindings(info, shown, headersOf(read, left))) findings.push(one);
    const { rows, unknown } = withoutUnknown(read, target);
    noteLongRecords(rows, shown, target);
    const filled = filledTexts(rows, target);
    const origins = new ClauseTexts();
    readCells(filled, target, { clauses, policy, unit: options.unit }, (clause, level) => origins.add(clause, level));
    noteUnknown(rows, unknown, target, policy);
    noteStruck(rows, target, policy);
    readTexts(filled, origins, texts);
    for (const one of readRemarks(rows, target, options.asOf, claims)) remarks.push(one);
    for (const one of struckToRead(rows, base)) remarks.push(one);
    const told = notesToRead(rows, texts.origins.slice(base), base, civil(options.asOf).year);
    for (const one of told.marks) remarks.push(one);
    for (const one of told.findings) findings.push(one);
    for (const one of sumFindings(rows, target, policy, options.unit)) findings.push(one);
    noteAuditedColumns(rows, target, policy);
    for (const one of rosterTables(rows, base, top, options.unit)) tables.push(one);
    placed.push({ rows: filled, first: base });
    base += rows.rows.length;
  }
  for (const one of claimsToRead(claims, texts.origins)) remarks.push(one);
  const rowTexts: RowTexts = {
    ...texts,
    applicants: textColumn(texts.origins.map(({ applicant }) => applicant)),
    projects: textColumn(texts.origins.map(({ project }) => project)),
    projectNumbers: textColumn(texts.origins.map(({ projectNumber }) => projectNumber)),
  };
  const joined = join(columns, rowTexts, others, policy, options);
  const whatIf = new WhatIf(
    policy,
    joined.applications,
    readingValues(policy, chosenIn(joined)),
    options.asOf,
    (rows, own) => readCells(rows, unnoted(own), { clauses, policy, unit: options.unit }, () => undefined),
  );
  const questions = [
    ...columnQuestions(placed, doubts, { policy, whatIf, others: others.map(({ sheet }) => sheet) }),
    ...otherQuestions(others, whatIf, tables => join(columns, rowTexts, tables, policy, options).applications),
    ...projectQuestions(placed, joined.applications, policy, whatIf),
    ...numberQuestions(placed, joined.applications, texts.origins, policy, whatIf),
  ];
  const asJoined = (one: Joined): RosterContents => ({
    ...one,
    sideMarks: [...one.sideMarks, ...remarks],
    origins: texts.origins,
    tables,
    findings: [...questions, ...findings, ...one.findings],
    rejoined: again => asJoined(join(columns, rowTexts, again, policy, options)),
  });
  return asJoined(joined);
}

function chosenIn({ readings }: Pick<RosterContents, "readings">): ReadingValues {
  return Object.fromEntries(readings.map(reading => [reading.code, reading.value]));
}

/** Where a reading goes of which nothing but the columns is kept. */
function unnoted(own: ReturnType<typeof applications>): Target {
  return { applications: own, base: 0, problems: new RowProblems(own.problems), findings: [], doubts: [], remarks: [] };
}

interface ReadersOfCells {
  readonly clauses: ClauseReader;
  readonly policy: Policy;
  readonly unit: Unit | null;
}

/** Reads what a sheet's cells say of each row; clauses first, because they say which basis counts. */
function readCells(
  rows: SheetRows,
  target: Target,
  { clauses, policy, unit }: ReadersOfCells,
  seen: (clause: ClauseOrigin, level: string) => void,
): void {
  clauses.read(rows, target, (_, clause, level) => seen(clause, level));
  readAmounts(rows, target, unit);
  readPeriods(rows, target);
  readBases(rows, target, policy, unit);
  if (policy.facts.length > 0) readOwn(rows, target, policy, unit);
  readRents(rows, target);
  readFacts(rows, target);
  readStatuses(rows, target);
}

/** What a worksheet column is called whose cells are read. */
function headersOf(sheet: SheetRows, left: number): (column: number) => string | null {
  const names = new Map<number, string>();
  for (const { columns } of layoutsOf(sheet))
    for (const { index, meaning, header } of columns) if (meaning !== null) names.set(left + index, header);
  return column => names.get(column) ?? null;
}

/** Records of a text file that have more than the header: which field is the one too many, nobody can tell. */
function noteLongRecords(sheet: SheetRows, { lastFields }: ShownCells, target: Target): void {
  if (lastFields.size === 0) return;
  let count = 0,
    first = 0;
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const width = segment.layout.columns.findLastIndex(c => c.written.length > 0) + 1;
    for (let r = from; r < to; r++) {
      const row = sheet.numbers[r] as number,
        fields = (lastFields.get(row) ?? -1) + 1;
      if (fields <= width) continue;
      if (count++ === 0) first = row;
      const text = String(fields);
      target.problems.add(
        target.base + r,
        "applicant",
        "",
        { reason: "too-many-fields", text },
        { choices: [String(width)] },
      );
    }
  }
  if (count > 0)
    target.findings.push({ code: "ROW_TOO_LONG", sheet: sheet.sheet, row: first, column: null, values: { count } });
}

interface Texts {
  readonly origins: RowOrigin[];
  readonly uscc: CheckedUscc[];
  readonly formerNames: string[];
  readonly lostNumbers: string[];
  readonly accounts: Cell[];
  readonly batches: Cell[];
  readonly years: Cell[];
}

/** So many different clauses as written are held once; rosters repeat a few. */
const MOST_HELD_ONCE = 10_000;

/** What each row says of its clause and level. */
class ClauseTexts {
  readonly clauses: ClauseOrigin[] = [];
  readonly levels: string[] = [];
  private readonly known = new Map<string, ClauseOrigin>();

  add(clause: ClauseOrigin, level: string): void {
    const key = `${clause.from} ${clause.text}`,
      same = this.known.get(key);
    if (same === undefined && this.known.size < MOST_HELD_ONCE) this.known.set(key, clause);
    this.clauses.push(same ?? clause);
    this.levels.push(level);
  }
}

function readTexts(sheet: SheetRows, origins: ClauseTexts, into: Texts): void {
  // Rows of one applicant stand together: its code is read once for them.
  let code: Cell = null,
    uscc = readUscc(null);
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const at = columnIndexes(segment);
    for (let r = from; r < to; r++) {
      const cells = sheet.rows.row(r),
        cell = (field: Field): Cell => cells[at(field)] ?? null;
      if (cell("uscc") !== code) uscc = readUscc((code = cell("uscc")));
      const clause = origins.clauses[r]!;
      into.uscc.push(uscc);
      into.formerNames.push(cellText(cell("formerName")));
      const number = cellText(cell("projectNumber")),
        lost = digitsLost(cell("projectNumber"));
      into.lostNumbers.push(lost ? number : "");
      into.accounts.push(cell("account"));
      into.batches.push(cell("batch"));
      into.years.push(cell("year"));
      into.origins.push({
        sheet: sheet.sheet,
        row: sheet.numbers[r]!,
        id: cellText(cell("serial")),
        applicant: oneLine(cellText(cell("applicant"))),
        uscc: uscc.text,
        project: oneLine(cellText(cell("project"))),
        projectNumber: lost ? "" : number,
        level: origins.levels[r]!,
        clauseText: clause.text,
        clauseFrom: clause.from,
      });
    }
  }
}

/** Line breaks in a name are the sheet's, not the name's; several units in one cell stay apart. */
function oneLine(text: string): string {
  return text.includes("\n") || text.includes("\r") ? text.replace(/[\r\n]+/g, "\n").trim() : text;
}

function columnIndexes(segment: Segment): (field: Field) => number {
  const { by } = segment.layout,
    known = new Map(by.names().map(name => [name, by.get(name)!.index]));
  return field => known.get(field) ?? -1;
}

/** One finding for the rows of tables without an audited basis where a clause expects one. */
function noteAuditedColumns(sheet: SheetRows, target: Target, policy: Policy): void {
  const expected = policy.clauses.map(c => (mechanismOf(c.grant).basis(c.grant)?.auditExpected ?? null) !== null);
  const { noAuditedColumn, clause } = target.applications;
  let count = 0,
    first = 0;
  for (let r = 0; r < sheet.rows.length; r++) {
    if (noAuditedColumn[target.base + r] === 1 && expected[clause[target.base + r] as number] && count++ === 0)
      first = sheet.numbers[r] as number;
  }
  if (count > 0)
    target.findings.push({ code: "UNAUDITED", sheet: sheet.sheet, row: first, column: null, values: { count } });
}

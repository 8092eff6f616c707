import { applications } from "../fields/columns";
import { columnsOnce } from "../fields/columns-once";
import { mechanismOf } from "../mechanisms/registry";
import { civil } from "../engine/civil";
import { readingValues, type ReadingValues } from "../engine/switches";
import type { Unit } from "../money/unit";
import type { Policy } from "../policy/model";
import type { SheetInfo } from "../workbook/ports";
import { cellFindings } from "./cell-findings";
import { filledTexts } from "./fill-texts";
import { otherQuestions } from "./other-questions";
import { numberQuestions } from "./number-questions";
import { columnQuestions, projectQuestions, type PlacedRows } from "./questions";
import { WhatIf } from "./what-if";
import { join, type Joined, type JoinOptions } from "./join";
import { RowTextReader } from "./row-texts";
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
import type { Finding, RosterContents, RosterTable, SideMark } from "./contents";
import { RowProblems } from "./row-problems";
import { layoutsOf, sheetFindings } from "./sheet-findings";
import type { ShownCells } from "./shown-cells";
import { segmentsOf, type SheetRows } from "./sheet-rows";
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
  const origins = new RowTextReader(columns.count);
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
    readCells(filled, target, { clauses, policy, unit: options.unit }, (one, level) => origins.addClause(one, level));
    noteUnknown(rows, unknown, target, policy);
    noteStruck(rows, target, policy);
    origins.read(filled);
    for (const one of readRemarks(rows, target, options.asOf, claims)) remarks.push(one);
    for (const one of struckToRead(rows, base)) remarks.push(one);
    const told = notesToRead(rows, origins, base, civil(options.asOf).year);
    for (const one of told.marks) remarks.push(one);
    for (const one of told.findings) findings.push(one);
    for (const one of sumFindings(rows, target, policy, options.unit)) findings.push(one);
    noteAuditedColumns(rows, target, policy);
    for (const one of rosterTables(rows, base, top, options.unit)) tables.push(one);
    placed.push({ rows: filled, first: base });
    base += rows.rows.length;
  }
  for (const one of claimsToRead(claims, origins)) remarks.push(one);
  const texts = origins.texts(),
    read = columnsOnce(columns);
  const joined = join(read, texts, others, policy, options);
  const whatIf = new WhatIf(
    policy,
    joined.applications,
    readingValues(policy, chosenIn(joined)),
    options.asOf,
    (rows, own) => readCells(rows, unnoted(own), { clauses, policy, unit: options.unit }, () => undefined),
  );
  const questions = [
    ...columnQuestions(placed, doubts, { policy, whatIf, others: others.map(({ sheet }) => sheet) }),
    ...otherQuestions(others, whatIf, tables => join(read, texts, tables, policy, options).applications),
    ...projectQuestions(placed, joined.applications, policy, whatIf),
    ...numberQuestions(placed, joined.applications, origins, policy, whatIf),
  ];
  const asJoined = (one: Joined): RosterContents => ({
    ...one,
    sideMarks: [...one.sideMarks, ...remarks],
    origins,
    tables,
    findings: [...questions, ...findings, ...one.findings],
    rejoined: again => asJoined(join(read, texts, again, policy, options)),
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

import {
  BLANK,
  EXACT,
  INVALID_DAY,
  LEVEL_BLANK,
  NO_CLAUSE,
  NO_DAY,
  NO_YEAR,
  quantities,
  STATUS,
  type LedgerColumns,
  type Quantities,
} from "../engine/columns";
import { hundredthsOf, type Unit } from "../money/amount-as-written";
import { add, type Exact } from "../money/exact";
import { readClause } from "../policy/citation";
import { readLevel } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import { civil } from "./dates";
import { LedgerAmounts, ledgerLines, type LedgerLine } from "./ledger-lines";
import { LedgerMatch, type Rostered } from "./ledger-match";
import { LedgerSightings } from "./ledger-sightings";
import { findingAt, textIn, type OtherTable } from "./other-records";
import { OTHER_HEADERS } from "./other-vocabulary";
import type { Finding, Sighting } from "./reading";

/** The rows that ledgers are joined to; columns as in Applications. */
export interface LedgerRows extends Rostered {
  readonly clause: Uint8Array;
  readonly status: Uint8Array;
  readonly appliedDay: Int32Array;
  /** The row's own year (`resolveBatches`), NO_YEAR where none. */
  readonly year: Int16Array;
  readonly asOf: number;
}

export interface LedgerJoin {
  readonly columns: LedgerColumns;
  /** PAID_BEFORE and OTHER_DISTRICT_AWARD; withdrawn rows have none. */
  readonly sightings: readonly Sighting[];
  /** 1 where the ledger shows another award of the district of the same kind and year. */
  readonly otherAward: Uint8Array;
  readonly findings: readonly Finding[];
}

/** Sums, years and levels under this policy, by a key of applicant, clause, and project or year. */
interface Grants {
  readonly applicants: Set<number>;
  readonly paid: Map<string, Exact>;
  readonly level: Map<string, number>;
  readonly years: Map<string, Set<number>>;
}

/**
 * Joins the ledgers' lines to the roster's rows (docs/rules.md, 4, "paid"; section 5, PAID_BEFORE, OTHER_DISTRICT_AWARD).
 * A line whose amount is 0 granted nothing and is passed over. `given` is the unit where cell, header and unit line
 * name none. Lines of a roster's applicant that cannot be used become LEDGER_UNREADABLE findings (`text`, what the cell
 * held).
 */
export function joinLedger(
  tables: readonly OtherTable[],
  rows: LedgerRows,
  policy: Policy,
  given: Unit | null,
): LedgerJoin {
  const match = new LedgerMatch(rows),
    grants: Grants = { applicants: new Set(), paid: new Map(), level: new Map(), years: new Map() };
  const seen = new LedgerSightings(),
    findings = new Unusable();
  const clauseOf = clauseReader(policy);
  for (const table of tables) {
    const amounts = new LedgerAmounts(table, given);
    for (const line of ledgerLines(table, policy)) {
      const [applicant, ...others] = match.applicants(line);
      if (others.length > 0) findings.note(line, "applicant");
      if (applicant === undefined || others.length > 0) continue;
      const amount = amounts.read(line.record);
      if (amount.value?.digits === 0n) continue;
      const projects = match.projects(line, applicant);
      if (!projects.definite) findings.note(line, "project");
      seen.note(line, applicant, projects.ids);
      if (!line.ours) continue;
      const clause = clauseOf(line);
      if (clause === null) findings.note(line, "clause");
      else note(grants, policy, clause, line, amount.value, applicant, projects.definite ? projects.ids : []);
      if (line.year === NO_YEAR) findings.note(line, "year");
      if (amount.value === null && !amount.unreadable) findings.note(line, "granted");
    }
    findings.all.push(...amounts.findings, ...amounts.assumptions());
  }
  const years = yearsOf(rows);
  return { columns: columnsOf(grants, rows, years), ...seen.marks(rows, years, policy), findings: findings.all };
}

/**
 * LEDGER_UNREADABLE for cells that cannot be used; a column that the sheet does not have is reported once, without a
 * row.
 */
class Unusable {
  readonly all: Finding[] = [];
  private readonly absent = new Set<string>();

  note(line: LedgerLine, column: keyof typeof OTHER_HEADERS.ledger): void {
    const { table, record } = line;
    if (table.columns.has(column))
      this.all.push(findingAt("LEDGER_UNREADABLE", table, record, column, { text: textIn(record, column) }));
    else if (!this.absent.has(`${table.sheet} ${column}`)) {
      this.absent.add(`${table.sheet} ${column}`);
      this.all.push({
        code: "LEDGER_UNREADABLE",
        sheet: table.sheet,
        row: null,
        column: OTHER_HEADERS.ledger[column][0],
        values: { text: "" },
      });
    }
  }
}

/** The clause of a line, by its 支持条款 and level; null where it names none. Lines repeat each other: read once. */
function clauseReader(policy: Policy): (line: LedgerLine) => Clause | null {
  const known = new Map<string, Clause | null>();
  return line => {
    const key = `${typeof line.clause} ${textIn(line.record, "clause")}\n${line.levelText}`;
    let clause = known.get(key);
    if (clause === undefined) {
      const read = readClause(policy, line.clause, line.levelText);
      known.set(key, (clause = read.kind === "clause" ? (policy.clauses[read.index] ?? null) : null));
    }
    return clause;
  };
}

const byApplicant = (applicant: number, clause: number): string => `${applicant} ${clause}`;
const byProject = (applicant: number, clause: number, project: number): string => `${applicant} ${clause} ${project}`;
const byYear = (applicant: number, clause: number, project: number, year: number): string =>
  `${applicant} ${clause} ${project} ${year}`;

function note(
  grants: Grants,
  policy: Policy,
  clause: Clause,
  line: LedgerLine,
  amount: Exact | null,
  applicant: number,
  projects: readonly number[],
): void {
  grants.applicants.add(applicant);
  const level = readLevel(policy, clause, line.level);
  const keys = [
    byApplicant(applicant, clause.index),
    ...projects.map(project => byProject(applicant, clause.index, project)),
  ];
  for (const key of keys) {
    if (amount !== null) addTo(grants.paid, key, amount);
    if (level.kind === "level") grants.level.set(key, better(clause, grants.level.get(key) ?? LEVEL_BLANK, level.code));
  }
  if (line.year === NO_YEAR) return;
  for (const project of projects) {
    const key = byProject(applicant, clause.index, project);
    grants.years.set(key, (grants.years.get(key) ?? new Set()).add(line.year));
    if (amount !== null) addTo(grants.paid, byYear(applicant, clause.index, project, line.year), amount);
  }
}

function addTo(sums: Map<string, Exact>, key: string, amount: Exact): void {
  const sum = sums.get(key);
  sums.set(key, sum ? add(sum, amount) : amount);
}

/** The level that is worth more; where levels have no amounts, the one that stands later. */
function better(clause: Clause, a: number, b: number): number {
  if (a === LEVEL_BLANK) return b;
  const worth = (code: number): number => clause.levels[code - 1]?.amount?.value ?? 0;
  return worth(a) === worth(b) ? Math.max(a, b) : worth(a) > worth(b) ? a : b;
}

/** Each row's own year, else that of its 申报日期, else that of the as-of date. */
function yearsOf(rows: LedgerRows): Int16Array {
  const now = civil(rows.asOf).year;
  return rows.year.map((year, i) => {
    if (year !== NO_YEAR) return year;
    const day = rows.appliedDay[i] ?? NO_DAY;
    return day === NO_DAY || day === INVALID_DAY ? now : civil(day).year;
  });
}

function columnsOf(grants: Grants, rows: LedgerRows, years: Int16Array): LedgerColumns {
  const count = rows.origins.length;
  const columns = {
    paidByProject: quantities(count),
    paidByApplicant: quantities(count),
    paidThisYear: quantities(count),
    levelByApplicant: new Uint8Array(count),
    levelByProject: new Uint8Array(count),
    years: new Int16Array(count).fill(BLANK),
  };
  for (let i = 0; i < count; i++) {
    const clause = rows.clause[i] as number,
      applicant = rows.applicant[i] as number;
    if (clause === NO_CLAUSE || rows.status[i] === STATUS.withdrawn || !grants.applicants.has(applicant)) continue;
    const project = rows.project[i] as number,
      year = years[i] as number;
    const all = byApplicant(applicant, clause),
      own = byProject(applicant, clause, project);
    put(columns.paidByApplicant, i, grants.paid.get(all));
    put(columns.paidByProject, i, grants.paid.get(own));
    put(columns.paidThisYear, i, grants.paid.get(byYear(applicant, clause, project, year)));
    columns.levelByApplicant[i] = grants.level.get(all) ?? LEVEL_BLANK;
    columns.levelByProject[i] = grants.level.get(own) ?? LEVEL_BLANK;
    const supported = grants.years.get(own);
    if (supported) columns.years[i] = [...supported].filter(earlier => earlier < year).length;
  }
  return columns;
}

function put(column: Quantities, row: number, value: Exact | undefined): void {
  if (!value) return;
  const hundredths = hundredthsOf(value);
  column.hundredths[row] = hundredths ?? EXACT;
  if (hundredths === null) column.exact.set(row, value);
}

import { INVALID_DAY, LEVEL_BLANK, NO_DAY, NO_YEAR, type LedgerColumns } from "../fields/columns";
import type { Unit } from "../money/amount-as-written";
import type { Exact } from "../money/exact";
import { readClause } from "../policy/citation";
import { readLevel } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import { civil } from "./dates";
import { isBlankCell } from "./blank-cell";
import type { Answer } from "./findings";
import { LedgerGrants, type Grant } from "./ledger-grants";
import { LedgerAmounts, ledgerLines, type LedgerLine } from "./ledger-lines";
import { ledgerColumns } from "./ledger-columns";
import { LedgerMatch, type LedgerRows } from "./ledger-match";
import { roundInLedger } from "./ledger-round";
import { LedgerMarks, ToldBack } from "./ledger-marks";
import { OwnProjects } from "./own-projects";
import { WholeLedger } from "./ledger-whole";
import { findingAt, textIn, type OtherTable } from "./other-records";
import { OTHER_HEADERS } from "./other-vocabulary";
import type { Finding, SideMark } from "./contents";
import { isOfKey, receiptIn, roundKey } from "./ledger-receipts";
import { isSameRound, type Round, type RoundInLedger } from "./round";

export interface LedgerJoin {
  readonly columns: LedgerColumns;
  /** PAID_BEFORE and OTHER_DISTRICT_AWARD; withdrawn rows have none. */
  readonly sideMarks: readonly SideMark[];
  /** 1 where the ledger shows another award of the district of the same kind and year. */
  readonly otherAward: Uint8Array;
  /** A round that may be the roster's own; null where none may. */
  readonly round: RoundInLedger | null;
  readonly findings: readonly Finding[];
}

/**
 * Joins the ledgers' lines to the roster's rows (docs/rules.md, 4, "paid"; section 5, PAID_BEFORE,
 * OTHER_DISTRICT_AWARD). A line whose amount is 0 granted nothing and is passed over. `given` is the unit where cell,
 * header and unit line name none, `answered` what a person said where the ledger's latest round may be the roster's
 * own. Lines of a roster's applicant that cannot be used become LEDGER_UNREADABLE findings (`text`, what the cell
 * held).
 */
export function joinLedger(
  tables: readonly OtherTable[],
  rows: LedgerRows,
  policy: Policy,
  given: Unit | null,
  answered: RoundAnswer | null = null,
): LedgerJoin {
  const joined = joinedOnce(tables, rows, policy, given),
    { round } = joined;
  if (round === null || answered === null) return joined;
  // Of an earlier round it is deducted, as it was already; of this round it is no past of the rows.
  if (answered === "earlierRound") return { ...joined, round: null };
  const ofRound = { ...rows, rounds: rows.rounds.map(() => round.named) };
  return { ...joinedOnce(tables, ofRound, policy, given), round: null };
}

/** What a person answered about the ledger's latest round. */
export type RoundAnswer = Extract<Answer, "thisRound" | "earlierRound">;

function joinedOnce(tables: readonly OtherTable[], rows: LedgerRows, policy: Policy, given: Unit | null): LedgerJoin {
  const match = new LedgerMatch(rows),
    grants = new LedgerGrants(),
    whole = new WholeLedger(policy),
    years = yearsOf(rows),
    rounds = roundsOf(rows, years);
  const seen = new LedgerMarks(rounds),
    told = new ToldBack(),
    findings = new Unusable();
  const clauseOf = clauseReader(policy),
    takenBack: { readonly line: LedgerLine; readonly grant: Grant }[] = [];
  /** A line of nobody in the roster, of which limits of the whole policy hear. */
  const noteWhole = (line: LedgerLine, amount: Exact | null): void => {
    if (amount?.digits === 0n) return;
    const clause = clauseOf(line);
    if (clause === null) findings.note(line, "clause");
    else whole.count(line, clause, amount, true);
    if (line.year === NO_YEAR) findings.note(line, "year");
    if (amount === null) findings.note(line, "granted");
  };
  const own = new OwnProjects(rows, policy);
  const isOwn = ownLines(tables, rows, rounds, policy);
  for (const table of tables) {
    const amounts = new LedgerAmounts(table, given);
    for (const line of ledgerLines(table, policy)) {
      // What this very roster brought is no past of it, also where nothing but its receipt tells of its round.
      if (isOwn(line)) continue;
      const applicants = match.applicants(line);
      if (!applicants.definite) findings.note(line, "applicant");
      const lost = lostIn(line, amounts);
      if (lost !== null) findings.note(line, lost);
      if (applicants.ids.length === 0 || !applicants.definite) {
        if (line.ours && whole.isNeeded) noteWhole(line, amounts.read(line.record).value);
        continue;
      }
      const amount = amounts.read(line.record);
      if (amount.value?.digits === 0n) continue;
      const clause = line.ours ? clauseOf(line) : null,
        back = isTakenBack(amount.value);
      let used = clause !== null;
      const isOfOthers = (): boolean =>
        namesProject(line) && applicants.ids.every(applicant => match.projects(line, applicant).ids.length === 0);
      if (clause !== null && !back) whole.count(line, clause, amount.value, isOfOthers());
      for (const applicant of applicants.ids) {
        const projects = match.projects(line, applicant);
        if (!projects.definite) findings.note(line, "project");
        const isUnnamed = line.ours && clause === null && isBlankCell(line.clause);
        if (line.ours && !back && line.record.moneyBack?.kind === "told")
          told.note(applicant, projects.ids, line.record.moneyBack.text);
        if (!back) seen.note(line, applicant, isUnnamed && !namesProject(line) ? own.of(applicant) : projects.ids);
        // What a project had under a clause that nobody wrote down was paid for it all the same.
        const clauses =
          clause !== null ? [clause] : isUnnamed && projects.definite ? own.clauses(applicant, projects.ids) : [];
        if (!used && clauses[0] !== undefined && !back) whole.count(line, clauses[0], amount.value, false);
        used ||= clauses.length > 0;
        for (const one of clauses) {
          const level = readLevel(policy, one, line.level),
            grant = {
              clause: one,
              applicant,
              projects: projects.definite ? projects.ids : [],
              isOfOther: projects.definite && projects.ids.length === 0 && namesProject(line),
              round: line.round,
              quarter: line.quarter,
              amount: amount.value,
              level: level.kind === "level" ? level.code : LEVEL_BLANK,
            };
          if (back) takenBack.push({ line, grant });
          else grants.add(grant);
        }
      }
      if (line.ours && !used) findings.note(line, "clause");
      if (!line.ours) continue;
      if (line.year === NO_YEAR) findings.note(line, "year");
      if (amount.value === null && !amount.unreadable) findings.note(line, "granted");
    }
    for (const one of [...amounts.findings, ...amounts.assumptions()]) findings.all.push(one);
  }
  // More than was granted cannot be taken back: such a line is none.
  for (const { line, grant } of takenBack) {
    if (grants.takeBack(grant)) whole.count(line, grant.clause, grant.amount, grant.isOfOther);
    else findings.note(line, "granted");
  }
  return {
    columns: ledgerColumns({ grants, whole }, rows, years, rounds, policy),
    ...withTold(seen.marks(rows, years, policy), told.marks(rows)),
    round: roundInLedger(grants, rows, rounds, policy, tables[0]!),
    findings: findings.all,
  };
}

/**
 * The column that keeps a line from lowering a past: one that takes back, names nobody, and answers no line that
 * is there. null where the line is none such.
 */
function lostIn({ record, code, name }: LedgerLine, amounts: LedgerAmounts): "answers" | "granted" | null {
  if (code !== "" || name !== "" || !isTakenBack(amounts.read(record).value)) return null;
  return record.cells.answers === undefined ? "granted" : "answers";
}

function withTold<T extends { readonly sideMarks: readonly SideMark[] }>(marks: T, told: readonly SideMark[]): T {
  return told.length === 0 ? marks : { ...marks, sideMarks: [...marks.sideMarks, ...told] };
}

/** Lines with this roster's own receipt, but for those of a round that its rows name: these are told by the round. */
function ownLines(
  tables: readonly OtherTable[],
  rows: LedgerRows,
  rounds: readonly Round[],
  policy: Policy,
): (line: LedgerLine) => boolean {
  if (!tables.some(table => table.columns.has("receipt"))) return () => false;
  const key = roundKey(rows, policy),
    named = new Map<string, Round>(rounds.map(round => [`${round.year} ${round.batch}`, round]));
  return ({ record, round }) =>
    isOfKey(receiptIn(record), key) && ![...named.values()].some(own => isSameRound(round, own));
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

/** Each row's own year, else that of its 申报日期, else that of the as-of date. */
export function yearsOf(rows: Pick<LedgerRows, "year" | "appliedDay" | "asOf">): Int16Array {
  const now = civil(rows.asOf).year;
  return rows.year.map((year, i) => {
    if (year !== NO_YEAR) return year;
    const day = rows.appliedDay[i] ?? NO_DAY;
    return day === NO_DAY || day === INVALID_DAY ? now : civil(day).year;
  });
}

/** The round of each row: a batch that names no year is of the row's year. Where nothing names one, no round is its. */
function roundsOf({ rounds }: LedgerRows, years: Int16Array): readonly Round[] {
  return rounds.map((round, i) =>
    round.batch !== "" && round.year === NO_YEAR ? { ...round, year: years[i] as number } : round,
  );
}

function isTakenBack(amount: Exact | null): boolean {
  return amount !== null && amount.digits < 0n;
}

/** The line says for which project it was paid. */
function namesProject({ project, projectNumber }: LedgerLine): boolean {
  return project !== "" || projectNumber !== "";
}

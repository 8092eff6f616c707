import type { PlainAssessment, PlainOptions, PlainResult, PlainRow, PlainSum, RosterHeader } from "./plain";
import { BAD, canonical, Exact, ZERO, readAmount, readNumberOfProject, readText, type Amount } from "./cells";
import { CLAUSES, readClause, type Clause } from "./clauses";
import { article14, batchOf, statusOf } from "./article14";
import { readYear } from "./dates";
import { historyOf } from "./history";
import { identify, ledgerMatcher, type Identity } from "./identity";
import { readInputs, signature } from "./inputs";
import { asDecided, wordsInForce, type Word } from "./decided";
import { assessRow, hasOtherAward, paidBefore, type Assessed, type Case } from "./one-row";
import { READING_CODES, otherValue, readingsOf, type Readings } from "./readings";
import { changedAfterNotice, overJointCap, seenOn } from "./seen";
import { settlePlainly, type Contender } from "./settle";

/**
 * Likeness and findings are not the oracle's; a clause that became a date is, but no random roster holds one;
 * conditions on facts, budgets and floors are of other policies.
 */
export const NOT_DECIDED = [
  "CLAUSE_AS_DATE",
  "CONDITION_NOT_MET",
  "JOINT_APPLICANT",
  "SIMILAR_PROJECT",
  "SIMILAR_APPLICANT",
  "ACCOUNT_DIGITS_LOST",
  "NUMBER_DIGITS_LOST",
  "MERGED_AMOUNT",
  "STATUS_UNCLEAR",
  "REMARK_TO_READ",
  "PROJECT_UNKNOWN",
  "UNIT_ASSUMED",
  "BUDGET_CUT",
  "FLOOR_APPLIED",
  "RELATED_APPLICANT",
] as const;

/**
 * The rules once more, as plainly as they can be said: slow, and independent of the product. Likeness
 * (SIMILAR_*, RELATED_APPLICANT), JOINT_APPLICANT and findings are left out.
 */
export function assessPlainly(asTyped: readonly PlainRow[], options: PlainOptions): PlainAssessment {
  const readings = readingsOf(options.readings ?? {}),
    words = heldDecisions(asTyped, options),
    rows = asDecided(asTyped, words);
  const run = assessOnce(rows, options, readings, words);
  for (const code of READING_CODES) {
    const otherwise = assessOnce(rows, options, readings.with(code, otherValue(readings, code)), words);
    run.rows.forEach((row, i) => {
      if (differs(row, otherwise.rows[i]!)) row.flags.push(`READING:${code}`);
    });
  }
  for (const row of run.rows) row.flags.sort();
  return { rows: run.rows, ...totals(rows, run.rows, run.identities) };
}

/** What reviewers decided and did not take back. */
export function heldDecisions(rows: readonly PlainRow[], { decisions = [] }: Pick<PlainOptions, "decisions">): Word[] {
  const clauses = rows.map(row => readClause(row["申报条款"], row["级别"]));
  const clauseOf = (row: number): Clause | null => {
    const reading = clauses[row]!;
    return "clause" in reading ? reading.clause : null;
  };
  return wordsInForce(
    decisions,
    rows,
    of => of.every(row => clauseOf(row) !== null && clauseOf(row) === clauseOf(of[0]!)),
    row => {
      const [applicant, name] = [canonical(rows[row]!["申报单位"]), canonical(rows[row]!["项目名称"])],
        project = name ?? readNumberOfProject(rows[row]!["项目编号"]);
      return project === undefined ? `row ${row}` : `${applicant} ${project}`;
    },
  );
}

const differs = (a: PlainResult, b: PlainResult): boolean =>
  a.outcome !== b.outcome || a.computed !== b.computed || a.proposed !== b.proposed;

function areOneProject(rows: readonly number[], identities: readonly Identity[]): boolean {
  const { applicant, project } = identities[rows[0]!]!;
  return rows.every(row => identities[row]!.applicant === applicant && identities[row]!.project === project);
}

interface RowState {
  clause: Clause | null;
  paid: Amount;
  assessed: Assessed;
  contender: Contender | null;
}

function assessOnce(
  rows: readonly PlainRow[],
  options: PlainOptions,
  readings: Readings,
  words: readonly Word[],
): { rows: PlainResult[]; identities: Identity[] } {
  const identities = identify(rows, words);
  const unit = options.unit ?? "元";
  const takesPart = rows.map(row => statusOf(row) !== "withdrawn");
  const states = rows.map((_, i) => rowState(i, rows, identities, options, readings));
  const settled = settlePlainly(
    states.map(state => state.contender),
    readings,
    {
      preferred: new Set(words.flatMap(word => (word.verb === "prefer" ? [word.rows[0]!] : []))),
      addedUp: words.flatMap(word =>
        word.verb === "add up" && areOneProject(word.rows, identities) ? [word.rows] : [],
      ),
      paid: states.map(state => state.paid),
    },
  );
  const proposed = states.map((state, i) =>
    state.contender === null ? state.assessed.computed : settled[i]!.proposed,
  );
  const seen = rows.map((_, i) => (takesPart[i] ? seenOn(i, rows, identities, takesPart) : []));
  const overCap = overJointCap(
    states.map(state => state.clause),
    // What is refused proposes nothing that could pass a ceiling.
    proposed.map((amount, i) => (states[i]!.assessed.outcome === "amount" ? amount : null)),
    identities,
    seen.map(marks => marks.includes("JOINT_PROJECT")),
    readings,
  );
  const results = rows.map((row, i): PlainResult => {
    const flags = new Set([...states[i]!.assessed.flags, ...(settled[i]?.flags ?? []), ...seen[i]!]);
    if (overCap[i]) flags.add("JOINT_OVER_CAP");
    if (takesPart[i] && changedAfterNotice(row, proposed[i]!, unit)) flags.add("CHANGED_AFTER_NOTICE");
    const { outcome, computed } = states[i]!.assessed;
    return {
      clause: states[i]!.clause,
      outcome,
      computed: yuan(computed),
      proposed: yuan(proposed[i]!),
      flags: [...flags],
      with: settled[i]?.with ?? {},
    };
  });
  return { rows: results, identities };
}

function rowState(
  index: number,
  rows: readonly PlainRow[],
  identities: readonly Identity[],
  options: PlainOptions,
  readings: Readings,
): RowState {
  const [row, identity, unit] = [rows[index]!, identities[index]!, options.unit ?? "元"];
  const reading = readClause(row["申报条款"], row["级别"]);
  const clause = "clause" in reading ? reading.clause : null;
  const status = statusOf(row);
  if (status === "withdrawn")
    return {
      clause,
      paid: ZERO,
      contender: null,
      assessed: { outcome: "withdrawn", computed: ZERO, entering: null, flags: new Set(["WITHDRAWN"]) },
    };
  const batch = batchOf(row, options.batches ?? []);
  const year = readYear(row["年度"]) ?? readYear(batch?.["年度"]) ?? options.asOf.slice(0, 4);
  const history = historyOf(
    identity,
    clause,
    { lines: options.ledger ?? [], matcher: ledgerMatcher(identities), unit },
    year,
    readings,
  );
  const everywhere = [
    ...(hasOtherAward(row) ? ["OTHER_DISTRICT_AWARD"] : []),
    ...(history.projectSeen ? ["PAID_BEFORE"] : []),
  ];
  if ("problem" in reading) {
    return {
      clause: null,
      paid: ZERO,
      contender: null,
      assessed: {
        outcome: "invalid",
        computed: null,
        entering: null,
        flags: new Set([reading.problem, ...everywhere]),
      },
    };
  }
  const inputs = readInputs(row, reading.clause, unit);
  const own: Case = {
    row,
    inputs,
    identity,
    history,
    status,
    readings,
    unit,
    article14: article14(row, identity, inputs.appliedOn, batch, options.bans ?? [], options.asOf, readings),
    hasAuditedColumn: rows.some(other => "审定基数" in other),
    median: inputs.basis === undefined ? undefined : medianOf(inputs.basis.header, rows, unit),
  };
  const assessed = assessRow(own);
  for (const mark of everywhere) assessed.flags.add(mark);
  return {
    clause: reading.clause,
    paid: paidBefore(own),
    assessed,
    contender: contenderOf(assessed, identity, reading.clause, signature(inputs, readings)),
  };
}

/** Only live rows compete. */
function contenderOf(assessed: Assessed, identity: Identity, clause: Clause, inputs: string): Contender | null {
  if (!["amount", "decision", "missing"].includes(assessed.outcome)) return null;
  return {
    applicant: identity.applicant,
    project: identity.project,
    clause,
    amount: assessed.entering,
    signature: inputs,
    waits: waits(assessed.outcome, assessed.flags),
  };
}

/** NEEDS_AMOUNT also stands on the rent part of 7.1 where the operating support is still to be decided. */
function waits(outcome: string, flags: { has(code: string): boolean }): boolean {
  return outcome === "missing" || outcome === "decision" || flags.has("ON_HOLD") || flags.has("NEEDS_AMOUNT");
}

function medianOf(header: RosterHeader, rows: readonly PlainRow[], unit: "元" | "万元"): Amount | undefined {
  const values = rows
    .filter(row => statusOf(row) !== "withdrawn" && readText(row[header]) !== undefined)
    .map(row => readAmount(row[header], unit))
    .filter((value): value is Amount => value !== undefined && value !== BAD)
    .sort((a, b) => a.cmp(b));
  const [lower, upper] = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]];
  return lower === undefined || upper === undefined ? undefined : lower.plus(upper).div(2);
}

const yuan = (amount: Amount | null): string | null => (amount === null ? null : amount.toFixed(2));

function totals(
  rows: readonly PlainRow[],
  results: readonly PlainResult[],
  identities: readonly Identity[],
): Pick<PlainAssessment, "applicants" | "clauses" | "total"> {
  const counted = results
    .map((result, i) => ({ result, i }))
    .filter(({ result }) => result.outcome !== "withdrawn")
    .map(({ i }) => i);
  const sum = (of: readonly number[]): PlainSum => ({
    rows: of.length,
    computed: added(of.map(i => results[i]!.computed)),
    proposed: added(of.map(i => results[i]!.proposed)),
    provisional: of.some(i => waits(results[i]!.outcome, new Set(results[i]!.flags))),
  });
  const applicants = [...new Set(counted.map(i => identities[i]!.applicant))].map(applicant => {
    const own = counted.filter(i => identities[i]!.applicant === applicant);
    const name = own.map(i => readText(rows[i]!["申报单位"])).find(found => found !== undefined) ?? null;
    return { name, uscc: identities[own[0]!]!.applicantCode ?? null, ...sum(own) };
  });
  const clauses = CLAUSES.map(clause => ({
    clause,
    ...sum(counted.filter(i => results[i]!.clause === clause)),
  })).filter(line => line.rows > 0);
  return { applicants, clauses, total: sum(counted) };
}

function added(amounts: readonly (string | null)[]): string {
  return amounts.reduce<Amount>((sum, amount) => sum.plus(amount ?? 0), new Exact(0)).toFixed(2);
}

import { fenAt, type Fen } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import type { Policy } from "../policy/model";
import { BLANK, PUBLISHED, type Applications, type Quantities } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { compareRatios, inFen, whole } from "../money/ratio";
import { markBit, marksWith } from "../marks/mark-columns";
import { mechanismOf } from "../mechanisms/registry";
import { NONE, OUTCOME, type Awards } from "../mechanisms/results";
import { ceilingsOf, SharedCeiling } from "./ceiling";
import type { Settled } from "./settled";
import { switchesOf, type ReadingValues } from "./switches";

const CHANGED_AFTER_NOTICE = markBit("CHANGED_AFTER_NOTICE"),
  JOINT_OVER_CAP = markBit("JOINT_OVER_CAP"),
  WAITS_FOR_OTHERS = marksWith(facts => facts.waits === "forRival");

/**
 * Marks rows whose proposed amount is another than the published (公示) or approved (批复) one, or than what the ledger
 * has of the row's own round; a row that was published and has no amount any more is among them, and one that is
 * supported now and was not in its round's notice.
 */
export function markChangedAfterNotice(rows: Applications, awards: Awards, settled: Settled): void {
  const thisRound = rows.ledger?.thisRound;
  for (let row = 0; row < rows.count; row++) {
    const proposed = fenAt(settled.proposed, row);
    if (awards.outcome[row] === OUTCOME.withdrawn) continue;
    if (proposed === NONE) {
      if (rows.published?.[row] === PUBLISHED.onRecord) settled.marks.add(row, CHANGED_AFTER_NOTICE);
      continue;
    }
    if (
      isNewSinceNotice(rows, settled, row) ||
      differs(rows.noticed, row, proposed) ||
      differs(rows.approved, row, proposed) ||
      (thisRound !== undefined && differs(thisRound, row, proposed))
    )
      settled.marks.add(row, CHANGED_AFTER_NOTICE);
  }
}

/** What still waits is supported by nobody yet. */
function isNewSinceNotice(
  { published }: Applications,
  { proposed, waits, marks }: Settled,
  row: ApplicationRow,
): boolean {
  return (
    published?.[row] === PUBLISHED.notAmong &&
    proposed[row]! > 0 &&
    waits[row] === 0 &&
    !marks.any(row, WAITS_FOR_OTHERS)
  );
}

function differs(column: Quantities, row: ApplicationRow, fen: Fen): boolean {
  const value = column.hundredths[row]!;
  if (value >= 0) return value !== fen;
  if (value === BLANK) return false;
  const exact = exactAt(column, row);
  return exact !== null && compareRatios(inFen(exact), whole(fen)) !== 0;
}

/**
 * Marks rows of one project number and clause where several applicants' proposed amounts together pass the clause's
 * ceiling.
 */
export function markJointOverCap(
  policy: Policy,
  rows: Applications,
  awards: Awards,
  settled: Settled,
  readings: ReadingValues,
): void {
  const groups = new Map<number, number[]>(),
    isJoint = jointNumbers(rows),
    ceilings = policy.clauses.map(ceilingsOf),
    isLimited = policy.clauses.map(
      (clause, k) =>
        ceilings[k]!.steps.length > 0 && mechanismOf(clause.grant).ceilingIsOfAll(switchesOf(policy, readings, clause)),
    );
  for (let row = 0; row < rows.count; row++) {
    const number = rows.projectNumber[row]!,
      clause = rows.clause[row]!;
    if (number < 0 || isJoint[number] !== 1 || awards.outcome[row] !== OUTCOME.amount || !isLimited[clause]!) continue;
    const key = number * 256 + clause,
      group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    if (group.length < 2 || !group.some(row => rows.applicant[row] !== rows.applicant[group[0]!])) continue;
    const own = ceilings[rows.clause[group[0]!]!]!,
      parts = group.map(row => ({ ceiling: own.at(rows.level[row]!), amount: settled.proposed[row]! }));
    if (SharedCeiling.isPassed(own, parts)) for (const row of group) settled.marks.add(row, JOINT_OVER_CAP);
  }
}

/** 1 for each project number under which several apply: most have one applicant, and of them no list is made. */
function jointNumbers({ count, projectNumber, applicant }: Applications): Uint8Array {
  let bound = 0;
  for (let row = 0; row < count; row++) if (projectNumber[row]! >= bound) bound = projectNumber[row]! + 1;
  const isJoint = new Uint8Array(bound),
    // One more than the first applicant of the number.
    first = new Int32Array(bound);
  for (let row = 0; row < count; row++) {
    const number = projectNumber[row]!;
    if (number < 0) continue;
    if (first[number] === 0) first[number] = applicant[row]! + 1;
    else if (first[number] !== applicant[row]! + 1) isJoint[number] = 1;
  }
  return isJoint;
}

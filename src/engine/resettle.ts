import type { Applications } from "../fields/columns";
import type { Awards } from "../mechanisms/results";
import { assessApplications, byRow, type Assessment } from "./assessment";
import { closureOf, groupingKeys, regrouped, sharesWidely } from "./closure";
import { competition } from "./competition";
import { decidedRows, type Decisions } from "./decisions";
import type { Settled } from "./settled";
import type { Moved } from "./moved";
import { decisionsWithin, subsetOf } from "./subset";

/** What is another than it was; the rest stays. */
export interface Change {
  /** The same rows in the same order, with other groups, or with other inputs in the rows `changed`. */
  readonly asRead?: Applications;
  readonly changed?: readonly number[];
  readonly decisions?: Decisions;
}

export interface Resettled {
  readonly assessment: Assessment;
  /** The rows that were settled again, rising; all others are as they were. */
  readonly touched: Int32Array;
}

/**
 * The assessment after a change: only rows that share a group with a changed one, by any of the grouping keys and from
 * row to row, are awarded and settled again. The same as assessing all of it anew (a property holds the two together).
 */
export function resettle(before: Assessment, change: Change): Resettled {
  const { policy, readings, asOf } = before,
    asRead = change.asRead ?? before.asRead,
    decisions = change.decisions ?? before.decisions,
    touched = touchedBy(before, asRead, decisions, change.changed ?? []);
  if (2 * touched.length > asRead.count || sharesWidely(policy))
    return {
      assessment: assessApplications(policy, asRead, readings, asOf, decisions),
      touched: Int32Array.from({ length: asRead.count }, (_, row) => row),
    };
  const was = partOf(before, before.asRead, before.decisions, touched),
    is = partOf(before, asRead, decisions, touched),
    moved = before.moved.map(one => movedWith(one, was.moved, is.moved, touched)),
    rows = decidedRows(asRead, decisions);
  return {
    assessment: {
      policy,
      asRead,
      rows,
      decisions,
      readings,
      asOf,
      ...merged(before, rows, is, touched),
      moved,
      readingsOf: byRow(moved),
    },
    touched,
  };
}

function touchedBy(
  { asRead: was, decisions: before }: Assessment,
  asRead: Applications,
  decisions: Decisions,
  changed: readonly number[],
): Int32Array {
  const from = [
    ...changed,
    ...(was === asRead
      ? []
      : [...regrouped(was.applicant, asRead.applicant), ...regrouped(was.project, asRead.project)]),
    ...decidedOtherwise(before, decisions),
  ];
  return closureOf(asRead.count, [...groupingKeys(was, before), ...groupingKeys(asRead, decisions)], from);
}

/** The rows of which something is decided by one and not by the other. */
function decidedOtherwise(before: Decisions, after: Decisions): number[] {
  const was = linesOf(before),
    is = linesOf(after),
    rows: number[] = [];
  for (const [a, b] of [
    [was, is],
    [is, was],
  ] as const)
    for (const [line, about] of a) if (!b.has(line)) for (const row of about) rows.push(row);
  return rows;
}

function linesOf({
  preferred,
  addedUp,
  apart,
  statuses,
  reviewed,
  paid,
  cuts,
}: Decisions): Map<string, readonly number[]> {
  const lines = new Map<string, readonly number[]>();
  for (const row of preferred) lines.set(`prefer ${row}`, [row]);
  for (const rows of addedUp) lines.set(`add ${rows.join(",")}`, rows);
  for (const rows of apart ?? []) lines.set(`apart ${rows.join(",")}`, rows);
  for (const [name, said] of Object.entries({ statuses, reviewed, paid, cuts }))
    for (const [row, what] of said ?? []) lines.set(`${name} ${row} ${what}`, [row]);
  return lines;
}

function partOf({ policy, readings, asOf }: Assessment, rows: Applications, decisions: Decisions, touched: Int32Array) {
  return assessApplications(policy, subsetOf(rows, touched), readings, asOf, decisionsWithin(decisions, touched));
}

/** The columns of before, with those of the touched rows in their places. */
function merged(
  before: Assessment,
  rows: Applications,
  part: Assessment,
  touched: Int32Array,
): Pick<Assessment, "awards" | "settled"> {
  const awards = copyOf(before.awards),
    settled = settledCopy(before.settled);
  touched.forEach((row, k) => {
    awards.computed[row] = part.awards.computed[k]!;
    awards.raw[row] = part.awards.raw[k]!;
    awards.deducted[row] = part.awards.deducted[k]!;
    awards.outcome[row] = part.awards.outcome[k]!;
    awards.marks.copy(row, part.awards.marks, k);
    const wide = part.awards.wide.get(k);
    if (wide) awards.wide.set(row, wide);
    else awards.wide.delete(row);
    const winner = part.settled.winner[k]!;
    settled.proposed[row] = part.settled.proposed[k]!;
    settled.winner[row] = winner < 0 ? winner : touched[winner]!;
    settled.loweredBy[row] = part.settled.loweredBy[k]!;
    settled.waits[row] = part.settled.waits[k]!;
    settled.marks.copy(row, part.settled.marks, k);
  });
  return { awards, settled: { ...settled, competition: competition(before.policy, rows, awards, before.readings) } };
}

function copyOf({ count, computed, raw, deducted, wide, outcome, marks }: Awards): Awards {
  return {
    count,
    computed: computed.slice(),
    raw: raw.slice(),
    deducted: deducted.slice(),
    wide: new Map(wide),
    outcome: outcome.slice(),
    marks: marks.clone(),
  };
}

function settledCopy(settled: Settled): Settled {
  const { proposed, winner, loweredBy, waits, marks } = settled;
  return {
    ...settled,
    proposed: proposed.slice(),
    winner: winner.slice(),
    loweredBy: loweredBy.slice(),
    waits: waits.slice(),
    marks: marks.clone(),
  };
}

/** What a reading would move, with the touched rows' part of it exchanged. */
function movedWith(one: Moved, was: readonly Moved[], is: readonly Moved[], touched: Int32Array): Moved {
  const inPart = (all: readonly Moved[]): Moved | undefined =>
      all.find(({ code, other }) => code === one.code && other === one.other),
    before = inPart(was),
    after = inPart(is),
    own = new Set(touched);
  const rows = [...one.rows.filter(row => !own.has(row)), ...(after?.rows.map(k => touched[k]!) ?? [])].sort(
    (a, b) => a - b,
  );
  return { ...one, rows, sum: one.sum - (before?.sum ?? 0n) + (after?.sum ?? 0n) };
}

import type { ReportedMark } from "../report/checked";
import { decisionsByRow } from "../report/row-decisions";
import type { RowReport } from "../report/row-report";
import type { Reckoning } from "./reckoning";

/**
 * The rows of which another reckoning of the same rows tells something else: amounts, marks, decisions, or what it says
 * of a row that it names. The others' sentences are what they were.
 */
export function toldOtherwise(before: Reckoning, { assessed, reports }: Pick<Reckoning, "assessed" | "reports">) {
  const was = before.assessed.assessment,
    is = assessed.assessment,
    decidedThen = decisionsByRow(before.assessed.contents.decisions, was),
    decidedNow = decisionsByRow(assessed.contents.decisions, is),
    own = new Set<number>();
  const columns: readonly (readonly [ArrayLike<number>, ArrayLike<number>])[] = [
    ...(["outcome", "computed", "raw", "deducted"] as const).map(name => [was.awards[name], is.awards[name]] as const),
    ...(["proposed", "winner", "loweredBy", "loweredFor", "waits"] as const).map(
      name => [was.settled[name], is.settled[name]] as const,
    ),
  ];
  for (let row = 0; row < is.rows.count; row++) {
    const isSame =
      columns.every(([a, b]) => a[row] === b[row]) &&
      sameReport(before.reports[row]!, reports[row]!) &&
      (decidedThen.get(row) === decidedNow.get(row) ||
        JSON.stringify(decidedThen.get(row)) === JSON.stringify(decidedNow.get(row)));
    if (!isSame) own.add(row);
  }
  const all = new Set(own);
  for (let row = 0; row < is.rows.count; row++)
    if (own.has(is.settled.winner[row]!) || reports[row]!.marks.some(mark => mark.with.some(other => own.has(other))))
      all.add(row);
  return all;
}

function sameReport(a: RowReport, b: RowReport): boolean {
  return (
    a.result === b.result &&
    a.isDone === b.isDone &&
    a.severity === b.severity &&
    a.lostByDecision === b.lostByDecision &&
    a.waits.join() === b.waits.join() &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, k) => sameMark(mark, b.marks[k]!))
  );
}

function sameMark(a: ReportedMark, b: ReportedMark): boolean {
  return (
    a.code === b.code &&
    a.state === b.state &&
    a.severity === b.severity &&
    a.reading === b.reading &&
    a.detail === b.detail &&
    a.with.join() === b.with.join() &&
    sameSaid(a.checked, b.checked) &&
    sameSaid(a.lapsed, b.lapsed)
  );
}

function sameSaid(a: ReportedMark["checked" | "lapsed"], b: ReportedMark["checked" | "lapsed"]): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

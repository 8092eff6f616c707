import type { AssessedWorkbook } from "../assess/assess";
import type { Severity } from "../engine/marks";
import { NONE, OUTCOME } from "../engine/results";
import type { RowReport } from "../report/row-report";
import { exact } from "../money/exact";
import { grouped } from "../money/print";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";

/** The few lines that a run prints: how many rows, what they come to, what needs a person. */
export function summaryLines(
  texts: Texts,
  { assessment, totals, reading }: AssessedWorkbook,
  reports: readonly RowReport[],
): string[] {
  const { summary } = texts.messages,
    { awards, settled } = assessment;
  if (awards.count === 0) return [summary.noRows];
  const count = (outcome: number): number => awards.outcome.reduce((n, o) => n + (o === outcome ? 1 : 0), 0);
  const of = (severity: Severity): number => reports.filter(report => report.severity === severity).length;
  const ok = settled.proposed.reduce((n, amount) => n + (amount !== NONE && amount > 0 ? 1 : 0), 0);
  const waiting = settled.waits.reduce((n, w) => n + w, 0);
  const lines = [
    fill(summary.done, {
      rows: awards.count,
      ok,
      total: grouped(exact(totals.total.proposed, 6)),
      block: of("block"),
      no: of("ineligible"),
      review: of("review"),
    }),
  ];
  lines.push(
    fill(summary.byOutcome, {
      missing: count(OUTCOME.missing),
      decision: count(OUTCOME.decision),
      invalid: count(OUTCOME.invalid),
      withdrawn: count(OUTCOME.withdrawn),
    }),
  );
  if (waiting > 0) lines.push(fill(summary.provisional, { n: waiting }));
  if (assessment.readingsOf.size > 0) lines.push(fill(summary.readings, { n: assessment.readingsOf.size }));
  if (reading.findings.length > 0) lines.push(fill(summary.findings, { n: reading.findings.length }));
  return lines;
}

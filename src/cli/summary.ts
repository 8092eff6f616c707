import { OUTCOME } from "../mechanisms/results";
import type { Assessed } from "../report/assessed";
import { openLine, readingsLine, rowsInWords } from "../report/row-counts";
import { exact } from "../money/exact";
import { grouped } from "../money/print";
import { asks, questionsByRow, type Finding } from "../roster/findings";
import { fill } from "../text/fill";
import { findingName } from "../text/finding-message";
import type { Texts } from "../text/texts";

/** The few lines that a run prints: how many rows, what they come to, what needs a person. */
export function summaryLines(texts: Texts, workbook: Assessed): string[] {
  const { summary } = texts.messages,
    {
      assessment: { awards },
      totals,
      contents,
    } = workbook;
  const asked = questionLine(texts, contents.findings);
  if (awards.count === 0) return [...asked, summary.noRows];
  const count = (outcome: number): number => awards.outcome.reduce((n, o) => n + (o === outcome ? 1 : 0), 0);
  const lines = [
    ...asked,
    fill(summary.done, {
      rows: awards.count,
      total: grouped(exact(totals.total.proposed, 6)),
      ...rowsInWords(texts, workbook),
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
  for (const line of openLine(texts, workbook)) lines.push(line);
  for (const line of readingsLine(texts, workbook)) lines.push(line);
  if (contents.findings.length > 0) lines.push(fill(summary.findings, { n: contents.findings.length }));
  return lines;
}

/**
 * What has to be answered first: how many questions, about which columns or sheets, and how many rows wait for them.
 */
function questionLine(texts: Texts, findings: readonly Finding[]): string[] {
  const open = findings.filter(finding => asks(finding.code));
  if (open.length === 0) return [];
  const about = open.map(finding => `${findingName(texts, finding.code)}${quoted(texts, finding.column)}`);
  return [
    fill(texts.messages.summary.questions, {
      n: open.length,
      what: [...new Set(about)].join(texts.sentences.list),
      rows: questionsByRow(open).size,
    }),
  ];
}

function quoted(texts: Texts, words: string | null): string {
  return words === null ? "" : fill(texts.sentences.quote, { words });
}

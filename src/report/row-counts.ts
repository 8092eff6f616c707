import { SEVERITIES, type Severity } from "../marks/marks";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { Assessed } from "./assessed";
import { standingBy } from "./papers/standing";
import { rowStates, type RowStates } from "./row-states";

type Counted = Pick<Assessed, "assessment" | "contents" | "marks" | "language">;

/** Of a million rows they are not counted again for every sheet. */
const COUNTED = new WeakMap<RowStates, RowCounts>();

/** How many rows stand how: one number for one thing, wherever a run's rows are counted. */
export interface RowCounts {
  /** 核算结果 拟支持, with an amount above 0: nothing of the row waits. */
  readonly supported: number;
  /** 核算结果 拟支持 too, but of 0: what the row could be given was given before. */
  readonly nothingLeft: number;
  /** 核算结果 暂定: an amount that a mark or an open question can still change. */
  readonly pending: number;
  /** 待定 of the papers: whatever waits, lacks something or is wrong. While there are any, no total is the last word. */
  readonly open: number;
}

export function rowCounts(assessed: Counted): RowCounts {
  const states = rowStates(assessed),
    known = COUNTED.get(states);
  if (known) return known;
  let supported = 0,
    nothingLeft = 0,
    pending = 0,
    open = 0;
  for (let row = 0; row < states.count; row++) {
    const result = states.resultOf(row);
    if (result === "amount") {
      if (assessed.assessment.settled.proposed[row]! > 0) supported++;
      else nothingLeft++;
    }
    if (result === "pending") pending++;
    if (standingBy(assessed, row, result, states.isWaiting(row)) === "open") open++;
  }
  const counts = { supported, nothingLeft, pending, open };
  COUNTED.set(states, counts);
  return counts;
}

/** How many rows have each severity as the worst of their marks that still stand. */
export function rowsBySeverity(assessed: Counted): Readonly<Record<Severity, number>> {
  const states = rowStates(assessed),
    counts = Object.fromEntries(SEVERITIES.map(severity => [severity, 0])) as Record<Severity, number>;
  for (let row = 0; row < states.count; row++) {
    const severity = states.severityOf(row);
    if (severity !== null) counts[severity]++;
  }
  return counts;
}

/**
 * What the first line about a run says of its rows: how many are supported, what else 核算结果 says of amounts, and how
 * many have to be looked at, by severity.
 */
export function rowsInWords(
  { messages: { summary }, sentences }: Texts,
  assessed: Counted,
): { readonly ok: number; readonly more: string; readonly work: string } {
  const { supported, nothingLeft, pending } = rowCounts(assessed),
    { block, ineligible, review } = rowsBySeverity(assessed),
    todo = block + ineligible + review,
    counted = (template: string, n: number): string => (n === 0 ? "" : fill(template, { n })),
    parts = [counted(summary.block, block), counted(summary.ineligible, ineligible), counted(summary.review, review)];
  return {
    ok: supported,
    more: counted(summary.nothingLeft, nothingLeft) + counted(summary.pending, pending),
    work:
      todo === 0
        ? summary.workNone
        : fill(summary.work, { todo, parts: parts.filter(part => part !== "").join(sentences.list) }),
  };
}

/** How many rows depend on a choice (口径), and of how many of them it was found in order; where there are any. */
export function readingsLine({ messages: { summary } }: Texts, assessed: Counted): string[] {
  const { readingsOf } = assessed.assessment,
    states = rowStates(assessed),
    n = readingsOf.size;
  let checked = 0;
  for (const row of readingsOf.keys()) if (states.isReadingChecked(row)) checked++;
  return n === 0 ? [] : [fill(checked === 0 ? summary.readings : summary.readingsChecked, { n, checked })];
}

/** Rows that the sums leave out, where there are any: these count fewer than the roster has. */
export function leftOutLine({ messages: { summary } }: Texts, { assessment, totals }: Assessed): string[] {
  const all = assessment.awards.count,
    { rows } = totals.total;
  return rows === all ? [] : [fill(summary.leftOut, { all, n: all - rows, rows })];
}

/** 还有…待定, where there are any. */
export function openLine(texts: Texts, assessed: Counted): string[] {
  const { open } = rowCounts(assessed);
  return open === 0 ? [] : [fill(texts.messages.summary.provisional, { n: open })];
}

import type { ApplicationRow } from "../fields/row-numbers";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { Assessed } from "./assessed";
import { standingOf } from "./papers/standing";
import type { RowReport } from "./row-report";

type Counted = Pick<Assessed, "assessment">;

/** Reports do not change: of a million rows they are not counted again for every sheet. */
const COUNTED = new WeakMap<readonly RowReport[], RowCounts>();

/** How many rows stand how: one number for one thing, wherever a run's rows are counted. */
export interface RowCounts {
  /** 核算结果 拟支持, with an amount above 0: nothing of the row waits. */
  readonly supported: number;
  /** 核算结果 暂定: an amount that a mark or an open question can still change. */
  readonly pending: number;
  /** 待定 of the papers: whatever waits, lacks something or is wrong. While there are any, no total is the last word. */
  readonly open: number;
}

export function rowCounts(assessed: Counted, reports: readonly RowReport[]): RowCounts {
  const known = COUNTED.get(reports);
  if (known) return known;
  let supported = 0,
    pending = 0,
    open = 0;
  reports.forEach((report, row) => {
    if (report.result === "amount" && assessed.assessment.settled.proposed[row]! > 0) supported++;
    if (report.result === "pending") pending++;
    if (standingOf(assessed, report, row as ApplicationRow) === "open") open++;
  });
  const counts = { supported, pending, open };
  COUNTED.set(reports, counts);
  return counts;
}

/** 还有…待定, where there are any. */
export function openLine(texts: Texts, assessed: Counted, reports: readonly RowReport[]): string[] {
  const { open } = rowCounts(assessed, reports);
  return open === 0 ? [] : [fill(texts.messages.summary.provisional, { n: open })];
}

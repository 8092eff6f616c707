import type { Assessment } from "../engine/assessment";
import type { RowReport } from "./row-report";

/** How many rows stand how: one number for one thing, wherever a run's rows are counted. */
export interface RowCounts {
  /** 核算结果 拟支持, with an amount above 0: nothing of the row waits. */
  readonly supported: number;
  /** 核算结果 暂定: an amount that a mark or an open question can still change. */
  readonly pending: number;
  /** Rows that wait for something, whatever their result: with these the total is provisional. */
  readonly waiting: number;
}

export function rowCounts({ settled }: Assessment, reports: readonly RowReport[]): RowCounts {
  let supported = 0,
    pending = 0,
    waiting = 0;
  reports.forEach(({ result, waits }, row) => {
    if (result === "amount" && settled.proposed[row]! > 0) supported++;
    if (result === "pending") pending++;
    if (settled.waits[row] === 1 || waits.length > 0) waiting++;
  });
  return { supported, pending, waiting };
}

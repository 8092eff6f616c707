import { BLANK, KIND, NO_CLAUSE, NO_DAY, STATUS, type Applications } from "../fields/columns";
import type { ApplicationRow } from "../fields/row-numbers";
import type { DecideMany } from "../mechanisms/ordinary/decide-many";
import type { Award } from "./award";

/** The rows of a block that wait: by clause, and again those that hold what is marked whatever their clause. */
export class Queues {
  /** Rows by clause; those of the k-th begin at k × most. */
  readonly rows: Int32Array;
  readonly sizes: Int32Array;
  readonly reached: Int32Array;
  reachedSize = 0;
  /** `most`: rows that a block can have; a few rows should not pay for two thousand. */
  constructor(
    clauses: number,
    readonly most: number,
  ) {
    this.sizes = new Int32Array(clauses);
    this.rows = new Int32Array(clauses * most);
    this.reached = new Int32Array(most);
  }
  each(clause: number, decide: DecideMany): void {
    const from = clause * this.most;
    decide(this.rows, from, from + this.sizes[clause]!);
  }
  eachReached(mark: (row: ApplicationRow) => void): void {
    for (let k = 0; k < this.reachedSize; k++) mark(this.reached[k]!);
  }
}

/** What the look reads; made once a run. */
export interface Look extends Pick<Award, "isPlain" | "doubtful" | "reached" | "endsBefore"> {
  readonly rows: Applications;
  /** By batch, with that of no batch first: the last day that is in time at whatever hour. */
  readonly lastClear: Int32Array;
}

export function compileLook(rows: Applications, award: Award): Look {
  return { ...award, rows, lastClear: Int32Array.from([NO_DAY, ...rows.batches.map(b => b.deadlineDay)], dayBefore) };
}

/**
 * One look at each row before its clause is asked, at the k-th from `from` up to `to`, of `some` where only these are
 * asked for: most hold nothing that bars or marks, and no more is asked of them; the others end here where `endsBefore`
 * says so. All that do not end are queued anew. Not a closure: what is compiled of it is kept from run to run.
 */
export function firstLook(
  { rows, isPlain, doubtful, reached, endsBefore, lastClear }: Look,
  queues: Queues,
  some: Int32Array | null,
  from: number,
  to: number,
): void {
  const { clause, status, statusDoubt, mergedAmount, kind, batch, barFrom, appliedDay } = rows,
    { reviewedIsInput } = reached,
    asked = rows.requested.hundredths,
    said = rows.reviewed.hundredths;
  const { rows: byClause, sizes, most, reached: again } = queues;
  let size = 0;
  sizes.fill(0);
  for (let k = from; k < to; k++) {
    const row = some === null ? k : some[k]!,
      of = clause[row]!;
    const isClear =
      isPlain &&
      status[row] === STATUS.none &&
      barFrom[row] === NO_DAY &&
      appliedDay[row]! <= lastClear[batch[row]! + 1]! &&
      of !== NO_CLAUSE &&
      (doubtful === null || doubtful[row] === 0);
    if (!isClear && endsBefore(row)) continue;
    byClause[of * most + sizes[of]!++] = row;
    const isMarked =
      status[row] === STATUS.hold ||
      statusDoubt[row] === 1 ||
      mergedAmount[row] !== 0 ||
      kind[row] === KIND.other ||
      asked[row] !== BLANK ||
      (said[row] !== BLANK && reviewedIsInput[of] === 0);
    if (isMarked) again[size++] = row;
  }
  queues.reachedSize = size;
}

function dayBefore(deadline: number): number {
  return deadline === NO_DAY ? MAX_DAY : deadline - 1;
}
const MAX_DAY = 0x7fffffff;

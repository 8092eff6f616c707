import type { Applications } from "../fields/columns";
import type { ApplicationRow } from "../fields/row-numbers";
import type { DecideMany } from "../mechanisms/ordinary/decide-many";
import { decideMany } from "../mechanisms/ordinary/ordinary";
import type { Awards } from "../mechanisms/results";
import type { Policy } from "../policy/model";
import { compileAward } from "./award";
import type { ReadingValues } from "./switches";

/** Some rows alone, and the columns that take what they come to: those of other rows stay as they stand there. */
export interface Some {
  /** Indexes, rising; `out` has an outcome and an amount of 0 for each. */
  readonly rows: Int32Array;
  readonly out: Awards;
}

/**
 * The same as `award`, for rosters: what most rows hold is asked by one look, the rows of a clause are decided one
 * after the other, and those of which every clause marks something are looked at again alone.
 */
export function awardMany(
  policy: Policy,
  rows: Applications,
  readings: ReadingValues,
  asOf: number,
  some: Some | null = null,
): Awards {
  const { out, contexts, reached, isClear, endsBefore, finish } = compileAward(policy, rows, readings, asOf, some?.out),
    decide = contexts.map(context => decideMany(context, context.clause.grant)),
    { clause } = rows,
    count = some === null ? rows.count : some.rows.length,
    block = new Block(decide.length, Math.min(BLOCK, count));
  for (let from = 0; from < count; from += BLOCK) {
    block.clear();
    const to = Math.min(from + BLOCK, count);
    for (let k = from; k < to; k++) {
      const row = some === null ? k : some.rows[k]!;
      if (!isClear(row) && endsBefore(row)) continue;
      block.queue(clause[row]!, row);
      if (reached.holdsAny(row)) block.queueReached(row);
    }
    for (let k = 0; k < decide.length; k++) block.each(k, decide[k]!);
    block.eachReached(reached.mark);
  }
  finish();
  return out;
}

/** Rows that are decided together: few enough for their columns to stay near the processor. */
const BLOCK = 2048;

/** The rows of a block by clause: deciding one clause after the other is faster than clauses in turns. */
class Block {
  private readonly sizes: Int32Array;
  private readonly rows: Int32Array;
  private readonly reached: Int32Array;
  private reachedSize = 0;
  /** `most`: rows that a block can have; a few rows should not pay for two thousand. */
  constructor(
    clauses: number,
    private readonly most: number,
  ) {
    this.sizes = new Int32Array(clauses);
    this.rows = new Int32Array(clauses * most);
    this.reached = new Int32Array(most);
  }
  clear(): void {
    this.sizes.fill(0);
    this.reachedSize = 0;
  }
  queue(clause: number, row: ApplicationRow): void {
    this.rows[clause * this.most + this.sizes[clause]!++] = row;
  }
  queueReached(row: ApplicationRow): void {
    this.reached[this.reachedSize++] = row;
  }
  eachReached(mark: (row: ApplicationRow) => void): void {
    for (let k = 0; k < this.reachedSize; k++) mark(this.reached[k]!);
  }
  each(clause: number, decide: DecideMany): void {
    const from = clause * this.most;
    decide(this.rows, from, from + this.sizes[clause]!);
  }
}

import type { Applications } from "../fields/columns";
import { decideMany } from "../mechanisms/ordinary/ordinary";
import type { Awards } from "../mechanisms/results";
import type { Policy } from "../policy/model";
import { compileAward } from "./award";
import { compileLook, firstLook, Queues } from "./first-look";
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
  const award = compileAward(policy, rows, readings, asOf, some?.out),
    { out, contexts, reached, finish } = award,
    look = compileLook(rows, award),
    decide = contexts.map(context => decideMany(context, context.clause.grant)),
    list = some?.rows ?? null,
    count = list?.length ?? rows.count,
    block = new Queues(decide.length, Math.min(BLOCK, count));
  for (let from = 0; from < count; from += BLOCK) {
    firstLook(look, block, list, from, Math.min(from + BLOCK, count));
    for (let k = 0; k < decide.length; k++) block.each(k, decide[k]!);
    block.eachReached(reached.mark);
  }
  finish();
  return out;
}

/**
 * Rows that are decided together: few enough for their columns to stay near the processor. Deciding one clause after
 * the other is faster than clauses in turns.
 */
const BLOCK = 2048;

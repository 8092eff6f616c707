import { NONE, OUTCOME, type Awards } from "../../src/mechanisms/results";
import type { LimitResults } from "./limit.mjs";

/**
 * Rows in which two ways to the same awards differ in outcome or amount; both sides have to have done the same work.
 */
export function differences(limit: LimitResults, outcome: Uint8Array, amount: Float64Array): number {
  let count = 0;
  for (let i = 0; i < outcome.length; i++)
    if (limit.outcome[i] !== outcome[i] || paid(limit.outcome[i]!, limit.amount[i]!) !== paid(outcome[i]!, amount[i]!))
      count++;
  return count;
}

export function awardsDiffer(limit: LimitResults, awards: Awards): number {
  return differences(limit, awards.outcome, awards.computed);
}

function paid(outcome: number, amount: number): number {
  return outcome === OUTCOME.amount && amount !== NONE ? amount : 0;
}

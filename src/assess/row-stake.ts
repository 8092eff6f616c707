import type { ApplicationRow } from "../fields/row-numbers";
import { ceilingsOf } from "../engine/ceiling";
import { NONE } from "../mechanisms/results";
import { reviewedFen } from "../mechanisms/context";
import { clauseOf, type Reckoning } from "./reckoning";

/**
 * The money at stake in a row, in 分, by which people look at what is largest first: the largest of what it comes to,
 * what was requested and what is proposed; where none of it is known, what its clause can grant at most.
 */
export function stakeOf(reckoning: Reckoning, row: ApplicationRow): number {
  const { rows, awards, settled } = reckoning.assessed.assessment,
    known = [awards.computed[row]!, settled.proposed[row]!, reviewedFen(rows.requested, row) ?? NONE],
    most = Math.max(...known);
  if (most > 0) return most;
  const clause = clauseOf(reckoning, row);
  return clause === null || awards.computed[row]! !== NONE ? 0 : (ceilingsOf(clause).at(rows.level[row]!) ?? 0);
}

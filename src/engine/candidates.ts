import { BLANK, type Applications } from "../fields/columns";
import { reviewedFen } from "../mechanisms/context";
import { OUTCOME, type Awards } from "../mechanisms/results";
import { mechanismOf } from "../mechanisms/registry";
import type { Policy } from "../policy/model";
import type { ReadingValues } from "./switches";
import { switchesOf } from "./switches";
import { NONE } from "../mechanisms/results";

/**
 * The amount of each row that goes into settling, in 分: the computed one, at most the reviewers'; NONE where there is
 * none.
 */
export function amountsToSettle(
  policy: Policy,
  rows: Applications,
  awards: Awards,
  readings: ReadingValues,
): Float64Array {
  // The reviewers' amount caps a row unless it is the clause's own input.
  const capped = policy.clauses.map(c => !mechanismOf(c.grant).reviewedIsInput(switchesOf(policy, readings, c)));
  const amounts = new Float64Array(rows.count).fill(NONE);
  for (let row = 0; row < rows.count; row++) {
    if (awards.outcome[row] !== OUTCOME.amount) continue;
    let amount = awards.computed[row] as number;
    if (rows.reviewed.hundredths[row] !== BLANK && capped[rows.clause[row] as number])
      amount = Math.min(amount, reviewedFen(rows.reviewed, row) ?? amount);
    amounts[row] = amount;
  }
  return amounts;
}

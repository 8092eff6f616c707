import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import { OUTCOMES } from "../mechanisms/results";
import type { ResultWord } from "../text/texts";

/** What of a row's marks its word turns on. */
export interface MarksSaying {
  readonly isNotMoney: boolean;
  /** One leaves the amount provisional. */
  readonly waits: boolean;
}

/**
 * What 核算结果 says of a row. A zeroed row never reads like a normal amount: one that lost to another, or to a ceiling
 * that others have used up, is 从优不重复, whatever it waits for.
 */
export function resultOf(assessment: Assessment, row: ApplicationRow, marks: MarksSaying): ResultWord {
  const { awards, settled } = assessment,
    outcome = OUTCOMES[awards.outcome[row]!] ?? "invalid";
  // What an open question could still change is no more than provisional, a refusal too.
  if (outcome === "ineligible" && assessment.rows.questions.has(row)) return "pending";
  if (outcome !== "amount") return outcome;
  if (marks.isNotMoney) return "notMoney";
  if (settled.winner[row]! >= 0 || (settled.proposed[row] === 0 && settled.loweredBy[row]! > 0)) return "superseded";
  return settled.waits[row] === 1 || marks.waits ? "pending" : "amount";
}

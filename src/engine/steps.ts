import type { ApplicationRow } from "../fields/row-numbers";
import { mechanismOf } from "../mechanisms/registry";
import type { Step } from "../mechanisms/step";
import { StepMaker } from "../mechanisms/step-maker";
import type { Assessment } from "./assessment";
import { ownBasisOf } from "../policy/counted-basis";
import { OUTCOME } from "../mechanisms/results";
import { switchesOf } from "./switches";

export type { Operand, Step } from "../mechanisms/step";

/**
 * How the computed amount of a row came about, read from the columns that `award` read and wrote. Empty where the row
 * has no amount or it is 0 by a refusal.
 */
export function stepsOf(assessment: Assessment, row: ApplicationRow): readonly Step[] {
  const clause = assessment.policy.clauses[assessment.rows.clause[row]!];
  if (!clause || assessment.awards.outcome[row] !== OUTCOME.amount) return [];
  const { policy, rows, awards, readings, asOf } = assessment,
    counted = ownBasisOf(policy, clause)?.unit ?? "",
    switches = switchesOf(policy, readings, clause),
    make = new StepMaker({ rows, row, awards, switches, clause, counted, asOf });
  return mechanismOf(clause.grant).steps(make, clause);
}

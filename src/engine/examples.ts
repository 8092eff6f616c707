import { yuan } from "../money/print";
import { fenOf } from "../money/fen";
import type { Example, Clause, Policy } from "../policy/model";
import type { LawProblem } from "../policy/problem";
import { award } from "./award";
import { OUTCOME_WORDS, saidOf } from "./example-words";
import { NONE, OUTCOMES } from "../mechanisms/results";
import { failingOfRosters } from "./roster-examples";
import { singleApplication } from "./single";
import { readingValues } from "./switches";

/** The examples of a law's file that do not come out, under its default readings; empty means that all do. */
export function failingExamples(policy: Policy): LawProblem[] {
  return [...failingOfClauses(policy), ...failingOfRosters(policy)];
}

function failingOfClauses(policy: Policy): LawProblem[] {
  return policy.clauses.flatMap(clause =>
    clause.examples.flatMap((example, i) => {
      const path = `clauses.${clause.id}.examples[${i + 1}]`;
      try {
        const message = failure(policy, clause, example);
        return message === null ? [] : [{ path, line: null, message }];
      } catch (error) {
        return [{ path, line: null, message: saidOf(error, policy) }];
      }
    }),
  );
}

function failure(policy: Policy, clause: Clause, example: Example): string | null {
  const result = award(policy, singleApplication(policy, clause, example.given, "元"), readingValues(policy, {}), 0);
  const outcome = OUTCOMES[result.outcome[0]!]!,
    computed = result.computed[0]!;
  const wanted = example.outcome ?? "amount";
  if (outcome !== wanted) return `应为${OUTCOME_WORDS[wanted] ?? wanted}，算出的是${OUTCOME_WORDS[outcome] ?? outcome}`;
  if (example.pays === null || computed === example.pays.value) return null;
  return `应得${yuan(example.pays.value)}元，算出的是${computed === NONE ? "没有金额" : `${yuan(fenOf(computed))}元`}`;
}

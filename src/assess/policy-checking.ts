import { hintOf } from "../policy/field-hint";
import type { LawProblem } from "../policy/problem";

/* All that looks a policy's file through: much code, fetched when there is a file. */
export { loadCheckedPolicy } from "../engine/checked-policy";
export { contributionWarnings } from "../policy/contribution";

/** Problems with what may stand in their place; the same field's hint once is enough. */
export function withHints(problems: readonly LawProblem[]): LawProblem[] {
  let before = "";
  return problems.map(problem => {
    const hint = hintOf(problem);
    if (hint === null || hint === before) return problem;
    before = hint;
    return { ...problem, hint };
  });
}

import law from "../policy/laws/shijingshan-industrial-internet.yaml?amounts";
import type { Policy } from "../policy/model";

/**
 * The policy in force, as formulas apply it. They are told neither sales nor place, so that those conditions stand
 * aside; the explanation says that they were not checked.
 */
export let policy: Policy = unconditional(law);

/** All of the policy that the workbook holds; null: the one that ships. */
export let held: Policy | null = null;

/** Formulas go by what the workbook holds from now on; null: by the policy that ships. */
export function followPolicy(own: Policy | null, applied = unconditional(own ?? law)): void {
  held = own;
  policy = applied;
}

export function unconditional(whole: Policy): Policy {
  return { ...whole, clauses: whole.clauses.map(clause => ({ ...clause, when: [] })) };
}

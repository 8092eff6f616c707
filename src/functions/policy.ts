import law from "../policy/laws/shijingshan-industrial-internet.yaml?amounts";
import type { Policy } from "../policy/model";

/**
 * The law in force, as formulas apply it. They are told neither sales nor place, so that those conditions stand aside;
 * the explanation says that they were not checked.
 */
export const policy: Policy = unconditional(law);

export function unconditional(whole: Policy): Policy {
  return { ...whole, clauses: whole.clauses.map(clause => ({ ...clause, when: [] })) };
}

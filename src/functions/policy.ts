import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { Policy } from "../policy/model";

/** The law in force. */
export const policy: Policy = law;

/**
 * The same as formulas apply it: they are told neither sales nor place, so that those conditions stand aside; the explanation
 * says that they were not checked.
 */
export const unconditional: Policy = { ...law, clauses: law.clauses.map(clause => ({ ...clause, when: [] })) };

import law from "../policy/laws/shijingshan-industrial-internet.yaml?amounts";
import { readingValues, type ReadingValues } from "../engine/switches";
import type { Policy } from "../policy/model";

/**
 * The law in force, as formulas apply it. They are told neither sales nor place, so that those conditions stand aside;
 * the explanation says that they were not checked.
 */
export const policy: Policy = unconditional(law);

export function unconditional(whole: Policy): Policy {
  return { ...whole, clauses: whole.clauses.map(clause => ({ ...clause, when: [] })) };
}

const known = new WeakMap<Policy, ReadingValues>();

/**
 * The readings that formulas apply: the law's own. Kept, as the engine keeps what it works out of them, and formulas
 * are called by the thousand.
 */
export function readingsOf(law: Policy): ReadingValues {
  const readings = known.get(law) ?? readingValues(law, {});
  known.set(law, readings);
  return readings;
}

import { readFileSync } from "node:fs";
import { lawPath, loadLaw } from "../../src/law-file/load-law";
import type { Clause, Policy } from "../../src/policy/model";

/** The text of a law's file that ships. */
export function lawText(name = "shijingshan-industrial-internet"): string {
  return readFileSync(lawPath(name), "utf8");
}

/** The law in force, as the product loads it. */
export const law: Policy = loadLaw();

export function clauseOf(id: string, policy: Policy = law): Clause {
  const clause = policy.clauses.find(c => c.id === id);
  if (!clause) throw new RangeError(`no clause ${id}`);
  return clause;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "../../src/policy/load";
import type { Clause, Policy } from "../../src/policy/model";

/** The text of a law's file that ships. */
export function lawText(name = "shijingshan-industrial-internet"): string {
  return readFileSync(join(process.cwd(), `src/policy/laws/${name}.yaml`), "utf8");
}

/** The law in force, as the product loads it. */
export const law: Policy = loadPolicy(lawText(), "0".repeat(64));

export function clauseOf(id: string, policy: Policy = law): Clause {
  const clause = policy.clauses.find(c => c.id === id);
  if (!clause) throw new RangeError(`no clause ${id}`);
  return clause;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "../../../src/policy/load";

/** The law in force, as the product loads it. */
export const policy = loadPolicy(
  readFileSync(join(process.cwd(), "src/policy/laws/shijingshan-industrial-internet.yaml"), "utf8"),
  "0".repeat(64),
);

/** Index of a clause, by its id. */
export function clause(id: string): number {
  return policy.clauses.findIndex(c => c.id === id);
}

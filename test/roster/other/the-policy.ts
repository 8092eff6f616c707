import { loadLaw } from "../../../src/law-file/load-law";

/** The law in force, as the product loads it. */
export const policy = loadLaw();

/** Index of a clause, by its id. */
export function clause(id: string): number {
  return policy.clauses.findIndex(c => c.id === id);
}

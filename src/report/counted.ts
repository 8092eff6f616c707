import { NO_CLAUSE } from "../fields/columns";
import { NONE, OUTCOME } from "../mechanisms/results";
import type { Assessed } from "./assessed";

/** The applicants and clauses of which at least one row that counts has an amount: a sum of none is blank, not 0.00. */
export interface Counted {
  readonly applicants: ReadonlySet<number>;
  readonly clauses: ReadonlySet<number>;
}

export function counted({ assessment: { rows, awards } }: Assessed): Counted {
  const applicants = new Set<number>(),
    clauses = new Set<number>();
  for (let row = 0; row < rows.count; row++) {
    if (awards.computed[row] === NONE || awards.outcome[row] === OUTCOME.withdrawn) continue;
    applicants.add(rows.applicant[row]!);
    if (rows.clause[row] !== NO_CLAUSE) clauses.add(rows.clause[row]!);
  }
  return { applicants, clauses };
}

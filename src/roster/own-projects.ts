import type { Clause, Policy } from "../policy/model";
import type { LedgerRows } from "./ledger-match";

/** The projects of each applicant of the roster, and the clauses that they were applied for under. */
export class OwnProjects {
  private readonly byApplicant = new Map<number, Map<number, Set<Clause>>>();

  constructor({ applicant, project, clause }: LedgerRows, policy: Policy) {
    applicant.forEach((id, row) => {
      const projects = this.byApplicant.get(id) ?? new Map<number, Set<Clause>>(),
        clauses = projects.get(project[row]!) ?? new Set<Clause>(),
        named = policy.clauses[clause[row]!];
      if (named) clauses.add(named);
      this.byApplicant.set(id, projects.set(project[row]!, clauses));
    });
  }
  of(applicant: number): readonly number[] {
    return [...(this.byApplicant.get(applicant)?.keys() ?? [])];
  }
  clauses(applicant: number, projects: readonly number[]): readonly Clause[] {
    return [...new Set(projects.flatMap(project => [...(this.byApplicant.get(applicant)?.get(project) ?? [])]))];
  }
}

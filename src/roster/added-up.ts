import { NO_CLAUSE, type Applications } from "../fields/columns";
import type { Decision, Finding } from "./contents";

type Grouped = Pick<Applications, "clause" | "applicant" | "project">;
type AddedUp = Extract<Decision, { readonly kind: "add-up" | "open" }>;

/**
 * Only rows of one application can be added up: one clause, applicant and project, whose one ceiling they then share.
 * Rows of others would be paid out of, or cut to, a ceiling that is not theirs.
 */
export function canBeAddedUp(rows: readonly number[], { clause, applicant, project }: Grouped): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    areOfOneClause(rows, clause) &&
    rows.every(row => applicant[row] === applicant[first] && project[row] === project[first])
  );
}

/** The rows are of one clause, and of one that is known. */
export function areOfOneClause(rows: readonly number[], clause: Uint8Array): boolean {
  const own = clause[rows[0] ?? -1];
  return own !== undefined && own !== NO_CLAUSE && rows.every(row => clause[row] === own);
}

/**
 * The decisions without those that add up rows of several projects or applicants, and what is said about each of these.
 * `findings`: what to say, by decision.
 */
export function withoutStrangers(
  decisions: readonly Decision[],
  findings: ReadonlyMap<Decision, Finding>,
  rows: Grouped,
): { readonly decisions: readonly Decision[]; readonly findings: readonly Finding[] } {
  const strange = new Set(decisions.filter(d => isAddedUp(d) && !canBeAddedUp(d.rows, rows)));
  return {
    decisions: strange.size === 0 ? decisions : decisions.filter(d => !strange.has(d)),
    findings: [...strange].flatMap(d => findings.get(d) ?? []),
  };
}

function isAddedUp(decision: Decision): decision is AddedUp {
  return decision.kind === "add-up";
}

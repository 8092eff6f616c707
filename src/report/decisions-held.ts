import type { Decisions } from "../engine/decisions";
import type { AmountSaid, StatusSaid } from "../engine/decisions";
import { MERGED } from "../fields/columns";
import { canBeAddedUp } from "../roster/added-up";
import type { Decision, RosterContents } from "../roster/contents";
import { inputBasis } from "./decision-basis";

/** A decision on a row's status or amount whose cells say something else now than when it was made. */
export type LapsedDecision = Extract<Decision, { kind: "status" | "amount" }>;

/**
 * Parts the decisions that hold from those whose cells were changed since: what a person wrote there later is the later
 * word. 已核对 is held against the marks that come of the run (`checked.ts`).
 */
export function decisionsHeld(contents: Pick<RosterContents, "tables" | "applications" | "decisions">): {
  readonly held: readonly Decision[];
  readonly lapsed: readonly LapsedDecision[];
} {
  const held: Decision[] = [],
    lapsed: LapsedDecision[] = [];
  for (const decision of contents.decisions) {
    const rests = decision.kind === "status" || decision.kind === "amount";
    if (rests && decision.basis !== "" && decision.basis !== inputBasis(contents, decision)) lapsed.push(decision);
    else held.push(decision);
  }
  return { held, lapsed };
}

/** What settling needs of the reviewers' decisions; those on who and what is the same have already made the groups. */
export function engineDecisions(
  decisions: readonly Decision[],
  applications: RosterContents["applications"],
): Decisions {
  const { mergedAmount } = applications,
    statuses = new Map<number, StatusSaid>(),
    reviewed = new Map<number, AmountSaid>(),
    paid = new Map<number, number>(),
    cuts = new Map<number, number>();
  for (const decision of decisions) {
    if (decision.kind === "status") statuses.set(decision.row, decision.as);
    if (decision.kind !== "amount") continue;
    const { row, of, fen } = decision,
      isPaid = of === "paid" || (of === "merged" && (mergedAmount[row]! & MERGED.reviewed) === 0);
    if (of === "cut") {
      if (fen !== null) cuts.set(row, fen);
    } else if (of === "requested") reviewed.set(row, "requested");
    else if (fen !== null && isPaid) paid.set(row, fen);
    else if (fen !== null) reviewed.set(row, fen);
  }
  return {
    preferred: new Set(decisions.flatMap(d => (d.kind === "prefer" ? [d.row] : []))),
    addedUp: decisions.flatMap(d => (d.kind === "add-up" && canBeAddedUp(d.rows, applications) ? [d.rows] : [])),
    apart: decisions.flatMap(d => (d.kind === "different" && d.of === "project" ? [[d.a, d.b] as const] : [])),
    statuses,
    reviewed,
    paid,
    cuts,
  };
}

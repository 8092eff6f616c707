import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import type { RowDecision } from "../explain/subject";
import type { Decision } from "../roster/contents";

/** The reviewers' decisions by the rows that they are about; a row that lost to a preferred one is told so too. */
export function decisionsByRow(
  decisions: readonly Decision[],
  { settled }: Assessment,
): ReadonlyMap<number, readonly RowDecision[]> {
  const byRow = new Map<number, RowDecision[]>();
  const note = (
    row: ApplicationRow,
    kind: RowDecision["kind"],
    others: readonly number[],
    { by, on, note: why, ...about }: Decision,
  ): void => {
    const list = byRow.get(row),
      fen = about.kind === "amount" && about.fen !== null ? { fen: about.fen } : {},
      decision = { kind, others, ...fen, by, on, note: why };
    if (list) list.push(decision);
    else byRow.set(row, [decision]);
  };
  const preferred = new Map<number, Decision>();
  for (const decision of decisions) {
    if (decision.kind === "prefer") preferred.set(decision.row, decision);
    for (const { row, kind, others } of partsOf(decision)) note(row, kind, others, decision);
  }
  if (preferred.size > 0)
    settled.winner.forEach((winner, row) => {
      const decision = winner < 0 ? undefined : preferred.get(winner);
      if (decision) note(row, "preferOther", [winner], decision);
    });
  return byRow;
}

function partsOf(
  decision: Decision,
): readonly Pick<RowDecision & { row: ApplicationRow }, "row" | "kind" | "others">[] {
  switch (decision.kind) {
    case "prefer":
      return [{ row: decision.row, kind: "prefer", others: [] }];
    case "open":
      return decision.rows.map(row => ({ row, kind: "open", others: [] }));
    case "add-up":
      return decision.rows.map(row => ({ row, kind: "addUp", others: decision.rows.filter(other => other !== row) }));
    // Each mark says of itself that it is in order.
    case "checked":
      return [];
    case "status":
      return [{ row: decision.row, kind: decision.as, others: [] }];
    case "amount":
      return [{ row: decision.row, kind: decision.of === "merged" ? "split" : decision.of, others: [] }];
    default: {
      const kind =
        decision.kind === "same"
          ? decision.of === "project"
            ? "sameProject"
            : "sameApplicant"
          : decision.of === "project"
            ? "otherProject"
            : "otherApplicant";
      return [
        { row: decision.a, kind, others: [decision.b] },
        { row: decision.b, kind, others: [decision.a] },
      ];
    }
  }
}

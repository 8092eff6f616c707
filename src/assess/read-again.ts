import type { Assessment } from "../engine/assessment";
import { readDecisions } from "../roster/decisions";
import type { OtherTable } from "../roster/other-records";
import type { RosterContents } from "../roster/contents";

/**
 * What was read, with 复核记录 as `tables` have it now. Rows and the other sheets are the same; only what is decided
 * about who and what is the same joins them anew (`regrouped`).
 */
export function readWithTables(
  contents: RosterContents,
  { rows, policy }: Pick<Assessment, "rows" | "policy">,
  tables: readonly OtherTable[],
): { readonly contents: RosterContents; readonly regrouped: boolean } {
  const sheets = tables.filter(({ kind }) => kind === "decisions"),
    { decisions, ifApart } = readDecisions(sheets, contents.origins, rows.clause, policy),
    // Whether rows that are added up are one applicant's is for who joins them to say.
    isJoined = ifApart.size === 0 && pairsIn(decisions) === pairsIn(contents.decisions);
  if (contents.rejoined === undefined || isJoined) return { contents: { ...contents, decisions }, regrouped: false };
  return { contents: contents.rejoined(tables), regrouped: true };
}

/** Lists and the ledger go by who is the same: once that is another, any row may have another past. */
export function pastMayDiffer(
  regrouped: boolean,
  { applications: { ledger } }: RosterContents,
  tables: readonly OtherTable[],
): boolean {
  return regrouped && (ledger !== null || tables.some(({ kind }) => kind === "ban"));
}

function pairsIn(decisions: RosterContents["decisions"]): string {
  return JSON.stringify(
    decisions.flatMap(d => (d.kind === "same" || d.kind === "different" ? [[d.kind, d.of, d.a, d.b]] : [])),
  );
}

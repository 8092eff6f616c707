import type { KeptRun } from "../kept-run";
import type { Compared } from "../compared";
import { POLICY_SHEET } from "../policy-sheet-name";
import type { Reckoning } from "../reckoning";
import type { ReckonedRun } from "./run-stages";

/**
 * What is another in a run than in one that is kept. Where the rows of either are too many to be kept, all that is
 * known is whether anything is.
 */
export function sinceKept(
  { reckoning, kept, tables }: Pick<ReckonedRun, "reckoning" | "kept" | "tables">,
  then: KeptRun | null,
): Compared {
  // By another policy nothing of it holds.
  if (then !== null && then.rule.split(" ")[0] !== reckoning.assessed.receipt.policyHash)
    return { rows: [], added: 0, removed: 0, sheets: [POLICY_SHEET] };
  if (then === null || then.rows === null || kept.rows === null)
    return { rows: [], added: 0, removed: 0, sheets: then?.inputHash === kept.inputHash ? [] : sheetsOf(reckoning) };
  const was = new Map(then.rows.map(row => [row.key, row.print])),
    rows = kept.rows.flatMap((row, k) => (was.has(row.key) && was.get(row.key) !== row.print ? [k] : [])),
    now = new Set(kept.rows.map(({ key }) => key));
  return {
    rows,
    added: kept.rows.filter(({ key }) => !was.has(key)).length,
    removed: then.rows.filter(({ key }) => !now.has(key)).length,
    sheets: then.lists === kept.lists && then.decisions === kept.decisions ? [] : tables.map(({ sheet }) => sheet),
  };
}

/** The sheets whose rows were read. */
function sheetsOf({ rosters }: Reckoning): string[] {
  return [...new Set(rosters.map(({ sheet }) => sheet.info.name))];
}

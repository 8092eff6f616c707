import { INVALID_DAY, NO_DAY, NO_YEAR, STATUS } from "../fields/columns";
import type { Policy } from "../policy/model";
import { civil } from "./dates";
import type { LedgerGrants } from "./ledger-grants";
import type { LedgerRows } from "./ledger-match";
import type { OtherTable } from "./other-records";
import { NO_ROUND, type Round, type RoundInLedger } from "./round";

/**
 * The ledger's latest round where it may be the roster's own: nothing names a round for any row, and no date of the
 * roster lies after it. Its rows are those with an applicant, clause and project of the round.
 */
export function roundInLedger(
  grants: LedgerGrants,
  rows: LedgerRows,
  rounds: readonly Round[],
  policy: Policy,
  table: OtherTable,
): RoundInLedger | null {
  const latest = grants.latestRound();
  if (latest === null || rounds.some(round => round.batch !== "" || round.year !== NO_YEAR)) return null;
  if (rows.appliedDay.some(day => day !== NO_DAY && day !== INVALID_DAY && civil(day).year > latest.year)) return null;
  const within: number[] = [];
  rows.clause.forEach((index, row) => {
    const clause = policy.clauses[index];
    if (clause === undefined || rows.status[row] === STATUS.withdrawn) return;
    const applicant = rows.applicant[row] as number,
      once = clause.competes === "never" || clause.oncePerApplicant !== null;
    const found = (project: number | null): boolean => grants.inRound(latest, clause, applicant, project) !== null;
    if (found(rows.project[row] as number) || (once && found(null))) within.push(row);
  });
  if (within.length === 0) return null;
  const column = table.headers.get("batch") ?? table.headers.get("year") ?? null;
  return { sheet: table.sheet, column, round: nameOf(latest), named: latest, rows: within };
}

/** The round as the ledger writes it. */
function nameOf({ year, batch }: Round): string {
  if (batch === NO_ROUND.batch) return `${year}年`;
  return batch.startsWith("#") ? `${year}年第${batch.slice(1)}批` : `${year}年${batch}`;
}

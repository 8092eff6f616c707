import { BLANK, EXACT, quantities, STATUS, type LedgerColumns, type Quantities } from "../fields/columns";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import { hundredthsOf } from "../money/amount-as-written";
import { add, type Exact } from "../money/exact";
import { countedLimits } from "../policy/limits";
import type { Policy } from "../policy/model";
import type { LedgerGrants } from "./ledger-grants";
import type { LedgerRows } from "./ledger-match";
import { usedIn, type Used } from "./ledger-quarters";
import type { WholeLedger } from "./ledger-whole";
import { NO_ROUND, type Round } from "./round";

/** What the ledger says of each row, in the columns that the engine reads. */
export function ledgerColumns(
  { grants, whole }: { readonly grants: LedgerGrants; readonly whole: WholeLedger },
  rows: LedgerRows,
  years: Int16Array,
  rounds: readonly Round[],
  policy: Policy,
): LedgerColumns {
  const count = rows.origins.length;
  const columns = {
    paidByProject: quantities(count),
    paidByApplicant: quantities(count),
    paidThisYear: quantities(count),
    thisRound: quantities(count),
    levelByApplicant: new Uint8Array(count),
    levelByProject: new Uint8Array(count),
    years: new Int16Array(count).fill(BLANK),
    limits: countedLimits(policy).map(() => quantities(count)),
    limitsUnclear: countedLimits(policy).map(() => new Uint8Array(count)),
  };
  const alike = rowsAlike(rows),
    limits = countedLimits(policy),
    present = distinctRounds(rounds.filter((_, i) => rows.status[i] !== STATUS.withdrawn));
  for (let i = 0; i < count; i++) {
    const clause = policy.clauses[rows.clause[i] as number],
      applicant = rows.applicant[i] as number,
      round = rounds[i] ?? NO_ROUND;
    if (clause === undefined || rows.status[i] === STATUS.withdrawn) continue;
    const project = rows.project[i] as number,
      year = years[i] as number;
    for (const limit of limits) {
      if (limit.askedBy === undefined ? !limit.clauses.includes(clause.index) : limit.askedBy !== clause.index)
        continue;
      const used =
        limit.per === "policy"
          ? whole.used(limit, year, rows.quarter[i]!, present)
          : usedOf(limit, grants, policy, { rows, i, round, year });
      put(columns.limits[limit.number]!, i, used.paid);
      columns.limitsUnclear[limit.number]![i] = used.unclear ? 1 : 0;
    }
    if (!grants.has(applicant)) continue;
    const all = grants.before(round, clause, applicant, null),
      own = grants.before(round, clause, applicant, project);
    put(columns.paidByApplicant, i, all.paid);
    put(columns.paidByProject, i, own.paid);
    put(columns.paidThisYear, i, own.paidIn.get(year) ?? null);
    // Of rows of one clause and project nobody can say which the ledger means.
    if (alike.get(rowKey(rows, i)) === 1) put(columns.thisRound, i, grants.inRound(round, clause, applicant, project));
    columns.levelByApplicant[i] = all.level;
    columns.levelByProject[i] = own.level;
    if (own.years.size > 0) columns.years[i] = [...own.years].filter(earlier => earlier < year).length;
  }
  return columns;
}

interface RowOfRound {
  readonly rows: LedgerRows;
  readonly i: number;
  readonly round: Round;
  readonly year: number;
}

/**
 * What the ledger shows against a limit that binds the row: of other rounds, and of its own what projects had that the
 * roster does not have. They used the limit up, whatever batch they came in.
 */
function usedOf(
  { clauses, per, over }: NumberedLimit,
  grants: LedgerGrants,
  policy: Policy,
  { rows, i, round, year }: RowOfRound,
): Used {
  const project = per === "project" || per === "row" ? (rows.project[i] as number) : null,
    applicant = rows.applicant[i] as number;
  if (!grants.has(applicant)) return { paid: null, unclear: false };
  let used: Used = { paid: null, unclear: false };
  for (const k of clauses) {
    const past = grants.before(round, policy.clauses[k]!, applicant, project),
      besides = project === null ? grants.besides(round, policy.clauses[k]!, applicant) : [],
      own = usedIn(over, [...past.payments, ...besides], year, rows.quarter[i]!),
      paid = used.paid === null || own.paid === null ? (used.paid ?? own.paid) : add(used.paid, own.paid);
    used = { paid, unclear: used.unclear || own.unclear };
  }
  return used;
}

function distinctRounds(rounds: readonly Round[]): readonly Round[] {
  return [...new Map(rounds.map(round => [`${round.year} ${round.batch}`, round])).values()];
}

function rowKey(rows: LedgerRows, i: number): string {
  return `${rows.applicant[i]} ${rows.clause[i]} ${rows.project[i]}`;
}

function rowsAlike(rows: LedgerRows): ReadonlyMap<string, number> {
  const alike = new Map<string, number>();
  rows.status.forEach((status, i) => {
    if (status !== STATUS.withdrawn) alike.set(rowKey(rows, i), (alike.get(rowKey(rows, i)) ?? 0) + 1);
  });
  return alike;
}

function put(column: Quantities, row: number, value: Exact | null): void {
  if (!value) return;
  const hundredths = hundredthsOf(value);
  column.hundredths[row] = hundredths ?? EXACT;
  if (hundredths === null) column.exact.set(row, value);
}

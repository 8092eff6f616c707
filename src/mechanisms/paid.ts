import type { Applications, Quantities } from "../fields/columns";

/** Which of the ledger's sums bear on a clause. */
export type LedgerScope = "project" | "applicant" | "year";

export function ledgerColumn(rows: Applications, scope: LedgerScope): Quantities | null {
  if (!rows.ledger) return null;
  return scope === "project"
    ? rows.ledger.paidByProject
    : scope === "applicant"
      ? rows.ledger.paidByApplicant
      : rows.ledger.paidThisYear;
}

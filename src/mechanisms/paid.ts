import { compare, type Exact } from "../money/exact";
import { hundredthsOf } from "../money/hundredths";
import { BLANK, type Applications, type Quantities } from "../fields/columns";
import { exactAt, largerAt } from "../fields/quantity";

/** Which of the ledger's sums bear on a clause. */
export type LedgerScope = "project" | "applicant" | "year";

/** What was paid before for a row: the larger of 已获支持金额 and the ledger's sum. */
export interface Paid {
  /** In 分 where it is whole 分 (0 where nothing was paid), else null: ask `exact`. */
  fen(row: number): number | null;
  exact(row: number): Exact | null;
  /** Both are given and differ (PAID_DIFFERS). */
  differs(row: number): boolean;
}

export function ledgerColumn(rows: Applications, scope: LedgerScope): Quantities | null {
  if (!rows.ledger) return null;
  return scope === "project"
    ? rows.ledger.paidByProject
    : scope === "applicant"
      ? rows.ledger.paidByApplicant
      : rows.ledger.paidThisYear;
}

/** The larger one can be whole 分 although the other has finer digits. */
function wholeOf(value: Exact | null): number | null {
  return value && hundredthsOf(value);
}

export function paidBefore(rows: Applications, scope: LedgerScope): Paid {
  const stated = rows.paid.hundredths,
    ledger = ledgerColumn(rows, scope);
  if (!ledger) {
    return {
      fen: row => {
        const value = stated[row] as number;
        return value >= 0 ? value : value === BLANK ? 0 : null;
      },
      exact: row => exactAt(rows.paid, row),
      differs: () => false,
    };
  }
  const shown = ledger.hundredths;
  return {
    fen: row => {
      const a = stated[row] as number,
        b = shown[row] as number;
      return a < BLANK || b < BLANK ? wholeOf(largerAt(rows.paid, ledger, row)) : Math.max(a, b, 0);
    },
    exact: row => largerAt(rows.paid, ledger, row),
    differs: row => {
      const a = exactAt(rows.paid, row),
        b = exactAt(ledger, row);
      return a !== null && b !== null && compare(a, b) !== 0;
    },
  };
}

import { BLANK, EXACT, type Applications, type Quantities } from "../fields/columns";
import { ledgerColumn, paidBefore, type LedgerScope, type Paid } from "./paid";
import { exactAt } from "../fields/quantity";
import { inFen } from "../money/ratio";
import { yearsSupported } from "./years";

/** What was paid before, and whether a figure of it stands there that may be of another year. */
export interface PaidOf extends Paid {
  unclear(row: number): boolean;
}

/** What counts as paid for a row, of the ledger's sums the one of `scope`. */
export function paidOf(rows: Applications, scope: LedgerScope): PaidOf {
  return scope === "year" ? paidThisYear(rows) : { ...paidBefore(rows, scope), unclear: () => false };
}

/** What the row's own year already brought: the ledger's; 已获支持金额 only in a first year, when it can be of no other. */
function paidThisYear(rows: Applications): PaidOf {
  const years = yearsSupported(rows),
    both = paidBefore(rows, "year"),
    ledger = ledgerColumn(rows, "year");
  const first = (row: number): boolean => years(row) === 0;
  return {
    fen: row => {
      if (first(row)) return both.fen(row);
      const shown = ledger ? (ledger.hundredths[row] as number) : BLANK;
      return shown >= 0 ? shown : shown === BLANK ? 0 : null;
    },
    exact: row => (first(row) ? both.exact(row) : ledger ? exactAt(ledger, row) : null),
    differs: row => first(row) && both.differs(row),
    unclear: row => !first(row) && isSome(rows.paid, row),
  };
}

/** Whether more than nothing stands there. */
function isSome(column: Quantities, row: number): boolean {
  const value = column.hundredths[row] as number;
  return value === EXACT ? exactAt(column, row)!.digits > 0n : value > 0;
}

/** How much of a ceiling what was paid has used, in 分; a fraction of one counts whole. */
export function usedOf(rows: Applications, scope: LedgerScope): (row: number) => number {
  const paid = paidOf(rows, scope);
  return row => {
    const fen = paid.fen(row),
      exact = fen === null ? paid.exact(row) : null;
    if (exact === null) return fen ?? 0;
    const { num, den } = inFen(exact);
    return Number((num + den - 1n) / den);
  };
}

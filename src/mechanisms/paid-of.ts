import type { ApplicationRow } from "../fields/row-numbers";
import { BLANK, EXACT, type Applications, type Quantities } from "../fields/columns";
import { exactAt, largerAt } from "../fields/quantity";
import { compare, type Exact } from "../money/exact";
import { hundredthsOf } from "../money/hundredths";
import { inFen } from "../money/ratio";
import { ledgerColumn, type LedgerScope } from "./paid";
import { yearsSupported } from "./years";

/** In place of 分 that no whole number holds: ask `exact`. */
export const NOT_WHOLE = -1;

/** What was paid before for a row: the larger of 已获支持金额 and the ledger's sum of a scope. */
export interface PaidOf {
  /** In 分 where it is whole 分 (0 where nothing was paid), else NOT_WHOLE. */
  fen(row: ApplicationRow): number;
  exact(row: ApplicationRow): Exact | null;
  /** Both are given and differ (PAID_DIFFERS). */
  differs(row: ApplicationRow): boolean;
  /** A figure of it stands there that may be of another year. */
  unclear(row: ApplicationRow): boolean;
}

/** What counts as paid for a row, of the ledger's sums the one of `scope`. */
export function paidOf(rows: Applications, scope: LedgerScope): PaidOf {
  return new PaidColumn(rows, scope);
}

/**
 * Of a year's, 已获支持金额 counts only in a first year, when it can be of no other. One class for all scopes, with or
 * without a ledger: every row asks, and a call of which only one kind is ever met costs nothing.
 */
class PaidColumn implements PaidOf {
  private readonly stated: Quantities;
  private readonly ledger: Quantities | null;
  private readonly years: (row: ApplicationRow) => number;
  private readonly isYearly: boolean;

  constructor(rows: Applications, scope: LedgerScope) {
    this.stated = rows.paid;
    this.ledger = ledgerColumn(rows, scope);
    this.years = yearsSupported(rows);
    this.isYearly = scope === "year";
  }

  fen(row: ApplicationRow): number {
    const stated = this.countsStated(row) ? (this.stated.hundredths[row] as number) : BLANK,
      shown = this.ledger === null ? BLANK : (this.ledger.hundredths[row] as number);
    // A blank is below 0 and nothing; what is below a blank is no whole 分.
    if (stated < BLANK || shown < BLANK) return wholeOf(this.exact(row));
    return Math.max(stated, shown, 0);
  }

  exact(row: ApplicationRow): Exact | null {
    if (this.countsStated(row)) return largerAt(this.stated, this.ledger, row);
    return this.ledger && exactAt(this.ledger, row);
  }

  differs(row: ApplicationRow): boolean {
    if (this.ledger === null || !this.countsStated(row)) return false;
    const a = exactAt(this.stated, row),
      b = exactAt(this.ledger, row);
    return a !== null && b !== null && compare(a, b) !== 0;
  }

  unclear(row: ApplicationRow): boolean {
    return !this.countsStated(row) && isSome(this.stated, row);
  }

  private countsStated(row: ApplicationRow): boolean {
    return !this.isYearly || this.years(row) === 0;
  }
}

/** The larger one can be whole 分 although the other has finer digits. */
function wholeOf(value: Exact | null): number {
  return (value && hundredthsOf(value)) ?? NOT_WHOLE;
}

/** Whether more than nothing stands there. */
function isSome(column: Quantities, row: ApplicationRow): boolean {
  const value = column.hundredths[row] as number;
  return value === EXACT ? exactAt(column, row)!.digits > 0n : value > 0;
}

/** How much of a ceiling what was paid has used, in 分; a fraction of one counts whole. */
export function usedOf(rows: Applications, scope: LedgerScope): (row: ApplicationRow) => number {
  const paid = paidOf(rows, scope);
  return row => {
    const fen = paid.fen(row),
      exact = fen === NOT_WHOLE ? paid.exact(row) : null;
    if (exact === null) return Math.max(fen, 0);
    const { num, den } = inFen(exact);
    return Number((num + den - 1n) / den);
  };
}

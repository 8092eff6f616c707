import { NO_QUARTER } from "../fields/columns";
import { add, exact, type Exact } from "../money/exact";
import type { NumberedLimit } from "../mechanisms/composed/parts";

/** What was paid, with the quarter that the line's batch or year names; NO_QUARTER where neither does. */
export interface PaidIn {
  readonly year: number;
  readonly quarter: number;
  readonly amount: Exact;
}

/** What counts against a limit; `unclear`: something was paid that may be of the limit's time and was not counted. */
export interface Used {
  readonly paid: Exact | null;
  readonly unclear: boolean;
}

const NO_MONEY = exact(0n, 0);

/**
 * Of payments those of the limit's time: all, those of the year, or those of its quarter. Where the line or the row
 * names no quarter, nobody can say whether the payment is of the row's: it is not counted, and said.
 */
export function usedIn(over: NumberedLimit["over"], payments: readonly PaidIn[], year: number, quarter: number): Used {
  const within = over === "lifetime" ? payments : payments.filter(payment => payment.year === year);
  if (over !== "quarter") return { paid: sumOf(within), unclear: false };
  const unknown = within.filter(payment => quarter === NO_QUARTER || payment.quarter === NO_QUARTER),
    open = sumOf(unknown);
  return {
    paid: sumOf(within.filter(payment => quarter !== NO_QUARTER && payment.quarter === quarter)),
    unclear: open !== null && open.digits > 0n,
  };
}

/** Together, at least nothing: what was taken back cannot be more than was paid. null of none. */
function sumOf(payments: readonly PaidIn[]): Exact | null {
  if (payments.length === 0) return null;
  const sum = payments.reduce((all, { amount }) => add(all, amount), NO_MONEY);
  return sum.digits < 0n ? NO_MONEY : sum;
}

import type { NumberedLimit } from "../mechanisms/composed/parts";
import type { Policy } from "./model";

/** What payments of the past count against: every limit of the policy, and behind them its budget of a year. */
export function countedLimits({ limits, budget, clauses }: Policy): readonly NumberedLimit[] {
  if (budget === null || budget.amount === null || budget.over !== "year") return limits;
  const all = clauses.map(clause => clause.index);
  return [
    ...limits,
    {
      amount: budget.amount,
      share: null,
      each: null,
      of: [],
      per: "policy",
      over: "year",
      number: limits.length,
      article: budget.article,
      clauses: all,
      isCeiling: false,
      isOfPolicy: true,
    },
  ];
}

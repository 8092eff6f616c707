import type { NumberedLimit } from "../mechanisms/composed/parts";
import type { Policy } from "./model";

/** A sum of the ledger that bounds nothing by itself. */
export const NO_FIGURES = { amount: null, share: null, each: null, of: [] } as const;

/**
 * What payments of the past are summed up for, each at its number: every limit of the policy, under all of its
 * readings, what the groups that pay a difference have had, and behind them its budget of a year.
 */
export function countedLimits(
  policy: Pick<Policy, "limits" | "counted" | "budget" | "clauses">,
): readonly NumberedLimit[] {
  const { limits, budget, clauses } = policy,
    counted = policy.counted ?? limits;
  if (budget === null || budget.amount === null || budget.over !== "year") return counted;
  return [
    ...counted,
    {
      ...NO_FIGURES,
      amount: budget.amount,
      per: "policy",
      over: "year",
      number: counted.length,
      article: budget.article,
      clauses: clauses.map(clause => clause.index),
      isCeiling: false,
      isOfPolicy: true,
      isBudget: true,
    },
  ];
}

/** The number of the ledger's sum for the budget of a year; -1 where the policy has none. */
export function budgetNumber(policy: Policy): number {
  return countedLimits(policy).findIndex(limit => limit.isBudget === true);
}

import { Exact, ZERO, type Amount } from "../cells";
import { least, notBelowZero, type Facts } from "./facts";
import type { PartsRow, PlainClause, PlainLevel } from "./plain-parts";

/** What a clause's grant comes to before floors and ceilings; null where a fact or a figure is missing. */
export function granted(facts: Facts, clause: PlainClause, row: PartsRow, level: PlainLevel | null): Amount | null {
  const base = baseOf(facts, clause, row, level),
    days = clause.grant.factors.reduce((all, { per }) => (per === undefined ? all : all.times(per)), new Exact(1));
  if (base === null) return null;
  // Whether an amount is cut has to be known.
  const cuts = clause.multipliers.filter(({ by }) => new Exact(by).lt(1)).map(({ when }) => facts.holds(when, row));
  if (cuts.some(standing => standing === "missing" || standing === "unknown")) return null;
  const further = clause.multipliers.filter(({ when }) => facts.holds(when, row) === "met").map(({ by }) => by);
  // What is divided is divided last, so that no quotient is cut before it is multiplied.
  return [...(level?.multiplier === undefined ? [] : [level.multiplier]), ...further]
    .reduce((amount, by) => amount.times(by), base)
    .div(days);
}

function baseOf(facts: Facts, { grant }: PlainClause, row: PartsRow, level: PlainLevel | null): Amount | null {
  if (grant.kind === "recognised") return new Exact(row.reviewed!);
  if (grant.kind === "fixed") {
    const amount = level?.amount ?? grant.amount;
    return amount === undefined ? null : new Exact(amount);
  }
  let product = new Exact(1);
  for (const { of, atMost, atMostOf } of grant.factors) {
    const value = facts.value(of, row),
      most = atMost !== undefined ? new Exact(atMost) : atMostOf !== undefined ? facts.value(atMostOf, row) : undefined;
    if (value === null || most === null) return null;
    product = product.times(notBelowZero(most === undefined ? value : least(value, most)));
  }
  if (grant.kind === "rate") {
    const rate = level?.rate ?? grant.rate;
    return rate === undefined ? null : product.times(rate);
  }
  if (grant.kind === "per-unit") {
    const each = level?.each ?? grant.each;
    if (each === undefined) return null;
    let units = grant.every === undefined ? product : product.div(grant.every).floor();
    if (grant.most !== undefined) units = least(units, new Exact(grant.most));
    return units.times(each);
  }
  let from = ZERO,
    sum = ZERO;
  for (const { upTo, rate } of grant.brackets!) {
    const to = upTo === null ? product : least(product, new Exact(upTo));
    sum = sum.plus(notBelowZero(to.minus(from)).times(rate));
    if (upTo !== null) from = new Exact(upTo);
  }
  return sum;
}

import type { NumberedLimit, Parts } from "../mechanisms/composed/parts";
import { NO_FIGURES } from "./limits";
import type { Clause, Policy } from "./model";

const NO_PARTS: Parts = {
  levelOf: null,
  conditions: [],
  limits: [],
  floor: null,
  years: null,
  once: null,
  upgrade: null,
  multipliers: [],
};

/**
 * Policies that are one file under different readings, with their limits numbered together: payments of the past are
 * summed once for all of them, when a roster is read. The first is the one of the defaults.
 */
export function numbered(policies: readonly Policy[]): {
  readonly policies: Policy[];
  readonly counted: readonly NumberedLimit[];
} {
  const counted: NumberedLimit[] = [...policies[0]!.limits];
  // Of one policy each limit has a number of its own, since rows share each by itself.
  const numberOf = (limit: NumberedLimit, used: Set<number>): number => {
    const isFree = (one: NumberedLimit): boolean => !used.has(one.number) && isSameSum(one, limit);
    let number = (counted.find(one => one.number === limit.number && isFree(one)) ?? counted.find(isFree))?.number;
    if (number === undefined) counted.push({ ...limit, number: (number = counted.length) });
    used.add(number);
    return number;
  };
  const withLimits = policies.map(policy => {
    const used = new Set<number>(),
      limits = policy.limits.map(limit => ({ ...limit, number: numberOf(limit, used) })),
      own = (limit: NumberedLimit): NumberedLimit => limits[policy.limits.indexOf(limit)] ?? limit;
    return {
      ...policy,
      limits,
      clauses: policy.clauses.map(clause =>
        clause.parts === null
          ? clause
          : { ...clause, parts: { ...clause.parts, limits: clause.parts.limits.map(own) } },
      ),
    };
  });
  return {
    policies: withLimits.map(policy => ({
      ...policy,
      clauses: policy.clauses.map(clause => withDifference(policy, clause, numberOf)),
    })),
    counted,
  };
}

/** The same payments count against both. */
function isSameSum(a: NumberedLimit, b: NumberedLimit): boolean {
  return a.per === b.per && a.over === b.over && a.askedBy === b.askedBy && a.clauses.join() === b.clauses.join();
}

/** A clause of a group that pays the difference takes off what the group's other clauses paid. */
function withDifference(
  { exclusive }: Policy,
  clause: Clause,
  numberOf: (limit: NumberedLimit, used: Set<number>) => number,
): Clause {
  const group = exclusive?.find(({ keep, clauses }) => keep === "difference" && clauses.includes(clause.index));
  if (group === undefined) return clause;
  const number = numberOf(
    {
      ...NO_FIGURES,
      per: group.within,
      over: "lifetime",
      number: -1,
      article: group.article,
      clauses: group.clauses.filter(other => other !== clause.index),
      isCeiling: false,
      isOfPolicy: true,
      askedBy: clause.index,
    },
    new Set(),
  );
  return { ...clause, parts: { ...(clause.parts ?? NO_PARTS), difference: { number, words: group.words } } };
}

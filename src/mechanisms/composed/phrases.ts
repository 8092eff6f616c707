import type { LevelParts, Limit, Parts } from "./parts";
import type { Factor } from "./fact";
import type { Composed } from "./grant";
import type { FactCondition } from "./parts";

/** Phrases by the field that they stand in. */
export type Phrases = Readonly<Record<string, string | null | undefined>>;

export function phrasesOfGrant(grant: Composed): Phrases {
  return {
    ofWords: grant.ofWords,
    rate: grant.rate?.words,
    amount: grant.amount?.words,
    each: grant.each?.words,
    every: grant.every?.words,
    most: grant.most?.words,
    ceiling: grant.ceiling?.words,
    years: grant.years?.words,
    ...ofFactors(grant.factors, "of"),
    ...Object.fromEntries(
      (grant.brackets ?? []).flatMap((bracket, i) => [
        [`brackets.${i + 1}.from`, bracket.from?.words],
        [`brackets.${i + 1}.upTo`, bracket.upTo?.words],
        [`brackets.${i + 1}.rate`, bracket.rate?.words],
        [`brackets.${i + 1}.each`, bracket.each?.words],
      ]),
    ),
  };
}

/** The phrases of what a clause says beside its levels and its grant. */
export function phrasesOfParts(parts: Parts | null): Phrases {
  if (parts === null) return {};
  return {
    floor: parts.floor?.words,
    years: parts.years?.words,
    once: parts.once?.words,
    upgrade: parts.upgrade?.words,
    ...ofConditions(parts.conditions, "when"),
    ...Object.assign(
      {},
      ...parts.limits.filter(limit => !limit.isOfPolicy).map((limit, i) => ofLimit(limit, `limits.${i + 1}`)),
    ),
    ...Object.assign(
      {},
      ...parts.multipliers.map(({ conditions, by }, i) => ({
        [`multipliers.${i + 1}.by`]: by.words,
        ...ofConditions(conditions, `multipliers.${i + 1}.when`),
      })),
    ),
  };
}

export function phrasesOfLevel(parts: LevelParts | null): Phrases {
  if (parts === null) return {};
  return {
    from: parts.from?.figure.words,
    years: parts.years?.words,
    multiplier: parts.multiplier?.words,
    ...ofConditions(parts.conditions, "when"),
    ...Object.fromEntries(
      (parts.brackets ?? []).flatMap((bracket, i) => [
        [`brackets.${i + 1}.from`, bracket.from?.words],
        [`brackets.${i + 1}.upTo`, bracket.upTo?.words],
        [`brackets.${i + 1}.rate`, bracket.rate?.words],
        [`brackets.${i + 1}.each`, bracket.each?.words],
      ]),
    ),
  };
}

export function ofLimit(limit: Limit, at: string): Phrases {
  return {
    [`${at}.amount`]: limit.amount?.words,
    [`${at}.share`]: limit.share?.words,
    [`${at}.each`]: limit.each?.words,
    ...ofFactors(limit.of, `${at}.of`),
  };
}

function ofConditions(conditions: readonly FactCondition[], at: string): Phrases {
  return Object.fromEntries(
    conditions.flatMap((condition, i) => [
      [`${at}.${i + 1}.words`, isFigure(condition) ? null : condition.words],
      ...condition.any.flatMap((one, k) =>
        one.comparisons.map((c, n) => [`${at}.${i + 1}.${k + 1}.${n + 1}`, "figure" in c ? c.figure.words : null]),
      ),
    ]),
  ) as Phrases;
}

/** The condition's words are those of its figure, which stand by themselves. */
function isFigure(condition: FactCondition): boolean {
  return condition.any.some(one => one.comparisons.some(c => "figure" in c && c.figure.words === condition.words));
}

function ofFactors(factors: readonly Factor[], at: string): Phrases {
  return Object.fromEntries(
    factors.flatMap((factor, i) => [
      [`${at}.${i + 1}.atMost`, factor.atMost?.words],
      [`${at}.${i + 1}.per`, factor.per?.words],
    ]),
  );
}

import { lawPartOf, mechanismOf } from "../../mechanisms/registry";
import type { Clause, Policy, Quoted } from "../../policy/model";

/** The phrases of a clause that the program computes with, and those that a person has to check. */
export interface ClausePhrases {
  readonly computed: readonly string[];
  readonly toCheck: readonly string[];
}

export function phrasesOf(policy: Policy, clause: Clause): ClausePhrases {
  const words = (quoted: Quoted<unknown> | null | undefined): string[] => (quoted ? [quoted.words] : []);
  const computed = [
    ...Object.values(mechanismOf(clause.grant).figures(clause)).flatMap(words),
    ...lawPartOf(clause.grant.mechanism).computesWith(clause.grant),
    ...clause.levels.flatMap(level => [
      ...words(level.rate),
      ...words(level.ceiling),
      ...words(level.amount),
      ...words(level.each),
      ...(level.rank === null ? level.words : []),
    ]),
    ...clause.when.flatMap(condition => [condition.words, ...words(condition.atLeast)]),
    ...(clause.oncePerApplicant === null ? [] : [clause.oncePerApplicant]),
    ...(clause.enterprisesOnly === null ? [] : [clause.enterprisesOnly]),
    ...policy.readings.filter(reading => reading.clauses.includes(clause.id)).map(reading => reading.words),
  ];
  return { computed: computed.filter(phrase => phrase.length > 1), toCheck: clause.toCheck };
}

import { lawPartOf } from "../mechanisms/registry";
import { isPhraseOf, phrasesBeside } from "./lint-parts";
import type { Clause } from "./model";

/** Every phrase of a clause, with the field it stands in. */
export function clausePhrases(clause: Clause): { field: string; words: string }[] {
  const { grant } = clause,
    phrases: { field: string; words: string | null | undefined }[] = [
      { field: "oncePerApplicant", words: clause.oncePerApplicant },
      { field: "enterprisesOnly", words: clause.enterprisesOnly },
      ...clause.toCheck.map(words => ({ field: "toCheck", words })),
      ...clause.when.map(c => ({ field: "when", words: c.words })),
      ...clause.levels.flatMap(l => [
        { field: `levels.${l.id}.rate`, words: l.rate?.words },
        { field: `levels.${l.id}.ceiling`, words: l.ceiling?.words },
        { field: `levels.${l.id}.amount`, words: l.amount?.words },
        { field: `levels.${l.id}.each`, words: l.each?.words },
      ]),
    ];
  for (const [field, words] of Object.entries(lawPartOf(grant.mechanism).phrases(grant)))
    phrases.push({ field: `grant.${field}`, words });
  for (const one of phrasesBeside(clause)) phrases.push(one);
  return phrases.flatMap(({ field, words }) =>
    words === null || words === undefined || !isPhraseOf(clause.text, words) ? [] : [{ field, words }],
  );
}

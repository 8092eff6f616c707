import type { Limit, NumberedLimit } from "../mechanisms/composed/parts";
import type { Phrases } from "../mechanisms/mechanism";
import { lawPartOf } from "../mechanisms/registry";
import type { Path, PhraseReader } from "./phrase-reader";
import { readLimit } from "./read-parts";
import { clausesNamed } from "./read-shared";
import type { ClauseFile, LawFile } from "./schema";

/** Every limit of a policy: the clauses' own, the ceilings that rows share, and those of several clauses. */
export function readLimits(
  law: LawFile,
  reader: PhraseReader,
  phrasesAt: (path: Path) => Phrases,
): readonly NumberedLimit[] {
  const limits: Omit<NumberedLimit, "number">[] = law.clauses.flatMap((clause, k) =>
    [
      ...sharedCeiling(clause, phrasesAt([])),
      ...clause.limits.map(file => ({ ...readLimit(file, phrasesAt(["clauses", k]), "limits"), isCeiling: false })),
    ].map(limit => ({ ...limit, isOfPolicy: false, article: clause.article, clauses: [k] })),
  );
  law.limits.forEach((file, i) => {
    const phrases = phrasesAt(["limits", i]),
      over = file.over ?? "lifetime";
    limits.push({
      ...readLimit({ ...file, per: file.per ?? "applicant", over }, phrases, "amount"),
      isCeiling: false,
      isOfPolicy: true,
      article: file.article,
      clauses: clausesNamed(law, file.clauses, ["limits", i, "clauses"], reader),
    });
  });
  return limits.map((limit, number) => ({ ...limit, number }));
}

/** A ceiling that counts for an applicant, or for a year or a quarter, is a limit that rows share. */
function sharedCeiling(
  { grant, levels, per }: ClauseFile,
  phrases: Pick<Phrases, "isFact">,
): (Limit & { readonly isCeiling: true })[] {
  const own = grant as { readonly ceiling?: string; readonly over?: Limit["over"] };
  if (!lawPartOf(grant.mechanism).isOfFacts(grant, phrases)) return [];
  if (own.ceiling === undefined && levels.every(level => level.ceiling === undefined)) return [];
  if (per !== "applicant" && (own.over === undefined || own.over === "lifetime")) return [];
  return [
    {
      amount: null,
      share: null,
      each: null,
      of: [],
      per: per === "applicant" ? "applicant" : "project",
      over: own.over ?? "lifetime",
      isCeiling: true,
    },
  ];
}

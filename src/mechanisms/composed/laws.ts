import type { z } from "zod";
import { amountsOfLevels, lawPart, type LawKit, type LawPart, type SummaryPart } from "../mechanism";
import type { Quoted } from "../quoted";
import type { ClauseTerms } from "../terms";
import type { Composed, ComposedName } from "./grant";
import { phrasesOfGrant } from "./phrases";
import { readComposed, type GrantInFile } from "./read-grant";
import { bracketsShape, fixedShape, rateShape, recognisedShape } from "./shapes";

/** The grants made of facts, as a law's file writes them. `counted` is written as per-unit, which reads it. */
export const rateLaw = /* @__PURE__ */ composedLaw("rate", rateShape);
export const fixedLaw = /* @__PURE__ */ composedLaw("fixed", fixedShape);
export const recognisedLaw = /* @__PURE__ */ composedLaw("recognised", recognisedShape);
export const bracketsLaw = /* @__PURE__ */ composedLaw("brackets", bracketsShape);
export const countedLaw = /* @__PURE__ */ withoutShape(/* @__PURE__ */ composedLaw("counted", rateShape));

function withoutShape<G>(law: LawPart<G>): LawPart<G> {
  return { ...law, shape: null };
}

function composedLaw<M extends ComposedName>(name: M, shape: (kit: LawKit) => z.ZodObject): LawPart<Composed<M>> {
  return lawPart<z.ZodObject, Composed<M>>({
    shape,
    read: (file, phrases): Composed<M> => readComposed(name, file as GrantInFile, phrases),
    phrases: phrasesOfGrant,
    // Which figures a grant made of facts must have is its own lint's matter.
    someLevels: true,
    isOfFacts: () => true,
    computesWith: grant => Object.values(phrasesOfGrant(grant)).flatMap(words => words ?? []),
    summary,
  });
}

function summary({ grant, levels }: ClauseTerms<Composed>): SummaryPart[] {
  const values = (own: Quoted<number> | null, ofLevels: readonly (Quoted<number> | null)[]): number[] =>
    own ? [own.value] : ofLevels.flatMap(figure => (figure ? [figure.value] : []));
  const rates = values(
      grant.rate,
      levels.map(level => level.rate),
    ),
    amounts = grant.amount ? [grant.amount.value] : amountsOfLevels(levels).map(amount => amount.value);
  return [
    ...(rates.length > 0 ? [{ kind: "rates", values: rates } as const] : []),
    ...(amounts.length > 0 ? [{ kind: "amounts", values: amounts } as const] : []),
    ...[grant.each, ...levels.map(level => level.each)].flatMap(each =>
      each ? [{ kind: "words", words: each.words } as const] : [],
    ),
    ...(grant.mechanism === "recognised" ? [{ kind: "text", text: "noRate" } as const] : []),
    ...(grant.ceiling ? [{ kind: "words", words: grant.ceiling.words } as const] : []),
  ];
}

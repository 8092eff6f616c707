import * as areaRent from "./area-rent";
import type { Composed, ComposedName } from "./composed/grant";
import { bracketsLaw, countedLaw, fixedLaw, rateLaw, recognisedLaw } from "./composed/laws";
import { mechanism as composed, recognised } from "./composed/mechanism";
import * as fixedOnce from "./fixed-once";
import type { LawPart, Mechanism } from "./mechanism";
import * as notMoney from "./not-money";
import * as perUnit from "./per-unit";
import * as rateWithCeiling from "./rate-with-ceiling";
import * as recognisedAmount from "./recognised-amount";
import * as tiersWithDifference from "./tiers-with-difference";
import type { Quoted } from "./quoted";
import type { ClauseTerms, FigureName, Level } from "./terms";

/** What a clause grants, and how; its shape is the mechanism's. */
export type Grant =
  | rateWithCeiling.RateWithCeiling
  | recognisedAmount.RecognisedAmount
  | tiersWithDifference.TiersWithDifference
  | fixedOnce.FixedOnce
  | areaRent.AreaRent
  | perUnit.PerUnit
  | notMoney.NotMoney
  | { readonly [M in ComposedName]: Composed<M> }[ComposedName];
export type MechanismName = Grant["mechanism"];
type GrantOf<M extends MechanismName> = Extract<Grant, { mechanism: M }>;

const MECHANISMS: { readonly [M in MechanismName]: Mechanism<GrantOf<M>> } = {
  "rate-with-ceiling": rateWithCeiling.mechanism,
  "recognised-amount-with-ceiling": recognisedAmount.mechanism,
  "tiers-with-difference": tiersWithDifference.mechanism,
  "fixed-once": fixedOnce.mechanism,
  "area-rent": areaRent.mechanism,
  "per-unit": perUnit.mechanism,
  "not-money": notMoney.mechanism,
  rate: composed,
  counted: composed,
  fixed: composed,
  recognised,
  brackets: composed,
};

/**
 * How each mechanism is written in a law's file. A function, so that bundles that read no such file leave these parts
 * out.
 */
export function lawParts(): { readonly [M in MechanismName]: LawPart<GrantOf<M>> } {
  return {
    "rate-with-ceiling": rateWithCeiling.law,
    "recognised-amount-with-ceiling": recognisedAmount.law,
    "tiers-with-difference": tiersWithDifference.law,
    "fixed-once": fixedOnce.law,
    "area-rent": areaRent.law,
    "per-unit": perUnit.law,
    "not-money": notMoney.law,
    rate: rateLaw,
    counted: countedLaw,
    fixed: fixedLaw,
    recognised: recognisedLaw,
    brackets: bracketsLaw,
  };
}

/** The mechanism of a grant: it takes that grant and its clause, and no other. */
export function mechanismOf(grant: Grant): Mechanism<Grant> {
  return MECHANISMS[grant.mechanism] as unknown as Mechanism<Grant>;
}

/** The law part of a mechanism; it takes that mechanism's grants, and no other. */
export function lawPartOf(name: MechanismName): LawPart<Grant> {
  return lawParts()[name] as unknown as LawPart<Grant>;
}

/** A figure of a clause under a level: the level's own, else the clause's; null where it pays by no such figure. */
export function figureAt(
  clause: Pick<ClauseTerms<Grant>, "grant" | "levels">,
  level: Level | null,
  name: FigureName,
): Quoted<number> | null {
  const own = mechanismOf(clause.grant).figures(clause)[name];
  return own === undefined ? null : (level?.[name] ?? own);
}

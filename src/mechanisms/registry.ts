import * as areaRent from "./area-rent";
import { factsOf } from "./composed/facts-of";
import { bracketsLaw, countedLaw, fixedLaw, rateLaw, recognisedLaw } from "./composed/laws";
import { mechanism as composed, recognised } from "./composed/mechanism";
import * as fixedOnce from "./fixed-once";
import type { LawPart } from "./mechanism";
import { enterLate, mechanismOf, type Grant, type GrantOf, type MechanismName } from "./mechanism-of";
import * as notMoney from "./not-money";
import * as perUnit from "./per-unit";
import * as rateWithCeiling from "./rate-with-ceiling";
import * as recognisedAmount from "./recognised-amount";
import * as tiersWithDifference from "./tiers-with-difference";
import type { Quoted } from "./quoted";
import type { ClauseTerms, FigureName, Level } from "./terms";

export { mechanismOf, type Grant, type MechanismName } from "./mechanism-of";

// Whoever reads more than the amount of a single application comes by here, and has all mechanisms.
enterLate(
  {
    rate: composed,
    counted: composed,
    fixed: composed,
    recognised,
    brackets: composed,
    "per-unit": perUnit.mechanism,
  },
  factsOf,
);

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

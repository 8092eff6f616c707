import * as areaRent from "./area-rent";
import type { FactTerms } from "./composed/fact";
import type { Composed, ComposedName } from "./composed/grant";
import * as fixedOnce from "./fixed-once";
import type { Mechanism } from "./mechanism";
import * as notMoney from "./not-money";
import type * as perUnit from "./per-unit";
import * as rateWithCeiling from "./rate-with-ceiling";
import * as recognisedAmount from "./recognised-amount";
import type { ClauseTerms } from "./terms";
import * as tiersWithDifference from "./tiers-with-difference";

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
export type GrantOf<M extends MechanismName> = Extract<Grant, { mechanism: M }>;

/** Of the mechanisms those that the policy which ships has none of: grants made of facts, and so much for each. */
type LateName = ComposedName | "per-unit";
export type LateMechanisms = { readonly [M in LateName]: Mechanism<GrantOf<M>> };

const MECHANISMS: { readonly [M in Exclude<MechanismName, LateName>]: Mechanism<GrantOf<M>> } = {
  "rate-with-ceiling": rateWithCeiling.mechanism,
  "recognised-amount-with-ceiling": recognisedAmount.mechanism,
  "tiers-with-difference": tiersWithDifference.mechanism,
  "fixed-once": fixedOnce.mechanism,
  "area-rent": areaRent.mechanism,
  "not-money": notMoney.mechanism,
};

/** What a clause reads of the policy's own facts. */
type FactsOf = (clause: ClauseTerms<Grant>) => readonly FactTerms[];

let known: typeof MECHANISMS | (typeof MECHANISMS & LateMechanisms) = MECHANISMS,
  facts: FactsOf = notLoaded;

/**
 * The registry enters them as it is loaded. They are apart, as formulas by the policy that ships, whose code comes
 * before all else of the page, need none of them; those by another wait for the registry.
 */
export function enterLate(mechanisms: LateMechanisms, factsOf: FactsOf): void {
  known = { ...MECHANISMS, ...mechanisms };
  facts = factsOf;
}

/** Whether a clause reads the k-th of the policy's own columns. Throws a RangeError as `mechanismOf` does. */
export function readsOwn(clause: ClauseTerms<Grant>, own: number): boolean {
  return facts(clause).some(fact => fact.own === own);
}

function notLoaded(): never {
  throw new RangeError("the registry of mechanisms is not loaded");
}

/**
 * The mechanism of a grant: it takes that grant and its clause, and no other. Throws a RangeError where the grant is
 * one of the late ones and nobody has loaded the registry.
 */
export function mechanismOf({ mechanism }: Grant): Mechanism<Grant> {
  const found = (known as Readonly<Partial<Record<MechanismName, unknown>>>)[mechanism];
  return found === undefined ? notLoaded() : (found as Mechanism<Grant>);
}

import type { Context, Decide } from "../context";
import { mechanismOf, type Grant, type GrantOf, type MechanismName } from "../mechanism-of";
import { eachRow, type DecideMany, type Ordinary } from "./decide-many";
import { ordinaryFixed } from "./fixed";
import { ordinaryRate } from "./rate";
import { ordinaryRecognised } from "./recognised";
import { ordinaryRent } from "./rent";
import { ordinaryTiers } from "./tiers";

/** The mechanisms that tell ordinary rows from others; the rest decide each row in full. */
const ORDINARY: { readonly [M in MechanismName]?: Ordinary<GrantOf<M>> } = {
  "rate-with-ceiling": ordinaryRate,
  "recognised-amount-with-ceiling": ordinaryRecognised,
  "tiers-with-difference": ordinaryTiers,
  "fixed-once": ordinaryFixed,
  "area-rent": ordinaryRent,
};

/** Decides many rows of a clause, to what its mechanism comes to row by row (a property holds the two together). */
export function decideMany(context: Context, grant: Grant): DecideMany {
  const inFull: Decide = mechanismOf(grant).compile(context, grant),
    ordinary = ORDINARY[grant.mechanism] as Ordinary<Grant> | undefined;
  return ordinary?.(context, grant, inFull) ?? eachRow(inFull);
}

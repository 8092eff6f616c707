import { oneEdit, tellsApart } from "./edit";
import { soundAlike } from "./homophones";
import { readUnitName, type UnitName } from "./unit-name";

/**
 * How alike two units' names are. `same`: canonically equal. `likely`: one unit written two ways (legal form, place
 * moved into brackets). `possible`: worth a look only with a second signal (a homophone in the name, a place left out).
 * `related`: one legal person's branch, or the group above it. `distinct`: all else, sister companies above all.
 */
export type Likeness = "same" | "likely" | "possible" | "related" | "distinct";

/** From this length on a core that differs by one character, homophone or not, may be a slip of the hand. */
const LONG_CORE = 8;

type PlaceRelation = "equal" | "within" | "other";

function placeRelation(a: readonly string[], b: readonly string[]): PlaceRelation {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (!few.every(place => many.includes(place))) return "other";
  return few.length === many.length ? "equal" : "within";
}

function slipOfTheHand(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || tellsApart(edit)) return false;
  return soundAlike(edit.from, edit.to) || Math.min(a.length, b.length) >= LONG_CORE;
}

/** `likeness` of names already taken apart. */
export function unitLikeness(a: UnitName, b: UnitName): Likeness {
  if (a.canonical === b.canonical) return a.canonical === "" ? "distinct" : "same";
  const places = placeRelation(a.places, b.places),
    sameLevel = a.branch === b.branch && a.group === b.group;
  if (places === "other") return "distinct";
  if (a.core === b.core) return !sameLevel ? "related" : places === "equal" ? "likely" : "possible";
  return sameLevel && places === "equal" && slipOfTheHand(a.core, b.core) ? "possible" : "distinct";
}

/** How alike two units' names are, as written or canonical. Symmetric. */
export function likeness(a: string, b: string): Likeness {
  return unitLikeness(readUnitName(a), readUnitName(b));
}

import { oneEdit, swapped, tellsApart, type Edit } from "./edit";
import { soundAlike } from "./homophones";
import { lookAlike } from "./look-alikes";
import { withoutPlaces } from "./places";
import { beginsWithTrade, tradeWeight } from "./trade-words";
import { coreSkeleton, readUnitName, type UnitName } from "./unit-name";

/**
 * How alike two units' names are. `same`: canonically equal, remarks on the name aside. `likely`: one unit written two
 * ways (legal form, place moved into brackets, Tech and Technology). `possible`: worth a look only with a second signal
 * (a homophone or look-alike in the name, a slip of the hand, a place left out, a trade shortened). `related`: one
 * legal person's branch, the group above it, or a sister company: the same brand in another trade or place. `distinct`:
 * all else.
 */
export type Likeness = "same" | "likely" | "possible" | "related" | "distinct";

type PlaceRelation = "equal" | "within" | "other";

function placeRelation(a: readonly string[], b: readonly string[]): PlaceRelation {
  // The names of a roster share their lists (`readUnitNames`).
  if (a === b) return "equal";
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (!few.every(place => many.includes(place))) return "other";
  return few.length === many.length ? "equal" : "within";
}

/** From this weight on a brand in common makes units related; below it says nothing. */
const TELLING_BRAND = 0.7;
/** What trades may differ by, for a brand that weighs nothing, and more for each unit of the brand's weight. */
const ALLOWED = 0.3,
  ALLOWED_PER_WEIGHT = 0.2,
  ALLOWED_AT_MOST = 0.85;
/** Trades that have no word of content in common say less: they may differ by the commonest words only. */
const ALLOWED_WITHOUT_CONTENT = 0.3;
/** What it weighs that one name has no trade at all. */
const NO_TRADE = 0.4;
const CONTENT = 1;

/** What the difference of two trades weighs: the words that only one of them has. */
function tradeDistance(a: readonly string[], b: readonly string[]): number {
  if (a === b || (a.length === b.length && a.every((word, i) => word === b[i]))) return 0;
  const only = [...a.filter(word => !b.includes(word)), ...b.filter(word => !a.includes(word))];
  const empty = a.length === 0 || b.length === 0 ? NO_TRADE : 0;
  return only.reduce((sum, word) => sum + tradeWeight(word), empty);
}

/** From this length on a brand holds words of a trade that is not in the list (昊瀚卫浴). */
const BRAND_AND_MORE = 4;

function tradesAgree(a: UnitName, b: UnitName, distance: number): boolean {
  const content =
    a.brand.length >= BRAND_AND_MORE || a.trade.some(word => tradeWeight(word) >= CONTENT && b.trade.includes(word));
  const allowed = content
    ? Math.min(ALLOWED_AT_MOST, ALLOWED + ALLOWED_PER_WEIGHT * a.weight)
    : ALLOWED_WITHOUT_CONTENT;
  return distance <= allowed + 1e-9;
}

/** Whether a character put in is the one beside it once more: 科技技. */
function isDouble(longer: string, edit: Edit, put: string): boolean {
  return put !== "" && (longer.charAt(edit.at - 1) === put || longer.charAt(edit.at + 1) === put);
}

/**
 * Whether a place in a core lies within a long word of letters behind the brand, where one letter tells nothing:
 * TECHNOLGY.
 */
function withinLetters(core: string, at: number, from: number): boolean {
  return at > from && /^[A-Z]{6,40}$/.test(core.slice(from).slice(0, 40));
}

/** In two characters an order that was changed makes another brand (华东, 东华). */
const LONG_BRAND = 3;

/**
 * Whether two cores differ by a slip of the hand. In the brand, one character for another that sounds or looks like it.
 * Behind it anything may slip that leaves no other word of trade: 信息技, but not 电力 for 电子.
 */
function slipOfTheHand(a: UnitName, b: UnitName): boolean {
  if (coreSkeleton(a) === coreSkeleton(b)) return true;
  const [shorter, longer] = a.brand.length <= b.brand.length ? [a, b] : [b, a];
  const damaged = longer.brand.length > shorter.brand.length && longer.trade.length < shorter.trade.length;
  const swap = swapped(a.core, b.core);
  if (swap >= 0) return swap >= shorter.brand.length ? damaged : shorter.brand.length >= LONG_BRAND;
  const edit = oneEdit(a.core, b.core);
  if (edit === null || (tellsApart(edit) && !withinLetters(shorter.core, edit.at, shorter.brand.length))) return false;
  if (edit.from !== "" && edit.to !== "" && (soundAlike(edit.from, edit.to) || lookAlike(edit.from, edit.to)))
    return true;
  if (isDouble(a.core, edit, edit.from) || isDouble(b.core, edit, edit.to)) return true;
  return damaged && edit.at >= shorter.brand.length;
}

/** Whether two cores begin with one brand and go on in different trades: 昭衍新药, 昭衍动物. */
function isSister(a: UnitName, b: UnitName): boolean {
  const [shorter, longer] = a.brand.length <= b.brand.length ? [a, b] : [b, a];
  if (longer.brand.startsWith(shorter.brand) && shorter.weight >= TELLING_BRAND) {
    const rest = longer.core.slice(shorter.brand.length);
    if (beginsWithTrade(rest)) return true;
  }
  let shared = 0;
  while (shared < shorter.core.length && shorter.core.charAt(shared) === longer.core.charAt(shared)) shared++;
  return a.start !== null && a.start === b.start && Math.min(shorter.core.length, longer.core.length) - shared >= 2;
}

const NUMBER = /[0-9〇零一二三四五六七八九十]+/g;

/** Whether two branches are one, are told apart by numbers, or are two of one legal person. */
function branchRelation(a: string, b: string): "equal" | "numbered" | "other" {
  if (a === b) return "equal";
  const numbers = (branch: string): string => (branch.match(NUMBER) ?? []).join(" ");
  const [one, two] = [withoutPlaces(a), withoutPlaces(b)];
  if (numbers(a) !== "" && numbers(b) !== "" && numbers(a) !== numbers(b)) return "numbered";
  const equal = a !== "" && b !== "" && one.rest === two.rest && one.places.join() === two.places.join();
  return equal ? "equal" : "other";
}

/** How alike the legal persons are, branches aside. */
function headLikeness(a: UnitName, b: UnitName): Likeness {
  const places = placeRelation(a.places, b.places);
  const sameLevel = a.group === b.group && !(a.kind !== b.kind && a.kind !== "" && b.kind !== "");
  const sister = a.weight >= TELLING_BRAND ? "related" : "distinct";
  if (a.core === b.core) {
    if (places === "other") return sister;
    if (!sameLevel) return "related";
    return places === "equal" && !a.placeMisspelt && !b.placeMisspelt ? "likely" : "possible";
  }
  if (a.brand === b.brand) {
    const distance = tradeDistance(a.trade, b.trade);
    if (!sameLevel || places === "other") return sister;
    if (tradesAgree(a, b, distance)) return distance === 0 && places === "equal" ? "likely" : "possible";
    return places === "equal" && slipOfTheHand(a, b) ? "possible" : sister;
  }
  if (sameLevel && places === "equal" && slipOfTheHand(a, b)) return "possible";
  return isSister(a, b) ? "related" : "distinct";
}

/** One's other name (（原××公司）) is the other's name. */
function namedBefore(a: UnitName, b: UnitName): boolean {
  return a.otherNames.includes(b.canonical) || b.otherNames.includes(a.canonical);
}

/** `likeness` of names already taken apart. */
export function unitLikeness(a: UnitName, b: UnitName): Likeness {
  if (a.canonical === b.canonical) return a.canonical === "" ? "distinct" : "same";
  if (a.canonical === "" || b.canonical === "") return "distinct";
  if (namedBefore(a, b)) return "likely";
  const head = headLikeness(a, b),
    branch = branchRelation(a.branch, b.branch);
  if (branch === "equal") return head;
  if (branch === "numbered" || head === "related" || head === "distinct") return "distinct";
  return "related";
}

/** How alike two units' names are, as written or canonical. Symmetric. */
export function likeness(a: string, b: string): Likeness {
  return unitLikeness(readUnitName(a), readUnitName(b));
}

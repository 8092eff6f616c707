import { simplified } from "./simplified";

/**
 * What no comparison sees: spaces, punctuation and symbols, controls, and what is invisible (zero width, variation
 * selectors).
 */
const UNSEEN = /[\p{Z}\p{P}\p{S}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** In `folded`: this UTF-16 unit needs the whole text to be folded the slow way (surrogates, marks that combine, …). */
const SLOW = 0xffff;
/** In `folded`: nobody has met the unit yet. */
const UNMET = 0xfffe;
/** In `folded`: the unit is dropped. No plain one is this. */
const DROPPED = 0xfffd;

/**
 * Ranges whose characters fold one by one, whatever stands beside them: ASCII, general and Chinese punctuation, unified
 * ideographs, full-width forms. Together they are nearly every name.
 */
const PLAIN = [
  [0x00, 0x7f],
  [0x2010, 0x2027],
  [0x3000, 0x3011],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
] as const;

let folded: Uint16Array | null = null;

function foldOnce(text: string): string {
  return simplified(text.normalize("NFKC").toUpperCase().normalize("NFKC").replace(UNSEEN, ""));
}

/** Folds until nothing changes: dropping what stood between them can bring a letter and its accent together. */
function foldSlowly(text: string): string {
  const once = foldOnce(text);
  return once === text ? once : foldSlowly(once);
}

/**
 * What each UTF-16 unit folds to, as far as texts have brought it: most rosters hold a few hundred of the 21 000 plain
 * ones, and finding all of them out would take longer than a small roster does.
 */
function foldedUnits(): Uint16Array {
  if (folded !== null) return folded;
  folded = new Uint16Array(0x10000).fill(SLOW);
  for (const [from, through] of PLAIN) folded.fill(UNMET, from, through + 1);
  return folded;
}

/** Finds out what a unit that is met for the first time folds to. */
function met(units: Uint16Array, unit: number): number {
  const fold = foldSlowly(String.fromCharCode(unit));
  return (units[unit] = fold === "" ? DROPPED : /^[0-9A-Z\u4e00-\u9fff]$/.test(fold) ? fold.charCodeAt(0) : SLOW);
}

/**
 * The form in which names are compared: NFKC, simplified characters, upper case, without spaces and punctuation of any
 * kind. Words are not moved, and 有限 and 有限责任 are not dropped: that is likeness. `canonical(canonical(x))` is
 * `canonical(x)`.
 */
export function canonical(name: string): string {
  const units = foldedUnits();
  let result = "",
    kept = 0;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    let fold = units[unit] as number;
    if (fold === unit) continue;
    if (fold === UNMET) fold = met(units, unit);
    if (fold === unit) continue;
    if (fold === SLOW) return foldSlowly(name);
    result += name.slice(kept, i) + (fold === DROPPED ? "" : String.fromCharCode(fold));
    kept = i + 1;
  }
  return kept === 0 ? name : result + name.slice(kept);
}

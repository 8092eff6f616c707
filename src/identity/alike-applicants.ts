import { hashText } from "./hash";
import type { KeyedMembers } from "./keyed-members";
import { unitLikeness } from "./likeness";
import { editKeys, homophoneKeys } from "./near-keys";
import { visitNearPairs, type NearGroup } from "./near-pairs";
import type { Parties } from "./parties";
import { groupsWithSeveral } from "./several";
import type { Pairs } from "./mark-taker";
import { tradeWeight } from "./trade-words";
import { coreSkeleton, type UnitName } from "./unit-name";

/**
 * Columns whose equal values make a possible likeness worth a mark: project number, project name, account. -1: none.
 */
export type Signals = readonly Int32Array[];

/** The parties that share a value of a signal, for each value that several share. */
function* partiesBySignal(parties: Parties, signals: Signals): Generator<NearGroup> {
  for (const [column, ids] of signals.entries()) {
    const several = groupsWithSeveral(ids, parties.ofRow);
    const sharing = new Map<number, Set<number>>();
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row] as number,
        party = parties.ofRow[row] as number;
      if (party < 0 || several[id] !== 1) continue;
      const members = sharing.get(id);
      if (members === undefined) sharing.set(id, new Set([party]));
      else members.add(party);
    }
    for (const [id, members] of sharing)
      yield { seed: Math.imul(id + 1, 0x9e3779b1) + column, members: [...members].sort((a, b) => a - b) };
  }
}

/**
 * SIMILAR_APPLICANT (likely one unit; or possibly one, with a signal shared) and RELATED_APPLICANT (a branch, a group)
 * among parties of different applicants. `units`: their names, by party. `settled`: a reviewer has decided on this pair
 * of parties.
 */
export function alikeApplicants(
  parties: Parties,
  units: readonly UnitName[],
  signals: Signals,
  settled: (a: number, b: number) => boolean,
  { similar, related }: AlikePairs,
): void {
  const unit = (party: number): UnitName => units[party] as UnitName,
    looks = looksOf(units);
  const visit =
    (withSignal: boolean) =>
    (a: number, b: number): void => {
      if (parties.group[a] === parties.group[b]) return;
      // Of names that differ so much only relation can come without a signal.
      if (!withSignal && related.areFull(a, b) && cannotBeLikely(looks, a, b)) return;
      const found = unitLikeness(unit(a), unit(b));
      if (found === "distinct" || found === "same" || (found === "possible" && !withSignal) || settled(a, b)) return;
      (found === "related" ? related : similar).pair(a, b);
    };
  const all = Array.from({ length: parties.count }, (_, party) => party);
  visitNearPairs(
    [{ seed: 0, members: all }],
    (party, _seed, keyed) => putCoreKeys(keyed, party, unit(party), looks),
    visit(false),
  );
  visitNearPairs(
    partiesBySignal(parties, signals),
    (party, seed, keyed) => keyed.addAll(slipKeys(unit(party), seed), party),
    visit(true),
  );
}

/** Likely one unit, and related ones. */
export interface AlikePairs {
  readonly similar: Pairs;
  readonly related: Pairs;
}

/** What tells by numbers alone, by party, that two names are not alike: equal texts have equal hashes. */
export interface Looks {
  readonly cores: Int32Array;
  readonly brands: Int32Array;
  /** How many other names a unit has. */
  readonly renamed: Uint16Array;
}

export function looksOf(units: readonly UnitName[]): Looks {
  const cores = new Int32Array(units.length),
    brands = new Int32Array(units.length),
    renamed = new Uint16Array(units.length);
  units.forEach(({ core, brand, otherNames }, party) => {
    cores[party] = hashText(core, 1);
    brands[party] = hashText(brand, 2);
    renamed[party] = otherNames.length;
  });
  return { cores, brands, renamed };
}

/**
 * Whether two names are not `likely`: these have core or brand in common, or one of them has another name. Each of a
 * hundred thousand names may ask for a hundred comparisons, and nearly all end here.
 */
export function cannotBeLikely({ cores, brands, renamed }: Looks, a: number, b: number): boolean {
  return cores[a] !== cores[b] && brands[a] !== brands[b] && renamed[a]! + renamed[b]! === 0;
}

/**
 * Likely names have core and places in common, or brand and words of content in their trade; related ones at least the
 * brand, or a rare beginning.
 */
function putCoreKeys(keyed: KeyedMembers, party: number, of: UnitName, looks: Looks): void {
  const brand = looks.brands[party]!,
    core = looks.cores[party]!;
  keyed.add(core, party);
  keyed.add(hashText(of.places.join(" "), core), party);
  keyed.add(brand, party);
  keyed.add(hashText(contentOf(of), brand), party);
  // A remark can give a unit many other names; a few are enough: eight keys at most.
  keyed.add(hashText(of.canonical, 4), party);
  if (of.start !== null) keyed.add(hashText(of.start, 3), party);
  for (const name of of.otherNames.slice(0, of.start === null ? 3 : 2)) keyed.add(hashText(name, 4), party);
}

/** The trade's words that say what a unit does, in one text. */
function contentOf({ trade }: UnitName): string {
  let content = "";
  for (const word of trade) if (tradeWeight(word) >= 1) content = content === "" ? word : `${content} ${word}`;
  return content;
}

/**
 * Possible names have the brand or the core in common but for a place, or cores that differ by a slip: one character,
 * one that sounds or looks alike, two that changed places.
 */
function slipKeys(of: UnitName, seed: number): number[] {
  return [
    hashText(of.brand, ~seed),
    hashText(coreSkeleton(of), seed),
    ...homophoneKeys(of.core, seed),
    ...editKeys(of.core, seed),
  ];
}

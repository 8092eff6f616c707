import { hashText } from "./hash";
import { mayBeLikely, unitLikeness } from "./likeness";
import { editKeys, homophoneKeys } from "./near-keys";
import { visitNearPairs, type NearGroup } from "./near-pairs";
import { markPartners, type Parties } from "./parties";
import { Partners, type Naming } from "./partners";
import { groupsWithSeveral } from "./several";
import type { SideMark } from "./side-mark";
import { tradeWeight } from "./trade-words";
import type { UnitName } from "./unit-name";

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
  naming: Naming,
): SideMark[] {
  const unit = (party: number): UnitName => units[party] as UnitName;
  const similar = new Partners(naming.most),
    related = new Partners(naming.most);
  const visit =
    (withSignal: boolean) =>
    (a: number, b: number): void => {
      if (parties.group[a] === parties.group[b]) return;
      // Of names that differ so much only relation can come without a signal.
      if (!withSignal && related.areFull(a, b) && !mayBeLikely(unit(a), unit(b))) return;
      const found = unitLikeness(unit(a), unit(b));
      if (found === "distinct" || found === "same" || (found === "possible" && !withSignal) || settled(a, b)) return;
      (found === "related" ? related : similar).pair(a, b);
    };
  const all = Array.from({ length: parties.count }, (_, party) => party);
  visitNearPairs([{ seed: 0, members: all }], party => coreKeys(unit(party)), visit(false));
  visitNearPairs(partiesBySignal(parties, signals), (party, seed) => slipKeys(unit(party), seed), visit(true));
  return [
    ...markPartners("SIMILAR_APPLICANT", parties, similar, naming.detail),
    ...markPartners("RELATED_APPLICANT", parties, related, naming.detail),
  ];
}

/**
 * Likely names have core and places in common, or brand and words of content in their trade; related ones at least the
 * brand, or a rare beginning.
 */
function coreKeys(of: UnitName): number[] {
  const core = hashText(of.core, 1),
    brand = hashText(of.brand, 2);
  const keys = [core, hashText(of.places.join(" "), core), brand, hashText(contentOf(of), brand)];
  if (of.start !== null) keys.push(hashText(of.start, 3));
  for (const name of [of.canonical, ...of.otherNames]) if (keys.length < MOST_KEYS) keys.push(hashText(name, 4));
  return keys;
}

/** A remark can give a unit many other names; a few are enough. */
const MOST_KEYS = 8;

/** The trade's words that say what a unit does, in one text. */
function contentOf(of: UnitName): string {
  return of.trade.filter(word => tradeWeight(word) >= 1).join(" ");
}

/**
 * Possible names have the brand or the core in common but for a place, or cores that differ by a slip: one character,
 * one that sounds or looks alike, two that changed places.
 */
function slipKeys(of: UnitName, seed: number): number[] {
  return [
    hashText(of.brand, ~seed),
    hashText(of.skeleton, seed),
    ...homophoneKeys(of.core, seed),
    ...editKeys(of.core, seed),
  ];
}

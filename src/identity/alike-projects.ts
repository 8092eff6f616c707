import { hashText } from "./hash";
import { editKeys, homophoneKeys } from "./near-keys";
import { visitNearPairs, type NearGroup } from "./near-pairs";
import type { Parties } from "./parties";
import { compareProjects, LONGEST_IN_FRONT, SHORTEST_IN_FRONT } from "./project-likeness";
import { readProjectName, rememberedRemains, type ProjectName } from "./project-name";
import type { Pairs } from "./mark-taker";

/** So many names taken apart are remembered in passing, each in the place that its number gives it. */
const REMEMBERED = 1024;

function* partiesByApplicant(parties: Parties, applicantOfParty: (party: number) => number): Generator<NearGroup> {
  const own = new Int32Array(parties.count);
  let highest = -1;
  for (let party = 0; party < parties.count; party++)
    highest = Math.max(highest, (own[party] = applicantOfParty(party)));
  const first = new Int32Array(highest + 1).fill(-1),
    next = new Int32Array(parties.count);
  for (let party = parties.count - 1; party >= 0; party--) {
    const applicant = own[party] as number;
    next[party] = first[applicant] as number;
    first[applicant] = party;
  }
  // In the order in which applicants appear.
  for (let party = 0; party < parties.count; party++) {
    const applicant = own[party] as number;
    if (first[applicant] !== party || next[party] === -1) continue;
    const members: number[] = [];
    for (let one = party; one >= 0; one = next[one] as number) members.push(one);
    yield { seed: Math.imul(applicant + 1, 0x9e3779b1), members };
  }
}

/**
 * SIMILAR_PROJECT: different projects of one applicant whose names are alike. `settled`: a reviewer has decided on the
 * pair.
 */
export function alikeProjects(
  parties: Parties,
  applicants: Int32Array,
  nameOf: (row: number) => string,
  settled: (a: number, b: number) => boolean,
  similar: Pairs,
): void {
  // Small groups are compared at once, large ones when all keys are known: only the names of these have to be kept.
  const kept = new Map<number, ProjectName>(),
    passing = new Array<ProjectName | null>(REMEMBERED).fill(null),
    passingIds = new Int32Array(REMEMBERED),
    remains = rememberedRemains();
  const project = (party: number): ProjectName => {
    const id = parties.name[party] as number,
      place = id % REMEMBERED,
      known = passingIds[place] === id ? passing[place]! : kept.get(id);
    if (known) return known;
    passingIds[place] = id;
    return (passing[place] = readProjectName(nameOf(parties.first[party] as number), remains));
  };
  visitNearPairs(
    partiesByApplicant(parties, party => applicants[parties.first[party] as number] as number),
    (party, seed, keyed) => {
      const name = project(party);
      kept.set(parties.name[party] as number, name);
      keyed.addAll(keysOf(name, seed), party);
    },
    (a, b) => {
      if (
        parties.group[a] === parties.group[b] ||
        similar.areFull(a, b) ||
        compareProjects(project(a), project(b)) !== "similar" ||
        settled(a, b)
      )
        return;
      similar.pair(a, b);
    },
  );
}

/**
 * Alike names have the base in common, its characters, the base but for one character, for 系统 and 平台 or for a unit's
 * name in front; or the whole name but for characters that look alike.
 */
function keysOf(of: ProjectName, seed: number): number[] {
  const numbered = hashText(of.numbers.others, seed);
  const keys = [
    hashText(of.base, numbered),
    hashText(of.bag, ~numbered),
    hashText(of.thing, numbered),
    hashText(of.skeleton, ~seed),
    ...homophoneKeys(of.base, numbered),
    ...editKeys(of.base, numbered),
  ];
  for (let at = SHORTEST_IN_FRONT; at <= LONGEST_IN_FRONT && at < of.base.length; at++)
    keys.push(hashText(of.base.slice(at), numbered));
  return keys;
}

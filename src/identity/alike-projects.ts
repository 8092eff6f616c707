import { hashText } from "./hash";
import { editKeys, homophoneKeys } from "./near-keys";
import { visitNearPairs, type NearGroup } from "./near-pairs";
import { markPartners, type Parties } from "./parties";
import { Partners } from "./partners";
import { compareProjects, LONGEST_IN_FRONT, SHORTEST_IN_FRONT } from "./project-likeness";
import { readProjectName, type ProjectName } from "./project-name";
import type { SideMark } from "./side-mark";

function* partiesByApplicant(parties: Parties, applicantOfParty: (party: number) => number): Generator<NearGroup> {
  const own = new Map<number, number[]>();
  for (let party = 0; party < parties.count; party++) {
    const applicant = applicantOfParty(party),
      members = own.get(applicant);
    if (members === undefined) own.set(applicant, [party]);
    else members.push(party);
  }
  for (const [applicant, members] of own)
    if (members.length > 1) yield { seed: Math.imul(applicant + 1, 0x9e3779b1), members };
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
  detail: (row: number) => string,
): SideMark[] {
  const read = new Map<number, ProjectName>();
  const firstRow = (party: number): number => (parties.rows[party] as readonly number[])[0] as number;
  const project = (party: number): ProjectName => {
    const id = parties.name[party] as number;
    let name = read.get(id);
    if (name === undefined) read.set(id, (name = readProjectName(nameOf(firstRow(party)))));
    return name;
  };
  const similar = new Partners();
  visitNearPairs(
    partiesByApplicant(parties, party => applicants[firstRow(party)] as number),
    (party, seed) => keysOf(project(party), seed),
    (a, b) => {
      if (
        parties.group[a] === parties.group[b] ||
        compareProjects(project(a), project(b)) !== "similar" ||
        settled(a, b)
      )
        return;
      similar.add(a, b);
    },
  );
  return markPartners("SIMILAR_PROJECT", parties, similar, detail);
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

import { KeyedMembers, type Keyed } from "./keyed-members";

/**
 * Members that may be alike only among themselves, such as the applicants that share an account. `seed` tells groups
 * apart.
 */
export interface NearGroup {
  readonly seed: number;
  readonly members: readonly number[];
}

/** Up to this size every pair of a group is visited; in larger ones those that share a key. */
const EVERY_PAIR = 8;
/** Of the members that share a key each is compared with the first ones and with those just before it. */
const FIRST = 16,
  BEFORE = 16;
/**
 * Comparisons that one member may ask for, so that a hundred thousand names that are nearly one cost no more than as
 * many that are not.
 */
const BUDGET = 96;
/**
 * Comparisons that all members may ask for together: of a million names in a file as many as of a hundred thousand, so
 * that an answer comes within the time of reading it.
 */
const BUDGET_OF_ALL = 10_000_000;
const LEAST_BUDGET = 4;

/**
 * Visits pairs of members (each at least once, first the lower) that may be alike: all of small groups, those sharing a
 * key of large ones.
 */
export function visitNearPairs(
  groups: Iterable<NearGroup>,
  putKeys: (member: number, seed: number, keyed: KeyedMembers) => void,
  visit: (a: number, b: number) => void,
): void {
  const keyed = new KeyedMembers();
  let highest = -1;
  for (const { seed, members } of groups) {
    if (members.length > EVERY_PAIR) {
      for (const member of members) {
        highest = Math.max(highest, member);
        putKeys(member, seed, keyed);
      }
      continue;
    }
    for (let j = 1; j < members.length; j++) {
      for (let i = 0; i < j; i++) visit(members[i] as number, members[j] as number);
    }
  }
  visitRuns(keyed.sorted(), new Uint8Array(highest + 1), visit);
}

/** `asked` counts the comparisons of each member. */
function visitRuns({ keys, members }: Keyed, asked: Uint8Array, visit: (a: number, b: number) => void): void {
  const budget = Math.max(LEAST_BUDGET, Math.min(BUDGET, Math.floor(BUDGET_OF_ALL / asked.length)));
  let start = 0;
  for (let i = 0; i < keys.length; i++) {
    const member = members[i] as number;
    if (keys[i] !== keys[start]) start = i;
    let spent = asked[member] as number;
    const recent = Math.max(start, i - BEFORE);
    for (let k = start; k < i && spent < budget; k++, spent++) {
      if (k === start + FIRST && k < recent) k = recent;
      const other = members[k] as number;
      if (other !== member) visit(other, member);
    }
    asked[member] = spent;
  }
}

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
/** Members and keys pack into one double for sorting: 31 bits of key, 22 of member. */
const MEMBERS = 2 ** 22;

/**
 * Visits pairs of members (each at least once, first the lower) that may be alike: all of small groups, those sharing a
 * key of large ones.
 */
export function visitNearPairs(
  groups: Iterable<NearGroup>,
  keysOf: (member: number, seed: number) => readonly number[],
  visit: (a: number, b: number) => void,
): void {
  const packed: number[] = [];
  let highest = -1;
  for (const { seed, members } of groups) {
    if (members.length > EVERY_PAIR) {
      for (const member of members) {
        highest = Math.max(highest, member);
        for (const key of keysOf(member, seed)) packed.push(key * MEMBERS + member);
      }
      continue;
    }
    for (let j = 1; j < members.length; j++) {
      for (let i = 0; i < j; i++) visit(members[i] as number, members[j] as number);
    }
  }
  visitRuns(Float64Array.from(packed).sort(), new Uint8Array(highest + 1), visit);
}

/** `asked` counts the comparisons of each member. */
function visitRuns(sorted: Float64Array, asked: Uint8Array, visit: (a: number, b: number) => void): void {
  const budget = Math.max(LEAST_BUDGET, Math.min(BUDGET, Math.floor(BUDGET_OF_ALL / asked.length)));
  let start = 0;
  for (let i = 0; i < sorted.length; i++) {
    const key = Math.floor((sorted[i] as number) / MEMBERS),
      member = (sorted[i] as number) % MEMBERS;
    if (key !== Math.floor((sorted[start] as number) / MEMBERS)) start = i;
    let spent = asked[member] as number;
    const recent = Math.max(start, i - BEFORE);
    for (let k = start; k < i && spent < budget; k++, spent++) {
      if (k === start + FIRST && k < recent) k = recent;
      const other = (sorted[k] as number) % MEMBERS;
      if (other !== member) visit(other, member);
    }
    asked[member] = spent;
  }
}

/** Keys with their members, in two columns. */
export interface Keyed {
  readonly keys: Int32Array;
  readonly members: Int32Array;
}

/** So many bits are sorted by at once. */
const BITS = 11;
/** The column and the bits of each pass, from the last to tell on: members have 22 bits, keys 31. */
const PASSES = [
  ["members", 0],
  ["members", BITS],
  ["keys", 0],
  ["keys", BITS],
  ["keys", 2 * BITS],
] as const;

/** Collects members under keys; millions of them take two words each. */
export class KeyedMembers {
  private all: Keyed = columns(1024);
  private count = 0;

  /** `key`: an integer from 0 below 2³¹; `member`: below 2²². */
  add(key: number, member: number): void {
    if (this.count === this.all.keys.length) {
      const longer = columns(this.count * 2);
      longer.keys.set(this.all.keys);
      longer.members.set(this.all.members);
      this.all = longer;
    }
    this.all.keys[this.count] = key;
    this.all.members[this.count++] = member;
  }

  addAll(keys: readonly number[], member: number): void {
    for (const key of keys) this.add(key, member);
  }

  /** All in the order of keys, those of one key in the order of members. */
  sorted(): Keyed {
    const { all, count } = this;
    let now: Keyed = { keys: all.keys.subarray(0, count), members: all.members.subarray(0, count) },
      next = columns(count);
    for (const [column, shift] of PASSES) {
      sortInto(next, now, now[column], shift);
      [now, next] = [next, now];
    }
    return now;
  }
}

function columns(length: number): Keyed {
  return { keys: new Int32Array(length), members: new Int32Array(length) };
}

/** Puts `from` into `to` in the order of some bits of `by`; where these are equal, as it was. */
function sortInto(to: Keyed, from: Keyed, by: Int32Array, shift: number): void {
  const mask = 2 ** BITS - 1,
    /** Where the next one of each digit goes. */
    next = new Int32Array(2 ** BITS + 1);
  for (let i = 0; i < by.length; i++) next[(((by[i] as number) >>> shift) & mask) + 1]!++;
  for (let d = 0; d <= mask; d++) next[d + 1]! += next[d]!;
  for (let i = 0; i < by.length; i++) {
    const at = next[((by[i] as number) >>> shift) & mask]!++;
    to.keys[at] = from.keys[i] as number;
    to.members[at] = from.members[i] as number;
  }
}

/** As many rows as a mark names, and as many partners as a party keeps. */
export const NAMED_ROWS = 20;

const SOME = 1,
  FULL = 2;

/** Which parties are alike with which: for each at most NAMED_ROWS others, the first ones found. */
export class Partners {
  private readonly of = new Map<number, number[]>();
  /** By party: none, SOME, or FULL where it keeps no other partner. */
  private readonly state: Uint8Array;

  constructor(parties: number) {
    this.state = new Uint8Array(parties);
  }

  pair(a: number, b: number): void {
    this.keep(a, b);
    this.keep(b, a);
  }

  /** Whether neither of the two keeps another partner: then nothing comes of comparing them. */
  areFull(a: number, b: number): boolean {
    return this.state[a] === FULL && this.state[b] === FULL;
  }

  /** Each party that has partners, with them. */
  all(): Iterable<readonly [number, readonly number[]]> {
    return this.of;
  }

  get size(): number {
    return this.of.size;
  }

  private keep(party: number, partner: number): void {
    if (this.state[party] === FULL) return;
    const known = this.of.get(party);
    if (known === undefined) this.of.set(party, [partner]);
    else if (!known.includes(partner)) known.push(partner);
    this.state[party] = known?.length === NAMED_ROWS ? FULL : SOME;
  }
}

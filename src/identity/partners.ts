/** As many rows as a mark names, and as many partners as a party keeps. */
export const NAMED_ROWS = 20;

/** Which parties are alike with which: for each at most NAMED_ROWS others, the first ones found. */
export class Partners {
  private readonly of = new Map<number, number[]>();

  pair(a: number, b: number): void {
    this.keep(a, b);
    this.keep(b, a);
  }

  /** Each party that has partners, with them. */
  all(): Iterable<readonly [number, readonly number[]]> {
    return this.of;
  }

  get size(): number {
    return this.of.size;
  }

  private keep(party: number, partner: number): void {
    const known = this.of.get(party);
    if (known === undefined) this.of.set(party, [partner]);
    else if (known.length < NAMED_ROWS && !known.includes(partner)) known.push(partner);
  }
}

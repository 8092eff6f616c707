/** As many rows as a mark names, and as many partners as a party keeps. */
export const NAMED_ROWS = 20;

/** What marks of alike parties name. */
export interface Naming {
  /** So many partners of each party are looked for: NAMED_ROWS, or 1 of who asks only which rows are marked. */
  readonly most: number;
  /** Words the first row that is named. */
  readonly detail: (row: number) => string;
}

/** Which parties are alike with which: for each at most `most` others, the first ones found. */
export class Partners {
  private readonly of = new Map<number, number[]>();

  constructor(private readonly most = NAMED_ROWS) {}

  pair(a: number, b: number): void {
    this.keep(a, b);
    this.keep(b, a);
  }

  /** Whether neither of the two keeps another partner: then nothing comes of comparing them. */
  areFull(a: number, b: number): boolean {
    return this.isFull(a) && this.isFull(b);
  }

  /** Each party that has partners, with them. */
  all(): Iterable<readonly [number, readonly number[]]> {
    return this.of;
  }

  get size(): number {
    return this.of.size;
  }

  private isFull(party: number): boolean {
    return (this.of.get(party)?.length ?? 0) >= this.most;
  }

  private keep(party: number, partner: number): void {
    const known = this.of.get(party);
    if (known === undefined) this.of.set(party, [partner]);
    else if (known.length < this.most && !known.includes(partner)) known.push(partner);
  }
}

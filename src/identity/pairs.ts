const NONE = -1;
/** Ids are below 2²⁶, so that a pair of them is one whole number. */
const IDS = 2 ** 26;

/**
 * A map from a pair of integers ≥ 0 to an integer other than -1. Nearly every right one goes with one left one only (a
 * project's name with its applicant): that pair lies in flat arrays by the right one, and takes no key.
 */
export class PairMap {
  private left: Int32Array = new Int32Array(1024).fill(NONE);
  private values: Int32Array = new Int32Array(1024);
  private readonly others = new Map<number, number>();

  /** The value of the pair, or -1. */
  get(a: number, b: number): number {
    const left = this.left[b] ?? NONE;
    if (left === a) return this.values[b] as number;
    // Only what goes with another left one already is among the others.
    return left === NONE ? NONE : (this.others.get(a * IDS + b) ?? NONE);
  }

  set(a: number, b: number, value: number): void {
    if (b >= this.left.length) this.grow(b);
    if (this.left[b] !== NONE && this.left[b] !== a) {
      this.others.set(a * IDS + b, value);
      return;
    }
    this.left[b] = a;
    this.values[b] = value;
  }

  private grow(highest: number): void {
    const { left, values } = this;
    this.left = new Int32Array(highest * 2 + 1).fill(NONE);
    this.left.set(left);
    this.values = new Int32Array(highest * 2 + 1);
    this.values.set(values);
  }
}

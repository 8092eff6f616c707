const EMPTY = -1;

/**
 * A map from a pair of integers ≥ 0 to an integer other than -1, in flat arrays: a few words a pair, so that a million
 * rows take neither strings nor objects. Open addressing, never more than half full.
 */
export class PairMap {
  private left: Int32Array;
  private right: Int32Array;
  private values: Int32Array;
  private mask: number;
  private used = 0;

  constructor(expected = 16) {
    let size = 32;
    while (size < expected * 2) size *= 2;
    this.left = new Int32Array(size).fill(EMPTY);
    this.right = new Int32Array(size);
    this.values = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The value of the pair, or -1. */
  get(a: number, b: number): number {
    const at = this.slot(a, b);
    return this.left[at] === EMPTY ? EMPTY : (this.values[at] as number);
  }

  set(a: number, b: number, value: number): void {
    const at = this.slot(a, b);
    if (this.left[at] === EMPTY) {
      if (++this.used * 2 > this.mask) {
        this.grow();
        this.used++;
        this.put(this.slot(a, b), a, b, value);
        return;
      }
    }
    this.put(at, a, b, value);
  }

  private put(at: number, a: number, b: number, value: number): void {
    this.left[at] = a;
    this.right[at] = b;
    this.values[at] = value;
  }

  private slot(a: number, b: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let at = (hash ^ (hash >>> 13)) & this.mask;
    while (this.left[at] !== EMPTY && (this.left[at] !== a || this.right[at] !== b)) at = (at + 1) & this.mask;
    return at;
  }

  private grow(): void {
    const { left, right, values } = this;
    const size = left.length * 2;
    this.left = new Int32Array(size).fill(EMPTY);
    this.right = new Int32Array(size);
    this.values = new Int32Array(size);
    this.mask = size - 1;
    this.used = 0;
    for (let i = 0; i < left.length; i++) {
      if (left[i] === EMPTY) continue;
      this.used++;
      const a = left[i] as number,
        b = right[i] as number;
      this.put(this.slot(a, b), a, b, values[i] as number);
    }
  }
}

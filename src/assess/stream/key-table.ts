import { hashText } from "../../identity/hash";

const EMPTY = -1,
  FIRST = 1 << 12;
/** Of the two halves of a hash. */
const SEEDS = [0x51ed270b, 0x2545f491] as const;

/**
 * Numbers by texts, of which 62 bits of a hash are kept: 24 to 48 bytes each, whatever their length. Open addressing,
 * never more than half full.
 */
export class KeyTable {
  private left = new Int32Array(FIRST).fill(EMPTY);
  private right = new Int32Array(FIRST);
  private numbers = new Int32Array(FIRST);
  private used = 0;

  /** The number of a text; where it has none yet, the one that `make` gives. */
  of(text: string, make: () => number): number {
    const a = hashText(text, SEEDS[0]),
      b = hashText(text, SEEDS[1]);
    let at = this.place(a, b);
    if (this.left[at] !== EMPTY) return this.numbers[at]!;
    if (++this.used * 2 > this.left.length) {
      this.grow();
      at = this.place(a, b);
    }
    return this.put(at, a, b, make());
  }

  /** Where the pair stands, or would. */
  private place(a: number, b: number): number {
    const { left, right } = this,
      mask = left.length - 1;
    let at = (a ^ b) & mask;
    while (left[at] !== EMPTY && (left[at] !== a || right[at] !== b)) at = (at + 1) & mask;
    return at;
  }

  private put(at: number, a: number, b: number, number: number): number {
    this.left[at] = a;
    this.right[at] = b;
    return (this.numbers[at] = number);
  }

  private grow(): void {
    const { left, right, numbers } = this;
    this.left = new Int32Array(left.length * 2).fill(EMPTY);
    this.right = new Int32Array(left.length * 2);
    this.numbers = new Int32Array(left.length * 2);
    for (let at = 0; at < left.length; at++)
      if (left[at] !== EMPTY) this.put(this.place(left[at]!, right[at]!), left[at]!, right[at]!, numbers[at]!);
  }
}

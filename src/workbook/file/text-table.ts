/** Texts stand in pieces of so many units (UTF-16), each within one. */
const PIECE_BITS = 17;
const PIECE = 1 << PIECE_BITS,
  WITHIN = PIECE - 1;
const FEW = 64;

/**
 * Texts by number, from 0 in the order in which they are added, none longer than a cell holds. As long as they are
 * gathered and a workbook's sheets pass they stand as numbers outside the heap: whenever some megabytes were unpacked
 * the collector looks at every string that there is, which took longer than reading the sheets. `settle` makes strings
 * of them.
 */
export class TextTable {
  /** All of them once they are settled; none before. */
  readonly strings: string[] = [];
  private readonly pieces: (Uint16Array | null)[] = [];
  private starts = new Uint32Array(FEW);
  private lengths = new Uint16Array(FEW);
  private count = 0;
  private end = 0;
  /** Those that were asked for before. */
  private readonly asked = new Map<number, string>();

  get size(): number {
    return this.count;
  }

  /** The first `length` of these units are a text. */
  add(units: ArrayLike<number>, length: number): void {
    const piece = this.begin(length),
      at = this.end & WITHIN;
    for (let k = 0; k < length; k++) piece[at + k] = units[k]!;
    this.end += length;
  }

  addText(text: string): void {
    const piece = this.begin(text.length),
      at = this.end & WITHIN;
    for (let k = 0; k < text.length; k++) piece[at + k] = text.charCodeAt(k);
    this.end += text.length;
  }

  /** Of the text with this number; -1 where there is none. */
  lengthOf(number: number): number {
    return number < this.count ? this.lengths[number]! : -1;
  }

  at(number: number): string | undefined {
    if (number >= this.count || this.strings.length > 0) return this.strings[number];
    let text = this.asked.get(number);
    if (text === undefined) this.asked.set(number, (text = this.made(number)));
    return text;
  }

  /** Makes the strings, and lets go of what they were made of. */
  settle(): void {
    for (let number = this.strings.length; number < this.count; number++) {
      this.strings.push(this.asked.get(number) ?? this.made(number));
      // Its piece is not needed again once the next text begins in another.
      const piece = this.starts[number]! >> PIECE_BITS;
      if (piece > 0) this.pieces[piece - 1] = null;
    }
    this.pieces.length = 0;
    this.asked.clear();
  }

  /** Makes room for a text of this length; answers the piece that it goes to, from `end` on. */
  private begin(length: number): Uint16Array {
    if (this.end + length > this.pieces.length << PIECE_BITS) {
      this.end = this.pieces.length << PIECE_BITS;
      this.pieces.push(new Uint16Array(PIECE));
    }
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = this.end;
    this.lengths[this.count++] = length;
    return this.pieces.at(-1)!;
  }

  private grow(): void {
    const { starts, lengths } = this;
    this.starts = new Uint32Array(2 * starts.length);
    this.lengths = new Uint16Array(2 * lengths.length);
    this.starts.set(starts);
    this.lengths.set(lengths);
  }

  private made(number: number): string {
    const start = this.starts[number]!,
      piece = this.pieces[start >>> PIECE_BITS]!,
      from = start & WITHIN,
      length = this.lengths[number]!;
    for (let k = 0; k < length; k++) units[k] = piece[from + k]!;
    units.length = length;
    // Not spread: `apply` takes the array as it is, several times as fast.
    return String.fromCharCode.apply(null, units);
  }
}

/** One array, used again. */
const units: number[] = [];

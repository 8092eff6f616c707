const EIGHT = 8;

/**
 * Text of ASCII only that is written again and again. It is written eight bytes at a time, as the number that these are
 * as a double, which takes half the time of a loop over bytes: of ASCII it never is one that is no number, so that no
 * bit of it changes.
 */
export class Ascii {
  readonly length: number;
  /** The same bytes; whoever writes them tells nothing else than ASCII. */
  readonly bytes: Uint8Array;
  private readonly eights: Float64Array;

  constructor(length: number) {
    const room = new ArrayBuffer(Math.ceil(length / EIGHT) * EIGHT);
    this.length = length;
    this.bytes = new Uint8Array(room, 0, length);
    this.eights = new Float64Array(room);
  }

  static of(text: string): Ascii {
    const ascii = new Ascii(text.length);
    for (let k = 0; k < text.length; k++) ascii.bytes[k] = text.charCodeAt(k);
    return ascii;
  }

  /** How many bytes it takes at most while it is written: behind it up to seven are overwritten. */
  get room(): number {
    return this.eights.length * EIGHT;
  }

  /** Writes it and answers where it ends; there has to be `room` for it. */
  putAt(at: number, to: DataView): number {
    const { eights } = this;
    for (let k = 0; k < eights.length; k++) to.setFloat64(at + EIGHT * k, eights[k] as number, true);
    return at + this.length;
  }
}

const ZERO = 48;

/** How many digits a whole number from 0 to 0x7fffffff has. */
export function digitsOf(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) length++;
  return length;
}

/** Writes such a number in digits, and answers where they end; there has to be room for ten. */
export function putWhole(bytes: Uint8Array, at: number, value: number): number {
  const end = at + digitsOf(value);
  let rest = value;
  for (let k = end - 1; k >= at; k--) {
    const tenth = (rest / 10) | 0;
    bytes[k] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}

import { csvCell, fieldText } from "./csv-cell";
import { MAX_SHARED_STRINGS } from "./limits";
import { FileProblem } from "./problem";

/** Fields of more bytes are hardly ever alike. */
const LONGEST = 500;
const QUOTE = 34;
/**
 * So many places are looked at for one text; where all are taken by others it has no number. Made-up files may be
 * crowded into one place, and each of their texts would be held against all others.
 */
const MOST_LOOKED_AT = 64;
const FEW = 1 << 10;
/** Of FNV-1a, and of MurmurHash3's last step: texts that differ in their last digit only come to stand apart. */
const SEED = 0x811c9dc5,
  PRIME = 0x01000193,
  MIX = 0x85ebca6b;

/**
 * The different texts of a .csv file by number, found by the bytes of their fields, so that each is decoded and read
 * once. A text may have two numbers; two texts never have one.
 */
export class CsvTexts {
  /** By number, as `csvCell` reads the field; "" for one that is blank. */
  readonly strings: string[] = [];
  /** Where a text of each number stands in the file, its bytes, and their hash. */
  private froms = new Uint32Array(FEW);
  private lengths = new Uint16Array(FEW);
  private hashes = new Int32Array(FEW);
  /** Numbers and 1, at the places where their hashes are looked for; 0 where none stands. Half are free. */
  private places = new Int32Array(2 * FEW);

  constructor(private readonly bytes: Uint8Array) {}

  /**
   * The number of a field that is no plain numeral; -1 where it has none and is a cell of its own. Throws
   * `too-many-texts`.
   */
  numberOf(from: number, end: number): number {
    const { bytes } = this;
    // What has to be put together out of quotes may be a number in the end.
    if (end - from > LONGEST || bytes[from] === QUOTE) return -1;
    let hash = SEED;
    for (let at = from; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
    hash = Math.imul(hash ^ (hash >>> 16), MIX);
    hash ^= hash >>> 13;
    const mask = this.places.length - 1;
    for (let k = 0; k < MOST_LOOKED_AT; k++) {
      const place = (hash + k) & mask,
        number = this.places[place]! - 1;
      if (number < 0) return this.add(place, hash, from, end);
      if (this.hashes[number] === hash && this.isSame(number, from, end)) return number;
    }
    return -1;
  }

  private isSame(number: number, from: number, end: number): boolean {
    const { bytes } = this,
      first = this.froms[number]!,
      length = end - from;
    if (this.lengths[number] !== length) return false;
    for (let k = 0; k < length; k++) if (bytes[first + k] !== bytes[from + k]) return false;
    return true;
  }

  private add(place: number, hash: number, from: number, end: number): number {
    const number = this.strings.length,
      cell = csvCell(shortText(this.bytes, from, end));
    if (number >= MAX_SHARED_STRINGS) throw new FileProblem("too-many-texts", { limit: MAX_SHARED_STRINGS });
    // Plain numerals do not come here.
    this.strings.push(typeof cell === "string" ? cell : "");
    if (number === this.froms.length) this.grow();
    this.froms[number] = from;
    this.lengths[number] = end - from;
    this.hashes[number] = hash;
    if (2 * number < this.places.length) this.places[place] = number + 1;
    else this.spread(number + 1);
    return number;
  }

  private grow(): void {
    const size = 2 * this.froms.length;
    this.froms = longer(this.froms, new Uint32Array(size));
    this.lengths = longer(this.lengths, new Uint16Array(size));
    this.hashes = longer(this.hashes, new Int32Array(size));
  }

  /** Twice the places. A text that finds none gets another number when it comes up again. */
  private spread(count: number): void {
    this.places = new Int32Array(2 * this.places.length);
    const { places, hashes } = this,
      mask = places.length - 1;
    for (let number = 0; number < count; number++) {
      for (let k = 0; k < MOST_LOOKED_AT; k++) {
        const place = (hashes[number]! + k) & mask;
        if (places[place] !== 0) continue;
        places[place] = number + 1;
        break;
      }
    }
  }
}

function longer<T extends Uint32Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** One array, used again. */
const units: number[] = [];

/** A short text out of bytes that are known to be UTF-8: several times as fast as a decoder. */
function shortText(bytes: Uint8Array, from: number, end: number): string {
  let length = 0;
  for (let at = from; at < end;) {
    const c = bytes[at]!;
    if (c < 0x80) {
      units[length++] = c;
      at++;
    } else if (c < 0xe0) {
      units[length++] = ((c & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else if (c < 0xf0) {
      units[length++] = ((c & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else return fieldText(bytes, from, end);
  }
  units.length = length;
  // Not spread: `apply` takes the array as it is, several times as fast.
  return String.fromCharCode.apply(null, units);
}

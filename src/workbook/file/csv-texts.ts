import { csvCell, fieldText } from "./csv-cell";
import { MAX_SHARED_STRINGS } from "./limits";
import { FileProblem } from "./problem";

/** Fields of more bytes are hardly ever alike. */
const LONGEST = 500;
const QUOTE = 34,
  APOSTROPHE = 39,
  EQUALS = 61;
/**
 * A column of whose first texts so many were looked for, and next to none of them found, holds a different one in each
 * row: names of projects, accounts. Its texts get numbers without being looked for, up to a bound for all columns.
 */
const TRIED = 1 << 14,
  RARELY = 256,
  MOST_UNLOOKED = 4_000_000;
/**
 * So many places are looked at for one text; where all are taken by others it has no number. Made-up files may be
 * crowded into one place, and each of their texts would be held against all others.
 */
const MOST_LOOKED_AT = 64;
const FEW = 1 << 10;
/** Bytes that are hashed and compared at once. */
const WORD = 4;
/** Of MurmurHash3: texts that differ in any one character come to stand apart. */
const SPREAD = 0xcc9e2d51,
  AGAIN = 0x1b873593,
  STEP = 0xe6546b64,
  MIX = 0x85ebca6b,
  LAST_MIX = 0xc2b2ae35;

/** How often texts of a column were looked for, and how often they were there. */
interface Looks {
  made: number;
  found: number;
}

/**
 * The different texts of a .csv file by number, found by the bytes of their fields, so that each is decoded and read
 * once. A text may have two numbers; two texts never have one.
 */
export class CsvTexts {
  /** By number, as `csvCell` reads the field; "" for one that is blank. */
  readonly strings: string[] = [];
  /** Where a text of each number stands in the file, and its bytes. */
  private froms = new Uint32Array(FEW);
  private lengths = new Uint16Array(FEW);
  /** By place, where a hash is looked for: the hash and the number and 1; 0 where none stands. Half are free. */
  private places = new Int32Array(4 * FEW);
  private placed = 0;
  /** By column. */
  private readonly looks: Looks[] = [];
  private unlooked = 0;
  private readonly words: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * The number of a field that is no plain numeral; -1 where it has none and is a cell of its own. Throws
   * `too-many-texts`.
   */
  numberOf(column: number, from: number, end: number): number {
    // What has to be put together out of quotes may be a number in the end.
    if (end - from > LONGEST || this.bytes[from] === QUOTE) return -1;
    const looks = (this.looks[column] ??= { made: 0, found: 0 });
    if (looks.made >= TRIED && looks.found * RARELY < looks.made && this.unlooked < MOST_UNLOOKED) {
      this.unlooked++;
      return this.add(from, end);
    }
    const before = this.strings.length,
      number = this.lookUp(from, end);
    looks.made++;
    if (this.strings.length === before) looks.found++;
    return number;
  }

  /** Where a field ends that begins at `from` and says what the text of a number says; `from` where none does. */
  endOfSame(number: number, from: number): number {
    const end = from + this.lengths[number]!;
    return end <= this.bytes.length && this.isSame(number, from, end) ? end : from;
  }

  private lookUp(from: number, end: number): number {
    const { places } = this,
      hash = this.hashOf(from, end),
      mask = places.length - 1;
    for (let k = 0; k < MOST_LOOKED_AT; k++) {
      const place = (2 * (hash + k)) & mask,
        number = places[place + 1]! - 1;
      if (number < 0) return this.put(place, hash, from, end);
      if (places[place] === hash && this.isSame(number, from, end)) return number;
    }
    return -1;
  }

  private hashOf(from: number, end: number): number {
    const { bytes, words } = this,
      lastWord = end - WORD;
    let hash = end - from,
      at = from;
    for (; at <= lastWord; at += WORD) hash = mixed(hash, words.getInt32(at, true));
    let rest = 0;
    for (; at < end; at++) rest = (rest << 8) | bytes[at]!;
    hash = mixed(hash, rest);
    hash = Math.imul(hash ^ (hash >>> 16), MIX);
    hash = Math.imul(hash ^ (hash >>> 13), LAST_MIX);
    return hash ^ (hash >>> 16);
  }

  private isSame(number: number, from: number, end: number): boolean {
    const length = end - from;
    if (this.lengths[number] !== length) return false;
    const { bytes, words } = this,
      first = this.froms[number]!,
      lastWord = length - WORD;
    let k = 0;
    for (; k <= lastWord; k += WORD)
      if (words.getInt32(first + k, true) !== words.getInt32(from + k, true)) return false;
    for (; k < length; k++) if (bytes[first + k] !== bytes[from + k]) return false;
    return true;
  }

  private put(place: number, hash: number, from: number, end: number): number {
    const number = this.add(from, end);
    this.places[place] = hash;
    this.places[place + 1] = number + 1;
    if (4 * ++this.placed >= this.places.length) this.spread();
    return number;
  }

  private add(from: number, end: number): number {
    const number = this.strings.length,
      text = shortText(this.bytes, from, end),
      first = this.bytes[from],
      // Plain numerals do not come here, and nothing is too long: signs in front are all there is to see to.
      cell = first === EQUALS || first === APOSTROPHE ? csvCell(text) : text;
    if (number >= MAX_SHARED_STRINGS) throw new FileProblem("too-many-texts", { limit: MAX_SHARED_STRINGS });
    this.strings.push(typeof cell === "string" ? cell : "");
    if (number === this.froms.length) this.grow();
    this.froms[number] = from;
    this.lengths[number] = end - from;
    return number;
  }

  private grow(): void {
    const size = 2 * this.froms.length;
    this.froms = longer(this.froms, new Uint32Array(size));
    this.lengths = longer(this.lengths, new Uint16Array(size));
  }

  /** Twice the places. A text that finds none gets another number when it comes up again. */
  private spread(): void {
    const from = this.places,
      to = new Int32Array(2 * from.length),
      mask = to.length - 1;
    for (let old = 0; old < from.length; old += 2) {
      const number = from[old + 1]!;
      if (number === 0) continue;
      const hash = from[old]!;
      for (let k = 0; k < MOST_LOOKED_AT; k++) {
        const place = (2 * (hash + k)) & mask;
        if (to[place + 1] !== 0) continue;
        to[place] = hash;
        to[place + 1] = number;
        break;
      }
    }
    this.places = to;
  }
}

function mixed(hash: number, word: number): number {
  let k = Math.imul(word, SPREAD);
  k = Math.imul((k << 15) | (k >>> 17), AGAIN);
  const mixed = hash ^ k;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + STEP) | 0;
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

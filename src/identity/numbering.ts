import { hashText } from "./hash";

/** In a numbering: the row has no such text. */
export const NO_TEXT = -1;

/** One of something a row: a list, or what tells it of each row. A list of a million rows is 8 MB. */
export interface PerRow<T> {
  readonly length: number;
  /** Of a row from 0; undefined beyond the last. */
  at(row: number): T | undefined;
}

/** How many places a text may have by its hash: whoever writes texts of one hash costs no more than this each. */
const MOST = 64;

/**
 * Gives equal texts equal ids, from 0 in order of first appearance. A table by a hash of our own: a Map takes several
 * times as long for a million texts, and compares thousands of long ones with one another in full, since from some
 * 16 000 characters on V8 takes a string's length for its hash.
 */
export class Numbering {
  /** By id. */
  readonly texts: string[] = [];
  private hashes = new Int32Array(1024);
  /** By place, one more than the id that stands there; at most half of the places are taken. */
  private places = new Int32Array(2048);
  /** The texts that have no place among the `MOST` that their hash gives: made to have one hash, they lie here. */
  private readonly crowded = new Map<string, number>();

  idOf(text: string): number {
    const { texts } = this,
      hash = hashText(text, 0);
    for (let at = hash; at < hash + MOST; at++) {
      const place = at & (this.places.length - 1),
        id = this.places[place]! - 1;
      if (id < 0) {
        this.places[place] = texts.length + 1;
        return this.put(text, hash);
      }
      if (this.hashes[id] === hash && texts[id] === text) return id;
    }
    const known = this.crowded.get(text);
    if (known !== undefined) return known;
    this.crowded.set(text, texts.length);
    return this.put(text, hash);
  }

  private put(text: string, hash: number): number {
    const id = this.texts.push(text) - 1;
    this.hashes[id] = hash;
    if (id + 1 === this.hashes.length) this.grow();
    return id;
  }

  private grow(): void {
    const { hashes } = this,
      places = new Int32Array(hashes.length * 4),
      last = places.length - 1;
    for (let id = 0; id < hashes.length; id++) {
      const hash = hashes[id]!;
      let at = hash;
      while (at < hash + MOST && places[at & last] !== 0) at++;
      if (at < hash + MOST) places[at & last] = id + 1;
      else this.crowded.set(this.texts[id]!, id);
    }
    this.places = places;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
  }
}

/**
 * The texts of a column as integers from 0, equal where the texts are equal, in order of first appearance; NO_TEXT for
 * "".
 */
export function numbered(texts: PerRow<string>): Int32Array {
  const numbering = new Numbering();
  let before: string | null = null,
    last = NO_TEXT;
  return new Int32Array(texts.length).map((_, row) => {
    const text = texts.at(row)!;
    // Rows of one applicant stand together, mostly.
    if (text !== before) last = text === "" ? NO_TEXT : numbering.idOf(text);
    before = text;
    return last;
  });
}

/**
 * A column of texts, each different one held once: what reads texts reads `texts`, what compares rows compares
 * `numbers`. Whoever reads cells makes it (a file's shared texts are numbered already, so that no row is looked up in a
 * map), and all that tells applicants and projects apart works on it: `readEach` reads every different text once,
 * `textsOf` tells the rows' own texts.
 */
export interface TextColumn {
  /** One a row, from 0 in order of first appearance, equal where the texts are equal; NO_TEXT for "". */
  readonly numbers: Int32Array;
  /** The texts by number, all different, none of them "". */
  readonly texts: readonly string[];
}

/** A column of texts out of a list of them, one a row. */
export function textColumn(texts: readonly string[]): TextColumn {
  const gathered = new TextNumberer(texts.length);
  for (const text of texts) gathered.add(gathered.numberOf(text));
  return gathered.column();
}

/** Makes a column of texts row by row; whoever knows a text's number does not ask for it again. */
export class TextNumberer {
  private numbering = new Numbering();
  private readonly texts = this.numbering.texts;
  private readonly numbers: Int32Array;
  private count = 0;

  /** `rows`: how many there will be. */
  constructor(rows: number) {
    this.numbers = new Int32Array(rows);
  }

  /** Numbers count from 0 in the order in which the texts are first asked for. */
  numberOf(text: string): number {
    return text === "" ? NO_TEXT : this.numbering.idOf(text);
  }

  /** The next row's text, by its number. */
  add(number: number): void {
    this.numbers[this.count++] = number;
  }

  /** The text of a row that was added; "" where it has none. */
  textAt(row: number): string {
    return this.texts[this.numbers[row]!] ?? "";
  }

  /** With all rows added: what texts are looked up by is let go. */
  column(): TextColumn {
    this.numbering = new Numbering();
    return { numbers: this.numbers, texts: this.texts };
  }
}

/** What `read` makes of a column's texts, each read once; it may make the same of different ones, and "" of some. */
export function readEach({ numbers, texts }: TextColumn, read: (text: string) => string): TextColumn {
  const made = texts.map(read);
  // Most columns are written as they are compared.
  if (made.every((text, id) => text === texts[id])) return { numbers, texts };
  const numberOf = numbered(made);
  return {
    numbers: numbers.map(id => (id === NO_TEXT ? NO_TEXT : numberOf[id]!)),
    texts: eachOnce(numberOf, id => made[id]!),
  };
}

/** The rows' texts, "" where a row has none. */
export function textsOf({ numbers, texts }: TextColumn): PerRow<string> {
  return byRow(numbers, texts, "");
}

/** For each row what `made` has for its number; `none` where it has no number. */
export function byRow<T>(numbers: Int32Array, made: readonly T[], none: T): PerRow<T> {
  return new ByNumber(numbers, made, none);
}

class ByNumber<T> implements PerRow<T> {
  readonly length: number;

  constructor(
    private readonly numbers: Int32Array,
    private readonly made: readonly T[],
    private readonly none: T,
  ) {
    this.length = numbers.length;
  }

  at(row: number): T | undefined {
    const number = this.numbers[row];
    return number === undefined ? undefined : number === NO_TEXT ? this.none : this.made[number];
  }
}

/** What `read` makes of each number's first row, by number. */
export function eachOnce<T>(numbers: Int32Array, read: (row: number) => T): T[] {
  const made: T[] = [];
  for (let row = 0; row < numbers.length; row++) if (numbers[row] === made.length) made.push(read(row));
  return made;
}

/** The same grouping with ids from 0 in order of first appearance, without gaps. Ids must be integers ≥ 0. */
export function dense(ids: Int32Array): Int32Array {
  let highest = -1;
  for (const id of ids) if (id > highest) highest = id;
  const renamed = new Int32Array(highest + 1).fill(-1);
  let next = 0;
  return ids.map(id => {
    if (renamed[id] === -1) renamed[id] = next++;
    return renamed[id] as number;
  });
}

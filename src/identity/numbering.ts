import { hashText } from "./hash";

/** In a numbering: the row has no such text. */
export const NO_TEXT = -1;

/**
 * From some 16 000 characters on V8 takes a string's length for its hash, so that thousands of long texts in a Map
 * would be compared with one another in full. Such texts are first told apart by a hash of our own.
 */
const LONG = 8000;

/** Gives equal texts equal ids, from 0 in order of first appearance. */
export class Numbering {
  private readonly short = new Map<string, number>();
  private readonly long = new Map<number, { readonly text: string; readonly id: number }[]>();
  private next = 0;

  idOf(text: string): number {
    if (text.length >= LONG) return this.idOfLong(text);
    let id = this.short.get(text);
    if (id === undefined) this.short.set(text, (id = this.next++));
    return id;
  }

  private idOfLong(text: string): number {
    const hash = hashText(text, 0),
      alike = this.long.get(hash) ?? [];
    const known = alike.find(entry => entry.text === text);
    if (known !== undefined) return known.id;
    this.long.set(hash, [...alike, { text, id: this.next }]);
    return this.next++;
  }
}

/**
 * The texts of a column as integers from 0, equal where the texts are equal, in order of first appearance; NO_TEXT for
 * "".
 */
export function numbered(texts: readonly string[]): Int32Array {
  const numbering = new Numbering();
  return Int32Array.from(texts, text => (text === "" ? NO_TEXT : numbering.idOf(text)));
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

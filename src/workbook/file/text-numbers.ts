import { hashText } from "../../identity/hash";

/** Texts are asked for in so many places by their hash; texts made to have one hash cost no more than this each. */
const MOST_LOOKED_AT = 64;
const FEW = 1 << 10;
/** The hash of a text that is not looked for; every other one is 0 or more. */
const UNSOUGHT = -1;

/**
 * Texts by number, from 0 in the order in which they were added, found by a hash of our own: a Map of half a million
 * texts takes twice the time, and the collector goes through all of it.
 */
export class TextNumbers {
  /** By number. */
  readonly texts: string[] = [];
  private hashes = new Int32Array(FEW);
  /** Numbers and 1, at the places where their hashes are looked for; 0 where none stands. Half are free. */
  private places = new Int32Array(2 * FEW);
  /** Of the text that was looked for last: its hash, and the free place that it may take; -1 where there is none. */
  private hash = 0;
  private free = -1;

  /** The text's number; -1 where it has none. */
  find(text: string): number {
    const { places, hashes, texts } = this,
      hash = hashText(text, 0),
      last = places.length - 1;
    this.hash = hash;
    for (let k = 0; k < MOST_LOOKED_AT; k++) {
      const place = (hash + k) & last,
        number = places[place]! - 1;
      if (number < 0) {
        this.free = place;
        return -1;
      }
      if (hashes[number] === hash && texts[number] === text) return number;
    }
    this.free = -1;
    return -1;
  }

  /** Numbers the text that was looked for last and not found; -1 where there is no place for it. */
  add(text: string): number {
    if (this.free < 0) return -1;
    this.places[this.free] = this.texts.length + 1;
    return this.put(text, this.hash);
  }

  /** Numbers a text that nobody looks for. */
  addUnsought(text: string): number {
    return this.put(text, UNSOUGHT);
  }

  private put(text: string, hash: number): number {
    const number = this.texts.push(text) - 1;
    this.hashes[number] = hash;
    if (this.texts.length === this.hashes.length) this.spread();
    return number;
  }

  private spread(): void {
    const { hashes } = this,
      places = new Int32Array(2 * this.places.length),
      last = places.length - 1;
    for (let number = 0; number < hashes.length; number++) {
      let place = hashes[number]!;
      if (place === UNSOUGHT) continue;
      while (places[place & last] !== 0) place++;
      places[place & last] = number + 1;
    }
    this.places = places;
    this.hashes = new Int32Array(2 * hashes.length);
    this.hashes.set(hashes);
  }
}

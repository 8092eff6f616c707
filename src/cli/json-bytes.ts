import { Ascii, putWhole } from "../workbook/file/ascii";
import { isHalf, putUnit } from "../workbook/file/utf8-unit";
import type { Put } from "./whole-file";

/** Bytes gathered before they are written. */
const CHUNK = 1 << 20;
/** A UTF-16 unit takes three bytes at most. */
const MOST_BYTES = 3;
const MOST_DIGITS = 10;
/** Names that are kept as bytes: a result has some thirty. */
const MOST_NAMES = 1_000;

const QUOTE = 34,
  COMMA = 44,
  BACKSLASH = 92,
  OPEN_LIST = 91,
  CLOSE_LIST = 93,
  OPEN = 123,
  CLOSE = 125,
  SPACE = 32,
  LAST_ASCII = 0x7f;
const ASCII_ONLY = /^[ -~]*$/;

/**
 * JSON under way, as UTF-8, byte for byte what `JSON.stringify` makes of the same. A million rows are a gigabyte of it:
 * each text is looked through once and becomes bytes at once, and no string of a whole row is made for that.
 */
export class JsonBytes {
  private readonly bytes = Buffer.allocUnsafe(CHUNK);
  /** The same bytes. */
  private readonly view = new DataView(this.bytes.buffer, this.bytes.byteOffset, CHUNK);
  private readonly names = new Map<string, Ascii>();
  private at = 0;

  constructor(private readonly to: Put) {}

  /** Any text between values, as it is. */
  plain(text: string): void {
    if (!this.hasRoom(text.length)) return this.to(Buffer.from(text));
    this.at += this.bytes.write(text, this.at);
  }

  /** Texts, numbers, null, lists and objects of these. */
  value(value: unknown): void {
    if (typeof value === "string") this.text(value);
    else if (Array.isArray(value)) this.list(value);
    else if (typeof value === "number" && (value | 0) === value && value > 0) this.whole(value);
    else if (typeof value === "object" && value !== null && isPlain(value)) this.object(value);
    else this.plain(JSON.stringify(value) ?? "null");
  }

  flush(): void {
    this.to(this.bytes.subarray(0, this.at));
    this.at = 0;
  }

  private list(values: readonly unknown[]): void {
    this.sign(OPEN_LIST);
    for (let k = 0; k < values.length; k++) {
      if (k > 0) this.sign(COMMA);
      this.value(values[k]);
    }
    this.sign(CLOSE_LIST);
  }

  private object(object: object): void {
    this.sign(OPEN);
    let isFirst = true;
    // Nothing is inherited, so these are its own names, in JSON's order; a list of them would be made for each object.
    for (const name in object) {
      const value = (object as Record<string, unknown>)[name];
      if (value === undefined) continue;
      if (!isFirst) this.sign(COMMA);
      isFirst = false;
      this.name(name);
      this.value(value);
    }
    this.sign(CLOSE);
  }

  private name(name: string): void {
    const known = this.names.get(name);
    if (known !== undefined && this.hasRoom(known.room)) {
      this.at = known.putAt(this.at, this.view);
      return;
    }
    const text = `${JSON.stringify(name)}:`;
    if (this.names.size < MOST_NAMES && ASCII_ONLY.test(text)) this.names.set(name, Ascii.of(text));
    this.plain(text);
  }

  private whole(value: number): void {
    this.hasRoom(MOST_DIGITS);
    this.at = putWhole(this.bytes, this.at, value);
  }

  private sign(sign: number): void {
    if (this.at === CHUNK) this.flush();
    this.bytes[this.at++] = sign;
  }

  /** Nearly no text has what is escaped; at the first such character the whole goes the plain way. */
  private text(text: string): void {
    const { length } = text;
    if (!this.hasRoom(length + 1)) return this.plain(JSON.stringify(text));
    const { bytes } = this;
    let { at } = this;
    bytes[at++] = QUOTE;
    for (let k = 0; k < length; k++) {
      const c = text.charCodeAt(k);
      if (c <= LAST_ASCII) {
        if (c === QUOTE || c === BACKSLASH || c < SPACE) return this.plain(JSON.stringify(text));
        bytes[at++] = c;
      } else {
        if (isHalf(c)) return this.plain(JSON.stringify(text));
        at = putUnit(bytes, at, c);
      }
    }
    bytes[at++] = QUOTE;
    this.at = at;
  }

  /** Makes room for so many UTF-16 units; there is none for more than a chunk holds. */
  private hasRoom(units: number): boolean {
    const most = units * MOST_BYTES;
    if (this.at + most > CHUNK) this.flush();
    return most <= CHUNK;
  }
}

/** Whether it is an object as a literal makes it, and says no other way of writing it: nothing is inherited by it. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, "toJSON");
}

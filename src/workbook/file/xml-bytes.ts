import { Ascii, putWhole } from "./ascii";
import { PIECE, PieceMemory } from "./piece-memory";
import { FIRST_BROAD } from "./sheet-measures";
import { isHalf, putUnit } from "./utf8-unit";
import { escapeXml, needsPreserving } from "./xml-write";

/** A UTF-16 unit is three bytes at most; the two of a pair are four together. */
const MOST_BYTES = 3;

/** The largest number that is written digit by digit, and how many it has. */
const LARGEST_WHOLE = 0x7fffffff,
  MOST_DIGITS = 10;

const LT = 60,
  GT = 62,
  AND = 38,
  QUOTE = 34,
  UNDERLINE = 95,
  SPACE = 32,
  LINE_FEED = 10,
  LAST_ASCII = 0x7e,
  FIRST_WIDE = 0xa0,
  NOT_TEXT = 0xfffd;

const TEXT = Ascii.of("<t>"),
  PRESERVED = Ascii.of('<t xml:space="preserve">'),
  END_TEXT = Ascii.of("</t>");

/**
 * XML under way, as UTF-8. A sheet is millions of short pieces of it, and joining them as strings takes several times
 * as long as writing them down as the bytes that they become.
 */
export class XmlBytes {
  private readonly encoder = new TextEncoder();
  private bytes: Uint8Array;
  /** The same bytes. */
  private view: DataView;
  private at = 0;

  /** `memory`: what its pieces are written in. */
  constructor(private readonly memory = new PieceMemory()) {
    this.bytes = memory.take();
    this.view = viewOf(this.bytes);
  }

  get isFull(): boolean {
    return this.at >= PIECE;
  }

  /** The bytes so far; what is written next begins anew. */
  release(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = this.memory.take();
    this.view = viewOf(this.bytes);
    this.at = 0;
    return taken;
  }

  /** Markup of ASCII only, as it is. */
  markup(text: string): void {
    const { length } = text;
    if (this.at + length > this.bytes.length) this.grow(length);
    const { bytes } = this;
    let at = this.at;
    for (let k = 0; k < length; k++) bytes[at++] = text.charCodeAt(k);
    this.at = at;
  }

  /** The same, of what is written again and again. */
  ascii(markup: Ascii): void {
    if (this.at + markup.room > this.bytes.length) this.grow(markup.room);
    this.at = markup.putAt(this.at, this.view);
  }

  /** Three of them, one behind the other: what a cell begins with. */
  pieces(first: Ascii, second: Ascii, third: Ascii): void {
    const room = first.room + second.room + third.room;
    if (this.at + room > this.bytes.length) this.grow(room);
    const { view } = this;
    this.at = third.putAt(second.putAt(first.putAt(this.at, view), view), view);
  }

  /** How many bytes there are so far. */
  get length(): number {
    return this.at;
  }

  /** Puts three of them between what is written already, before the byte at `place`. */
  insert(place: number, first: Ascii, second: Ascii, third: Ascii): void {
    const length = first.length + second.length + third.length,
      end = this.at;
    if (end + length > this.bytes.length) this.grow(length);
    const { bytes } = this;
    bytes.copyWithin(place + length, place, end);
    bytes.set(first.bytes, place);
    bytes.set(second.bytes, place + first.length);
    bytes.set(third.bytes, place + first.length + second.length);
    this.at = end + length;
  }

  /** A number as `String` writes it; amounts, which have two decimals at most, digit by digit. */
  number(value: number): void {
    if ((value | 0) === value && value >= 0) return this.whole(value);
    const hundredths = Math.round(value * 100);
    // So few digits are the shortest that mean this number: no other decimal as short does.
    if (hundredths <= 0 || value > LARGEST_WHOLE || hundredths / 100 !== value) return this.markup(String(value));
    const whole = Math.floor(hundredths / 100),
      rest = hundredths - whole * 100;
    this.whole(whole);
    this.markup(".");
    if (rest < 10) this.markup("0");
    this.whole(rest % 10 === 0 ? rest / 10 : rest);
  }

  /** A whole number from 0 to LARGEST_WHOLE. */
  private whole(value: number): void {
    if (this.at + MOST_DIGITS > this.bytes.length) this.grow(MOST_DIGITS);
    this.at = putWhole(this.bytes, this.at, value);
  }

  /** Any XML, as it is. */
  xml(text: string): void {
    if (this.at + text.length * MOST_BYTES > this.bytes.length) this.grow(text.length * MOST_BYTES);
    this.at += this.encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** The `t` element of a text; blanks and line ends at its ends count. Answers as `text`. */
  textElement(text: string): number {
    this.ascii(needsPreserving(text) ? PRESERVED : TEXT);
    const shown = this.text(text);
    this.ascii(END_TEXT);
    return shown;
  }

  /**
   * Text between tags, or in an attribute. Nearly all of it needs no care; at the first character that does, the whole
   * goes the careful way. Answers the text's `shownWidth` where that fell out on the way, below 0 where it did not.
   */
  text(text: string): number {
    const { length } = text;
    if (this.at + length * MOST_BYTES > this.bytes.length) this.grow(length * MOST_BYTES);
    const { bytes } = this;
    let at = this.at,
      wide = 0,
      lines = 1;
    for (let k = 0; k < length; k++) {
      const c = text.charCodeAt(k);
      if (c <= LAST_ASCII) {
        if (c < SPACE) {
          if (c !== LINE_FEED) return this.careful(text);
          lines++;
        } else if (c === AND || c === LT || c === GT || c === QUOTE || c === UNDERLINE) return this.careful(text);
        bytes[at++] = c;
      } else if (c < FIRST_WIDE || isHalf(c) || c > NOT_TEXT) return this.careful(text);
      else {
        if (c >= FIRST_BROAD) wide++;
        at = putUnit(bytes, at, c);
      }
    }
    this.at = at;
    return lines === 1 ? length + wide : -1;
  }

  private careful(text: string): number {
    this.xml(escapeXml(text));
    return -1;
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + by));
    larger.set(this.bytes.subarray(0, this.at));
    this.memory.giveBack(this.bytes);
    this.bytes = larger;
    this.view = viewOf(larger);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

import { shownWidth } from "./sheet-measures";
import type { PieceMemory } from "./piece-memory";
import { TextNumbers } from "./text-numbers";
import { XmlBytes } from "./xml-bytes";
import { fitCell } from "./xml-write";

/**
 * Bounds of the table: what it holds stays in memory, and whoever opens the file (our own reader too) reads it whole
 * before the first cell. Texts beyond them are written into their cells.
 */
const MOST_TEXTS = 4_000_000;
const MOST_CHARACTERS = 30_000_000;
/**
 * Sentences are longer than this, and nearly each is another one: they take no more of the table than this, so that
 * names and words, which come up again and again, have the rest. Beyond it none is looked up.
 */
const SENTENCE = 64;
const MOST_OF_SENTENCES = 20_000_000;
/**
 * V8 takes the length of very long texts for their hash: thousands of them in a Map would be compared with one another
 * in full. They are told apart by some of their characters, and those alike in these by a few comparisons.
 */
const LONG = 8_000;
const STEPS = 128;
const MOST_ALIKE = 4;

/** So many texts are found again at once: what neighbouring rows and sheets side by side show is mostly the same. */
const RECENT = 4096;
const UNSOUGHT = 0,
  SOUGHT = 2;
/** Of a text that nobody has measured. */
const UNMEASURED = -2;

/**
 * The table of shared strings of a new workbook, each text once: names, marks and explanations stand in several sheets
 * and rows. Texts are numbered as they come up, so that the same sheets give the same table.
 */
export class SharedTexts {
  private readonly numbers = new TextNumbers();
  /** Of long texts, by some of their characters. */
  private readonly long = new Map<string, { readonly text: string; readonly number: number }[]>();
  /** By number: whether it is risky, and how many digits wide it is shown. */
  private risky = new Uint8Array(1024);
  private widths = new Int32Array(1024);
  /** By place in a small table: a text that was asked for lately, and its number. */
  private readonly recent = new Array<string | null>(RECENT).fill(null);
  private readonly recentNumbers = new Int32Array(RECENT);
  /** Of lists of which texts were asked for by number: their numbers here, and `SOUGHT`; `UNSOUGHT` of the others. */
  private readonly lists = new Map<readonly string[], Int32Array>();
  /** The list that was asked for last. */
  private list: readonly string[] = [];
  private ofList: Int32Array = new Int32Array(0);
  private characters = 0;
  private ofSentences = 0;

  /** The text's number, or -1 where it belongs into its cell: the table is full, or many long texts are alike. */
  numberOf(text: string): number {
    if (text.length >= LONG) return this.numberOfLong(fitCell(text));
    const place = placeOf(text);
    if (this.recent[place] === text) return this.recentNumbers[place]!;
    const number = this.find(text);
    this.recent[place] = text;
    return (this.recentNumbers[place] = number);
  }

  /** `numberOf` a text by its number in a list that stays as it is: each is looked for once. -1 for "" and none. */
  numberIn(texts: readonly string[], at: number): number {
    const numbers = texts === this.list ? this.ofList : this.numbersOf(texts),
      known = numbers[at];
    if (known !== undefined && known !== UNSOUGHT) return known - SOUGHT;
    const text = texts[at] ?? "",
      number = text === "" ? -1 : this.numberOf(text);
    numbers[at] = number + SOUGHT;
    return number;
  }

  private numbersOf(texts: readonly string[]): Int32Array {
    const known = this.lists.get(texts) ?? new Int32Array(texts.length);
    this.lists.set(texts, known);
    this.list = texts;
    return (this.ofList = known);
  }

  private find(text: string): number {
    if (text.length >= SENTENCE && this.ofSentences + text.length > MOST_OF_SENTENCES) return -1;
    const known = this.numbers.find(text);
    return known >= 0 ? known : this.add(text);
  }

  private numberOfLong(text: string): number {
    const key = characteristic(text),
      alike = this.long.get(key),
      known = alike?.find(one => one.text === text);
    if (known) return known.number;
    if (alike && alike.length >= MOST_ALIKE) return -1;
    const number = this.add(text);
    if (number < 0) return -1;
    if (alike) alike.push({ text, number });
    else this.long.set(key, [{ text, number }]);
    return number;
  }

  private add(text: string): number {
    const { numbers } = this;
    if (numbers.texts.length >= MOST_TEXTS || this.characters + text.length > MOST_CHARACTERS) return -1;
    const number = text.length < LONG ? numbers.add(text) : numbers.addUnsought(text);
    if (number < 0) return -1;
    this.characters += text.length;
    if (text.length >= SENTENCE) this.ofSentences += text.length;
    if (number === this.risky.length) this.grow();
    this.risky[number] = isRisky(text) ? 1 : 0;
    this.widths[number] = UNMEASURED;
    return number;
  }

  /** Whether the text with this number would be a formula if it were typed. */
  isRisky(number: number): boolean {
    return this.risky[number] === 1;
  }

  textOf(number: number): string {
    return this.numbers.texts[number]!;
  }

  /** How many digits wide it is on one line; below 0 where it has several. Each is measured once. */
  widthOf(number: number): number {
    const known = this.widths[number]!;
    return known === UNMEASURED ? (this.widths[number] = shownWidth(this.textOf(number))) : known;
  }

  private grow(): void {
    const { risky, widths } = this;
    this.risky = new Uint8Array(2 * risky.length);
    this.risky.set(risky);
    this.widths = new Int32Array(2 * widths.length);
    this.widths.set(widths);
  }

  /** The shared strings part, piece by piece; `memory`: of the pieces. */
  *xml(memory?: PieceMemory): Generator<Uint8Array> {
    const to = new XmlBytes(memory),
      { texts } = this.numbers;
    to.markup(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.length}">`,
    );
    for (const text of texts) {
      to.markup("<si>");
      to.textElement(text);
      to.markup("</si>");
      if (to.isFull) yield to.release();
    }
    to.markup("</sst>");
    yield to.release();
  }
}

/** The place of a text in the table of recent ones, by its length and some of its characters. */
function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const last = text.charCodeAt(length - 1),
    middle = text.charCodeAt(length >> 1);
  return (length * 31 + last * 131 + middle * 7 + text.charCodeAt(length >> 2)) & (RECENT - 1);
}

function characteristic(text: string): string {
  const step = Math.floor(text.length / STEPS);
  let key = `${text.length} `;
  for (let at = text.length - 1; at >= 0; at -= step) key += text[at] as string;
  return key;
}

/** Whether a program that opens the text as typed might take it for a formula. */
export function isRisky(text: string): boolean {
  return /^[\s'=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text);
}

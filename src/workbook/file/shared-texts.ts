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

/**
 * The table of shared strings of a new workbook, each text once: names, marks and explanations stand in several sheets
 * and rows. Texts are numbered as they come up, so that the same sheets give the same table.
 */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  /** Of long texts, by some of their characters. */
  private readonly long = new Map<string, { readonly text: string; readonly number: number }[]>();
  private readonly risky: boolean[] = [];
  private readonly texts: string[] = [];
  private characters = 0;
  private ofSentences = 0;

  /** The text's number, or -1 where it belongs into its cell: the table is full, or many long texts are alike. */
  numberOf(text: string): number {
    if (text.length >= LONG) return this.numberOfLong(fitCell(text));
    if (text.length >= SENTENCE && this.ofSentences + text.length > MOST_OF_SENTENCES) return -1;
    return this.numbers.get(text) ?? this.add(text);
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
    if (this.risky.length >= MOST_TEXTS || this.characters + text.length > MOST_CHARACTERS) return -1;
    this.characters += text.length;
    if (text.length >= SENTENCE) this.ofSentences += text.length;
    if (text.length < LONG) this.numbers.set(text, this.risky.length);
    this.texts.push(text);
    return this.risky.push(isRisky(text)) - 1;
  }

  /** Whether the text with this number would be a formula if it were typed. */
  isRisky(number: number): boolean {
    return this.risky[number] === true;
  }

  /** The shared strings part, piece by piece. */
  *xml(): Generator<Uint8Array> {
    const to = new XmlBytes();
    to.markup(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.texts.length}">`,
    );
    for (const text of this.texts) {
      to.markup("<si>");
      to.textElement(text);
      to.markup("</si>");
      if (to.isFull) yield to.release();
    }
    to.markup("</sst>");
    yield to.release();
  }
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

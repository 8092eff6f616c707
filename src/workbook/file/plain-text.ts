/** A shared text in the form that nearly every program writes: `<si><t>申报单位</t></si>`. */
export interface PlainText {
  /** UTF-16; those of texts before it stand behind them. */
  readonly units: Uint16Array;
  length: number;
}

const AND = 38,
  GT = 62,
  LT = 60,
  CARRIAGE_RETURN = 13,
  UNDERSCORE = 95,
  LETTER_X = 120;
/** The first bytes of characters of two, three and four bytes (UTF-8). */
const TWO = 0xc2,
  THREE = 0xe0,
  FOUR = 0xf0;
const FIRST_OF_TWO_BYTES = 0x80,
  FIRST_OF_THREE_BYTES = 0x800,
  FIRST_SURROGATE = 0xd800,
  LAST_SURROGATE = 0xdfff;
const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));
const START = ascii("<si><t"),
  PRESERVED = ascii(' xml:space="preserve"'),
  END = ascii("</t></si>");
/** Longer ones go the general way: in bytes the element stays below LONGEST_PLAIN of cells. */
const LONGEST_TEXT = 500;

/** One object, used again for each text. */
export function plainText(): PlainText {
  return { units: new Uint16Array(LONGEST_TEXT), length: 0 };
}

/**
 * Reads the element that begins at `at` in one go. Answers where it ends; `at` where it is in another form, holds a
 * reference or an escape, is not UTF-8 or not all there yet, and nothing is to be concluded.
 */
export function readPlainText(bytes: Uint8Array, at: number, into: PlainText): number {
  if (!stands(START, bytes, at)) return at;
  let k = at + START.length;
  if (bytes[k] !== GT) {
    if (!stands(PRESERVED, bytes, k)) return at;
    k += PRESERVED.length;
    if (bytes[k] !== GT) return at;
  }
  const { units } = into;
  let length = 0;
  for (k++; ;) {
    const c = bytes[k] as number;
    if (c === LT) break;
    const unit = c < FIRST_OF_TWO_BYTES ? plainUnit(bytes, k, c) : longUnit(bytes, k, c);
    if (unit < 0 || length >= LONGEST_TEXT) return at;
    units[length++] = unit;
    k += unit < FIRST_OF_TWO_BYTES ? 1 : unit < FIRST_OF_THREE_BYTES ? 2 : 3;
  }
  if (!stands(END, bytes, k)) return at;
  into.length = length;
  return k + END.length;
}

/** A character of one byte that means itself; -1 for what only the general way understands, and past the end. */
function plainUnit(bytes: Uint8Array, at: number, c: number): number {
  return c === AND || c === CARRIAGE_RETURN || (c === UNDERSCORE && bytes[at + 1] === LETTER_X) ? -1 : c;
}

/** A character of two or three bytes; -1 where they are none, or where it takes four. */
function longUnit(bytes: Uint8Array, at: number, c: number): number {
  if (!(c >= TWO && c < FOUR)) return -1;
  const second = restOf(bytes[at + 1] as number);
  if (c < THREE) return second < 0 ? -1 : ((c & 0x1f) << 6) | second;
  const third = restOf(bytes[at + 2] as number);
  if (second < 0 || third < 0) return -1;
  const unit = ((c & 0x0f) << 12) | (second << 6) | third;
  return unit < FIRST_OF_THREE_BYTES || (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) ? -1 : unit;
}

/** The six bits of a byte that goes on with a character; -1 for another, and past the end. */
function restOf(byte: number): number {
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : -1;
}

function stands(what: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let k = 0; k < what.length; k++) if (bytes[at + k] !== what[k]) return false;
  return true;
}

/**
 * A cell in the form that nearly every program writes: `<c r="B2" s="1" t="s"><v>12</v></c>`, with or without `s` and
 * `t`, or without a value.
 */
export interface PlainCell {
  column: number;
  style: number;
  kind: PlainKind;
  /** A number, or the index of a shared text; 0 for a blank cell. */
  value: number;
}

/** Blank, a number, or a text that cells share. */
export const BLANK = 0,
  NUMBER = 1,
  SHARED = 2;
export type PlainKind = typeof BLANK | typeof NUMBER | typeof SHARED;

const QUOTE = 34,
  APOSTROPHE = 39,
  AND = 38,
  MINUS = 45,
  DOT = 46,
  SLASH = 47,
  ZERO = 48,
  NINE = 57,
  LT = 60,
  GT = 62,
  A = 65,
  Z = 90,
  LETTER_D = 100,
  LETTER_H = 104,
  LETTER_I = 105,
  LETTER_N = 110,
  LETTER_S = 115,
  FIRST_ASCII = 32,
  LAST_ASCII = 0x7e;
const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));
const START = ascii('<c r="'),
  TYPE = ascii(' t="'),
  STYLE = ascii(' s="'),
  VALUE = ascii("><v>"),
  END = ascii("</v></c>"),
  ROW = ascii('<row r="');
/** Longer ones, and columns of more letters than Excel has, go the general way. */
const LONGEST_VALUE = 64,
  MOST_LETTERS = 3,
  MOST_DIGITS = 9,
  LONGEST_ROW = 1024;
/** No element that is read here is longer: with so many bytes left, what is not read is in another form. */
export const LONGEST_PLAIN = 2 * LONGEST_ROW;

/** Digits that a double holds exactly, as it holds the powers of ten; one divided by the other is rounded but once. */
const EXACT_DIGITS = 15;
const TENS = Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => 10 ** k);
const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Where the last number read ended; one variable, used again: read it at once. */
let after = 0;

/**
 * Reads the cell that begins at `at` in one go: tag after tag takes several times as long, and sheets have millions.
 * Answers where it ends; `at` where it is in another form or not all there yet, and nothing is to be concluded. `row`:
 * the number that its reference has to end with; 0 where any will do.
 */
export function readPlainCell(bytes: Uint8Array, at: number, row: number, into: PlainCell): number {
  if (!stands(START, bytes, at)) return at;
  let k = at + START.length,
    column = 0,
    c = bytes[k] as number;
  const letters = k;
  for (; c >= A && c <= Z; c = bytes[++k] as number) column = column * 26 + (c - A + 1);
  if (k === letters || k > letters + MOST_LETTERS) return at;
  const number = wholeAt(bytes, k);
  if (number <= 0 || (row !== 0 && number !== row) || bytes[after] !== QUOTE) return at;
  k = after + 1;
  into.column = column - 1;
  into.style = 0;
  if (stands(STYLE, bytes, k)) {
    into.style = wholeAt(bytes, k + STYLE.length);
    if (into.style < 0 || bytes[after] !== QUOTE) return at;
    k = after + 1;
  }
  let kind: PlainKind = NUMBER;
  if (stands(TYPE, bytes, k)) {
    const type = bytes[k + TYPE.length];
    if ((type !== LETTER_S && type !== LETTER_N) || bytes[k + TYPE.length + 1] !== QUOTE) return at;
    if (type === LETTER_S) kind = SHARED;
    k += TYPE.length + 2;
  }
  into.kind = BLANK;
  into.value = 0;
  if (bytes[k] === SLASH) return bytes[k + 1] === GT ? k + 2 : at;
  if (!stands(VALUE, bytes, k)) return at;
  k += VALUE.length;
  if (bytes[k] === LT) return stands(END, bytes, k) ? k + END.length : at;
  into.kind = kind;
  into.value = kind === SHARED ? wholeAt(bytes, k) : numberAt(bytes, k);
  if (kind === SHARED ? into.value < 0 : !Number.isFinite(into.value)) return at;
  return stands(END, bytes, after) ? after + END.length : at;
}

/** Of a row's tag in the usual form. One object, used again. */
export interface PlainRow {
  /** From 1. */
  number: number;
}

/**
 * Reads the tag of a row that begins at `at`, says its number first, has a cell and is not hidden. Answers where it
 * ends, as above.
 */
export function readPlainRow(bytes: Uint8Array, at: number, into: PlainRow): number {
  if (!stands(ROW, bytes, at)) return at;
  into.number = wholeAt(bytes, at + ROW.length);
  if (into.number <= 0 || bytes[after] !== QUOTE) return at;
  let quote = 0;
  for (let k = after + 1; k < at + LONGEST_ROW; k++) {
    const c = bytes[k] as number;
    if (quote === 0 && c === GT) return bytes[k - 1] === SLASH ? at : k + 1;
    if (c === LT || c === AND || c < FIRST_ASCII || c > LAST_ASCII) return at;
    // `hidden`, whatever stands before it.
    if (c === LETTER_H && bytes[k + 1] === LETTER_I && bytes[k + 2] === LETTER_D) return at;
    if (quote === 0 ? c === QUOTE || c === APOSTROPHE : c === quote) quote = quote === 0 ? c : 0;
  }
  return at;
}

function stands(what: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let k = 0; k < what.length; k++) if (bytes[at + k] !== what[k]) return false;
  return true;
}

/** A whole number of a few digits, and `after` it; -1 where there is none. */
function wholeAt(bytes: Uint8Array, from: number): number {
  let at = from,
    value = 0;
  for (let c = bytes[at] as number; c >= ZERO && c <= NINE; c = bytes[++at] as number) value = value * 10 + (c - ZERO);
  after = at;
  return at === from || at - from > MOST_DIGITS ? -1 : value;
}

/** The double nearest to a numeral, as Number() has it, and `after` it; NaN where it is none. */
function numberAt(bytes: Uint8Array, from: number): number {
  const isNegative = bytes[from] === MINUS,
    first = isNegative ? from + 1 : from;
  let at = first,
    digits = 0,
    point = -1,
    value = 0;
  for (; ; at++) {
    const c = bytes[at] as number;
    if (c >= ZERO && c <= NINE) {
      value = value * 10 + (c - ZERO);
      digits++;
    } else if (c === DOT && point < 0) point = digits;
    else break;
  }
  after = at;
  if (bytes[at] !== LT || digits > EXACT_DIGITS || digits === 0) return numeralAt(bytes, from);
  const exact = point < 0 ? value : value / (TENS[digits - point] as number);
  return isNegative ? -exact : exact;
}

/** The same of a longer numeral, or one with an exponent. */
function numeralAt(bytes: Uint8Array, from: number): number {
  let text = "";
  for (after = from; after < from + LONGEST_VALUE && bytes[after] !== LT; after++)
    text += String.fromCharCode(bytes[after] as number);
  return NUMERAL.test(text) ? Number(text) : Number.NaN;
}

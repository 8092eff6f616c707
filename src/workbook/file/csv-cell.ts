import type { Cell } from "../ports";
import { wholeCharacters } from "./csv-decode";
import { LONGEST_QUOTED } from "./csv-scan";
import { cutText } from "./xml-text";

const QUOTE = 34,
  MINUS = 45,
  POINT = 46,
  ZERO = 48;
/** Digits that a double keeps, whatever they are. */
const MOST_DIGITS = 15;
/** Fewer digits than these, and a point among them, are a whole number of 32 bits. */
const FEW_SIGNS = 10;
const TENS = Array.from({ length: FEW_SIGNS }, (_, k) => 10 ** k);
/** A character of UTF-16 is at most so many bytes of UTF-8. */
const LONGEST_CHARACTER = 3;
const PLAIN_NUMERAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A field as Excel would have to read it: text, unless it is a plain numeral that a double keeps. Credit codes,
 * accounts and anything with a leading zero or more than 15 digits stay text. `="0012"`, the way to keep text through
 * Excel, is that text.
 */
export function csvCell(field: string): Cell {
  const kept = /^="([^"]*)"$/.exec(field);
  if (kept) return kept[1] ? cutText(kept[1]) : null;
  // An apostrophe in front is how other programs say that what follows is text.
  const marked = field.length > 1 && field.lastIndexOf("'") === 0 ? field.slice(1) : null;
  if (marked !== null) return cutText(marked);
  if (field.length <= 17 && PLAIN_NUMERAL.test(field) && field.replace(/[-.]/g, "").length <= MOST_DIGITS)
    return Number(field);
  return cutText(field);
}

/**
 * The number of a plain numeral, as `csvCell` reads it; NaN for anything else. Its digits are a whole number below
 * 10^15 and the power of ten below 10^15, both exact, so that their quotient is the double nearest to the numeral.
 */
export function plainNumber(bytes: Uint8Array, from: number, end: number): number {
  const isNegative = bytes[from] === MINUS,
    start = isNegative ? from + 1 : from;
  let digits = 0,
    scale = 0,
    value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (++digits > MOST_DIGITS) return NaN;
      if (scale > 0) scale *= 10;
    } else if (bytes[at] === POINT && scale === 0 && digits > 0 && at + 1 < end) scale = 1;
    else return NaN;
    // A zero in front of another digit.
    if (digits === 2 && scale === 0 && bytes[start] === ZERO) return NaN;
  }
  if (digits === 0) return NaN;
  if (scale > 1) value /= scale;
  return isNegative ? -value : value;
}

/** A number that was read. One object, used again. */
export interface Short {
  value: number;
}

/**
 * Reads the plain numeral of a few digits that begins at `from`. Answers where it ends; `from` where none stands there,
 * or a longer one.
 */
export function shortNumberAt(bytes: Uint8Array, from: number, into: Short): number {
  const isNegative = bytes[from] === MINUS,
    start = isNegative ? from + 1 : from;
  let at = start,
    point = -1,
    value = 0;
  for (; at < start + FEW_SIGNS; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) value = (value * 10 + digit) | 0;
    else if (bytes[at] === POINT && point < 0) point = at;
    else break;
  }
  const whole = (point < 0 ? at : point) - start;
  // No digits, none behind the point, a zero in front of others, or more of them.
  if (whole === 0 || point === at - 1 || (whole > 1 && bytes[start] === ZERO) || at === start + FEW_SIGNS) return from;
  const magnitude = point < 0 ? value : value / TENS[at - 1 - point]!;
  into.value = isNegative ? -magnitude : magnitude;
  return at;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a field, given as `CsvListener` has it; of what is within quotes no more than a cell can hold. */
export function fieldText(bytes: Uint8Array, from: number, end: number): string {
  if (bytes[from] !== QUOTE) return decoder.decode(bytes.subarray(from, end));
  let close = from + 1;
  while (bytes[close] !== QUOTE || bytes[close + 1] === QUOTE) close += bytes[close] === QUOTE ? 2 : 1;
  const held = wholeCharacters(bytes, Math.min(close, from + 1 + LONGEST_CHARACTER * LONGEST_QUOTED)),
    inside = decoder.decode(bytes.subarray(from + 1, held)).slice(0, LONGEST_QUOTED);
  return inside.replaceAll('""', '"') + decoder.decode(bytes.subarray(close + 1, end));
}

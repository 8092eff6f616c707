import { exactFromNumeral, type Exact } from "./exact";

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)(?:E([+-]?\d{1,3}))?$/;
/** Groups of three, by commas or by single spaces, not both. */
const GROUPED = /^[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
/** Excel's numbers end there, too; beyond it a text is no number that anybody meant. */
const LARGEST_EXPONENT = 308;
const SIGN = /^(?:[-−‐‑‒–—+]|负)\s*/;

/**
 * An unsigned numeral in folded text (`1200.5`, `1,200.5`, `3 000`, `1.2E3`); null for anything else, such as `1,20,0`.
 */
export function unsignedNumeral(text: string): Exact | null {
  const plain = PLAIN.exec(text);
  if (plain) {
    const exponent = Number(plain[1] ?? 0);
    return exponent > LARGEST_EXPONENT || exponent < -LARGEST_EXPONENT ? null : exactFromNumeral(text);
  }
  return GROUPED.test(text) ? exactFromNumeral(text.replace(/[, ]/g, "")) : null;
}

export function negate(value: Exact): Exact {
  return { digits: -value.digits, scale: value.scale };
}

/** The same with one sign before it, or in brackets, as accountants write negatives: `-5`, `负5`, `(1,200)`. */
export function signedNumeral(text: string): Exact | null {
  const sign = SIGN.exec(text)?.[0] ?? "";
  const bracketed = sign === "" && text.length > 1 && text.startsWith("(") && text.endsWith(")");
  const value = unsignedNumeral(bracketed ? text.slice(1, -1).trim() : text.slice(sign.length));
  return value && (bracketed || (sign && !sign.startsWith("+"))) ? negate(value) : value;
}

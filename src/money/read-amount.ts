import { shift } from "./exact";
import { negate, signedNumeral } from "./numeral-as-written";
import type { CellLike, Figure, Read } from "./read";
import { readCell } from "./read-cell";
import { UNIT_POWER, unitNamed, type Unit } from "./unit";

const CURRENCY = "(?:人民币|RMB|CNY|CN¥|¥)";
const UNIT = `(?:[亿万千]\\s?)?元|[亿万千]`;
/** `万元`, `(万元)`, `元整`, `万 RMB`, `元(人民币)` at the end. */
const TAIL = new RegExp(
  `\\s?(?:\\(\\s?(${UNIT})\\s?\\)|(${UNIT})[整正]?)?\\s?(?:${CURRENCY}|\\(\\s?${CURRENCY}\\s?\\))?$`,
);
/**
 * A sign and currency words at the beginning, in either order. An apostrophe is what a .csv file keeps of Excel's text
 * mark.
 */
const HEAD = new RegExp(`^'?([-−‐‑‒–—+负]?)\\s*(?:${CURRENCY}:?\\s*)+`);

/** Runs of blanks made one, but for those between digits, which may group them or part two numbers. */
function fewBlanks(text: string): string {
  const digit = (at: number): boolean => /[0-9]/.test(text.charAt(at));
  return text.replace(/\s+/g, (run, at: number) => (digit(at - 1) && digit(at + run.length) ? run : " "));
}

/**
 * An amount in yuan, sign included, out of folded text; `unit` holds where the text names none. Null: not an amount.
 */
function amountIn(text: string, unit: Unit): Figure | null {
  const bracketed = /^\(([^()]+)\)$/.exec(text);
  if (bracketed) {
    const inner = amountIn((bracketed[1] as string).trim(), unit);
    return inner && inner.value.digits >= 0n ? { value: negate(inner.value), unit: inner.unit } : null;
  }
  const tail = /\d$/.test(text) ? null : TAIL.exec(text);
  const own = unitNamed((tail?.[1] ?? tail?.[2] ?? "").replace(/\s/g, ""));
  const rest = text.slice(0, tail?.index).replace(HEAD, "$1").replace(/^'/, "");
  const value = signedNumeral(rest);
  return value && { value: shift(value, UNIT_POWER[own ?? unit]), unit: own };
}

/**
 * An amount as people write it, in yuan: `1,200.5万`, `￥3 000元`, `１２００`, `1.2e3`, `人民币100万元整`. The cell's own unit
 * beats `unit`; a currency sign alone names no unit. Percentages, ranges, 约, Chinese numerals, other currencies and
 * compounds (3万5千, 3千万) are not numbers: a person has to say what they mean.
 */
export function readAmount(cell: CellLike, unit: Unit): Read {
  return readCell(
    cell,
    value => shift(value, UNIT_POWER[unit]),
    text => amountIn(fewBlanks(text), unit),
  );
}

import { foldCellText } from "./cell-text";
import { shift } from "./exact";
import { signedNumeral } from "./numeral-as-written";
import type { CellLike, Figure, Read } from "./read";
import { readCell } from "./read-cell";

const prepared = new WeakMap<readonly string[], readonly string[]>();

/** Unit words folded as cells are, longest first, so that 个月 is taken before 月. */
function folded(words: readonly string[]): readonly string[] {
  const known = prepared.get(words);
  if (known) return known;
  const made = words
    .map(foldCellText)
    .filter(word => word !== "")
    .sort((a, b) => b.length - a.length);
  prepared.set(words, made);
  return made;
}

function withoutUnit(text: string, words: readonly string[]): string {
  for (const word of words) {
    const tail = [word, `(${word})`].find(t => text.endsWith(t));
    if (tail) return text.slice(0, -tail.length).trimEnd();
  }
  return text;
}

function measureIn(text: string, words: readonly string[]): Figure | null {
  const bare = withoutUnit(text.replace(/^'/, ""), words);
  const times = bare.endsWith("万") ? 4 : 0;
  const value = signedNumeral(times ? bare.slice(0, -1).trimEnd() : bare);
  return value && { value: shift(value, times), unit: null };
}

/**
 * A number of something (㎡, months, days), plain or with one of the caller's unit words behind it: `1,000㎡`, `1000平方米`,
 * `0.4万平方米`, `12个月`. Other words, percentages and ranges are not numbers. Pass a constant list: it is prepared once.
 */
export function readMeasure(cell: CellLike, unitWords: readonly string[]): Read {
  return readCell(
    cell,
    value => value,
    text => measureIn(text, folded(unitWords)),
  );
}

const NO_WORDS: readonly string[] = [];

/** A plain number, as a cell or as text, without any unit. */
export function readNumber(cell: CellLike): Read {
  return readMeasure(cell, NO_WORDS);
}

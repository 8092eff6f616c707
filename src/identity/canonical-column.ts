import { canonicalName } from "./name-remark";
import { NO_TEXT, numbered } from "./numbering";

/** The texts of a column, each different one read once; one entry a row. */
export interface NamedColumn {
  /** Canonical names, without remarks on the name. */
  readonly names: readonly string[];
  /** The names as numbers (`numbered`). */
  readonly numbers: Int32Array;
  /** The texts as written, as numbers. */
  readonly written: Int32Array;
}

/** Reads a column of names. */
export function namedColumn(texts: readonly string[]): NamedColumn {
  const written = numbered(texts),
    ofWritten = eachOnce(written, row => canonicalName(texts[row] as string)),
    numberOf = numbered(ofWritten);
  const numbers = written.map(id => (id === NO_TEXT ? NO_TEXT : (numberOf[id] as number)));
  return { names: Array.from(written, id => (id === NO_TEXT ? "" : (ofWritten[id] as string))), numbers, written };
}

/** The canonical names of a column, without remarks on the name; one entry a row. */
export function canonicalColumn(texts: readonly string[]): readonly string[] {
  return namedColumn(texts).names;
}

/** What `read` makes of each number's first row, by number. */
export function eachOnce<T>(numbers: Int32Array, read: (row: number) => T): T[] {
  const made: T[] = [];
  for (let row = 0; row < numbers.length; row++) if (numbers[row] === made.length) made.push(read(row));
  return made;
}

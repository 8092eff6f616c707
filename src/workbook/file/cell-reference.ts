/**
 * Where a reference such as `C5` points; rows and columns count from 0. Beyond Excel's limits is for the caller to
 * judge.
 */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const DOLLAR = 36;

/** A reference such as `C5` or `$C$5`; null where the text is none. */
export function parseReference(reference: string): CellPlace | null {
  const m = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/.exec(reference);
  if (!m) return null;
  const row = Number(m[2]);
  return row === 0 ? null : { row: row - 1, column: referenceColumn(m[1] as string) };
}

/** The column alone, by the letters that a reference starts with; -1 where it starts with none. */
export function referenceColumn(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 8; at++) {
    const c = reference.charCodeAt(at);
    if (c === DOLLAR) continue;
    const letter = c | 32;
    if (letter < 97 || letter > 122) break;
    column = column * 26 + (letter - 96);
  }
  return column - 1;
}

/** The letters of a column: 0 is A, 16 383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

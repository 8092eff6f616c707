const DOLLAR = 36;

/** The letters by which a worksheet names a column: 0 is A, 16 383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The column of the letters that a reference starts with (`C5`, `$c$5`, `XFD`); -1 where it starts with none. */
export function columnOf(reference: string): number {
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

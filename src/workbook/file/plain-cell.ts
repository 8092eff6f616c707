/**
 * A cell in the form that nearly every program writes: `<c r="B2" s="1" t="s"><v>12</v></c>`, with or without `s` and
 * `t`, or without a value.
 */
export interface PlainCell {
  column: number;
  style: number;
  /** `s` for a shared text, else `n`. */
  type: string;
  /** Raw text of `v`, between these places of the source; both 0 where there is none. */
  from: number;
  to: number;
}

const QUOTE = 34,
  SLASH = 47,
  ZERO = 48,
  NINE = 57,
  GT = 62,
  A = 65,
  Z = 90,
  LETTER_S = 115,
  LETTER_C = 99;
const START = '<c r="',
  SHARED = ' t="s"',
  STYLE = ' s="',
  VALUE = "><v>",
  END = "</v></c>";
/** Longer ones, and columns of more letters than Excel has, go the general way. */
const LONGEST_VALUE = 64,
  MOST_LETTERS = 3,
  MOST_DIGITS = 9;

/**
 * Reads the cell that begins at `at` in one go, which takes a third of the time that tag after tag does, and sheets
 * have millions. Answers where it ends; `at` where it is in another form or not all there yet, and nothing is to be
 * concluded. `row`: the digits that its reference has to end with; "" where any will do.
 */
export function readPlainCell(source: string, at: number, row: string, into: PlainCell): number {
  if (source.charCodeAt(at + 1) !== LETTER_C || !source.startsWith(START, at)) return at;
  let k = at + START.length,
    column = 0,
    c = source.charCodeAt(k);
  const letters = k;
  for (; c >= A && c <= Z; c = source.charCodeAt(++k)) column = column * 26 + (c - A + 1);
  if (k === letters || k > letters + MOST_LETTERS) return at;
  if (row === "") k = passDigits(source, k);
  else if (source.startsWith(row, k)) k += row.length;
  else return at;
  if (source.charCodeAt(k) !== QUOTE) return at;
  k++;
  into.column = column - 1;
  into.style = 0;
  into.type = "n";
  into.from = into.to = 0;
  if (source.charCodeAt(k + 1) === LETTER_S && source.startsWith(STYLE, k)) {
    const end = passDigits(source, k + STYLE.length);
    if (source.charCodeAt(end) !== QUOTE) return at;
    into.style = Number(source.slice(k + STYLE.length, end));
    k = end + 1;
  }
  c = source.charCodeAt(k);
  if (c === SLASH) return source.charCodeAt(k + 1) === GT ? k + 2 : at;
  if (c !== GT) {
    if (!source.startsWith(SHARED, k)) return at;
    into.type = "s";
    k += SHARED.length;
  }
  if (!source.startsWith(VALUE, k)) return at;
  into.from = k + VALUE.length;
  into.to = source.indexOf("<", into.from);
  if (into.to < 0 || into.to - into.from > LONGEST_VALUE || !source.startsWith(END, into.to)) return at;
  return into.to + END.length;
}

function passDigits(source: string, from: number): number {
  const most = from + MOST_DIGITS;
  let at = from;
  for (let c = source.charCodeAt(at); c >= ZERO && c <= NINE && at < most; c = source.charCodeAt(++at));
  return at;
}

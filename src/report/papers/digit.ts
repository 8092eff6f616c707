import { chineseDigit } from "../../money/chinese-digit";
import { CAPITAL_DIGITS, CHINESE_DIGITS } from "../../money/chinese-numeral";

/** Characters as a numeral is written out in Chinese, each a digit; 两 is read as a word. */
const CHINESE: ReadonlyMap<string, string> = new Map(
  [...`〇○幺${CHINESE_DIGITS}${CAPITAL_DIGITS}`].map(character => [character, String(chineseDigit(character))]),
);
/** Numbers of other forms, from the first code point on; NFKC makes figures of ①, ⑴ and ⒈, but not of these. */
const FORMS: readonly (readonly [first: number, last: number, number: number])[] = [
  // 〡〢〣 of merchants' ledgers.
  [0x3021, 0x3029, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
];
const DECIMAL = /\p{Nd}/u,
  TEN = 10;

/** Whether a character is written as Chinese numerals are. */
export function isChineseDigit(character: string): boolean {
  return CHINESE.has(character);
}

/**
 * The digits that a character of a text in NFKC stands for, in whichever script: 3 for 3, 三, ٣, ३, ❸, and two for ❿;
 * undefined where it is none.
 */
export function digitsOf(character: string): string | undefined {
  if (character >= "0" && character <= "9") return character;
  const code = character.codePointAt(0)!;
  if (code < 0x80) return undefined;
  const chinese = CHINESE.get(character);
  if (chinese !== undefined) return chinese;
  if (DECIMAL.test(character)) return String(placeInTen(code));
  const form = FORMS.find(([first, last]) => first <= code && code <= last);
  return form && String(form[2] + code - form[0]);
}

/** Decimal digits stand in runs of ten from their zero on, in every script (Unicode, 4.6). */
function placeInTen(code: number): number {
  let before = 0;
  while (DECIMAL.test(String.fromCodePoint(code - before - 1))) before++;
  return before % TEN;
}

import { CHINESE_DIGITS } from "../money/chinese-numeral";

/** A whole number of at most two digits in Arabic (after NFKC) or Chinese numerals; null where the text is none. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace(/两/g, "二"));
  if (!m || text === "") return null;
  const [, tens, ten, ones] = m;
  if (!ten) return tens && !ones ? CHINESE_DIGITS.indexOf(tens) : null;
  return (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0);
}

/** What `smallNumber` reads, as part of a regular expression. */
export const SMALL_NUMBER = "(?:\\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";

import { chineseDigit } from "../money/chinese-digit";
import { Words } from "./words";

const DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖",
  DIGIT = new Words(DIGITS),
  RUN = new RegExp(`[${DIGITS}]{3,}`, "g");

/** Figures that are written out one by one as figures: 一七零五 is 1705. Two may be a word (三一), so it takes three. */
export function inFigures(text: string): string {
  if (DIGIT.indexIn(text) < 0) return text;
  return text.replace(RUN, run => [...run].map(digit => chineseDigit(digit) ?? digit).join(""));
}

import { chineseDigit } from "../money/chinese-digit";

const RUN = /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3,}/g;

/** Figures that are written out one by one as figures: 一七零五 is 1705. Two may be a word (三一), so it takes three. */
export function inFigures(text: string): string {
  return text.replace(RUN, run => [...run].map(digit => chineseDigit(digit) ?? digit).join(""));
}

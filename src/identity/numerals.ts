const DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  壹: "1",
  贰: "2",
  叁: "3",
  肆: "4",
  伍: "5",
  陆: "6",
  柒: "7",
  捌: "8",
  玖: "9",
};
const RUN = /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3,}/g;

/** Figures that are written out one by one as figures: 一七零五 is 1705. Two may be a word (三一), so it takes three. */
export function inFigures(text: string): string {
  return text.replace(RUN, run => [...run].map(digit => DIGITS[digit] ?? digit).join(""));
}

import { chineseDigit } from "../money/chinese-digit";
import { smallNumber } from "../policy/numerals";

/** The runs that `arabic` turns into digits, with 十 (十一, 二十, 三十一), or sign by sign (二〇二六). */
const RUN = /[〇零○一二三四五六七八九十]+/g;

function valueOf(run: string): string {
  if (run.includes("十")) return String(smallNumber(run) ?? run);
  let digits = "";
  for (const sign of run) digits += chineseDigit(sign) ?? "";
  return digits;
}

/** Numerals as dates and batches write them in arabic digits: 二〇二六年九月三十日 → 2026年9月30日, 第十二批 → 第12批. Others stay. */
export function arabic(text: string): string {
  return text.replace(RUN, valueOf);
}

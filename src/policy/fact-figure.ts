import { exactFromNumeral, numeral, tenTo, type Exact } from "../money/exact";
import { exactIn } from "../money/phrase";
import { dayOf, isCivil } from "../fields/civil";
import type { FactKind, Numeral } from "../mechanisms/composed/fact";

/** Days from 1899-12-30, where Excel counts from, to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const DAY = /^\s{0,4}(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?/;

/** The figure of a fact's kind in a phrase of the law, as a plain numeral. Throws with words for the file's writer. */
export function factFigure(kind: FactKind, phrase: string): Numeral {
  switch (kind) {
    case "money":
      return numeral(exactIn(phrase, "money"));
    case "share":
      return numeral(exactIn(phrase, "rate"));
    case "date":
      return String(dayIn(phrase));
    case "count":
    case "area":
      return numeral(plain(phrase) ?? exactIn(phrase, "count"));
    default:
      throw new Error(`“${phrase}”：这一项不是数，不能比大小，请用 is 或 oneOf`);
  }
}

/** A number by itself (360), which no text has to hold. */
export function plain(phrase: string): Exact | null {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(phrase) ? exactFromNumeral(phrase) : null;
}

/** The day that a phrase names (2025年1月1日, 2025-01-01), as Excel counts. */
export function dayIn(phrase: string): number {
  const [, year, month, day] = DAY.exec(phrase.replace(/^[^\d]{0,20}/, "")) ?? [];
  if (!isCivil(Number(year), Number(month), Number(day)))
    throw new Error(`“${phrase}”中没有日期。这里要写一个日子，如 2025-01-01 或“2025年1月1日”`);
  return dayOf(Number(year), Number(month), Number(day)) + EXCEL_EPOCH;
}

const TIMES: Readonly<Record<string, Numeral>> = { 加倍: "2", 翻倍: "2", 翻番: "2", 减半: "0.5" };

/** By how much a phrase multiplies: 加倍 is 2, 上浮30% is 1.3, 下浮10% is 0.9, 按80% is 0.8. */
export function multiplierIn(phrase: string): Numeral {
  for (const [word, times] of Object.entries(TIMES)) if (phrase.includes(word)) return times;
  const share = exactIn(phrase, "rate");
  const from = /上浮|上调|增加|提高|加/.test(phrase) ? 1n : /下浮|下调|减少|降低|减/.test(phrase) ? -1n : 0n;
  if (from === 0n) return numeral(share);
  const unit = tenTo(share.scale);
  return numeral({ digits: unit + from * share.digits, scale: share.scale });
}

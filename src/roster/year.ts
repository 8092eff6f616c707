import { INVALID_YEARS, NO_YEAR } from "../fields/columns";
import { isPlaceholder } from "../money/blank";
import type { Cell } from "../workbook/ports";
import { arabic } from "./chinese-digits";
import { civil, readDate } from "./dates";

const YEAR = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/g;

function plain(text: string): string {
  return arabic(text.normalize("NFKC").replace(/\s/g, ""));
}

/**
 * The year of a 年度 cell: 2026, "2026年度", 二〇二六年, or a date's year. NO_YEAR where blank, INVALID_YEARS where it names
 * none or two.
 */
export function readYear(cell: Cell): number {
  if (cell === null || (typeof cell === "string" && isPlaceholder(cell))) return NO_YEAR;
  const date = readDate(cell);
  if (date.kind === "date") return civil(date.day).year;
  const year = typeof cell === "number" || typeof cell === "string" ? yearWithin(String(cell)) : NO_YEAR;
  return year === NO_YEAR ? INVALID_YEARS : year;
}

/** The only year that a text such as 2026年第一批 names; NO_YEAR where it names none or several. */
export function yearWithin(text: string): number {
  const years = new Set(plain(text).match(YEAR));
  return years.size === 1 ? Number([...years][0]) : NO_YEAR;
}

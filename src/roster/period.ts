import type { Cell } from "../workbook/ports";
import { writtenText } from "./blank-cell";

/** How long a period is: whole months, and its days where it says which months they are. */
export interface Period {
  readonly months: number;
  /** null where only a number of months is known. */
  readonly days: number | null;
}

const LONGEST = 60;
const WHOLE_YEAR = /^(?:((?:19|20)\d{2})年?度?)?全年度?$/;
const COUNT = /^(\d{1,3})(?:个?月)?$/;
/** 2026.1-2026.6, 2026年1月至6月, 2026/1/1~2026/6/30, 1-6月. */
const DATE = "(?:((?:19|20)\\d{2})[年.\\/-])?(\\d{1,2})(?:[月.\\/-](\\d{1,2})日?)?月?";
const SPAN = new RegExp(`^${DATE}(?:至|到|-|—|–|~|～)+${DATE}(?:止|底)?$`);

/**
 * Reads a period as offices write it; null where it is none that is known. Months are counted from the first to the last,
 * both of them; days that do not begin and end a month make no whole months.
 */
export function readPeriod(cell: Cell): Period | null {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? { months: cell, days: null } : null;
  const text = writtenText(cell).slice(0, LONGEST).normalize("NFKC").replace(/\s+/g, "");
  const year = WHOLE_YEAR.exec(text);
  if (year)
    return { months: 12, days: year[1] === undefined ? null : daysBetween(Number(year[1]), 1, Number(year[1]), 12) };
  const count = COUNT.exec(text);
  if (count) return { months: Number(count[1]), days: null };
  const span = SPAN.exec(text);
  return span ? between(span) : null;
}

function between(span: RegExpExecArray): Period | null {
  const [, year, month, day, otherYear, otherMonth, otherDay] = span.map(part =>
    part === undefined ? null : Number(part),
  );
  const from = { year: year ?? otherYear ?? null, month: month! };
  const to = { year: otherYear ?? year ?? null, month: otherMonth! };
  if (!isMonth(from.month) || !isMonth(to.month) || (day === null) !== (otherDay === null)) return null;
  const months = ((to.year ?? 0) - (from.year ?? 0)) * 12 + to.month - from.month + 1;
  if (months < 1) return null;
  if (from.year === null || to.year === null) return day === null ? { months, days: null } : null;
  if (day !== null && (day !== 1 || otherDay !== lastDay(to.year, to.month))) return null;
  return { months, days: daysBetween(from.year, from.month, to.year, to.month) };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function daysBetween(year: number, month: number, lastYear: number, lastMonth: number): number {
  let days = 0;
  for (let y = year, m = month; y < lastYear || (y === lastYear && m <= lastMonth); m === 12 ? (y++, (m = 1)) : m++)
    days += lastDay(y, m);
  return days;
}

/**
 * The civil (Gregorian) calendar in whole days, without a clock, a zone or the host's Date. A *day* is the number of
 * days since 1970-01-01; earlier ones are negative.
 */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where the calendar has that day. */
export function isCivil(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days from 0000-03-01 to the first of a year that begins in March, so that a leap day comes last. */
function daysOfYears(years: number): number {
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** Days of the months before one, counted from March (0) on. */
function daysOfMonths(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5);
}

/** 0000-03-01 to 1970-01-01. */
const EPOCH = 719468;

/** The day of a date that exists (`isCivil`). */
export function dayOf(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  return daysOfYears(years) + daysOfMonths((month + 9) % 12) + day - 1 - EPOCH;
}

/** The date of a day; the inverse of `dayOf`. */
export function civil(day: number): CivilDate {
  const days = day + EPOCH;
  let years = Math.floor(days / 365.2425);
  while (daysOfYears(years) > days) years--;
  while (daysOfYears(years + 1) <= days) years++;
  const dayOfYear = days - daysOfYears(years);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  return { year: month > 2 ? years : years + 1, month, day: dayOfYear - daysOfMonths(fromMarch) + 1 };
}

/** The same month and day `years` later; where that year has no such day, the month's last (民法典 202). */
export function anniversary(day: number, years: number): number {
  const from = civil(day),
    year = from.year + years;
  return dayOf(year, from.month, Math.min(from.day, daysInMonth(year, from.month)));
}

/** `2026-09-30`. */
export function printDay(day: number): string {
  const date = civil(day);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
}

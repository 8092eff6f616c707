import type { PlainCell } from "./plain";
import { BAD, readText, type Read } from "./cells";

/** day: YYYY-MM-DD; time: HH:MM:SS where one was given. Both compare as text. */
export interface Moment {
  day: string;
  time: string | null;
}

export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const two = (n: number): string => String(n).padStart(2, "0");

export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** 2026-05-31, 2026/5/31, 2026年5月31日, each with a time or without; or Excel's day number. */
export function readMoment(cell: PlainCell | undefined): Read<Moment> {
  if (typeof cell === "number") return fromSerial(cell);
  const words = readText(cell);
  if (words === undefined) return undefined;
  const parts = WRITTEN.exec(words);
  if (parts === null) return BAD;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day < 1 || day > monthLength(year, month)) return BAD;
  const time = parts[4] === undefined ? null : `${two(Number(parts[4]))}:${parts[5]}:${parts[6] ?? "00"}`;
  return { day: dayText(year, month, day), time };
}

/** Day 1 is 1900-01-01; Excel counts a 29 February 1900 that never was. */
function fromSerial(serial: number): Read<Moment> {
  if (!Number.isFinite(serial) || serial < 61) return BAD;
  let [year, month, left] = [1900, 3, Math.floor(serial) - 61];
  while (left >= monthLength(year, month)) {
    left -= monthLength(year, month);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  const seconds = Math.floor((serial - Math.floor(serial)) * 86400 + 0.5);
  const time =
    seconds === 0
      ? null
      : `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { day: dayText(year, month, left + 1), time };
}

/** The same day three years on; where there is none, the month's last. */
export function thirdAnniversary(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return dayText(year + 3, month, Math.min(date, monthLength(year + 3, month)));
}

/** Late: after the deadline's day, or after its time where both have one. */
export function isAfter(applied: Moment, deadline: Moment): boolean {
  if (applied.day !== deadline.day) return applied.day > deadline.day;
  return applied.time !== null && deadline.time !== null && applied.time > deadline.time;
}

/** 2026, "2026年度" … */
export function readYear(cell: PlainCell | undefined): string | undefined {
  return /\d{4}/.exec(readText(cell) ?? "")?.[0];
}

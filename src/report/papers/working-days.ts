import { civil } from "../../engine/civil";

/**
 * The State Council's arrangement of a year: holidays as spans of month-day, and weekend days that make up for them
 * (调休). Sources: 国务院办公厅关于2023年、2024年、2025年、2026年部分节假日安排的通知.
 */
interface Arrangement {
  readonly off: readonly (readonly [string, string])[];
  readonly makeUp: readonly string[];
}

const YEARS: Readonly<Record<number, Arrangement>> = {
  2023: {
    off: [
      ["01-01", "01-02"],
      ["01-21", "01-27"],
      ["04-05", "04-05"],
      ["04-29", "05-03"],
      ["06-22", "06-24"],
      ["09-29", "10-06"],
      ["12-30", "12-31"],
    ],
    makeUp: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  2024: {
    off: [
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    makeUp: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  2025: {
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    makeUp: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  2026: {
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    makeUp: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};

/** Whether a day is a working day; null where that year's arrangement is not known. */
export function isWorkingDay(day: number): boolean | null {
  const { year, month, day: date } = civil(day),
    known = YEARS[year];
  if (!known) return null;
  const text = `${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  if (known.makeUp.includes(text)) return true;
  if (known.off.some(([from, to]) => text >= from && text <= to)) return false;
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/**
 * The last day of a period of so many working days of which the first day is day one, as notices count; a period that
 * begins on a day off has its first day on the next working day. The year whose arrangement is missing, where it is.
 */
export function lastDayOf(
  from: number,
  workingDays: number,
): { readonly to: number } | { readonly unknownYear: number } {
  for (let day = from, left = workingDays; ; day++) {
    const workedWeekends = isWorkingDay(day);
    if (workedWeekends === null) return { unknownYear: civil(day).year };
    if (workedWeekends) left--;
    if (left <= 0) return { to: day };
  }
}

/** `2026年11月30日`. */
export function printChineseDay(day: number): string {
  const date = civil(day);
  return `${date.year}年${date.month}月${date.day}日`;
}

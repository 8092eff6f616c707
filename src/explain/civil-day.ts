/** Days from 0000-03-01 to 1970-01-01, in 400-year eras of 146 097 days. */
const EPOCH = 719_468, ERA = 146_097;

/** A day number (days since 1970-01-01) as `2026-09-30`, proleptic Gregorian, without clock or zone. */
export function printDay(day: number): string {
  const days = day + EPOCH, era = Math.floor(days / ERA), inEra = days - era * ERA;
  const years = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153), month = (fromMarch + 2) % 12 + 1;
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return [String(years + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, "0"), two(month), two(date)].join("-");
}

/** Minutes of a day as `17:30`. */
export function printMinute(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

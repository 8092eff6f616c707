/** Days between the two date systems of Excel: 1904-01-01 is 1462 in the system of 1900. */
export const DAYS_1904 = 1462;

/**
 * The serial number (1900 system) of an ISO 8601 date or date-time, as strict workbooks keep dates; null where it is
 * none.
 */
export function serialFromIso(text: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?Z?)?$/.exec(text.trim());
  if (!m) return null;
  const month = Number(m[2]);
  const day = Number(m[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const days = civilDay(Number(m[1]), month, day) + 25_569;
  const seconds = Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0) + Number(m[7] ?? 0);
  // Excel counts a 29 February 1900 that never was: days before it have one less.
  return (days <= 60 ? days - 1 : days) + seconds / 86_400;
}

/**
 * Days from 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
 */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

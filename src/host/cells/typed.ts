import type { HostValue } from "../backend";

/**
 * What Excel makes of a text that goes into a cell, be it typed or written through the API: numbers, dates, percentages
 * and truth values stop being texts unless the cell's format is text (`@`) or an apostrophe stands in front. It reads
 * 15 digits at most, so a long code loses its end. Month and day alone get `year`.
 */
export interface Typed {
  readonly value: HostValue;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/;
const FULL_DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  MONTH_DAY = /^(\d{1,2})[-/](\d{1,2})$/;

export function typed(text: string, format: string, year: number): Typed {
  if (text === "") return { value: "" };
  if (format === "@") return { value: literal(text) };
  if (text.startsWith("'")) return { value: literal(text.slice(1)) };
  if (text.startsWith("=")) return { value: text };
  const trimmed = text.trim();
  return (
    number(trimmed) ??
    date(trimmed, year) ??
    (/^(true|false)$/i.test(trimmed) ? { value: trimmed.toLowerCase() === "true" } : { value: text })
  );
}

/** A text that stays one on the way into the cells. */
export const literal = (text: string): string => (/^['=]/.test(text) ? `'${text}` : text);

function number(text: string): Typed | null {
  const percent = text.endsWith("%"),
    money = /^[¥￥$]/.test(text);
  const digits = text.replace(/%$/, "").replace(/^[¥￥$]/, "");
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const value = Number(fifteen(digits.replace(/,/g, ""))) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  if (percent) return { value, numberFormat: digits.includes(".") ? "0.00%" : "0%" };
  if (/[eE]/.test(digits)) return { value, numberFormat: "0.00E+00" };
  if (money || digits.includes(","))
    return { value, numberFormat: `${money ? "¥" : ""}#,##0${digits.includes(".") ? ".00" : ""}` };
  return { value };
}

/** From the sixteenth significant digit on there are noughts. */
function fifteen(digits: string): string {
  let seen = 0;
  const [mantissa, exponent] = digits.split(/[eE]/);
  const kept = mantissa!.replace(/\d/g, digit => (seen > 0 || digit !== "0" ? (++seen > 15 ? "0" : digit) : digit));
  return exponent === undefined ? kept : `${kept}e${exponent}`;
}

function date(text: string, year: number): Typed | null {
  const full = FULL_DATE.exec(text);
  if (full) {
    const day = serial(Number(full[1]), Number(full[3]), Number(full[4]));
    if (day === null) return null;
    if (full[5] === undefined) return { value: day, numberFormat: "yyyy/m/d" };
    return {
      value: day + (Number(full[5]) * 3600 + Number(full[6]) * 60 + Number(full[7] ?? 0)) / 86_400,
      numberFormat: "yyyy/m/d h:mm",
    };
  }
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) return dated(serial(Number(chinese[1]), Number(chinese[2]), Number(chinese[3])), 'yyyy"年"m"月"d"日"');
  const short = MONTH_DAY.exec(text);
  return short ? dated(serial(year, Number(short[1]), Number(short[2])), 'm"月"d"日"') : null;
}

const dated = (value: number | null, numberFormat: string): Typed | null =>
  value === null ? null : { value, numberFormat };

/** Days since 1899-12-30, as Excel counts from March 1900 on; null where there is no such day. */
export function serial(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return null;
  return Math.round(at.getTime() / 86_400_000) + 25_569;
}

import { exactFromDouble, numeral, shift } from "./exact";
import { readSections, type FormatSection } from "./number-format-code";

/** A number format's code, taken apart: up to four parts. */
export type NumberFormat = readonly FormatSection[];

/** What may stand beside a number and say nothing of its size: signs of yuan, percent, brackets, blanks. */
const SILENT = /^[\s¥￥+\-()（）:：/,'<>=&^{}~_%]*$/;

/** Takes a code apart; never fails. */
export function readNumberFormat(code: string): NumberFormat {
  return readSections(code);
}

/**
 * Whether a code may show something else than a number's own figures: words, a unit, zeros in front, thousands cut off.
 * Not so for dates, percentages, decimals, thousands' commas and signs of yuan.
 */
export function showsOtherwise(format: NumberFormat): boolean {
  return format.some(
    ({ before, after, moved, zeros, figures, unknown }) =>
      figures && !unknown && (moved !== 0 || zeros > 1 || !SILENT.test(before) || !SILENT.test(after)),
  );
}

/**
 * A number as its cell shows it, but with all its digits: 80000 under `0!.0,"万元"` is `8.0万元` and 84567 `8.4567万元`,
 * 12 under `0000` is `0012`. Null where nothing is shown, or it is not known what (dates, fractions).
 */
export function figureShown(value: number, format: NumberFormat): string | null {
  const part = partsOf(value, format);
  if (!part) return null;
  const { section, whole, fraction } = part;
  if (!section.figures) return section.before.trim() || null;
  const decimals = fraction.padEnd(section.least, "0"),
    figures = whole.padStart(section.zeros, "0");
  return withWords(value, section, decimals === "" ? figures : `${figures}.${decimals}`);
}

function partsOf(
  value: number,
  format: NumberFormat,
): { readonly section: FormatSection; readonly whole: string; readonly fraction: string } | null {
  const section = sectionFor(value, format),
    size = exactFromDouble(Math.abs(value));
  if (!section || section.unknown || size === null) return null;
  const [whole = "", fraction = ""] = numeral(shift(size, section.moved + 2 * section.percents)).split(".");
  return { section, whole, fraction };
}

/** The sign stands before the figures whatever the format makes of it; signs of yuan say nothing. */
function withWords(value: number, { before, after }: FormatSection, figures: string): string {
  const words = value < 0 ? before.replace(/[\s(-]{1,9}$/, "") : before,
    first = SILENT.test(before) ? "" : words.trim();
  return `${first}${value < 0 ? "-" : ""}${figures}${after.trim().replace(/\)$/, "")}`;
}

/** The part of the code that a number is shown by: by its condition, else by its sign. */
function sectionFor(value: number, format: NumberFormat): FormatSection | undefined {
  const [first, second, third] = format;
  if (!format.some(section => section.condition)) {
    if (value < 0) return second ?? first;
    return value === 0 && third ? third : first;
  }
  const numbers = format.slice(0, 3);
  return numbers.find(s => s.condition && holds(s.condition, value)) ?? numbers.findLast(s => !s.condition) ?? first;
}

function holds({ sign, limit }: NonNullable<FormatSection["condition"]>, value: number): boolean {
  switch (sign) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}

import { smallNumber } from "../policy/numerals";
import { dayOf, daysInMonth } from "../engine/civil";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { readDate } from "./dates";

/** A period of a rent. `months`: null where it is no whole number of months; `days`: null where it names no year. */
export type PeriodRead =
  | { readonly kind: "blank" }
  | { readonly kind: "period"; readonly months: number | null; readonly days: number | null }
  | { readonly kind: "invalid" };

interface Point {
  readonly year: number | null;
  readonly month: number;
  /** Null where only the month is named. */
  readonly day: number | null;
}

const INVALID: PeriodRead = { kind: "invalid" };
/** No period is longer. */
const LONGEST = 60;
/** Periods of more years than anybody rents in advance are slips. */
const MOST_MONTHS = 240;
const WHOLE_YEAR = /^(\d{4})?年?度?(?:全年|整年|全年度)$|^(\d{4})年度?$/;
const PART_OF_YEAR = /^(?:(\d{4})年?)?(上半年|下半年|第?[一二三四1-4]季度)$/;
const COUNTED = /^(?:共|计|合计)?(\d{1,3}|[一二三四五六七八九十]{1,2})个?月$/;
const POINT = /^(?:(\d{4})(?:年|[.\-/]))?(\d{1,2})(?:月|(?:[.\-/](\d{1,2})日?)|月(\d{1,2})日?)?$/;
const SPLIT = /(?:至|到|[~—–―]+|--)/;

/**
 * The period that a cell names: 2026.1-2026.6, 2026年1月至6月, 2026-01-01至2026-06-30, 1-6月, 全年, 上半年, 第一季度, 6个月, or a
 * plain number of months. From its first month (day) through its last.
 */
export function readPeriod(cell: Cell | undefined): PeriodRead {
  if (isBlankCell(cell)) return { kind: "blank" };
  if (typeof cell === "number") return Number.isInteger(cell) && cell > 0 && cell <= 12 ? months(cell) : INVALID;
  if (typeof cell !== "string" || cell.length > LONGEST) return INVALID;
  const text = writtenText(cell)
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .replace(/^自|止$|期间$/g, "");
  return named(text) ?? between(text) ?? INVALID;
}

function months(count: number): PeriodRead {
  return count >= 1 && count <= MOST_MONTHS ? { kind: "period", months: count, days: null } : INVALID;
}

function named(text: string): PeriodRead | null {
  const whole = WHOLE_YEAR.exec(text);
  if (whole) {
    const year = whole[1] ?? whole[2];
    return { kind: "period", months: 12, days: year === undefined ? null : daysOfYear(Number(year)) };
  }
  const part = PART_OF_YEAR.exec(text);
  if (part) return span(...partOfYear(part[2] as string, part[1] === undefined ? null : Number(part[1])));
  const counted = COUNTED.exec(text);
  if (!counted) return null;
  const written = counted[1] as string,
    number = /^\d/.test(written) ? Number(written) : smallNumber(written);
  return number === null ? null : months(number);
}

function partOfYear(word: string, year: number | null): [Point, Point] {
  const at = (month: number): Point => ({ year, month, day: null });
  if (word === "上半年") return [at(1), at(6)];
  if (word === "下半年") return [at(7), at(12)];
  const quarter = smallNumber(word.replace(/第|季度/g, ""))!;
  return [at(quarter * 3 - 2), at(quarter * 3)];
}

/** A first and a last month or day, or one month alone. */
function between(text: string): PeriodRead | null {
  const ends = endsOf(text);
  if (!ends) return null;
  const from = pointIn(ends[0]),
    to = ends[1] === undefined ? from : pointIn(ends[1]);
  if (!from || !to) return null;
  // 2026.1-6: the last month is of the first one's year.
  const last = to.year === null ? { ...to, year: from.year } : to;
  if (from.year === null && last.year !== null) return null;
  return span(from, last);
}

/** The two ends of a period; a hyphen parts them only where the text splits into two that are alike. */
function endsOf(text: string): readonly [string, string?] | null {
  const parts = text.split(SPLIT);
  if (parts.length === 2) return [parts[0] as string, parts[1] as string];
  if (parts.length > 2) return null;
  const hyphens = [...text.matchAll(/-/g)].map(m => m.index);
  if (hyphens.length === 0) return [text];
  const middle = hyphens[(hyphens.length - 1) / 2];
  return hyphens.length % 2 === 1 && middle !== undefined ? [text.slice(0, middle), text.slice(middle + 1)] : null;
}

function pointIn(text: string): Point | null {
  const packed = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const m = packed ?? POINT.exec(text);
  if (!m) return fromDate(text);
  const month = Number(m[2]),
    day = m[3] ?? m[4];
  const point = { year: m[1] === undefined ? null : Number(m[1]), month, day: day === undefined ? null : Number(day) };
  return month >= 1 && month <= 12 && (point.day === null || point.day <= 31) ? point : null;
}

function fromDate(text: string): Point | null {
  const m = /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text);
  if (!m || readDate(text).kind !== "date") return null;
  return { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
}

function span(from: Point, to: Point): PeriodRead {
  const count = ((to.year ?? 0) - (from.year ?? 0)) * 12 + to.month - from.month + 1;
  if (count < 1 || count > MOST_MONTHS) return INVALID;
  const days = from.year === null || to.year === null ? null : daysBetween(from, to);
  if (days !== null && days < 1) return INVALID;
  return { kind: "period", months: wholeMonths(from, to, count), days };
}

/** From the first day named (or the month's) through the last. */
function daysBetween(from: Point, to: Point): number {
  const first = dayOf(from.year as number, from.month, from.day ?? 1);
  const last = dayOf(to.year as number, to.month, to.day ?? daysInMonth(to.year as number, to.month));
  return last - first + 1;
}

/** 1月1日 to 6月30日 are six months, 1月15日 to 7月14日 too; 1月15日 to 6月30日 are no whole number of them. */
function wholeMonths(from: Point, to: Point, count: number): number | null {
  const begins = from.day === null || from.day === 1;
  const ends = to.day === null || (to.year === null ? to.day >= 28 : to.day === daysInMonth(to.year, to.month));
  if (begins && ends) return count;
  return from.day !== null && to.day === from.day - 1 && count > 1 ? count - 1 : null;
}

function daysOfYear(year: number): number {
  return dayOf(year + 1, 1, 1) - dayOf(year, 1, 1);
}

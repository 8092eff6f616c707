import { isPlaceholder } from "../money/blank";
import { foldCellText } from "../money/cell-text";
import type { Cell } from "../workbook/ports";
import { arabic } from "./chinese-digits";
import { dayOf, isCivil } from "../engine/civil";

export { anniversary, civil, dayOf, printDay, type CivilDate } from "../engine/civil";

/**
 * `day` counts from 1970-01-01; `minute` of the day (0…1440, 24:00 is the day's end), -1 where the cell gives no time.
 * Seconds begin the next minute: 17:00:30 is after a deadline of 17:00, and 23:59:59 ends the day.
 */
export type CellDate =
  | { readonly kind: "blank" }
  | { readonly kind: "date"; readonly day: number; readonly minute: number }
  | { readonly kind: "invalid"; readonly text: string };

const NO_TIME = -1;
const BLANK: CellDate = { kind: "blank" };
const SERIAL_OF_1970 = 25569,
  LAST_SERIAL = 2958465,
  FAKE_LEAP_DAY = 60;
const SECONDS = 86400;
/** No date is written longer; a hostile cell holds 32 767 characters. */
const LONGEST = 60;
/** Five digits (1927–2173) in a text cell can only be a serial number; fewer or more name no day. */
const SERIAL_AS_TEXT = /^[1-9]\d{4}(?:\.\d+)?$/;

/**
 * A date of a cell: a serial number of Excel's 1900 system (its fraction is the time), or text as people write dates
 * (2026年9月30日, 2026-09-30, 2026/9/30, 2026.9.30, 20260930, 二〇二六年九月三十日; full width; a time behind it). What names no
 * single day that exists is invalid: 2026年9月, 9月底, 2月30日, 30/9/2026, a lone year.
 */
export function readDate(cell: Cell): CellDate {
  if (cell === null) return BLANK;
  if (typeof cell === "number") return readNumber(cell);
  if (typeof cell !== "string")
    return { kind: "invalid", text: typeof cell === "boolean" ? String(cell).toUpperCase() : cell.error };
  if (isPlaceholder(cell)) return BLANK;
  if (cell.length > LONGEST) return { kind: "invalid", text: cell };
  const numeral = SERIAL_AS_TEXT.exec(foldCellText(cell));
  return numeral ? readNumber(Number(numeral[0])) : readText(cell);
}

function readNumber(value: number): CellDate {
  if (Number.isSafeInteger(value) && value > LAST_SERIAL) return readText(String(value));
  return isMeantAsSerial(value) ? readSerial(value) : { kind: "invalid", text: String(value) };
}

/** 2026 or 2026.9 is a year (or month) typed as a number, not a day of 1905; 202609 or 260930 no day after 2173. */
function isMeantAsSerial(value: number): boolean {
  if (!(value >= 1 && value < LAST_SERIAL + 1)) return false;
  const day = Math.floor(value);
  return day !== FAKE_LEAP_DAY && !(day >= 1900 && day < 2200) && !(day >= 100000 && day < 1000000);
}

/** Excel counts a 29 February 1900 that never was (serial 60); days before it stand one lower. */
function readSerial(value: number): CellDate {
  const whole = Math.floor(value),
    seconds = Math.floor((value - whole) * SECONDS + 0.5);
  const day = whole - SERIAL_OF_1970 + (whole < FAKE_LEAP_DAY ? 1 : 0);
  if (seconds === 0) return { kind: "date", day, minute: NO_TIME };
  if (seconds === SECONDS) return { kind: "date", day: day + 1, minute: NO_TIME };
  return { kind: "date", day, minute: Math.ceil(seconds / 60) };
}

/**
 * What may stand before and behind the day and change nothing: 截至, 止, 前 (以前 includes the day, 民法典 1259), （含）, the day
 * of the week.
 */
const BEFORE = /^(?:截至|截止(?:到|至)?|自|至)/;
const WEEKDAY = /[(（]?(?:星期|周)[一二三四五六日天1-6][)）]?/;
const BEHIND = /(?:[之以]?前|截?止)?(?:\(含(?:当日|当天|本日)?\))?\.?$/;
const DAY = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})|([-/.])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2}))(?:[日号]|(?!\d))/;

function readText(cell: string): CellDate {
  const text = arabic(foldCellText(cell))
    .replace(/[‐‑–—−]/g, "-")
    .replace(/[。、]/g, ".")
    .replace(WEEKDAY, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?([年月日号]) ?/g, "$1")
    .replace(/(\d) ?([-/.]) ?(?=\d)/g, "$1$2")
    .trim();
  const bare = text.replace(BEFORE, "").replace(BEHIND, "").trim();
  const found = DAY.exec(bare);
  if (!found) return { kind: "invalid", text: cell };
  const year = Number(found[1]),
    month = Number(found[2] ?? found[5] ?? found[7]),
    day = Number(found[3] ?? found[6] ?? found[8]);
  const minute = readTime(bare.slice(found[0].length).trim());
  if (minute === null || year < 1900 || !isCivil(year, month, day)) return { kind: "invalid", text: cell };
  return { kind: "date", day: dayOf(year, month, day), minute };
}

const PART = "上午|下午|中午|晚上|晚|傍晚|凌晨|早上|早|am|pm";
const CLOCK = new RegExp(
  `^T?(${PART})? ?(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?|[时点](?:(半|整)|(\\d{1,` +
    `2})分?(?:(\\d{1,2})秒)?)?) ?(am|pm)?(?:\\+08:?00)?$`,
  "i",
);

/**
 * Minutes of the day of `17:00`, `17时30分`, `下午5点半`, `5:00 PM`, `24:00`; -1 where the text is empty or is the 00:00 that
 * systems write behind every bare date; null where it is no time.
 */
function readTime(text: string): number | null {
  if (text === "") return NO_TIME;
  const found = CLOCK.exec(text);
  if (!found) return null;
  const minute = found[5] === "半" ? 30 : Number(found[3] ?? found[6] ?? 0),
    second = Number(found[4] ?? found[7] ?? 0);
  const hour = hourOf(Number(found[2]), (found[1] ?? found[8] ?? "").toLowerCase());
  if (hour === null || minute > 59 || second > 59) return null;
  const total = hour * 60 + minute + (second > 0 ? 1 : 0);
  if (total > 1440) return null;
  return total === 0 && found[3] !== undefined ? NO_TIME : total;
}

function hourOf(hour: number, part: string): number | null {
  const afternoon = part === "下午" || part === "晚上" || part === "晚" || part === "傍晚" || part === "pm";
  if (afternoon && hour < 12) return hour + 12;
  if (part === "中午" && hour < 3) return hour + 12;
  if ((part === "am" || part === "凌晨") && hour === 12) return 0;
  return hour > 24 ? null : hour;
}

import { CHINESE_DIGITS } from "../money/chinese-numeral";
import { Words } from "./words";

/** The numbers that a project's name names, sorted and in digits, parted by spaces: 二期 and 2期 are "2". */
export interface ProjectNumbers {
  /** Of phases and batches. */
  readonly phases: string;
  readonly years: string;
  /** Of models, lines, levels and all else. */
  readonly others: string;
}

/** What stands behind a number and belongs to it. */
const BEHIND = "年度|年|期|阶段|批次|批|号|标段|级|区|代|部分|轮";
/** Digits, also with 期 or the like; Chinese and Roman numerals only before such a word: 一体化 names no number. */
const NUMBER = new RegExp(
  `第?(?:(\\d{1,12})|([首零〇一二两三四五六七八九十]{1,4}|[IVX]{1,4})(?=${BEHIND}))(${BEHIND})?`,
  "g",
);
/** Without one of these a text names no number. */
const NUMBER_BEGINS = new Words("0123456789首零〇一二两三四五六七八九十IVX");
const PHASE = /^(?:期|阶段|批|轮)/;
const YEAR = /^(?:19|20)\d\d$/;
const ROMAN = "I II III IV V VI VII VIII IX X".split(" ");

/** The value of a Chinese (up to 99) or Roman numeral, as digits. */
function digitsOf(numeral: string): string {
  const roman = ROMAN.indexOf(numeral) + 1;
  if (roman > 0) return String(roman);
  const chinese = numeral.replace(/〇/g, "零").replace(/两/g, "二").replace(/首/g, "一");
  const ten = chinese.indexOf("十");
  const digit = (c: string): string => String(Math.max(0, CHINESE_DIGITS.indexOf(c)));
  if (ten < 0) return [...chinese].map(digit).join("");
  const tens = ten === 0 ? 1 : CHINESE_DIGITS.indexOf(chinese.charAt(ten - 1));
  return String(tens * 10 + Number(digit(chinese.charAt(ten + 1) || "零")));
}

const NO_NUMBERS: ProjectNumbers = { phases: "", years: "", others: "" };

/** A text that numbers were taken out of. */
interface Numbered {
  readonly rest: string;
  readonly numbers: ProjectNumbers;
}

/** Takes the numbers out of a canonical text. */
export function withoutNumbers(name: string): Numbered {
  const at = NUMBER_BEGINS.indexIn(name);
  return at < 0 ? { rest: name, numbers: NO_NUMBERS } : (withoutOneNumber(name, at) ?? cutNumbers(name));
}

const BEHIND_ONE = new Words(BEHIND.split("|"));

/** A text whose only number stands at `at` in figures, as nearly all that have one; null for every other. */
function withoutOneNumber(name: string, at: number): Numbered | null {
  let end = at;
  while (isDigit(name.charCodeAt(end))) end++;
  if (end === at || end - at > 12 || NUMBER_BEGINS.indexIn(name, end) >= 0) return null;
  const value = withoutZeros(name.slice(at, end)),
    unit = name.slice(end, end + BEHIND_ONE.lengthAt(name, end)),
    from = name.charAt(at - 1) === "第" ? at - 1 : at,
    numbers = { phases: "", years: "", others: "" };
  numbers[kindOf(value, unit)] = value;
  return { rest: name.slice(0, from) + name.slice(end + unit.length), numbers };
}

/** Digits without zeros in front; twelve of them are a number that is exact. */
const withoutZeros = (digits: string): string => String(Number(digits));
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function kindOf(value: string, unit: string): keyof ProjectNumbers {
  if (PHASE.test(unit)) return "phases";
  return YEAR.test(value) && /^年|^$/.test(unit) ? "years" : "others";
}

/** `withoutNumbers` by the pattern alone. */
export function cutNumbers(name: string): Numbered {
  const found = { phases: "", years: "", others: "" };
  const rest = name.replace(NUMBER, (_, digits: string | undefined, numeral: string | undefined, unit = "") => {
    const value = digits === undefined ? digitsOf(numeral as string) : withoutZeros(digits);
    found[kindOf(value, unit as string)] += ` ${value}`;
    return "";
  });
  const { phases, years, others } = found;
  return { rest, numbers: { phases: sorted(phases), years: sorted(years), others: sorted(others) } };
}

/** Numbers that a space stands before, sorted. */
function sorted(numbers: string): string {
  return numbers.split(" ").sort().join(" ").slice(1);
}

/**
 * Whether two names may name one project by their numbers: a first phase, or a year, on one side only says nothing;
 * every other difference tells two projects apart.
 */
export function numbersAgree(a: ProjectNumbers, b: ProjectNumbers): boolean {
  if (a.others !== b.others) return false;
  const phases =
    a.phases === b.phases || (a.phases === "" && b.phases === "1") || (a.phases === "1" && b.phases === "");
  return phases && (a.years === b.years || a.years === "" || b.years === "");
}

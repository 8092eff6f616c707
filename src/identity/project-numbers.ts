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

const UNITS = "期|阶段|批|号|标段|级|年|区|代|部分|轮";
/** Digits, also with 期 or the like; Chinese and Roman numerals only before such a word: 一体化 names no number. */
const NUMBER = new RegExp(
  `第?(?:(\\d{1,12})|([首零〇一二两三四五六七八九十]{1,4}|[IVX]{1,4})(?=${UNITS}))(年度|年|期|阶段|批次|批|号|标段|级|区|代|部分|轮)?`,
  "g",
);
/** Without one of these a text names no number. */
const NUMBER_BEGINS = new Words("0123456789首零〇一二两三四五六七八九十IVX");
const PHASE = /^(?:期|阶段|批|轮)/;
const YEAR = /^(?:19|20)\d\d$/;
const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

/** The value of a Chinese (up to 99) or Roman numeral, as digits. */
function digitsOf(numeral: string): string {
  const roman = ROMAN[numeral];
  if (roman !== undefined) return String(roman);
  const chinese = numeral.replace(/〇/g, "零").replace(/两/g, "二").replace(/首/g, "一");
  const ten = chinese.indexOf("十");
  const digit = (c: string): string => String(Math.max(0, CHINESE_DIGITS.indexOf(c)));
  if (ten < 0) return [...chinese].map(digit).join("");
  const tens = ten === 0 ? 1 : CHINESE_DIGITS.indexOf(chinese.charAt(ten - 1));
  return String(tens * 10 + Number(digit(chinese.charAt(ten + 1) || "零")));
}

const NO_NUMBERS: ProjectNumbers = { phases: "", years: "", others: "" };

/** Takes the numbers out of a canonical text. */
export function withoutNumbers(name: string): { readonly rest: string; readonly numbers: ProjectNumbers } {
  if (NUMBER_BEGINS.indexIn(name) < 0) return { rest: name, numbers: NO_NUMBERS };
  let phases = "",
    years = "",
    others = "";
  const rest = name.replace(NUMBER, (_, digits: string | undefined, numeral: string | undefined, unit = "") => {
    const value = digits === undefined ? digitsOf(numeral as string) : digits.replace(/^0+(?=\d)/, "");
    if (PHASE.test(unit as string)) phases += ` ${value}`;
    else if (isYear(value, unit as string)) years += ` ${value}`;
    else others += ` ${value}`;
    return "";
  });
  return { rest, numbers: { phases: sorted(phases), years: sorted(years), others: sorted(others) } };
}

function isYear(value: string, unit: string): boolean {
  return YEAR.test(value) && (unit === "" || unit.startsWith("年"));
}

/** Numbers that a space stands before, sorted. */
function sorted(numbers: string): string {
  return numbers.lastIndexOf(" ") > 0 ? numbers.slice(1).split(" ").sort().join(" ") : numbers.slice(1);
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

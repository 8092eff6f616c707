import { canonical } from "./canonical";
import { LONGEST_NAME } from "./edit";
import { withoutPlaces } from "./places";

/** A project's name taken apart. All parts canonical. */
export interface ProjectName {
  readonly canonical: string;
  /** What remains without numbers, places, words of activity at the end (建设, 项目 …) and words that only join. */
  readonly base: string;
  /** The base's characters, sorted: equal where only words were moved. */
  readonly bag: string;
  /** The numbers named (期, 批, years, models), sorted and in digits, parted by spaces: 二期 and 2期 are "2". */
  readonly numbers: string;
  readonly places: readonly string[];
}

const DIGITS = "零一二三四五六七八九";
/** Digits, also with 期 or the like; Chinese and Roman numerals only before such a word: 一体化 names no number. */
const NUMBER =
  /第?(?:(\d+)|([零〇一二两三四五六七八九十]{1,4}|[IVX]{1,4})(?=期|阶段|批|号|标段|级|年|区|代|部分))(?:年度|期|阶段|批次|批|号|标段|级|年|区|代|部分)?/g;
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
const JOINING = /以及|基于|面向|关于|针对|用于|一种|的|之|与|和|及/g;
const ACTIVITY = /(?:建设|研发|开发|研究|研制|应用|推广|实施|项目|工程|课题|专项|任务|方案)+$/;

/** The value of a Chinese (up to 99) or Roman numeral, as digits. */
function digitsOf(numeral: string): string {
  const roman = ROMAN[numeral];
  if (roman !== undefined) return String(roman);
  const chinese = numeral.replace(/〇/g, "零").replace(/两/g, "二");
  const ten = chinese.indexOf("十");
  const digit = (c: string): string => String(Math.max(0, DIGITS.indexOf(c)));
  if (ten < 0) return [...chinese].map(digit).join("");
  const tens = ten === 0 ? 1 : DIGITS.indexOf(chinese.charAt(ten - 1));
  return String(tens * 10 + Number(digit(chinese.charAt(ten + 1) || "零")));
}

function withoutNumbers(name: string): { rest: string; numbers: string } {
  const numbers: string[] = [];
  const rest = name.replace(NUMBER, (_, digits: string | undefined, numeral: string | undefined) => {
    numbers.push(digits === undefined ? digitsOf(numeral as string) : digits.replace(/^0+(?=\d)/, ""));
    return "";
  });
  return { rest, numbers: numbers.sort().join(" ") };
}

/**
 * Takes a project's name, as written or canonical, apart. What is longer than a name is taken as it is after its
 * beginning.
 */
export function readProjectName(text: string): ProjectName {
  const name = canonical(text);
  const { rest, numbers } = withoutNumbers(name.slice(0, LONGEST_NAME));
  const { places, rest: placeless } = withoutPlaces(rest);
  const joined = placeless.replace(JOINING, "");
  const base = joined.replace(ACTIVITY, "") || joined || name.slice(0, LONGEST_NAME);
  const tail = name.slice(LONGEST_NAME);
  return { canonical: name, base: base + tail, bag: [...base].sort().join("") + tail, numbers, places };
}

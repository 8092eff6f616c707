import { digitsOf, isChineseDigit } from "./digit";

/** Longest part of a text that is looked at; a cell holds at most 32 767 characters. */
const LONGEST = 32_767;
/** Digits of an account, and of whatever is as long. */
const ACCOUNT = 15,
  MOBILE = 11;

/** What stands between the parts of one number: blanks, also without width, dashes, dots, commas, brackets, keycaps. */
const BETWEEN = /[\s\p{Cf}\p{Pd}_.·/−+,()\u{fe0f}\u{20e3}]/u,
  /** What parts a number only where its parts are as long as those of one: 138、1234、5678, but 1、2、3号楼. */
  LISTS = /[、:;|~'"=]/u,
  LONG = 3,
  /** Ends whatever run of digits a text ends with. */
  END = "A";

/**
 * Whether a text holds a mobile number (11 digits from 13 on, with 0 or 86 in front or without), an identity number (17
 * digits and a digit or X) or 15 and more digits, as accounts have. Blanks, dashes and dots between digits do not hide
 * one, nor do full-width digits, 一三八, ①③⑧ or the digits of any other script; what is masked (138****5678), dates
 * and years in a row are none. Linear in the text.
 */
export function holdsNumber(text: string): boolean {
  return runsOf(text).some(parts => holdsMobile(parts) || (parts.join("").length >= ACCOUNT && !areDates(parts)));
}

/** Whether a text of the office's own, in which telephones stand side by side, holds an identity or account number. */
export function holdsAccount(text: string): boolean {
  return runsOf(text).some(parts => parts.some(part => part.length >= ACCOUNT));
}

/** Digits that stand together, each run as its parts: `138 1234-5678` is one of three. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [];
  let run: string[] = [],
    part = "",
    /** A sign of a list stands before the part at hand. */
    listed = false,
    inChinese = false;
  for (const character of `${text.normalize("NFKC").slice(0, LONGEST)}${END}`) {
    const digit = digitsOf(character);
    if (digit !== undefined) {
      const isChinese = isChineseDigit(character);
      // 2026四年 is a year and four.
      if (part !== "" && inChinese !== isChinese) {
        run.push(part);
        part = "";
      }
      inChinese = isChinese;
      part += digit;
      continue;
    }
    if (part !== "" && listed && Math.min(part.length, run.at(-1)?.length ?? LONG) < LONG) {
      runs.push(run);
      run = [];
    }
    if (part !== "") {
      run.push(part);
      listed = false;
    }
    part = "";
    if (run.length === 0 || BETWEEN.test(character)) continue;
    if (LISTS.test(character)) listed = true;
    else {
      runs.push(run);
      run = [];
      listed = false;
    }
  }
  return runs;
}

function holdsMobile(parts: readonly string[]): boolean {
  return parts.some((_, from) => {
    let digits = "";
    for (const part of parts.slice(from, from + MOBILE + 2)) {
      digits += part;
      if (/^(?:0|0{0,2}86)?1[3-9]\d{9}$/.test(digits)) return true;
      if (digits.length > MOBILE + 4) return false;
    }
    return false;
  });
}

/** Years, each with a month and a day or without: 2024.01.01-2026.12.31, 2024 2025 2026 2027. */
function areDates(parts: readonly string[]): boolean {
  let follow = 0;
  return parts.every(part => {
    if (/^(?:19|20)\d\d$/.test(part)) {
      follow = 2;
      return true;
    }
    return part.length <= 2 && follow-- > 0;
  });
}

/** All digits but the first two of a text that cannot be published, so that the refusal does not print it either. */
export function masked(text: string): string {
  let seen = 0;
  return [...text.normalize("NFKC")].map(c => (digitsOf(c) !== undefined && ++seen > 2 ? "*" : c)).join("");
}

/** Words anywhere in the name of an organisation, and those with which one ends. */
const ORGANISATION = ["公司", "集团", "中心", "基地", "企业", "合伙"],
  ENDS =
    /(?:[厂院所社店局室站]|[大中小]学|学校|[银商车洋分支]行|[协学商工总金合员公教]会|[营市务作售]部|[儿业技艺公庄]园|乐部)$/u;

/**
 * Whether a name may be a person's, for somebody to look at: two to four Chinese characters, or parts joined by a dot,
 * that do not end as an organisation is called; what says that somebody trades under their own name is left out.
 */
export function isPerson(name: string): boolean {
  const plain = name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/^个体(?:工商)?户/u, "");
  if (ORGANISATION.some(word => plain.includes(word)) || ENDS.test(plain)) return false;
  const parts = plain.split(/[·•・]/u);
  if (!parts.every(part => /^\p{Script=Han}+$/u.test(part))) return false;
  return parts.length > 1 || ([...plain].length >= 2 && [...plain].length <= 4);
}

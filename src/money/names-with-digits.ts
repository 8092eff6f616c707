import { CHINESE_NUMERAL_SIGNS } from "./chinese-numeral";

/** Full-width ASCII to ASCII, sign by sign, so that places stay; not the comma, which separates figures (50，100万元). */
function narrow(text: string): string {
  return text.replace(/[！-＋－-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * What looks like a figure and is a name: of a standard, a document, an article, an item of a list, an attachment.
 * Bounded: no name is longer, and an endless run of digits must not be tried from each of them.
 */
const NAMES: readonly RegExp[] = [
  /[A-Za-z]{1,24}(?:\/[A-Za-z]{1,24}){0,3}[\s-]{0,4}\d{1,24}(?:\.\d{1,24}){0,6}(?:[-—–:]\d{1,24}){1,6}/g,
  /[〔[【(]\d{4}[〕\]】)]\s{0,4}第?\s{0,4}\d{1,24}\s{0,4}号/g,
  new RegExp(`第?\\d{1,24}号`, "g"),
  new RegExp(`(?:第[\\s\\d、和至—${CHINESE_NUMERAL_SIGNS}-]{1,20}){1,3}[条款项章节目编号批届]`, "g"),
  /(?:^|\n)[^\S\n]*\d{1,2}[^\S\n]*(?:[、)．]|\.(?!\d))/g,
  /\(\d{1,2}\)/g,
  /附[件表录图]\d{1,2}|[见如(][表图]\d{1,2}/g,
];

/** A legal text as figures are sought in it: in half-width, its names blotted out, every sign in its place. */
export function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replace(name, found => "\u0000".repeat(found.length)), narrow(text));
}

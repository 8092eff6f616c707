import { CHINESE_NUMERAL_SIGNS } from "./chinese-numeral";

/** Full-width ASCII to ASCII, sign by sign, so that places stay; not the comma, which separates figures (50，100万元). */
function narrow(text: string): string {
  return text.replace(/[！-＋－-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

const ORDINAL = `(?:\\d+|[${CHINESE_NUMERAL_SIGNS}]+)`;

/** What looks like a figure and is a name: of a standard, a document, an article, an item of a list, an attachment. */
const NAMES: readonly RegExp[] = [
  /[A-Za-z]+(?:\/[A-Za-z]+)*[\s-]*\d+(?:\.\d+)*(?:[-—–:]\d+)+/g,
  /[〔[【(]\d{4}[〕\]】)]\s*第?\s*\d+\s*号/g,
  new RegExp(`第?\\d+号`, "g"),
  new RegExp(`第\\s*${ORDINAL}(?:\\s*[、和至—-]\\s*第?${ORDINAL})*\\s*[条款项章节目编号批届]`, "g"),
  /(?:^|\n)[^\S\n]*\d{1,2}[^\S\n]*(?:[、)．]|\.(?!\d))/g,
  /\(\d{1,2}\)/g,
  /附[件表录图]\d{1,2}|[见如(][表图]\d{1,2}/g,
];

/** A legal text as figures are sought in it: in half-width, its names blotted out, every sign in its place. */
export function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replace(name, found => "\u0000".repeat(found.length)), narrow(text));
}

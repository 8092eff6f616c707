/**
 * Characters that show nothing: controls other than line breaks and tabs, default-ignorable ones (zero-width, direction
 * marks, fillers), an empty Braille cell.
 */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u2800]|\p{Default_Ignorable_Code_Point}/gu;
/** Nothing to fold but case and spaces around. */
const PRINTABLE_ASCII = /^[ -~]*$/;
const TRADITIONAL = /[萬億圓圆]/g;
const SIMPLIFIED: Readonly<Record<string, string>> = { 萬: "万", 億: "亿", 圓: "元", 圆: "元" };

/**
 * A cell's text as numbers and units are read from it: NFKC (full-width to half-width, ㎡ to m2), without invisible
 * characters, trimmed, letters in upper case, 萬 億 圆 as 万 亿 元.
 */
export function foldCellText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.trim().toUpperCase();
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(TRADITIONAL, c => SIMPLIFIED[c] as string)
    .trim()
    .toUpperCase();
}

const HIDDEN_DIGIT = /\p{No}|[㋀-㋋㍘-㍰㏠-㏾]/u;

/**
 * Whether NFKC would make digits of something that is no digit of the number: a footnote mark (`1000²` would read
 * 10002), a list mark (`①500`), a fraction. The ² of m² is part of a unit.
 */
export function hidesDigits(text: string): boolean {
  return !PRINTABLE_ASCII.test(text) && HIDDEN_DIGIT.test(text.replace(/m²/gi, "㎡"));
}

import { chineseDigit } from "../money/chinese-digit";
import { CAPITAL_DIGITS, CHINESE_DIGITS, CHINESE_NUMERAL_SIGNS } from "../money/chinese-numeral";
import { fenOf } from "../money/fen";
import { hundredthsOf, readAmount, type Read } from "../money/amount-as-written";
import { rmb } from "../money/rmb";
import type { Cell } from "../workbook/ports";

/** No amount in words and figures is longer. */
const LONGEST = 80;
const SIGNS: ReadonlySet<string> = new Set([...`${CAPITAL_DIGITS}拾佰仟${CHINESE_NUMERAL_SIGNS}元圆角分整正`]),
  /** Around the words and the figures, which are in brackets or behind a colon. */
  AROUND = /小写|大写|人民币|[:()[\],;/]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...`${CHINESE_DIGITS}两`].map(sign => [sign, CAPITAL_DIGITS[chineseDigit(sign)!]!])),
  十: "拾",
  百: "佰",
  千: "仟",
  圆: "元",
};

/**
 * What a cell says that holds an amount in words and in figures (叁佰万元整（3,000,000元）): the figures, where both agree;
 * null where it holds no such pair, or the two contradict each other.
 */
export function figuresBesideWords(cell: Cell): Read | null {
  if (typeof cell !== "string" || cell.length > LONGEST) return null;
  const text = cell.normalize("NFKC").replace(/\s+/g, ""),
    at = wordsIn(text);
  if (at === null) return null;
  const figures = (text.slice(0, at.from) + text.slice(at.to)).replace(AROUND, (sign: string, k: number, all: string) =>
    // A comma between digits groups them.
    sign === "," && /\d/.test(all.charAt(k - 1)) && /\d/.test(all.charAt(k + 1)) ? sign : "",
  );
  const read = readAmount(figures, "元"),
    fen = read.kind === "value" ? hundredthsOf(read.value) : null;
  if (fen === null || fen < 0) return null;
  return bare(rmb(fenOf(fen))) === bare(text.slice(at.from, at.to)) ? read : null;
}

/** Where the amount in words stands: the longest run of their signs, with 元 in it. */
function wordsIn(text: string): { readonly from: number; readonly to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (let from = 0; from < text.length;) {
    let to = from;
    while (to < text.length && SIGNS.has(text[to]!)) to++;
    if (to - from > (best === null ? 2 : best.to - best.from) && /[元圆]/.test(text.slice(from, to)))
      best = { from, to };
    from = to + 1;
  }
  return best;
}

/** The digits and places alone: bills differ in 零, 整 and 壹拾. */
function bare(words: string): string {
  const capitals = [...words].map(sign => PLAIN[sign] ?? sign).join("");
  return capitals.replace(/[零〇整正]/g, "").replace(/^拾/, "壹拾");
}

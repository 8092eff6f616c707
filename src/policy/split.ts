import { smallNumber } from "./numerals";
import { instalmentShares } from "../money/instalments";
import type { Policy, Split } from "./model";

const WHOLE = 10_000;
const RATIO = /\d{1,3}(?::\d{1,3}){1,11}/;

/** 分5年平均发放, 分3次等额拨付 */
const EQUAL = /平均|等额|均等|均分|平分/;
const PARTS_SAID = /分\s?([\d一二两三四五六七八九十]{1,3})\s?[年次期批笔]/;

/**
 * The phrases of a split that the text has to hold; shares that its words give as a ratio (5:5) or as equal ones (分5年
 * 平均发放) are no phrases.
 */
export function splitPhrases({ words, parts }: Split): { readonly field: string; readonly words: string | null }[] {
  const shares =
    isRatio(words, parts) || isEqual(words, parts)
      ? []
      : parts.map(part => ({ field: part.label, words: part.share.words }));
  return [{ field: "words", words }, ...shares];
}

function isRatio(words: string | null, parts: Split["parts"]): boolean {
  const ratio = RATIO.exec(words?.normalize("NFKC") ?? "")?.[0],
    shares = ratio === undefined ? null : instalmentShares(ratio);
  return shares?.length === parts.length && shares.every((share, k) => share === parts[k]!.share.value);
}

/** As many as the words say, alike to a basis point: a third has none to the end. */
function isEqual(words: string | null, parts: Split["parts"]): boolean {
  const said = words !== null && EQUAL.test(words) ? PARTS_SAID.exec(words.normalize("NFKC"))?.[1] : undefined,
    shares = parts.map(({ share }) => share.value);
  return said !== undefined && smallNumber(said) === parts.length && Math.max(...shares) - Math.min(...shares) <= 1;
}

/** Parts make up the whole, and a clause is split once in each way. */
export function lintSplit({ split, clauses }: Policy): string[] {
  const seen = new Set<string>();
  return split.flatMap(({ of, parts, clauses: own }) => {
    const twice = own.filter(clause => seen.has(`${of} ${clause}`)),
      sum = parts.reduce((total, { share }) => total + share.value, 0);
    for (const clause of own) seen.add(`${of} ${clause}`);
    return [
      ...(sum === WHOLE ? [] : [`各份合起来是${sum / 100}%，要是100%`]),
      ...twice.map(clause => `条款“${clauses[clause]!.id}”的 ${of} 写了两次`),
    ];
  });
}

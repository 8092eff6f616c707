import { instalmentShares } from "../money/instalments";
import type { Policy, Split } from "./model";

const WHOLE = 10_000;
const RATIO = /\d{1,3}(?::\d{1,3}){1,11}/;

/** The phrases of a split that the text has to hold; shares that its words give as a ratio (5:5) are no phrases. */
export function splitPhrases({ words, parts }: Split): { readonly field: string; readonly words: string | null }[] {
  const shares = isRatio(words, parts) ? [] : parts.map(part => ({ field: part.label, words: part.share.words }));
  return [{ field: "words", words }, ...shares];
}

function isRatio(words: string | null, parts: Split["parts"]): boolean {
  const ratio = RATIO.exec(words?.normalize("NFKC") ?? "")?.[0],
    shares = ratio === undefined ? null : instalmentShares(ratio);
  return shares?.length === parts.length && shares.every((share, k) => share === parts[k]!.share.value);
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

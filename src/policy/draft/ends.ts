/**
 * Where the words that a text ends with begin: the run of the given words, one behind the other, up to its end. Longer
 * words stand before those that they end with; each step takes the first that fits, so that the time is linear.
 */
export function endingFrom(text: string, words: readonly string[]): number {
  let end = text.length;
  for (;;) {
    const word = words.find(w => text.endsWith(w, end));
    if (word === undefined) return end;
    end -= word.length;
  }
}

/** What is given, by its verbs. */
export const VERBS: readonly string[] = "给予 予以 奖励 奖补 补助 补贴 资助 扶持 支持 发放 配套 定额 享受".split(" ");

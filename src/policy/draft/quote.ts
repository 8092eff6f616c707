import { figuresOfArticle } from "./groups";
import type { Span } from "./plain";

/**
 * The words of a phrase as the file quotes them: long enough that they stand once in their clause, and without another
 * figure than the phrase's own.
 */
export function quotation(article: string, clause: Span, phrase: Span): string {
  const others = figuresOfArticle(article).filter(
    f => (f.end <= phrase.start || f.start >= phrase.end) && f.end > clause.start && f.start < clause.end,
  );
  const within = article.slice(clause.start, clause.end);
  let { start, end } = phrase;
  const free = (at: number): boolean => !others.some(f => f.start <= at && at < f.end);
  for (let tries = 0; tries < 24 && isTwice(within, article.slice(start, end)); tries++) {
    if (start > clause.start && free(start - 1)) start--;
    else if (end < clause.end && free(end)) end++;
    else break;
  }
  // A bare 100% could stand for the whole of anything; with a sign of the text it is a quotation.
  if (article.slice(start, end) === "100%" && start > clause.start && free(start - 1)) start--;
  return article.slice(start, end);
}

function isTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) >= 0;
}

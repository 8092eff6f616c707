import type { Clause, Policy } from "./model";

/** A direction found in a text: the article, and the clause if the words name one. */
export interface Direction {
  readonly article: string;
  readonly clause: Clause | null;
}

interface Hit extends Direction {
  readonly start: number;
  readonly end: number;
}

/**
 * The directions that a canonical text names, the longest first; a shorter name inside or across a longer one does not
 * count (工业软件 in 工业软件关键技术).
 */
export function directionsIn(policy: Policy, text: string): Direction[] {
  const hits: Hit[] = [];
  const findName = (name: string, article: string, clause: Clause | null): void => {
    for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1))
      hits.push({ article, clause, start: at, end: at + name.length });
  };
  for (const clause of policy.clauses) for (const name of clause.names) findName(name, clause.article, clause);
  for (const article of policy.articles) for (const name of article.names) findName(name, article.id, null);
  hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  // What overlaps a name is no longer than it, so that one of its own ends is taken.
  const taken = new Uint8Array(text.length);
  return hits.filter(({ start, end }) => !taken[start] && !taken[end - 1] && taken.fill(1, start, end));
}

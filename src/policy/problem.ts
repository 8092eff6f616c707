/**
 * Something wrong in a law's file: where (path and, if known, line) and what, in the words of whoever writes such
 * files.
 */
export interface LawProblem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
  /** What may stand there, where that was looked up. */
  readonly hint?: string;
}

/** A problem of which the line is looked up later, by its path. */
export function lawProblem(path: string, message: string): LawProblem {
  return { path, line: null, message };
}

/** A law's file that cannot be used; `problems` has every one that was found, not just the first. */
export class LawError extends Error {
  override readonly name = "LawError";
  constructor(readonly problems: readonly LawProblem[]) {
    super(problems.map(lawProblemLine).join("\n"));
  }
}

/** A problem in a line: `第12行 clauses.3.grant.rate：…`. */
export function lawProblemLine({ line, path, message }: LawProblem): string {
  return `${line === null ? "" : `第${line}行 `}${path}：${message}`;
}

/** A line that a draft left open: in which article, and the words of it. */
export interface NotWritten extends LawProblem {
  readonly article: string;
  readonly words: string;
}

/**
 * Something wrong in a law's file: where (path and, if known, line) and what, in the words of whoever writes such
 * files.
 */
export interface LawProblem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

/** A law's file that cannot be used; `problems` has every one that was found, not just the first. */
export class LawError extends Error {
  override readonly name = "LawError";
  constructor(readonly problems: readonly LawProblem[]) {
    super(problems.map(p => `${p.line === null ? "" : `第${p.line}行 `}${p.path}：${p.message}`).join("\n"));
  }
}

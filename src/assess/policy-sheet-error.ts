import type { LawProblem } from "../policy/problem";

/** A sheet 政策文件 by which nothing can be worked out, with everything that is wrong on it. */
export class PolicySheetError extends Error {
  override readonly name = "PolicySheetError";
  constructor(
    readonly sheet: string,
    readonly problems: readonly LawProblem[],
  ) {
    super(`${sheet}: ${problems.length}`);
  }
}

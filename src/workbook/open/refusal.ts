import { Refusal } from "../cells";
import { WorkbookProblem, type WorkbookProblemCode } from "../ports";

/** Whether less at a time would have gone through. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Refusal && error.code === "too-large";
}

/** Whether all orders have been done, and only the answer or what was to come last failed. */
export function isDone(error: unknown): error is Refusal {
  return error instanceof Refusal && error.at !== "orders";
}

const PASSING: readonly WorkbookProblemCode[] = ["cell-edit", "not-in-front", "no-answer", "sheet-gone"];

/** Whether the same request asked again may go through, without anything about it being changed. */
export function isPassing(error: unknown): boolean {
  return error instanceof WorkbookProblem && PASSING.includes(error.code);
}

/** Anything thrown, as the problem that people are told; an owner's refusals are such problems already. */
export function asProblem(error: unknown, sheet: string | null): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const problem = new WorkbookProblem("unexpected", sheet, { code: "", text: String(error) });
  problem.cause = error;
  return problem;
}

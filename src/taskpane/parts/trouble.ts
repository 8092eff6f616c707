import { isAbort, problemMessage } from "../../assess/problem-message";
import { TaskProblem } from "../../assess/task-problem";
import { ReadingError } from "../../engine/switches";
import { RosterProblem } from "../../roster/problem";
import { WorkbookProblem } from "../../workbook/ports";
import type { Words } from "../shell/words";

/**
 * An error as people read it: lines that say what happened, what is unharmed, what to do; `details` for whoever
 * maintains the product.
 */
export interface Trouble {
  readonly lines: readonly string[];
  readonly details: string | null;
}

/**
 * Says an error that was thrown anywhere below the pane. What is not known is told as a defect of the view, with its
 * own text.
 */
export function troubleOf({ pane: { troubles }, language }: Words, problem: unknown): Trouble {
  if (KNOWN.some(kind => problem instanceof kind) || isAbort(problem))
    return { lines: [problemMessage(problem, language)], details: null };
  const { what, todo } = isLoad(problem) ? troubles.load : troubles.view;
  return { lines: [what, troubles.unharmed, todo], details: isLoad(problem) ? null : detailsOf(problem) };
}

/** Whether a person ended it, which is no trouble. */
export function isCancelled(problem: unknown): boolean {
  return isAbort(problem) || (problem instanceof WorkbookProblem && problem.code === "cancelled");
}

const KNOWN = [WorkbookProblem, TaskProblem, RosterProblem, ReadingError] as const;

/** Code of a view that could not be fetched, as webpack and as browsers say it. */
function isLoad(problem: unknown): boolean {
  return (
    problem instanceof Error &&
    (problem.name === "ChunkLoadError" || /dynamically imported module/i.test(problem.message))
  );
}

function detailsOf(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? `${problem.name}: ${problem.message}`) : String(problem);
}

import { ReadingError } from "../engine/switches";
import { RosterProblem } from "../roster/problem";
import { fill } from "../text/fill";
import { rosterProblemMessage } from "../text/roster-problem-message";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import { WorkbookProblem } from "../workbook/ports";
import { lawProblemLine } from "../policy/problem";
import { PolicySheetError } from "./policy-sheet-error";
import { TaskProblem } from "./task-problem";

/** Whatever a use case throws, in words: what happened, what is unharmed, what to do. */
export function problemMessage(error: unknown, language: Language): string {
  const tasks = tasksOf(language);
  if (error instanceof WorkbookProblem)
    return fill(tasks.workbook[error.code], {
      text: error.message,
      place: tasks.onTheRight,
      ...error.values,
      sheet: error.sheet ?? tasks.thisWorkbook,
    });
  if (error instanceof TaskProblem) return fill(tasks.problems[error.code], error.values);
  if (error instanceof RosterProblem) return rosterProblemMessage(textsOf(language), error);
  if (error instanceof ReadingError)
    return fill(tasks.badReading, { code: error.code, choices: error.choices.join(tasks.list) });
  if (error instanceof PolicySheetError) {
    const [first] = error.problems;
    return fill(tasks.faultyPolicy, {
      sheet: error.sheet,
      n: error.problems.length,
      text: first === undefined ? "" : lawProblemLine(first),
    });
  }
  if (isAbort(error)) return tasks.workbook.cancelled;
  return fill(tasks.unexpected, { text: error instanceof Error ? error.message : String(error) });
}

/** What a signal throws; made in another realm it is no Error of this one. */
export function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}

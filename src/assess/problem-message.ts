import { ReadingError } from "../engine/switches";
import { RosterProblem } from "../roster/problem";
import { fill } from "../text/fill";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import { WorkbookProblem } from "../workbook/ports";
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
  if (error instanceof RosterProblem) return rosterProblemMessage(error, language);
  if (error instanceof ReadingError)
    return fill(tasks.badReading, { code: error.code, choices: error.choices.join("、") });
  if (isAbort(error)) return tasks.workbook.cancelled;
  return fill(tasks.unexpected, { text: error instanceof Error ? error.message : String(error) });
}

export function rosterProblemMessage({ code, sheet, values }: RosterProblem, language: Language): string {
  const { messages } = textsOf(language),
    missing = messages.missingColumns[values.missing as keyof typeof messages.missingColumns] as string | undefined;
  return fill(messages.roster[code], { ...values, sheet: sheet ?? "", ...(missing === undefined ? {} : { missing }) });
}

/** What a signal throws. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

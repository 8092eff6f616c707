/** Why a use case cannot go on, although the workbook is fine; the text that says what to do stands under `code`. */
export type TaskProblemCode =
  | "no-sheet-chosen"
  | "nothing-selected"
  | "not-assessed"
  | "changed-since"
  | "no-reviewer"
  | "bad-amount"
  | "row-gone"
  | "cell-taken"
  | "not-empty"
  | "no-such-decision"
  | "bad-decision"
  | "no-reason"
  | "cannot-be-checked"
  | "engine-stopped"
  | "kept-by-newer"
  | "no-answer"
  | "policy-sheet-by-hand";

export class TaskProblem extends Error {
  constructor(
    readonly code: TaskProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = "TaskProblem";
  }
}

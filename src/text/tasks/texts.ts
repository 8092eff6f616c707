import type { OtherKind } from "../../roster/other-vocabulary";

export type SurveyKind = "roster" | "almost" | "result" | "unrelated" | OtherKind;
export type LineKindText =
  "total" | "part" | "signature" | "note" | "header" | "title" | "numbered" | "blank" | "other";
export type DecisionText =
  "prefer" | "addUp" | "sameProject" | "sameApplicant" | "otherProject" | "otherApplicant" | "open";
export type TaskProblemText =
  | "no-sheet-chosen"
  | "nothing-selected"
  | "not-assessed"
  | "no-reviewer"
  | "bad-amount"
  | "row-gone"
  | "cell-taken"
  | "not-empty"
  | "no-such-decision"
  | "bad-decision"
  | "engine-stopped"
  | "kept-by-newer"
  | "no-answer";
export type WorkbookProblemText =
  | "cell-edit"
  | "not-in-front"
  | "unmarked"
  | "old-format"
  | "protected"
  | "merged"
  | "filtered"
  | "in-the-way"
  | "sheet-gone"
  | "changed-meanwhile"
  | "too-large"
  | "read-only"
  | "no-answer"
  | "cancelled"
  | "not-restored"
  | "not-supported"
  | "undo-newer"
  | "undo-damaged"
  | "unexpected";

/**
 * What the use cases say in the open workbook; `{name}` placeholders. Only pane and commands need it, functions do not.
 */
export interface TaskTexts {
  readonly sheetKinds: Readonly<Record<SurveyKind, string>>;
  readonly leftOut: Readonly<Record<LineKindText, string>>;
  readonly decisions: Readonly<Record<DecisionText, string>>;
  readonly charts: Readonly<Record<"applicants" | "clauses", string>>;
  readonly done: string;
  /** `{n}` rows were written, the others left. */
  readonly scope: string;
  /** What Excel refused beside the amounts, by what it was. */
  readonly notAsBefore: Readonly<Record<"filter" | "page-setup", string>>;
  readonly looked: string;
  readonly ranAt: string;
  readonly ranBy: string;
  readonly stale: string;
  readonly staleAll: string;
  readonly staleAdded: string;
  readonly staleRemoved: string;
  readonly staleCoauthor: string;
  readonly keptFormulas: Readonly<Record<"sheet" | "place" | "formula" | "value" | "cellSheet" | "at", string>>;
  readonly formulaOf: Readonly<Record<"amount" | "other" | "unknown", string>>;
  readonly notices: Readonly<
    Record<
      | "filteredNone"
      | "repaired"
      | "repairedNone"
      | "toValues"
      | "toValuesNone"
      | "toValuesLeft"
      | "helpHere"
      | "openHelp",
      string
    >
  >;
  readonly problems: Readonly<Record<TaskProblemText, string>>;
  readonly workbook: Readonly<Record<WorkbookProblemText, string>>;
  /** Where a problem names no sheet, and no place. */
  readonly thisWorkbook: string;
  readonly onTheRight: string;
  readonly badReading: string;
  readonly unexpected: string;
  readonly template: { readonly title: string; readonly note: string; readonly example: string };
}

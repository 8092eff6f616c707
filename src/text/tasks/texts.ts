import type { TaskProblemCode } from "../../assess/task-problem";
import type { Verb } from "../../roster/decisions";
import type { LineKind } from "../../roster/lines";
import type { SheetKindName } from "../../roster/sheet-kind";
import type { WorkbookProblemCode } from "../../workbook/ports";

/**
 * Another formula; a name; several areas, of which Excel hands over the first alone (office-js #4020); constants in
 * braces; a column of a table; another workbook's cell; what is no argument at all.
 */
export type UnreadArgument = "formula" | "name" | "areas" | "array" | "table" | "workbook" | "unreadable";

/**
 * What the use cases say in the open workbook; `{name}` placeholders. Only pane and commands need it, functions do not.
 */
export interface TaskTexts {
  readonly sheetKinds: Readonly<Record<SheetKindName, string>>;
  readonly leftOut: Readonly<Record<LineKind, string>>;
  readonly decisions: Readonly<Record<Exclude<Verb, "withdraw">, string>>;
  readonly charts: Readonly<Record<"applicants" | "clauses", string>>;
  /** Between the items of a list, and between two sentences. */
  readonly list: string;
  readonly space: string;
  readonly done: string;
  /** `{n}` rows were written, the others left. */
  readonly scope: string;
  /** What Excel refused beside the amounts, by what it was. */
  readonly notAsBefore: Readonly<Record<"filter" | "page-setup", string>>;
  /** A sheet stands beside another one of its name: `{sheet}`, `{placed}`. */
  readonly besideOthers: string;
  readonly looked: string;
  /** A mark in 标记清单 that a decision has ended. */
  readonly ended: string;
  readonly ranAt: string;
  readonly ranBy: string;
  readonly stale: string;
  readonly staleAll: string;
  readonly staleAdded: string;
  readonly staleRemoved: string;
  readonly staleCoauthor: string;
  readonly keptFormulas: Readonly<Record<"sheet" | "place" | "formula" | "value" | "cellSheet" | "at", string>>;
  /**
   * What an `SJS.*` formula is explained with: `{formula}`, `{value}`; `{message}`, the function's own; `{arguments}`,
   * those that cannot be followed, each an `argument` with what it is (`{text}`).
   */
  readonly formulaOf: Readonly<
    Record<"amount" | "firstOf" | "other" | "unknown" | "refused" | "passed" | "argument", string>
  > & { readonly unread: Readonly<Record<UnreadArgument, string>> };
  readonly notices: Readonly<
    Record<
      | "filteredNone"
      | "repaired"
      | "repairedNone"
      | "toValues"
      | "toValuesNone"
      | "toValuesLeft"
      | "helpHere"
      | "helpOfOther"
      | "openHelp",
      string
    >
  >;
  readonly problems: Readonly<Record<TaskProblemCode, string>>;
  readonly workbook: Readonly<Record<WorkbookProblemCode, string>>;
  /** Where a problem names no sheet, and no place. */
  readonly thisWorkbook: string;
  readonly onTheRight: string;
  readonly badReading: string;
  /** Most rows are of clauses that the policy in force does not have, or lack what it needs; then what to do. */
  readonly fitsBadly: string;
  readonly fitsOther: string;
  readonly fitsNone: string;
  /** `{sheet}` has `{n}` faults, of which `{text}` is the first. */
  readonly faultyPolicy: string;
  readonly unexpected: string;
  readonly template: { readonly title: string; readonly note: string; readonly example: string };
}

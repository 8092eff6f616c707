import type { SheetRow } from "../fields/row-numbers";
import type { ApplicationRow } from "../fields/row-numbers";
import type { Field } from "../fields/columns";
import type { MarkCode, Severity } from "../marks/marks";
import type { Outcome } from "../mechanisms/results";
import type { Lapsed } from "../report/checked";
import type { Said } from "../roster/contents";
import type { ResultWord } from "../text/texts";
import type { Area } from "../workbook/ports";
import type { Yuan } from "./run-result";

/** Which rows to list. Everything given has to hold; a row is listed once. */
export interface RowFilter {
  /** A row's severity is that of its worst mark, as in 标记级别; beside `marks` that of the marks. */
  readonly severities?: readonly Severity[];
  readonly marks?: readonly MarkCode[];
  readonly clause?: string;
  /** Applicant as in `TotalsLine.applicant`. */
  readonly applicant?: number;
  /** Rows of which something had to be looked at, and nothing has any more. */
  readonly done?: boolean;
  /** At least so much is at stake, in 分. */
  readonly least?: number;
  /** In applicant, code, project or 序号; as compared, without case, spaces and punctuation. */
  readonly search?: string;
}

/** A row in a list. */
export interface RowBrief {
  readonly row: ApplicationRow;
  readonly sheet: string;
  /** Worksheet row number now, for people who look at the sheet; results never cite it. */
  readonly rowNumber: SheetRow;
  readonly id: string;
  readonly applicant: string;
  readonly project: string;
  readonly clause: string | null;
  readonly clauseTitle: string;
  readonly outcome: Outcome;
  readonly result: ResultWord;
  readonly resultName: string;
  readonly computed: Yuan;
  readonly reviewed: Yuan;
  readonly proposed: Yuan;
  /** Its amount is not settled yet. */
  readonly waits: boolean;
  readonly severity: Severity | null;
  /** Something of it had to be looked at, and nothing has any more. */
  readonly isDone: boolean;
  /** Those that nobody has found in order or decided on. */
  readonly marks: readonly { readonly code: MarkCode; readonly severity: Severity; readonly short: string }[];
}

/** One step of an amount, in words; `words`: the law's phrase behind it, "" where the operand is an input. */
export interface TraceLine {
  readonly op: "take" | "times" | "over" | "plus" | "minus" | "whole" | "at-least" | "at-most" | "round";
  /** What the operand is: 核算基数, 支持比例, 上限 … */
  readonly name: string;
  /** The operand's value with its unit. */
  readonly operand: string;
  readonly words: string;
  /** The amount after this step, in words. */
  readonly after: string;
  /** Of a limit: it lowered the amount. */
  readonly applied: boolean;
}

export interface MarkView {
  readonly code: MarkCode;
  readonly severity: Severity;
  readonly severityName: string;
  readonly short: string;
  readonly meaning: string;
  readonly todo: string;
  /** Of READING: its code. */
  readonly reading: string | null;
  /** Rows that it speaks of. */
  readonly with: readonly number[];
  readonly detail: string;
  /** `checked`: in order, as `checked` says; `decided`: a decision in force settles it. */
  readonly state: "open" | "checked" | "decided";
  readonly checked: Said | null;
  /** It was found in order; in words, who and when, and why that holds no more. */
  readonly lapsed: Lapsed | null;
  readonly again: string;
  /** A reviewer may say that it is in order. */
  readonly canBeChecked: boolean;
}

/** A verb of 复核记录. */
export type DecisionVerb =
  | "prefer"
  | "addUp"
  | "sameProject"
  | "sameApplicant"
  | "otherProject"
  | "otherApplicant"
  | "checked"
  | "consent"
  | "refuse"
  | "reviewed"
  | "asRequested"
  | "paid"
  | "split"
  | "cut"
  | "open";

/** What a reviewer may decide about a row, and the rows it would be about together with this one. */
export interface DecisionOffer {
  readonly key: string;
  readonly verb: DecisionVerb;
  readonly label: string;
  /** Of one, with which; of several, those that may be chosen. */
  readonly others: readonly number[];
  /** It gives an amount, which the reviewer types. */
  readonly takesAmount: boolean;
}

/** What a decision would change, before it is made. */
export interface Effect {
  /** Rows whose amount or outcome would be another, or that would wait, or wait no more. */
  readonly count: number;
  /** Of the sum of the proposed amounts, in yuan with its sign. */
  readonly change: string;
  /** The first of these rows. */
  readonly rows: readonly RowEffect[];
}
export interface RowEffect {
  readonly row: ApplicationRow;
  readonly before: Yuan;
  readonly after: Yuan;
  /** It would wait then. */
  readonly waits: boolean;
}

/** A decision in force. `key` takes it back. */
export interface DecisionView {
  readonly key: string;
  readonly verb: DecisionVerb;
  readonly label: string;
  readonly rows: readonly number[];
  readonly by: string;
  readonly on: string;
  readonly note: string;
  /** Of 已核对: the mark, as it is written. */
  readonly about: string;
  /** The amount that it gives, in 分; null where it gives none. */
  readonly fen: number | null;
}

export interface RowDetail {
  readonly brief: RowBrief;
  /** The sentence: 核算说明. */
  readonly explanation: string;
  readonly marks: readonly MarkView[];
  readonly trace: readonly TraceLine[];
  /** The clause's verbatim text; "" where the clause is not known. */
  readonly law: string;
  /** Inputs that decide the row, as they stand, with their cells. */
  readonly inputs: readonly {
    readonly field: Field;
    readonly name: string;
    readonly text: string;
    readonly at: Area;
  }[];
  /** The rows it competes with, the winner first. */
  readonly rivals: readonly RowBrief[];
  readonly lostTo: number | null;
  readonly offers: readonly DecisionOffer[];
  readonly decisions: readonly DecisionView[];
  /** Decisions on it that hold no more, because its cells were changed since. */
  readonly lapsed: readonly DecisionView[];
  /** The row waits for 评审核定金额, or has a clause that takes it. */
  readonly takesReviewed: boolean;
  /** A formula of plain Excel that comes to the computed amount; null where none is sure to. */
  readonly nativeFormula: string | null;
}

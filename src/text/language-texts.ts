import type { Field, ProblemReason } from "../fields/columns";
import type { MarkCode, Severity } from "../marks/marks";
import type { Operand } from "../engine/steps";
import type { Rounding } from "../money/rounding";
import type { Values } from "./fill";
import type { Messages } from "./messages";
import type { Sentences } from "./sentences";

/** `short`: the mark as it stands in a cell; `meaning`: what it says; `todo`: what to do about it. */
export interface MarkText {
  readonly short: string;
  readonly meaning: string;
  readonly todo: string;
}

/** What 核算结果 says of a row. */
export type ResultWord =
  "amount" | "superseded" | "pending" | "ineligible" | "missing" | "decision" | "invalid" | "notMoney" | "withdrawn";

/** The columns written beside a roster, in order; `proposedWan` only where amounts are wanted in 万元 too. */
export type WrittenColumn =
  "clause" | "computed" | "proposed" | "proposedWan" | "result" | "severity" | "marks" | "explanation";

export type ResultSheet = "result" | "applicants" | "clauses" | "marks" | "basis" | "comparison";

/** Headers of the other columns of the result's sheets. */
export type ReportColumn =
  | "sheet"
  | "id"
  | "idOrCode"
  | "applicant"
  | "uscc"
  | "project"
  | "clause"
  | "title"
  | "ceiling"
  | "rows"
  | "computed"
  | "reviewed"
  | "proposed"
  | "provisional"
  | "capitals"
  | "severity"
  | "mark"
  | "meaning"
  | "todo"
  | "others"
  | "state"
  | "kind"
  | "words"
  | "formulaText"
  | "formula"
  | "explanation";

/** Kinds of lines of the sheet 口径与底稿. */
export type BasisKind = "receipt" | "reading" | "finding" | "amount" | "tie" | "total";

/** A reading's words in another language than the policy's; without, the policy's own serve. */
export interface ReadingText {
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** What sentences about a row are made of: all that explanations need, apart so that formulas carry no more. */
export interface LanguageWording {
  /** The marks as they stand in a cell. */
  readonly markNames: Readonly<Record<MarkCode, string>>;
  readonly results: Readonly<Record<ResultWord, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly operands: Readonly<Record<Operand, string>>;
  /** What is wrong with an input: `{field}`, `{text}` (what the cell held), `{choices}`. */
  readonly problems: Readonly<Record<ProblemReason, string>>;
  readonly roundings: Readonly<Record<Rounding, string>>;
  readonly readings: Readonly<Record<string, ReadingText>>;
  readonly sentences: Sentences;
  /** An article or clause as people name it: 第三条（关键技术攻关）, 第四条（4.1 国家级平台）; without a title, 第三条, 第四条（4.1）. */
  readonly clause: (id: string, title?: string) => string;
  /** A sentence as it begins: where the language has capitals, with one. */
  readonly opening: (sentence: string) => string;
}

/** What a mark says and what to do about it. */
export type MarkAdvice = Readonly<Record<MarkCode, Omit<MarkText, "short">>>;

/** Everything that people read, in one language. A missing key is a type error. `{name}` is filled in by `fill`. */
export interface LanguageTexts extends LanguageWording {
  readonly marks: Readonly<Record<MarkCode, MarkText>>;
  readonly severities: Readonly<Record<Severity, { readonly label: string; readonly means: string }>>;
  /** In place of a severity, of a row of which nothing is left to do. */
  readonly done: string;
  /** What became of a mark: nobody has looked at it, it is in order, a decision settles it. */
  readonly markStates: Readonly<Record<"open" | "checked" | "decided", string>>;
  /** Why what was found in order is asked again. */
  readonly lapses: Readonly<Record<"input" | "others" | "rules" | "lists", string>>;
  readonly written: Readonly<Record<WrittenColumn, string>>;
  readonly sheets: Readonly<Record<ResultSheet, string>>;
  readonly report: Readonly<Record<ReportColumn, string>>;
  readonly kinds: Readonly<Record<BasisKind, string>>;
  readonly messages: Messages;
  /** A number for a text that counts: `{n}` as it is shown, and what else the language's own texts ask of a number. */
  readonly counted: (n: number) => Values;
}

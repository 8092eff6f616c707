import type { NoticeProblem } from "./papers/papers";
import type { CommandProblemCode } from "../cli/command-problem-code";
import type { Answer, FindingCode } from "../roster/findings";
import type { OtherKind } from "../roster/other-vocabulary";
import type { RosterProblemCode } from "../roster/problem";
import type { FileProblemCode } from "../workbook/file/problem";

/**
 * Why an amount is another than in an earlier result. `decided`: what the row comes to by itself is the same, and what
 * became of it across rows, by reviewers or a budget, is another.
 */
export type ComparedWhy = "rule" | "reading" | "input" | "decided" | "added" | "removed";
/**
 * Why an amount is another one than in an earlier run of the same workbook, of which more is known. `rule`: another
 * version of the policy or the engine. `rival`: nothing of the row itself, but of one that it competes with.
 */
export type ChangeWhy = "input" | "reading" | "decision" | "list" | "rule" | "rival" | "added" | "removed";

export type SummaryText =
  | "questions"
  | "fitsBadly"
  | "fitsOther"
  | "fitsNone"
  | "done"
  | "nothingLeft"
  | "pending"
  | "work"
  | "workNone"
  | "block"
  | "ineligible"
  | "review"
  | "leftOut"
  | "readingsChecked"
  | "byOutcome"
  | "provisional"
  | "readings"
  | "findings"
  | "wrote"
  | "replaced"
  | "noRows"
  | "underPolicy"
  | "policyOfSheet"
  | "policyAdopted"
  | "policyNotAdopted"
  | "policyChanged"
  | "policyPassedOver"
  | "policySheetGone";

/**
 * What the product says about a file, a roster and a run. `{name}` placeholders are the values of the finding or
 * problem.
 */
export interface Messages {
  readonly findings: Readonly<Record<FindingCode, string>>;
  /** The same in a word or two, for a narrow column. */
  readonly findingNames: Readonly<Record<FindingCode, string>>;
  /** A finding without what its sentence names: `{code}`, `{place}`, `{values}`. */
  /** COLUMNS_ALIKE of a column that may not number projects. */
  readonly numbersOfOneProject: string;
  readonly bareFinding: string;
  /** Answers to what a finding asks, other than the names of columns. */
  readonly answers: Readonly<Record<Answer, string>>;
  /** Where the unit of an amount came from, in UNIT_ASSUMED. */
  readonly unitFrom: Readonly<Record<"line" | "given" | "yuan", string>>;
  /** What a sheet was recognised as. */
  readonly sheetKinds: Readonly<Record<OtherKind, string>>;
  /** The column without which a sheet is no roster. */
  readonly missingColumns: Readonly<Record<"applicant" | "clause" | "amount", string>>;
  readonly decisionReasons: Readonly<Record<"decision" | "row" | "amount" | "apart", string>>;
  /** `{by}` found it in order `{on}`, and `{why}`. */
  readonly checkedAgain: string;
  readonly blank: string;
  readonly file: Readonly<Record<FileProblemCode, string>>;
  readonly roster: Readonly<Record<RosterProblemCode, string>>;
  readonly cli: Readonly<
    Record<CommandProblemCode | "writing" | "unknownReading" | "unknownReadingValue" | "unexpected", string>
  >;
  readonly comparison: Readonly<Record<"head" | "row" | "more", string>> & {
    readonly why: Readonly<Record<ComparedWhy, string>>;
    /** The sheet 与上次相比. */
    readonly sheet: Readonly<
      Record<"with" | "kept" | "sumsOnly" | "before" | "after" | "difference" | "reason" | "unchanged", string>
    >;
    readonly changeWhy: Readonly<Record<ChangeWhy, string>>;
  };
  readonly summary: Readonly<Record<SummaryText, string>>;
  readonly receipt: Readonly<
    Record<"policy" | "policyHash" | "engine" | "asOf" | "input" | "readings" | "title" | "atMost", string>
  >;
  readonly readingInForce: string;
  readonly readingMoves: string;
  readonly readingMovesNothing: string;
  readonly readingUnused: string;
  readonly confirmed: string;
  readonly unconfirmed: string;
  /** What a lost row's mark means where reviewers preferred another row. */
  readonly lostByDecision: string;
  /** Behind what a mark means: the article that it stands on. */
  readonly markBasis: string;
  readonly total: string;
  readonly yes: string;
  readonly no: string;
  readonly unnamedApplicant: string;
  readonly unknownClause: string;
  readonly ceilingNone: string;
  readonly marksCut: string;
  /** A sheet of more lines than one holds: `n` lines in `parts` sheets, this one `part`, lines `from` to `to`. */
  readonly parted: string;
  /**
   * Why a notice cannot be called final; on the notice itself in Chinese, as all of it. `row`, `cell`: what is at
   * fault; `more`: how many there are where not all are named.
   */
  readonly noticeProblems: Readonly<Record<NoticeProblem | "row" | "cell" | "more", string>>;
  /** Sums that must agree; within formulas' texts, so without quotes: `{cells}`. */
  readonly ties: Readonly<
    Record<"applicants" | "clauses" | "meeting" | "notice" | "payment" | "same" | "differs" | "and" | "none", string>
  >;
  readonly rise: string;
  readonly fall: string;
  readonly unchanged: string;
}

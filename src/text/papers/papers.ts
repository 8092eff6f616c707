import type { PaperColumn, PaperPart } from "../../fields/paper-sheets";
import type { PaperSetting } from "../../roster/paper-settings";
import type { Sentences } from "../sentences";

/**
 * What the papers of a round say: meeting's paper, notice, payment list, letters, statement, ledger. They are Chinese
 * whatever the pane's language: they leave the office. `{…}` are filled in.
 */
export interface PaperTexts {
  readonly names: Readonly<Record<PaperName, string>>;
  /** Headings of the parts of a paper that has several sheets. */
  readonly parts: Readonly<Record<PaperPart, string>>;
  readonly columns: Readonly<Record<PaperColumn, string>>;
  readonly stepColumns: Readonly<Record<"step" | "value" | "article" | "computed", string>>;
  readonly letterKinds: Readonly<Record<LetterKind, string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  /** Sentences that papers have otherwise than the list. */
  readonly inPapers: Partial<Sentences>;
  /** Sentences about an amount as a meeting reads them, in place of the usual ones; "" leaves a part out. */
  readonly brief: Partial<Sentences>;
  readonly subtotal: string;
  readonly total: string;
  readonly capitals: string;
  readonly unitWan: string;
  readonly unitYuan: string;
  readonly list: string;
  /** Something said, with a remark: `{text}`, `{note}`. */
  readonly noted: string;
  readonly comma: string;
  readonly stop: string;
  readonly unnamed: string;
  readonly toFill: string;
  /** Above a table that has no lines. */
  readonly none: string;
  readonly draft: string;
  readonly summary: {
    readonly received: string;
    readonly supported: string;
    /** Behind what is supported: `{computed}` of each row alone, less `{amount}`. */
    readonly lowered: string;
    readonly bestOf: string;
    /** Behind the rows that propose nothing: `{amount}` of what was computed of each alone. */
    readonly cut: string;
    readonly nothingLeft: string;
    readonly refused: string;
    readonly withdrawn: string;
    readonly open: string;
    readonly notMoney: string;
    readonly later: string;
    readonly note: string;
    readonly otherBatches: string;
  };
  readonly notice: {
    readonly title: string;
    readonly lead: string;
    readonly procedure: string;
    readonly period: string;
    /** Days of the calendar. */
    readonly plainPeriod: string;
    /** Only from when to when. */
    readonly span: string;
    readonly annex: string;
    readonly annexLine: string;
    readonly objections: string;
    readonly consulting: string;
    readonly objectionOffice: string;
    readonly supervision: string;
    readonly address: string;
    readonly office: string;
    readonly reserve: string;
  };
  readonly letters: {
    readonly head: string;
    /** A document without letters says that it has none. */
    readonly none: string;
    /** Whom a letter speaks to, `{you}` in how it begins. */
    readonly you: Readonly<Record<"unit" | "person", string>>;
    readonly completeTitle: string;
    readonly refuseTitle: string;
    readonly address: string;
    readonly completeLead: string;
    readonly gap: string;
    readonly deadline: string;
    readonly refuseLead: string;
    readonly refusal: string;
    /** What the review's own cell says, and what stands between it and the article, where the policy has one for it. */
    readonly rejected: string;
    readonly basedOn: string;
    /** Handed in too late, or by one who may not apply: not looked into at all. */
    readonly notAcceptedTitle: string;
    readonly notAcceptedLead: string;
    /** What was not completed in time counts as given up. */
    readonly givenUpTitle: string;
    readonly givenUpLead: string;
    readonly givenUp: string;
    /** The application that a line is about, in `{application}`; the second where its row names no project. */
    readonly application: string;
    readonly applicationOnly: string;
    readonly hearing: string;
    readonly office: string;
  };
  readonly payment: Readonly<
    Record<
      Payable | "waits" | "office" | "total" | "signatures" | "instalment" | "atOnce" | "governments" | "borne",
      string
    >
  >;
  readonly budget: {
    readonly whole: string;
    readonly unknown: string;
    readonly trial: string;
    readonly short: string;
    readonly unscored: string;
    /** `{n}` rows of one `{score}`, of which the budget reaches some only. */
    readonly equalScores: string;
  };
  readonly statement: {
    readonly head: string;
    readonly application: string;
    readonly total: string;
    /** Behind a total: rows that wait and are no part of it. */
    readonly open: string;
  };
  readonly ties: {
    readonly same: string;
    readonly differs: string;
    /** Two sums differ that stand in `{cells}`; within a formula's text, so without quotes. */
    readonly differsIn: string;
  };
  readonly ledger: {
    /** The sheet that people keep. */
    readonly sheet: string;
    readonly policyTier: string;
    readonly grant: string;
  };
  /** What each setting of 文书设置 is for, with an example. */
  readonly settingHints: Readonly<Record<PaperSetting, string>>;
  readonly periods: Readonly<Record<"workingDays" | "plain", (days: number) => string>>;
  readonly calendarUnknown: string;
}

export const PAPER_NAMES = [
  "meeting",
  "notice",
  "payment",
  "letters",
  "statement",
  "ledger",
  "ties",
  "budget",
  "settings",
] as const;
export type PaperName = (typeof PAPER_NAMES)[number];
/** Something to complete; a refusal that a person decided; one that has yet to be confirmed. */
/**
 * What a letter tells: gaps; that it is not supported, not accepted, or counts as given up, which are three states; and
 * a refusal that a person has to confirm before it is a letter.
 */
export type LetterKind = "complete" | "refuse" | "notAccepted" | "givenUp" | "unconfirmed";
/** Where an application stands once the round is settled; each row is in exactly one. */
export type Standing = "supported" | "bestOf" | "nothingLeft" | "refused" | "withdrawn" | "open" | "notMoney" | "later";
/** Why a notice cannot be called final, or a cell cannot be published. */
export type NoticeProblem = "none" | "open" | "sum" | "digits" | "digitsInSetting" | "person" | "unnamed";
export type TieSide =
  "detail" | "clauseDetail" | "settledDetail" | "applicants" | "clauses" | "meeting" | "notice" | "payment";
/** Whether an applicant can be paid, and what stands in the way. */
export type Payable =
  | "ready"
  | "notDue"
  | "noAccount"
  | "noNumber"
  | "noBank"
  | "digitsLost"
  | "severalAccounts"
  | "sharedAccount"
  | "otherName";

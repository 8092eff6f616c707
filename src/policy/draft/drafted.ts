import type { FigureKind } from "../../money/figures";
import type { Span } from "./plain";

/**
 * What the draft understood of a policy, in its own form: spans of the article's text, so that each is a quotation, and
 * what each says. The file's format is made from it afterwards.
 */

/** How much is given. `step` is so much for every whole so much; `matching` takes another tier's award as its basis. */
export type Shape =
  "rate" | "matching" | "interest" | "increase" | "excess" | "fixed" | "recognised" | "per-unit" | "step";

/** Comparisons with a figure; each named by its words (以上 and 达到 take the number in, 超过 does not). */
export type Comparison = "atLeast" | "moreThan" | "atMost" | "lessThan";

export interface Condition {
  /** What is compared, in the text's words. */
  readonly fact: Span;
  readonly kind: FigureKind;
  /** What it counts (平方米, 人); empty for money and shares. */
  readonly unit: string;
  readonly is: Comparison;
  readonly words: Span;
}

/** What the figures of one group of rows are: a level's, or those that hold without any. */
export interface Terms {
  readonly rate?: Span;
  readonly ceiling?: Span;
  /** A ceiling of its own that holds for more than a row. */
  readonly limit?: DraftLimit;
  readonly amount?: Span;
  readonly each?: Span;
  readonly years?: Span;
}

/** A level: known by its words, or from a threshold on. */
export interface DraftLevel extends Terms {
  readonly name: Span;
  readonly from?: Span;
}

export type Scope = "row" | "project" | "applicant";
export type Period = "row" | "month" | "quarter" | "year" | "lifetime";

export interface DraftLimit {
  readonly words: Span;
  readonly per: Scope;
  readonly over: Period;
  /** A share of this fact, instead of an amount. */
  readonly of?: Span;
}

export interface DraftClause {
  readonly text: Span;
  readonly shape: Shape;
  readonly basis: Span | null;
  /** In an excess: the threshold that it lies above. */
  readonly above: Span | null;
  readonly terms: Terms;
  readonly levels: readonly DraftLevel[];
  /** What the levels' thresholds are held against. */
  readonly levelOf: Span | null;
  /** Levels of whom nothing is said keep the clause's own terms. */
  readonly levelOptional: boolean;
  readonly when: readonly Condition[];
  readonly limits: readonly DraftLimit[];
  readonly floor: Span | null;
  /** So much for each unit and month. */
  readonly monthly: boolean;
  readonly every: Span | null;
  readonly most: Span | null;
  /** What a year's vouchers of this kind may come to. */
  readonly budget: Span | null;
  readonly once: Span | null;
  readonly upgrade: Span | null;
  /** Conditions that only a person can check. */
  readonly toCheck: readonly Span[];
  /** Figures that bind nothing, and why. */
  readonly unused: readonly Unused[];
}

/** A figure that binds nothing, and why. */
export interface Unused {
  readonly words: Span;
  readonly because: string;
}

/** A sentence for the policy as a whole. */
export interface DraftRule {
  readonly text: Span;
  readonly kind:
    "best-of" | "budget" | "pro-rata" | "shared-limit" | "split" | "gov-share" | "difference" | "deduct-year";
  /** The figures it speaks with. */
  readonly words: readonly Span[];
  readonly limit: DraftLimit | null;
  /** The clauses that it holds for, by their texts; null: all of the policy. */
  readonly of?: readonly Span[] | null;
}

/** What could not be read, and why. */
export interface OpenLine {
  readonly text: Span;
  readonly because: string;
}

/** A sentence that was read in part; what was read is offered, and nothing counts before the rest is written. */
export interface PartialClause {
  readonly clause: DraftClause;
  readonly open: readonly OpenLine[];
}

export interface DraftedArticle {
  readonly clauses: readonly DraftClause[];
  readonly partial: readonly PartialClause[];
  readonly rules: readonly DraftRule[];
  /** Figures outside every clause that decide nothing (dates, names), and why. */
  readonly unused: readonly Unused[];
  readonly open: readonly OpenLine[];
}

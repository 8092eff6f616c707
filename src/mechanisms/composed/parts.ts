import type { Fen } from "../../money/fen";
import type { MarkCode } from "../../marks/marks";
import type { Quoted, YearLimit } from "../quoted";
import type { Factor, FactTerms, Numeral } from "./fact";
import type { Bracket } from "./grant";

/** How a fact is held against the law's figure or against words. */
export type Comparison =
  | { readonly op: "atLeast" | "moreThan" | "atMost" | "lessThan"; readonly figure: Quoted<Numeral> }
  /** Canonical words, one of which the cell has; 是 or 否 of a yes-no fact. */
  | { readonly op: "oneOf"; readonly values: readonly string[] };

export interface Compared {
  readonly fact: FactTerms;
  readonly comparisons: readonly Comparison[];
}

/** A condition on facts: it holds where one of `any` does, with all of its comparisons. */
export interface FactCondition {
  readonly any: readonly Compared[];
  readonly words: string;
  readonly else: Extract<MarkCode, "CONDITION_NOT_MET" | "BELOW_THRESHOLD" | "NOT_IN_DISTRICT">;
  /** The reading that decides whether a bound itself still counts, or null. */
  readonly reading: string | null;
}

export type Scope = "row" | "project" | "applicant" | "policy";
export type Period = "row" | "quarter" | "year" | "lifetime";

/** At most so much (an amount, a share of factors, or so much for each), for whom and in which time. */
export interface Limit {
  readonly amount: Quoted<Fen> | null;
  readonly share: Quoted<number> | null;
  readonly each: Quoted<number> | null;
  readonly of: readonly Factor[];
  readonly per: Scope;
  readonly over: Period;
}

/** A limit of the policy's list, with the indexes of the clauses that share it. */
export interface NumberedLimit extends Limit {
  readonly number: number;
  readonly article: string;
  readonly clauses: readonly number[];
  /** It stands over the clauses, in the file's own list. */
  readonly isOfPolicy: boolean;
  /** The one clause whose rows ask for it, where these are others than those that it counts. */
  readonly askedBy?: number;
  /** It is the budget of a year. */
  readonly isBudget?: boolean;
  /** It is the ceiling of its clause, by level where it stands there; its amount is null. */
  readonly isCeiling: boolean;
}

/** What a level says beside its words and plain figures. */
export interface LevelParts {
  /** From where on the level holds. */
  readonly from: { readonly figure: Quoted<Numeral>; readonly inclusive: boolean } | null;
  readonly years: YearLimit | null;
  readonly conditions: readonly FactCondition[];
  readonly brackets: readonly Bracket[] | null;
  readonly multiplier: Quoted<Numeral> | null;
}

/** What a clause says beside its levels and its grant. */
export interface Parts {
  /** The fact whose size chooses the level; null: the level's words do. */
  readonly levelOf: FactTerms | null;
  readonly conditions: readonly FactCondition[];
  /** Of the policy's limits those that bind the clause. */
  readonly limits: readonly NumberedLimit[];
  readonly floor: Quoted<Fen> | null;
  readonly years: YearLimit | null;
  readonly once: { readonly per: "applicant" | "project"; readonly words: string } | null;
  readonly upgrade: { readonly pays: "difference" | "full"; readonly words: string } | null;
  /**
   * What the ledger shows of the other clauses of its group comes off, where the policy gives the difference: the
   * number of the ledger's sum, and the words.
   */
  readonly difference?: { readonly number: number; readonly words: string };
  readonly multipliers: readonly { readonly conditions: readonly FactCondition[]; readonly by: Quoted<Numeral> }[];
}

/**
 * A policy made of parts as the plain calculation knows it: figures as numerals (yuan, 户, ㎡, shares of 1, days as
 * yyyy-mm-dd), thrown by dice. The product gets the same policy as a law's file (`law-text.ts`); the two share nothing
 * else.
 */
export type Kind = "money" | "count" | "area" | "share" | "date" | "word" | "yes-no";
export type Over = "row" | "quarter" | "year" | "lifetime";
export type Derived =
  "minus" | "ratio" | "sum" | "product" | "smallest" | "largest" | "excess" | "share" | "plus" | "each";

export interface PlainFact {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly fallback?: string;
  readonly is?: { readonly op: Derived; readonly of: readonly string[]; readonly figure?: string };
}
export interface PlainParameter {
  readonly id: string;
  readonly kind: "share" | "money";
  readonly on: string | null;
  readonly values: readonly { readonly from: string; readonly value: string }[];
}
export interface PlainTest {
  readonly fact: string;
  readonly op: "atLeast" | "moreThan" | "atMost" | "lessThan" | "within" | "oneOf";
  readonly values: readonly string[];
}
/** Holds where one of the tests does. */
export type PlainCondition = readonly PlainTest[];
export interface PlainFactor {
  /** A fact or a parameter. */
  readonly of: string;
  readonly atMost?: string;
  readonly atMostOf?: string;
  readonly per?: string;
}
export interface PlainBracket {
  readonly upTo: string | null;
  readonly rate: string;
}
export interface PlainLevel {
  readonly label: string;
  readonly from?: { readonly value: string; readonly isIncluded: boolean };
  readonly rate?: string;
  readonly amount?: string;
  readonly each?: string;
  readonly ceiling?: string;
  readonly years?: number;
  readonly when?: readonly PlainCondition[];
  readonly multiplier?: string;
}
export interface PlainLimit {
  readonly amount?: string;
  /** So much of the product of facts: a share of it, or so many yuan for each. */
  readonly of?: { readonly facts: readonly string[]; readonly times: string; readonly isEach: boolean };
  readonly per: "row" | "project" | "applicant" | "policy";
  readonly over: Over;
  /** Indexes of clauses; only of the policy's own limits. */
  readonly clauses?: readonly number[];
  /** It can count by the year or for all time, as a reading says. */
  readonly isOpen?: boolean;
}
export interface PlainGrant {
  readonly kind: "rate" | "per-unit" | "fixed" | "recognised" | "brackets";
  readonly factors: readonly PlainFactor[];
  readonly rate?: string;
  readonly amount?: string;
  readonly each?: string;
  readonly every?: string;
  readonly most?: string;
  readonly brackets?: readonly PlainBracket[];
  readonly ceiling?: string;
  readonly over?: "quarter" | "year" | "lifetime";
}
export interface PlainClause {
  readonly id: string;
  readonly isForApplicants: boolean;
  readonly levelOf?: string;
  readonly levels: readonly PlainLevel[];
  readonly isLenient: boolean;
  readonly when: readonly PlainCondition[];
  readonly grant: PlainGrant;
  readonly limits: readonly PlainLimit[];
  readonly floor?: string;
  readonly years?: number;
  readonly once?: "applicant" | "project";
  readonly upgrade?: "difference" | "full";
  readonly multipliers: readonly { readonly when: PlainCondition; readonly by: string }[];
}
export interface PlainGroup {
  readonly within: "project" | "applicant";
  readonly clauses: readonly number[];
  readonly keep: "best" | "difference";
}
export interface PlainSplit {
  readonly of: "instalments" | "governments";
  readonly clauses: readonly number[];
  readonly shares: readonly string[];
}
export interface PlainParts {
  readonly facts: readonly PlainFact[];
  readonly parameters: readonly PlainParameter[];
  readonly clauses: readonly PlainClause[];
  readonly limits: readonly PlainLimit[];
  readonly groups: readonly PlainGroup[];
  readonly budget?: { readonly amount: string; readonly isCut: boolean };
  readonly splits: readonly PlainSplit[];
  /** In force: over which time the open limits count, each by a reading of its own; further ones as they say. */
  readonly openOver: readonly ("year" | "lifetime")[];
}

export interface PartsRow {
  readonly applicant: number;
  readonly project: string;
  readonly clause: string;
  readonly level: string | null;
  readonly reviewed: string | null;
  readonly paid: string | null;
  readonly hadLevel: string | null;
  readonly years: number | null;
  readonly year: number;
  /** The quarter and the batch that 批次 names; null where it names none. */
  readonly quarter: number | null;
  readonly batch: number | null;
  /** By the fact's id; left out where blank. */
  readonly facts: Readonly<Record<string, string>>;
}
export interface PartsLine {
  readonly year: number;
  readonly quarter: number | null;
  readonly batch: number | null;
  readonly applicant: number;
  readonly project: string;
  readonly clause: string;
  readonly level: string | null;
  readonly amount: string;
}

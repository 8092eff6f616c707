import type { Quoted } from "../quoted";

/** What the cells of a fact's column hold. */
export type FactKind = "money" | "count" | "area" | "share" | "date" | "word" | "yes-no";

/** A plain decimal (`1200.5`), as a policy's data keeps it. */
export type Numeral = string;

/** Columns of the table that a fact with such a header is, whatever policy declares it. */
export type TableColumn = "years" | "months" | "days" | "paid";

/**
 * A fact of an application, as the law's file declares it: a column of the roster, or what follows from others. Its
 * values are in yuan, ㎡, a number, a share of 1, or a day's number as Excel counts; figures of the law that are held
 * against it are plain numerals of the same (`0.05655`), so that they keep all their digits.
 */
export interface FactTerms {
  readonly id: string;
  readonly kind: FactKind;
  readonly label: string;
  /** What it counts (亩, 人), or null. */
  readonly unit: string | null;
  /** The k-th of the policy's own columns; null where it is derived, or a column of the table. */
  readonly own: number | null;
  readonly column: TableColumn | null;
  /** What a blank cell means, where the file says it. */
  readonly fallback: string | null;
  readonly is: Derivation | null;
  /** Stands for a dated parameter, where one is used as facts are; left out of all others. */
  readonly parameter?: ParameterTerms;
}

export type FiguredOp = "excess" | "share" | "plus" | "each";
export type Derivation =
  | {
      readonly op: "minus" | "ratio" | "sum" | "product" | "smallest" | "largest";
      readonly of: readonly FactTerms[];
    }
  /** What lies above the figure, the figure's share of the fact, the fact and the figure, or so much for each of it. */
  | { readonly op: FiguredOp; readonly of: readonly [FactTerms]; readonly figure: Quoted<Numeral> };

/** A figure that changes with time (LPR): the value from a day on, and where it was published. */
export interface ParameterTerms {
  readonly id: string;
  readonly kind: "share" | "money" | "count";
  readonly label: string;
  /** The words of the text that name it, or null. */
  readonly words: string | null;
  /** The fact whose day chooses the value; null: the day of the assessment. */
  readonly on: FactTerms | null;
  /** By day, the earliest first; days as Excel counts. */
  readonly values: readonly { readonly from: number; readonly value: Numeral; readonly source: string }[];
}

/** One factor of an amount. */
export interface Factor {
  readonly fact: FactTerms | null;
  readonly parameter: ParameterTerms | null;
  readonly atMost: Quoted<Numeral> | null;
  readonly atMostOf: FactTerms | null;
  readonly per: Quoted<Numeral> | null;
}

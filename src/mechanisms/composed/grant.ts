import type { Fen } from "../../money/fen";
import type { Quoted, YearLimit } from "../quoted";
import type { Factor, FactTerms, Numeral } from "./fact";

/** The grants that are made of facts. `counted`: per-unit of a fact. */
export type ComposedName = "rate" | "counted" | "fixed" | "recognised" | "brackets";

/** Over which time a ceiling counts. */
export type CeilingOver = "quarter" | "year" | "lifetime";

/** One part of a marginal scale: up to where (null: without end), and what it pays. */
export interface Bracket {
  readonly upTo: Quoted<Numeral> | null;
  /** Where the text says again from where it goes on: the end of the one before. */
  readonly from: Quoted<Numeral> | null;
  readonly rate: Quoted<number> | null;
  readonly each: Quoted<number> | null;
}

/**
 * A grant of money out of facts: what is multiplied, by which rate or for each of how much, at most what. Figures that
 * stand with the levels are null here.
 */
export interface Composed<M extends ComposedName = ComposedName> {
  readonly mechanism: M;
  readonly factors: readonly Factor[];
  readonly ofWords: string | null;
  readonly rate: Quoted<number> | null;
  readonly amount: Quoted<Fen> | null;
  /** In 万分之一元. */
  readonly each: Quoted<number> | null;
  /** So much makes one unit; only whole ones count. */
  readonly every: Quoted<Numeral> | null;
  /** So many units at most. */
  readonly most: Quoted<Numeral> | null;
  readonly brackets: readonly Bracket[] | null;
  readonly ceiling: Quoted<Fen> | null;
  readonly over: CeilingOver | null;
  readonly years: YearLimit | null;
}

/** The fact that a composed grant counts or multiplies first; null under any other grant. */
export function countedBy(grant: object): FactTerms | null {
  return "factors" in grant ? ((grant as Composed).factors[0]?.fact ?? null) : null;
}

/** Whether a grant is made of facts. */
export function isMadeOfFacts(grant: object): grant is Composed {
  return "factors" in grant;
}

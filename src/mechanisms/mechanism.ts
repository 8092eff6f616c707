import type { ApplicationRow } from "../fields/row-numbers";
import type { z } from "zod";
import type { Applications } from "../fields/columns";
import type { FactKind, FactTerms, Numeral, ParameterTerms } from "./composed/fact";
import type { Context, Decide } from "./context";
import type { LedgerScope } from "./paid";
import type { Step } from "./step";
import type { Fen } from "../money/fen";
import type { Input } from "./input";
import type { StepMaker } from "./step-maker";
import type { Quoted, YearLimit } from "./quoted";
import type { ClauseTerms, FigureName, Level, Switches } from "./terms";

/** How a mechanism is written in a law's file, and shown out of it. Formulas need none of it. */
export interface LawPart<G> {
  /**
   * The shape of `grant` in a law's file; zod comes from who reads such files. null: written as another mechanism's
   * grant, which reads it.
   */
  readonly shape: ((kit: LawKit) => z.ZodObject) | null;
  /** The grant out of what that shape let pass, its phrases read into figures. */
  read(file: unknown, phrases: Phrases): G;
  /** Every phrase of the grant by its field; null where it has none. */
  phrases(grant: G): Readonly<Record<string, string | null | undefined>>;
  /** What is wrong beside its figures. */
  lint(terms: ClauseTerms<G>, bases: readonly BasisColumn[]): readonly LawFault[];
  /** A figure that stands with levels may be left out with some; its own lint says with which. */
  readonly someLevels: boolean;
  /** The phrases that it computes with beside its figures. */
  computesWith(grant: G): readonly string[];
  /** What it gives is given once to whom the clause is for. */
  readonly isOnce: boolean;
  /** Whether a grant, as its shape let it pass, is made of facts: limits, conditions and years may stand beside it. */
  isOfFacts(file: unknown, phrases: Pick<Phrases, "isFact">): boolean;
  /** Of an older form: how it is written now; null for one of today's. */
  readonly writtenNow: string | null;
  summary(terms: ClauseTerms<G>): readonly SummaryPart[];
}

export interface LawKit {
  readonly z: typeof z;
  /** A phrase of the text. */
  readonly words: z.ZodString;
}

/** A field under `clauses.X`, and what is wrong with it. */
export interface LawFault {
  readonly field: string;
  readonly message: string;
}

/** Reads phrases of a grant's fields; one that says no such figure becomes a problem at its place. */
export interface Phrases {
  rate(words: string, ...field: readonly string[]): Quoted<number>;
  amount(words: string, ...field: readonly string[]): Quoted<Fen>;
  count(words: string, ...field: readonly string[]): Quoted<number>;
  /** For each unit, in 万分之一元. */
  each(words: string, ...field: readonly string[]): Quoted<number>;
  /** A figure of a fact's kind, with all its digits. */
  figure(kind: FactKind, words: string, ...field: readonly string[]): Quoted<Numeral>;
  /** A fact or a parameter by its name; one that there is not becomes a problem at its place. */
  fact(id: string, ...field: readonly string[]): FactTerms;
  parameter(id: string, ...field: readonly string[]): ParameterTerms;
  /** Whether the file declares such a fact. */
  isFact(id: string): boolean;
  fail(message: string, ...field: readonly string[]): void;
}

/** A phrase that may be left out. */
export function maybe<F, T>(words: F | undefined, read: (words: F) => T): T | null {
  return words === undefined ? null : read(words);
}

/** A basis with a column of its own, as the law's file declares it. */
export interface BasisColumn {
  readonly id: string;
  /** What it counts (亩, 千瓦时), or null where it is money. */
  readonly unit: string | null;
}

/** A basis that the clause multiplies: a column of the policy's own (its id), or 核算基数 only. */
export interface BasisTerms {
  readonly of: string | null;
  readonly words: string;
  /** The words by which an audited basis is expected, or null. */
  readonly auditExpected: string | null;
}

/** What `basis` of SJS.SUBSIDY is under a clause. */
export type BasisArgument =
  /** An amount that stands in this column; `accepted` names the text that says what to fill in. */
  | {
      readonly kind: "amount";
      readonly field: "basis" | "reviewed" | "rent";
      readonly accepted: "basis" | "recognised" | "rentOfYear";
      readonly words: string;
      /** What else must stand in the row so that the amount is taken for itself. */
      readonly beside?: (rows: Applications, row: ApplicationRow) => void;
    }
  /** A fact of the policy's own. */
  | { readonly kind: "fact"; readonly fact: FactTerms }
  /** A number of something, which stands in the column `basis`. */
  | { readonly kind: "count"; readonly words: string }
  /** The earlier level. */
  | { readonly kind: "earlier" }
  /** Not used. */
  | { readonly kind: "unused" }
  /** Nothing of the row is used: the clause pays no money. */
  | { readonly kind: "no-money" };

/** A clause in a few words, as data; who shows it has the words. */
export type SummaryPart =
  | { readonly kind: "rates"; readonly values: readonly number[] }
  /** In 分. */
  | { readonly kind: "amounts"; readonly values: readonly number[] }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "text"; readonly text: "noRate" | "tiers" | "fixed" | "rent" | "notMoney" };

/**
 * All that the program knows of a mechanism beside its texts. Rooms ask the registry; none asks for a mechanism by its
 * name.
 */
export interface Mechanism<G> {
  inputs(terms: ClauseTerms<G>, switches: Switches): readonly Input[];
  /** The figures it pays by, as they stand with the clause itself; null: with each of the levels. */
  figures(
    clause: Pick<ClauseTerms<G>, "grant" | "levels">,
  ): Readonly<Partial<Record<FigureName, Quoted<number> | null>>>;
  /** The phrases that say how the amount is made; quoted where an input for it is missing. */
  madeBy(terms: ClauseTerms<G>): readonly string[];
  compile(context: Context, grant: G): Decide;
  /** How a row's amount came about, read from the columns that `compile` read and wrote. */
  steps(make: StepMaker, terms: ClauseTerms<G>): readonly Step[];
  argument(grant: G): BasisArgument;
  /** Which of the ledger's sums is what was paid before. */
  paidScope(terms: ClauseTerms<G>, switches: Switches): LedgerScope;
  /** The reviewers' amount is the clause's own input, and caps nothing. */
  reviewedIsInput(switches: Switches): boolean;
  /** The clause's ceiling limits the whole amount, not a part of it only. */
  ceilingIsOfAll(switches: Switches): boolean;
  basis(grant: G): BasisTerms | null;
  years(grant: G): YearLimit | null;
  /** A limit of the area that counts. */
  areaLimit(grant: G): Quoted<number> | null;
  /** What is given in place of money, in the words of the law; null where money is. */
  support(grant: G): string | null;
  /** An earlier level of the row can matter. */
  readonly readsEarlierLevel: boolean;
  /** A function of its own beside SUBSIDY. */
  readonly ownFunction: "SPACE" | null;
}

/** What most mechanisms have none of. */
export const PLAIN = {
  paidScope: () => "project",
  reviewedIsInput: () => false,
  ceilingIsOfAll: () => true,
  basis: () => null,
  years: () => null,
  areaLimit: () => null,
  support: () => null,
  readsEarlierLevel: false,
  ownFunction: null,
} as const satisfies Partial<Mechanism<unknown>>;

/** The amounts of the levels, as the law has them in order. */
export function amountsOfLevels(levels: readonly Level[]): Quoted<Fen>[] {
  return levels.flatMap(level => (level.amount ? [level.amount] : []));
}

/** A law part whose `read` gets what its own shape lets pass. */
export function lawPart<S extends z.ZodObject, G>(part: {
  readonly shape: (kit: LawKit) => S;
  read(file: z.output<S>, phrases: Phrases): G;
  phrases(grant: G): Readonly<Record<string, string | null | undefined>>;
  lint?(terms: ClauseTerms<G>, bases: readonly BasisColumn[]): readonly LawFault[];
  readonly someLevels?: boolean;
  computesWith?(grant: G): readonly string[];
  readonly isOnce?: boolean;
  isOfFacts?(file: unknown, phrases: Pick<Phrases, "isFact">): boolean;
  readonly writtenNow?: string;
  summary(terms: ClauseTerms<G>): readonly SummaryPart[];
}): LawPart<G> {
  return {
    lint: () => [],
    someLevels: false,
    isOnce: false,
    isOfFacts: () => false,
    writtenNow: null,
    computesWith: () => [],
    ...part,
    read: (file, phrases) => part.read(file as z.output<S>, phrases),
  };
}

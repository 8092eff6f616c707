import type { Run } from "../../workbook/ports";
import type { RowEffect } from "../row-views";
import type { RunResult } from "../run-result";

/** 口径: points that the text leaves open, and what is chosen for each. */
export interface Readings {
  list(): Promise<readonly ReadingView[]>;
  /** What choosing a value would move, worked out on the last run. */
  wouldMove(code: string, value: string): Promise<Move>;
  /** The rates and ceilings of the policy in force, which can be tried and never adopted here. */
  figures(): Promise<readonly FigureToTry[]>;
  /** What another rate or ceiling would move (as typed: 25%, 800万): a trial, no policy. Nothing is kept of it. */
  tryFigure(figure: Pick<FigureToTry, "clause" | "name" | "level">, value: string): Promise<Trial>;
  /** Writes the choice into the sheet 口径, re-assesses and rewrites where a run was written. */
  choose(choice: ReadingChoice, run: Run): Promise<RunResult | null>;
}

/** A figure that a policy pays by, and the words that say it. */
export interface FigureToTry {
  readonly clause: string;
  readonly title: string;
  readonly name: "rate" | "ceiling";
  /** Of one of the clause's levels, by its number; null: the clause's own. */
  readonly level: number | null;
  readonly levelName: string;
  readonly value: string;
  readonly words: string;
}
/** What a trial would move; the first of the rows with what they would come to. */
export interface Trial extends Move {
  readonly before: string;
  readonly after: string;
  readonly named: readonly RowEffect[];
}

/** A value chosen for one of them; `basis`: what the office says why. */
export interface ReadingChoice {
  readonly code: string;
  readonly value: string;
  readonly confirmed: boolean;
  readonly basis: string;
}

export interface ReadingView {
  readonly code: string;
  readonly title: string;
  /** The law's words that it turns on; "" where the law is silent. */
  readonly words: string;
  readonly clauses: readonly string[];
  readonly value: string;
  readonly confirmed: boolean;
  readonly basis: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    /** Null before a run. */ readonly move: Move | null;
  }[];
}

/** `change` in yuan with its sign. */
export interface Move {
  readonly rows: readonly number[];
  readonly change: string;
}

import type { Run } from "../../workbook/ports";
import type { RunResult } from "../run-result";

/** 口径: points that the text leaves open, and what is chosen for each. */
export interface Readings {
  list(): Promise<readonly ReadingView[]>;
  /** What choosing a value would move, worked out on the last run. */
  wouldMove(code: string, value: string): Promise<Move>;
  /** Writes the choice into the sheet 口径, re-assesses and rewrites where a run was written. */
  choose(choice: ReadingChoice, run: Run): Promise<RunResult | null>;
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

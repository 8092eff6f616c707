import type { Run, Sink, Undone } from "../../workbook/ports";
import type { PastRun } from "../past-runs";
import type { Changes, Order, RunResult } from "../run-result";
import type { Stale } from "./stale";

/** A run of before; `at`: ISO 8601, UTC. */
export interface EarlierRun {
  readonly at: string;
  /** That run and those before it, latest first; sums in 分. */
  readonly runs: readonly Omit<PastRun, "then">[];
}

/** Columns of a sheet, from 0. */
export interface Between {
  readonly sheet: string;
  readonly left: number;
  readonly columns: number;
}

/** Runs: made, made again, taken back; and what was changed since. */
export interface Runs {
  /** Reads, assesses all rows, writes what is in the scope, and keeps the run with the workbook. */
  assess(order: Order, run: Run): Promise<RunResult>;
  /** The same without writing: for a pane opened on a workbook that was assessed before, or a first look. */
  preview(run: Run): Promise<RunResult>;
  /** Re-assesses and writes again what the last run wrote. */
  refresh(run: Run): Promise<RunResult>;
  /** The run that is kept with the workbook, whoever made it; null where none is (never assessed, or undone). */
  earlier(): Promise<EarlierRun | null>;
  /**
   * What is another in one of the kept runs than in one before it, each by how many runs ago it was (0: the one that is
   * kept); null where there is none. Throws `not-assessed` where no run is in force.
   */
  compareKept(earlier: number, later: number): Promise<Changes | null>;
  /**
   * The result of the last `assess` or `look` of this workplace, or of a change that re-assessed; null before, and once
   * the run was taken back.
   */
  result(): RunResult | null;

  /** Tells the run in force in the language that is set now; what stands in the sheet stays until the next run. */
  retell(): Promise<RunResult | null>;
  /** Shows the columns of the results in the sheet, or the roster's own; false where none were written beside one. */
  showColumns(which: "results" | "roster"): Promise<boolean>;

  /** The roster's columns between what names its rows and the results; null where fewer than two lie there. */
  between(): Between | null;
  /** Folds them behind one sign of the sheet's outline, in one step with the run. */
  foldBetween(run: Run): Promise<void>;

  /** The last change of ours that can be taken back, and what somebody changed in it since. */
  last(): ReturnType<Sink["last"]>;
  /** Takes it back, exactly. `over`: also where somebody changed what we had written. */
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone>;
  /** Whether something was taken back that can be done again: in this session, until something else is written. */
  redoable(): boolean;
  /** Does again what was taken back last. */
  redo(run: Run): Promise<void>;

  /** What was changed since the run that is in the sheet; null where nothing was. */
  stale(): Stale | null;
  /** Tells when that changes. Begins to listen to the workbook; returns how to stop. */
  onStale(on: (stale: Stale | null) => void): Promise<() => Promise<void>>;
}

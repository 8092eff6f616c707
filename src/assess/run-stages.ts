import type { OtherTable } from "../roster/other-records";
import type { SheetData } from "../workbook/ports";
import type { KeptRun } from "./kept-run";
import type { Rivals } from "./rivals";
import { Staleness } from "./staleness";
import { TaskProblem } from "./task-problem";
import type { WorkbookReader } from "./workbook-reader";
import type { Worked } from "./worked";
import type { TableChange } from "./writing";

/**
 * A run goes through these stages; each holds what the one before has found, so that nothing can be asked of a run that
 * it does not have yet. A stage that a call relies on is not there where the call that made it went to another worker,
 * which has ended since.
 */
export type RunStage = Opened | ReckonedRun | OutlinedRun;

/** The workbook is open: its sheets are recognised, and their blocks are taken. */
export interface Opened {
  readonly stage: "opened";
  readonly reader: WorkbookReader;
  /** Rows that are out of sight, by sheet. */
  readonly hidden: Map<string, Set<number>>;
}
/** All rows are reckoned; nothing is written. */
export interface ReckonedRun {
  readonly stage: "reckoned";
  readonly worked: Worked;
  readonly rivals: Rivals;
  readonly kept: KeptRun;
  /** The other sheets as they were read. */
  readonly tables: readonly OtherTable[];
  readonly hidden: ReadonlyMap<string, ReadonlySet<number>>;
}
/** What is to be written is known, and fetched piece by piece. */
export interface OutlinedRun extends Omit<ReckonedRun, "stage"> {
  readonly stage: "outlined";
  readonly pieces: { readonly tables: readonly TableChange[]; readonly sheets: readonly SheetData[] };
}
/** The run answers the questions, and the workbook is held against it. */
export interface RunInForce extends Omit<ReckonedRun, "stage"> {
  readonly staleness: Staleness;
}

export function opened(run: RunStage | null): Opened {
  return run?.stage === "opened" ? run : gone();
}
export function reckoned(run: RunStage | null): ReckonedRun | OutlinedRun {
  return run === null || run.stage === "opened" ? gone() : run;
}
export function outlined(run: RunStage | null): OutlinedRun {
  return run?.stage === "outlined" ? run : gone();
}

export function inForce({ worked, rivals, kept, tables, hidden }: ReckonedRun | OutlinedRun): RunInForce {
  return { worked, rivals, kept, tables, hidden, staleness: new Staleness(worked, tables) };
}

function gone(): never {
  throw new TaskProblem("engine-stopped");
}

import type { OtherTable } from "../../roster/other-records";
import type { SheetData } from "../../workbook/ports";
import type { KeptRun } from "../kept-run";
import type { Rivals } from "../rivals";
import { Staleness } from "../staleness";
import { TaskProblem } from "../task-problem";
import type { Reckoning } from "../reckoning";
import type { TableChange } from "../writing";
import type { HiddenRows, OpenedRun } from "./read-run";

/**
 * A run goes through these stages: opened, read (`read-run.ts`), reckoned, outlined, and in force once it is written.
 * Each holds what the one before has found, so that nothing can be asked of a run that it does not have yet. Between
 * calls it is opened, reckoned or outlined. A stage that a call relies on is not there where the call that made it went
 * to another worker, which has ended since.
 */
export type RunStage = OpenedRun | ReckonedRun | OutlinedRun;

/** All rows are reckoned; nothing is written. */
export interface ReckonedRun {
  readonly stage: "reckoned";
  readonly reckoning: Reckoning;
  readonly rivals: Rivals;
  readonly kept: KeptRun;
  readonly tables: readonly OtherTable[];
  readonly hidden: HiddenRows;
}
/** What is to be written is known, and fetched piece by piece. */
export interface OutlinedRun extends Omit<ReckonedRun, "stage"> {
  readonly stage: "outlined";
  readonly pieces: { readonly tables: readonly TableChange[]; readonly sheets: readonly SheetData[] };
}
/** The run answers the questions, and the workbook is held against it. */
export interface RunInForce extends Omit<ReckonedRun, "stage"> {
  readonly stage: "in-force";
  readonly staleness: Staleness;
}

export function opened(run: RunStage | null): OpenedRun {
  return run?.stage === "opened" ? run : gone();
}
export function reckoned(run: RunStage | null): ReckonedRun | OutlinedRun {
  return run === null || run.stage === "opened" ? gone() : run;
}
export function outlined(run: RunStage | null): OutlinedRun {
  return run?.stage === "outlined" ? run : gone();
}

export function inForce({ reckoning, rivals, kept, tables, hidden }: ReckonedRun | OutlinedRun): RunInForce {
  return { stage: "in-force", reckoning, rivals, kept, tables, hidden, staleness: new Staleness(reckoning, tables) };
}

function gone(): never {
  throw new TaskProblem("engine-stopped");
}

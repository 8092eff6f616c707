import type { OtherTable } from "../../roster/other-records";
import type { RosterContents } from "../../roster/contents";
import type { KeptRun } from "../kept-run";
import type { WholeWriting } from "../part-changes";
import type { Rivals } from "../rivals";
import { Staleness } from "../staleness";
import { TaskProblem } from "../task-problem";
import type { Reckoning } from "../reckoning";
import type { WriteRequest } from "./requests";
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
  /** What was read, before anything was reckoned of it. */
  readonly read: RosterContents;
  readonly reckoning: Reckoning;
  readonly rivals: Rivals;
  readonly kept: KeptRun;
  readonly tables: readonly OtherTable[];
  readonly hidden: HiddenRows;
  /** 复核记录 that decisions have made since the last whole run: 口径与底稿 does not tell of it yet. */
  readonly unsaid: string | null;
}
/** What is to be written is known, and fetched piece by piece. */
export interface OutlinedRun extends Omit<ReckonedRun, "stage"> {
  readonly stage: "outlined";
  readonly pieces: WholeWriting;
  /** The same as it stands in the sheets: after a decision lines keep the places that the last whole run gave them. */
  readonly stands: WholeWriting;
  readonly request: WriteRequest;
}
/** The run answers the questions, and the workbook is held against it. */
export interface RunInForce extends Omit<ReckonedRun, "stage"> {
  readonly stage: "in-force";
  readonly staleness: Staleness;
  /** What it wrote and how it was asked to; null where it only looked, or there is too much to have it at hand. */
  readonly written: Pick<OutlinedRun, "pieces" | "stands" | "request"> | null;
}

/** So many rows are had at hand as they were written, so that a decision writes only what it makes otherwise. */
const MOST_AT_HAND = 20_000;

export function opened(run: RunStage | null): OpenedRun {
  return run?.stage === "opened" ? run : gone();
}
export function reckoned(run: RunStage | null): ReckonedRun | OutlinedRun {
  return run === null || run.stage === "opened" ? gone() : run;
}
export function outlined(run: RunStage | null): OutlinedRun {
  return run?.stage === "outlined" ? run : gone();
}

export function inForce(run: ReckonedRun | OutlinedRun): RunInForce {
  const { read, reckoning, rivals, kept, tables, hidden, unsaid } = run,
    written =
      run.stage === "outlined" && reckoning.reports.length <= MOST_AT_HAND
        ? { pieces: run.pieces, stands: run.stands, request: run.request }
        : null;
  return {
    stage: "in-force",
    read,
    reckoning,
    rivals,
    kept,
    tables,
    hidden,
    unsaid,
    written,
    staleness: new Staleness(reckoning, tables),
  };
}

function gone(): never {
  throw new TaskProblem("engine-stopped");
}

import type { Run } from "../workbook/ports";
import { WorkbookProblem } from "../workbook/ports";
import { isAbort } from "./problem-message";

/** A run of several stages as one progress: each stage has its share, whatever it counts in. */
export class Stages {
  private before = 0;
  private readonly whole: number;

  constructor(
    private readonly run: Run,
    private readonly shares: readonly number[],
  ) {
    this.whole = shares.reduce((sum, share) => sum + share, 0);
  }

  /** The next stage's run. Counts of all stages add up to the sum of the shares. */
  next(stage: number): Run {
    const share = this.shares[stage]!;
    this.before = this.shares.slice(0, stage).reduce((sum, one) => sum + one, 0);
    const before = this.before;
    return {
      signal: this.run.signal,
      progress: (done, of) =>
        this.run.progress(before + (of <= 0 ? 0 : Math.floor((share * Math.min(done, of)) / of)), this.whole),
    };
  }
}

/** Runs a task; a cancel is a WorkbookProblem `cancelled`, wherever it was noticed. */
export async function cancellable<T>(run: Run, task: () => Promise<T>): Promise<T> {
  try {
    run.signal.throwIfAborted();
    return await task();
  } catch (error) {
    if (isAbort(error)) throw new WorkbookProblem("cancelled", null);
    throw error;
  }
}

/** A run that nobody watches. */
export function quietRun(): Run {
  return { signal: new AbortController().signal, progress: () => undefined };
}

/** Tasks one after another: what one writes the next one reads. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private lastBehind: Promise<unknown> = Promise.resolve();

  /** After all that were asked for before it, and what they have still to write. */
  next<T>(task: () => Promise<T>): Promise<T> {
    return this.ahead(() => this.lastBehind.then(task));
  }
  /** After all that were asked for before it, but not after what they have still to write: it does without. */
  ahead<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }
  /** Writes what a turn has found, after what earlier ones found; the next turn ahead does not wait for it. */
  behind<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.lastBehind.then(task);
    this.lastBehind = turn.catch(() => undefined);
    return turn;
  }
  /** All that is to be written by now is. */
  async written(): Promise<void> {
    await this.lastBehind;
  }
  aheadRun<T>(run: Run, task: () => Promise<T>): Promise<T> {
    return this.ahead(() => cancellable(run, task));
  }
  /** The same with a run that can be cancelled. */
  nextRun<T>(run: Run, task: () => Promise<T>): Promise<T> {
    return this.next(() => cancellable(run, task));
  }
}

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

  /** After all that were asked for before it. */
  next<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }
  /** The same with a run that can be cancelled. */
  nextRun<T>(run: Run, task: () => Promise<T>): Promise<T> {
    return this.next(() => cancellable(run, task));
  }
}

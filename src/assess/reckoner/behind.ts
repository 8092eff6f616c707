import { TaskProblem } from "../task-problem";
import type { KeptRun } from "../kept-run";
import type { WholeWriting } from "../part-changes";

/** What there is to write of a run, and to keep of it. */
interface Owed {
  readonly kept: KeptRun;
  readonly pieces: WholeWriting;
}

/** Runs that decisions made, until they are written: the next decision does not wait for that. */
export class Behind {
  private readonly owed = new Map<number, Owed>();
  private last = 0;

  add(one: Owed): number {
    this.owed.set(++this.last, one);
    return this.last;
  }
  /** Throws a TaskProblem `engine-stopped` where it went with another worker. */
  of(id: number): Owed {
    const one = this.owed.get(id);
    if (one === undefined) throw new TaskProblem("engine-stopped");
    return one;
  }
  done(id: number): void {
    this.owed.delete(id);
  }
}

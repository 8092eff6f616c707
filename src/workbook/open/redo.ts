import type { Change } from "../ports";

/** A change that was made, and can be made again after it was taken back. */
export interface DoneStep {
  readonly key: string;
  readonly changes: readonly Change[];
  /** The change that it belongs to: both are one step for a person. */
  readonly joins: string | null;
}

/** Steps beyond these are not done again: what they wrote would be held for nothing. */
const MOST_STEPS = 20;

/**
 * What was taken back in this session, so that it can be done again until something else is written. A step is done
 * again by making its changes anew: they say all that was to be written, and find their places as they did the first
 * time. Knows no cells; every owner of cells has one.
 */
export class Redo {
  private readonly made = new Map<string, DoneStep>();
  private steps: (readonly DoneStep[])[] = [];

  /** Something was written; `key` is null where it cannot be taken back. */
  wrote(key: string | null, changes: readonly Change[], joins: string | null): void {
    this.steps = [];
    this.remember(key, changes, joins);
  }

  /** A change of the step was made again. */
  wroteAgain(key: string | null, changes: readonly Change[], joins: string | null): void {
    this.remember(key, changes, joins);
  }

  /** Changes were taken back, newest first, in one step. What another session wrote is not known, and ends it. */
  tookBack(keys: readonly string[]): void {
    const step = keys.map(key => this.made.get(key));
    for (const key of keys) this.made.delete(key);
    if (step.every(done => done !== undefined)) this.steps.push([...step].reverse());
    else this.steps = [];
  }

  /** The changes of the step that would be done again, oldest first; null for none. */
  next(): readonly DoneStep[] | null {
    return this.steps.at(-1) ?? null;
  }

  /** The step was done again whole. */
  didAgain(): void {
    this.steps.pop();
  }

  private remember(key: string | null, changes: readonly Change[], joins: string | null): void {
    if (key === null) return;
    this.made.set(key, { key, changes, joins });
    for (const oldest of this.made.keys()) {
      if (this.made.size <= MOST_STEPS) break;
      this.made.delete(oldest);
    }
  }
}

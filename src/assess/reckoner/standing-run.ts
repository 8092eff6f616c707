import type { ApplicationRow } from "../../fields/row-numbers";
import type { ChosenReading } from "../../roster/contents";
import { TaskProblem } from "../task-problem";
import type { RunInForce } from "./run-stages";

/** A run in force, or what stayed of the one that was. */
type Standing =
  | { readonly state: "in-force"; readonly run: RunInForce }
  | { readonly state: "none"; readonly chosen: readonly ChosenReading[] };

/** The run in force: it stays so until the next is kept or it is taken back. */
export class StandingRun {
  private standing: Standing = { state: "none", chosen: [] };

  keep(run: RunInForce): void {
    this.standing = { state: "in-force", run };
  }
  forget(): void {
    this.standing = { state: "none", chosen: this.chosen() };
  }

  /** Throws a TaskProblem `not-assessed` where none is. */
  run(): RunInForce {
    const run = this.latest();
    if (run === null) throw new TaskProblem("not-assessed");
    return run;
  }
  latest(): RunInForce | null {
    return this.standing.state === "in-force" ? this.standing.run : null;
  }
  /** What the run that is in force, or was last, had chosen on 口径. */
  chosen(): readonly ChosenReading[] {
    return this.standing.state === "in-force"
      ? this.standing.run.reckoning.assessed.contents.readings
      : this.standing.chosen;
  }

  /** The run in force, which has these rows; throws a TaskProblem `row-gone` where it has not. */
  withRows(...rows: readonly number[]): RunInForce {
    const run = this.run();
    if (!rows.every(row => hasRow(run, row))) throw new TaskProblem("row-gone");
    return run;
  }
}

export function hasRow({ reckoning }: RunInForce, row: ApplicationRow): boolean {
  return Number.isInteger(row) && row >= 0 && row < reckoning.reports.length;
}

import { keptOr } from "../../workbook/kept";
import type { Run, Sink, Undone } from "../../workbook/ports";
import { isAbort } from "../problem-message";
import { quietRun, type Turns } from "../running";
import type { Changes, Order, RunResult } from "../run-result";
import type { StaleWatch } from "../stale-watch";
import { TaskProblem } from "../task-problem";
import { isUnchanged } from "../compared";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { OpenedParts } from "./parts";
import type { WriteScope } from "../reckoner/requests";
import type { Between, EarlierRun, Runs } from "./runs";
import type { Stale } from "./stale";

export class OpenRuns implements Runs {
  constructor(
    private readonly parts: OpenedParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
    private readonly watch: StaleWatch,
  ) {}

  assess({ scope, as, unmarked }: Order, run: Run): Promise<RunResult> {
    return this.turns.nextRun(run, async () => {
      const wanted: WriteScope =
          scope === "selection" ? { kind: "areas", areas: await this.parts.live.selection() } : { kind: scope },
        result = await this.current.write(run, { unmarked }, { scope: wanted, as });
      // What was selected stays so, for the next run of it; and the amounts are there whether or not the sheet can be
      // moved just now.
      if (scope !== "selection") await this.showColumns("results").catch(() => false);
      return result;
    });
  }
  retell(): Promise<RunResult | null> {
    return this.turns.next(() => this.current.retell());
  }
  async showColumns(which: "results" | "roster"): Promise<boolean> {
    const place = this.current.placeOf(),
      across = which === "results" ? place : (place?.across ?? null);
    if (place === null || across === null) return false;
    const { left, columns } = across,
      { sheet, headerRow: top } = place;
    await this.parts.live.select({ sheet, top, left, rows: 1, columns: which === "results" ? columns : 1 });
    return true;
  }
  between(): Between | null {
    const place = this.current.placeOf();
    if (!place?.across) return null;
    const { sheet, across, left: results } = place,
      left = across.left + (across.naming ?? 1),
      columns = results - left;
    return columns < 2 ? null : { sheet, left, columns };
  }
  foldBetween(run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const at = this.between();
      if (at === null) throw new TaskProblem("not-assessed");
      await this.current.fold(at, run);
    });
  }
  preview(run: Run): Promise<RunResult> {
    return this.turns.nextRun(run, () => this.current.look(run));
  }
  refresh(run: Run): Promise<RunResult> {
    return this.turns.nextRun(run, () => this.current.write(run));
  }
  async earlier(): Promise<EarlierRun | null> {
    return keptOr(await this.kept.keptRun(), null);
  }
  async compareKept(earlier: number, later: number): Promise<Changes | null> {
    const text = await this.kept.runText();
    return this.current.ask(({ runs }) => runs.compareKept(text, earlier, later));
  }
  result(): RunResult | null {
    return this.current.result();
  }

  async last(): ReturnType<Sink["last"]> {
    // What is still being written is no change that was broken off.
    await this.turns.written();
    return this.parts.sink.last();
  }
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone> {
    return this.turns.nextRun(run, async () => {
      const before = await this.kept.runText(),
        undone = await this.parts.sink.undo(this.current.keyOf(key), options, run);
      await this.readPolicies(run);
      await this.stands(before, run);
      return undone;
    });
  }
  redoable(): boolean {
    return this.parts.sink.redoable();
  }
  redo(run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const before = await this.kept.runText();
      await this.parts.sink.redo(run);
      await this.readPolicies(run);
      await this.stands(before, run);
    });
  }
  /** Taking a policy into use is a step too. */
  private readPolicies(run: Run): Promise<unknown> {
    return this.parts.policies.refresh(this.parts.source, run);
  }
  /**
   * After a step was taken back or done again: settings and the run in force are what the workbook keeps now. The run
   * is shown as the workbook reckons today, and what is another in it than the run in the sheet is stale.
   */
  async stands(before: string | null, run: Run): Promise<void> {
    const { reckoner, sink } = this.parts,
      { current } = this,
      kept = await this.kept.runText();
    await this.kept.settings();
    const earlier = keptOr(await reckoner.runs.earlier(kept), null);
    if (kept === null || earlier === null) {
      if (kept !== before) await current.outOfForce();
      return;
    }
    if (kept === before && current.result() === null) return;
    try {
      await current.look(run);
    } catch (error) {
      // The rows may be no longer there to look at; the sheet is as it was all the same.
      if (isAbort(error)) throw error;
      return current.outOfForce();
    }
    const since = await reckoner.runs.sinceKept(kept),
      { written } = earlier.runs[0]!;
    if (isUnchanged(since) && written > 0) current.isWritten({ written, undo: (await sink.last())?.undo ?? null });
    this.watch.restore(since);
  }

  stale(): Stale | null {
    return this.watch.stale();
  }
  onStale(on: (stale: Stale | null) => void): Promise<() => Promise<void>> {
    return this.watch.listen(stale => {
      on(stale);
      if (stale !== null) void this.followInputs();
    });
  }
  /** Results follow by themselves where so set, and only what was written before. */
  private async followInputs(): Promise<void> {
    const result = this.current.result();
    if (!this.kept.known.autoRecalculate || result === null || result.written === 0) return;
    try {
      await this.turns.nextRun(quietRun(), async () => (this.stale() === null ? null : this.current.write(quietRun())));
    } catch {
      // The notice that results are stale stays, with its button; that run will say what is wrong.
    }
  }
}

import { fill } from "../text/fill";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { Area, Live, Run, Source, WhoChanged } from "../workbook/ports";
import { blockData } from "./block-data";
import type { Compared } from "./compared";
import type { Reckoner } from "./reckoner/reckoner";
import type { Remote } from "./remote";
import type { Stale } from "./workplace/stale";

export interface StaleWatchParts {
  readonly source: Source;
  readonly live: Live;
  readonly reckoner: Remote<Reckoner>;
  /** Reads the workbook again and compares it with the run in force. */
  readonly compare: (run: Run) => Promise<Compared>;
  /**
   * Whether there is a run to be stale: where it was lost with its worker, this reads the workbook again (and then
   * nothing has changed since).
   */
  readonly inForce: () => Promise<boolean>;
  /** Runs when nothing else reads or writes. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  readonly language: () => Language;
  /** Milliseconds to wait for the next change before looking: people type cell by cell. */
  readonly settleFor: number;
}

/** A sheet that cannot be read just now (a cell is being edited) is looked at again later, so many times. */
const TRIES = 5;

/** Knows what was changed since the run in force; listens while somebody wants to know. */
export class StaleWatch {
  private readonly listeners = new Set<(stale: Stale | null) => void>();
  private rows = new Map<number, WhoChanged>();
  private shape = { added: 0, removed: 0 };
  private sheets = new Set<string>();
  private byCoauthor = false;
  private pending: { at: Area; by: WhoChanged }[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private tries = 0;
  private stop: Promise<() => Promise<void>> | null = null;

  constructor(private readonly parts: StaleWatchParts) {}

  /** Whether somebody would have told of any change since the run in force, and nobody did. */
  sawNothing(): boolean {
    return this.stop !== null && this.timer === null && this.pending.length === 0 && this.stale() === null;
  }

  stale(): Stale | null {
    const { rows, shape, sheets, byCoauthor } = this;
    if (rows.size === 0 && shape.added === 0 && shape.removed === 0 && sheets.size === 0) return null;
    const texts = tasksOf(this.parts.language()),
      named = [...sheets];
    const said = [
      ...(rows.size > 0 ? [fill(texts.stale, { n: rows.size })] : []),
      ...(shape.added > 0 ? [fill(texts.staleAdded, { n: shape.added })] : []),
      ...(shape.removed > 0 ? [fill(texts.staleRemoved, { n: shape.removed })] : []),
      ...(named.length > 0 ? [fill(texts.staleAll, { sheets: named.join(texts.list) })] : []),
      ...(byCoauthor ? [texts.staleCoauthor] : []),
    ];
    return {
      rows: [...rows].sort(([a], [b]) => a - b).map(([row, by]) => ({ row, by })),
      ...shape,
      sheets: named,
      byCoauthor,
      message: said.join(texts.space),
    };
  }

  async listen(on: (stale: Stale | null) => void): Promise<() => Promise<void>> {
    this.listeners.add(on);
    this.stop ??= this.parts.live.watch(({ at, by }) => this.note(at, by));
    await this.stop;
    return async () => {
      this.listeners.delete(on);
      if (this.listeners.size > 0 || !this.stop) return;
      const stop = this.stop;
      this.stop = null;
      if (this.timer !== null) clearTimeout(this.timer);
      this.timer = null;
      await (
        await stop
      )();
    };
  }

  /** A run is in force: nothing has changed since. */
  reset(): void {
    this.pending = [];
    this.set({ rows: [], added: 0, removed: 0, sheets: [] }, null);
    this.byCoauthor = false;
    this.tell();
  }

  /** Another run is in force, made before these changes. */
  restore(compared: Compared): void {
    this.pending = [];
    this.set(compared, null);
    this.byCoauthor = false;
    this.tell();
  }

  /** Notes what a reading of the whole workbook found. */
  set(compared: Compared, by: WhoChanged | null): void {
    const before = this.rows;
    this.rows = new Map(compared.rows.map(row => [row, before.get(row) ?? by ?? "user"]));
    this.shape = { added: compared.added, removed: compared.removed };
    this.sheets = new Set(compared.sheets);
  }

  private note(at: Area, by: WhoChanged): void {
    if (by === "us") return;
    this.pending.push({ at, by });
    this.tries = 0;
    this.schedule();
  }

  private schedule(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.parts.inTurn(() => this.compareNow());
    }, this.parts.settleFor);
  }

  private async compareNow(): Promise<void> {
    const noted = this.pending;
    this.pending = [];
    try {
      if (noted.length === 0 || !(await this.parts.inForce())) return;
      for (const { at, by } of noted) if (!(await this.compareArea(at, by))) break;
      this.tell();
    } catch {
      // Nothing is lost: what changed is looked at again, and every run reads all there is anyway.
      this.pending = [...noted, ...this.pending];
      if (this.tries++ < TRIES) this.schedule();
    }
  }

  /** False where the whole workbook was compared, so that nothing else has to be looked at. */
  private async compareArea(at: Area, by: WhoChanged): Promise<boolean> {
    const run: Run = { signal: new AbortController().signal, progress: () => undefined },
      touched = await this.parts.reckoner.rows.touched(at, await this.bottomOf(at.sheet));
    if (touched.kind !== "nothing" && by === "coauthor") this.byCoauthor = true;
    switch (touched.kind) {
      case "nothing":
        return true;
      case "list":
        this.sheets.add(touched.sheet);
        return true;
      case "rows":
        for await (const block of this.parts.source.read(touched.read, "all", run)) {
          const { seen, changed } = await this.parts.reckoner.rows.changed(blockData(block));
          // What was changed back is no longer stale.
          for (const row of seen) this.rows.delete(row);
          for (const row of changed) this.rows.set(row, by);
        }
        return true;
      case "shape":
        this.set(await this.parts.compare(run), by);
        return false;
    }
  }

  private async bottomOf(sheet: string): Promise<number> {
    const used = (await this.parts.source.sheets()).find(one => one.name === sheet)?.used;
    return used ? used.top + used.rows : 0;
  }

  private tell(): void {
    const stale = this.stale();
    for (const on of this.listeners) on(stale);
  }
}

import type { Cells } from "../cells";
import { keptOr, type LostWhy } from "../kept";
import { WorkbookProblem, type Applied, type Area, type Change, type Run, type Sink, type Undone } from "../ports";
import { checkOf, newBudget, type Budget, type Chunks } from "./budget";
import type { ChangeMaker } from "./change-maker";
import { announce, type ChangeWatch } from "./change-watch";
import { conclude, insist } from "./conclude";
import { forgetJournal, readJournal, readNewest } from "./journal";
import type { OpenSource } from "./open-source";
import { Redo } from "./redo";
import { asProblem } from "./refusal";
import { findAll, putBack, putForward, touchedIn, type Found } from "./restore";

/**
 * Writes into the open workbook, takes back and does again: which changes make one step, which step comes next, and
 * what of it stays because somebody was there since. How one change is made stands in ChangeMaker.
 */
export class OpenSink implements Sink {
  private readonly budget: Budget;
  private readonly making: () => Promise<ChangeMaker>;
  private readonly again = new Redo();

  constructor(
    private readonly owner: Cells,
    private readonly watch: ChangeWatch,
    source: Pick<OpenSource, "readSince" | "lastListed">,
    clock: () => Date = () => new Date(),
    chunks?: Chunks,
  ) {
    this.budget = newBudget(chunks);
    // What plans and writes is needed once something is written: a pane opens without it.
    this.making = async () =>
      new (await import("./change-maker")).ChangeMaker(owner, watch, source, clock, this.budget);
  }

  async apply(changes: readonly Change[], run: Run, joins: string | null = null): Promise<Applied> {
    const applied = await (await this.making()).make(changes, run, joins);
    this.again.wrote(applied.undo, changes, joins);
    return applied;
  }

  redoable(): boolean {
    return this.again.next() !== null;
  }

  /** Where a later change of the step fails, those before it stand, and can be taken back as any. */
  async redo(run: Run): Promise<Applied> {
    const step = this.again.next();
    if (step === null) throw new WorkbookProblem("changed-meanwhile", null);
    const maker = await this.making();
    let last: Applied | null = null;
    for (const { changes, joins } of step) {
      const onto: string | null = joins === null ? null : (last?.undo ?? null);
      last = await maker.make(changes, run, onto);
      this.again.wroteAgain(last.undo, changes, onto);
    }
    this.again.didAgain();
    return last!;
  }

  async last(): Promise<{ undo: string; at: string; touched: readonly Area[]; unfinished: boolean } | null> {
    try {
      const snapshot = keptOr(await readNewest(this.owner, await readJournal(this.owner)), null);
      if (!snapshot) return null;
      const found = await findAll(this.owner, snapshot, false, this.budget, () => undefined);
      return { undo: snapshot.key, at: snapshot.at, unfinished: snapshot.unfinished, touched: touchedIn(found) };
    } catch (error) {
      throw asProblem(error, null);
    }
  }

  async lost(): Promise<LostWhy | null> {
    try {
      const newest = await readNewest(this.owner, await readJournal(this.owner));
      return newest.state === "lost" ? newest.why : null;
    } catch (error) {
      throw asProblem(error, null);
    }
  }

  async forget(run: Run): Promise<void> {
    checkOf(run)();
    try {
      await forgetJournal(this.owner);
    } catch (error) {
      throw asProblem(error, null);
    }
  }

  async undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone> {
    const keys: string[] = [],
      kept: Area[] = [];
    let restored = 0;
    for (let next: string | null = key; next !== null;) {
      const one: Undone & { readonly joins: string | null } = await this.undoOne(next, options, run);
      keys.push(next);
      restored += one.restored;
      for (const area of one.kept) kept.push(area);
      next = one.joins;
    }
    this.again.tookBack(keys);
    return { restored, kept };
  }

  private async undoOne(
    key: string,
    { over }: { readonly over: boolean },
    run: Run,
  ): Promise<Undone & { readonly joins: string | null }> {
    const check = checkOf(run);
    let found: Found | null = null,
      past = false;
    try {
      check();
      const newest = await readNewest(this.owner, await readJournal(this.owner));
      if (newest.state === "lost")
        throw new WorkbookProblem(newest.why === "newer" ? "undo-newer" : "undo-damaged", null);
      const snapshot = keptOr(newest, null);
      if (snapshot?.key !== key) throw new WorkbookProblem("changed-meanwhile", null);
      found = await findAll(this.owner, snapshot, true, this.budget, check);
      if (found.structure && found.made.length > 0) throw new WorkbookProblem("protected", null);
      const touched = touchedIn(found),
        stays = over ? [] : found.made.filter(({ name }) => touched.some(({ sheet }) => sheet === name));
      for (const { piece } of found.cells) announce(this.watch, piece);
      const restored = await putBack(
        this.owner,
        found,
        (found, r, c) => !over && found.changed(r, c),
        this.budget,
        check,
      );
      const gone = found.made.filter(sheet => !stays.includes(sheet));
      // A sheet that is deleted does not come back: from here on there is only forward.
      past = true;
      await insist(this.owner, () => conclude(this.owner, snapshot, gone));
      // One that was broken off is taken back by itself: what it was to follow was done whole, and stays.
      const joins = snapshot.unfinished ? null : (snapshot.joins ?? null);
      return { restored: restored + gone.length, kept: over ? [] : touched, joins };
    } catch (error) {
      if (found && !past) await insist(this.owner, () => putForward(this.owner, found!, this.budget));
      throw asProblem(error, null);
    }
  }
}

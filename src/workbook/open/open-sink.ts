import { WorkbookProblem, type Applied, type Area, type Change, type Run, type Sink, type Undone } from "../ports";
import { newBudget, type Budget, type Check, type Chunks } from "./budget";
import { captureCells, type CellsNow } from "./read-piece";
import { hiddenNow, missed, writeCells } from "./write-piece";
import { hashesOf } from "./cell-hash";
import type { Eyes } from "./eyes";
import { listSheets } from "./facts";
import type { Cells, Content, Order, SheetRef } from "../cells";
import { asProblem } from "./refusal";
import { forgetJournal, readJournal, readNewest, recallAll, writeJournal, type Journal, type Keeping } from "./journal";
import type { Entry, Snapshot } from "./snapshot";
import { keptOr, type LostWhy } from "../kept";
import { base64 } from "./packed";
import type { CellsPiece, SmallPiece } from "./piece";
import { planChanges, type Plan } from "./plan";
import { Redo } from "./redo";
import { findAll, putBack, putForward, smallPieces, touchedIn, type Found } from "./restore";
import { askSmall, smallNow } from "./small-pieces";
import { within } from "../rect";
import { settleTrimming, type Step, type Trimming } from "./step";

/** How often something that must not be left half-way is tried, and the pauses between. */
const TRIES = 3,
  PAUSE_MS = 300;

/** A change while it is being made. */
interface Work {
  readonly plan: Plan;
  entries: Entry[];
  readonly now: ReadonlyMap<Step, CellsNow>;
  journal: Journal;
  kept: boolean;
  /** Something of the change itself may have been written. */ begun: boolean;
  readonly key: string;
  readonly at: string;
  readonly since: number;
  readonly joins: string | null;
  /** What could not be done beside the amounts. */
  readonly left: Set<Trimming["kind"]>;
}

/**
 * Writes into the open workbook, all or nothing. Before the first cell is written, everything that will change is read
 * and kept with the workbook, so that it can be put back even when the pane, Excel or the line to it goes away
 * half-way.
 */
export class OpenSink implements Sink {
  private readonly budget: Budget;
  private readonly again = new Redo();

  /** `readSince`: when a sheet was last read, in moments of the eyes. */
  constructor(
    private readonly owner: Cells,
    private readonly eyes: Eyes,
    private readonly readSince: (sheet: SheetRef) => number | undefined,
    private readonly clock: () => Date = () => new Date(),
    chunks?: Chunks,
  ) {
    this.budget = newBudget(chunks);
  }

  async apply(changes: readonly Change[], run: Run, joins: string | null = null): Promise<Applied> {
    const applied = await this.make(changes, run, joins);
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
    let last: Applied | null = null;
    for (const { changes, joins } of step) {
      const onto: string | null = joins === null ? null : (last?.undo ?? null);
      last = await this.make(changes, run, onto);
      this.again.wroteAgain(last.undo, changes, onto);
    }
    this.again.didAgain();
    return last!;
  }

  private async make(changes: readonly Change[], run: Run, joins: string | null): Promise<Applied> {
    const { reads, writes } = this.owner.requests,
      check = checkOf(run);
    const work = await this.begin(changes, check, joins);
    try {
      Object.assign(work, await writeJournal(this.owner, work.journal, { put: snapshotOf(work, true) }));
      work.begun = true;
      await this.write(work, run, check);
      check();
      await this.finish(work);
    } catch (error) {
      await this.takeBack(work);
      throw asProblem(error, null);
    }
    return {
      undo: work.kept ? work.key : null,
      ...(work.kept ? {} : { why: "too-large" as const }),
      ...(work.left.size === 0 ? {} : { left: [...work.left] }),
      placed: work.plan.steps.flatMap(({ placed }) => placed ?? []),
      requests: { reads: this.owner.requests.reads - reads, writes: this.owner.requests.writes - writes },
    };
  }

  /** Plans, and reads what will change. Nothing is written. */
  private async begin(changes: readonly Change[], check: Check, joins: string | null): Promise<Work> {
    try {
      check();
      await this.eyes.look();
      const since = this.eyes.now(),
        plan = await planChanges(this.owner, changes),
        at = this.clock();
      const journal = await readJournal(this.owner),
        now = new Map<Step, CellsNow>();
      for (const step of plan.steps) {
        const piece = step.cells && !step.cells.fresh ? step.cells.piece : null;
        if (piece) now.set(step, await this.at(piece.sheet, () => captureCells(this.owner, piece, this.budget, check)));
      }
      const work: Work = {
        plan,
        now,
        journal,
        kept: false,
        begun: false,
        key: keyFor(at, journal),
        at: at.toISOString(),
        since,
        joins,
        left: new Set(),
        entries: await this.entriesOf(plan, now),
      };
      this.refuseShifted(work);
      check();
      return work;
    } catch (error) {
      throw asProblem(error, null);
    }
  }

  private async entriesOf({ steps, kept }: Plan, now: ReadonlyMap<Step, CellsNow>): Promise<Entry[]> {
    const small = steps.flatMap(({ pieces }) =>
      pieces.filter((piece): piece is SmallPiece => !["cells", "made", "kept"].includes(piece.kind)),
    );
    const states = await smallPieces(this.owner, small),
      keys = [...kept.keys()],
      values = await recallAll(this.owner, keys);
    return [
      ...steps.flatMap(step =>
        step.pieces.flatMap((piece): Entry[] => {
          if (piece.kind === "made") return [{ piece, before: null, after: "" }];
          return piece.kind === "cells"
            ? [{ piece, before: now.get(step)?.state ?? null, after: hashText(step.cells!.rows as Content[][]) }]
            : [];
        }),
      ),
      ...small.map((piece, k): Entry => ({ piece, before: states[k]!.state, after: null })),
      ...keys.map((key, k): Entry => ({ piece: { kind: "kept", key }, before: values[k]!, after: null })),
    ];
  }

  /** Rows that moved since they were read would get another row's amounts. */
  private refuseShifted({ plan, since }: Work): void {
    for (const { cells, placed } of plan.steps) {
      // Columns of ours only: whatever else is written does not stand beside rows that were read.
      if (!cells || cells.fresh || placed === null || cells.piece.anchors.every(name => name === null)) continue;
      const { sheet } = cells.piece,
        from = Math.min(since, this.readSince(sheet) ?? since);
      if (this.eyes.since(from, sheet.id).some(({ shifts }) => shifts))
        throw new WorkbookProblem("changed-meanwhile", sheet.name);
    }
  }

  private async write(work: Work, run: Run, check: Check): Promise<void> {
    const { steps } = work.plan,
      total = steps.reduce((sum, { cells }) => sum + (cells?.rows.length ?? 0), 0),
      hashes = new Map<CellsPiece, string>();
    let done = 0;
    for (const step of steps) {
      if (!step.cells) continue;
      const { piece, rows } = step.cells,
        hidden = work.now.get(step)?.hidden ?? [];
      this.announce(piece);
      const { before, after, trimmings = [] } = step,
        decorate = (first: number, count: number) => step.decorate(first, count);
      const { back, trimmed } = await this.at(piece.sheet, () =>
        writeCells(
          this.owner,
          { piece, rows, hidden, before, after, decorate, trimmings },
          this.budget,
          check,
          count => {
            this.refuseShifted(work);
            run.progress((done += count), total);
          },
        ),
      );
      if (missed(rows, back)) await this.refuseMissed(piece, rows, back);
      hashes.set(piece, hashText(back));
      if (!trimmed) for (const trimming of trimmings) await this.settle(work, trimming);
    }
    work.entries = work.entries.map(entry =>
      entry.piece.kind === "cells" && hashes.has(entry.piece)
        ? ({ ...entry, after: hashes.get(entry.piece)! } as Entry)
        : entry,
    );
  }

  /** What failed beside the amounts is tried once more by itself; that it did not come right is said. */
  private async settle(work: Work, trimming: Trimming): Promise<void> {
    const { sheet } = trimming,
      now = await this.owner.ask(sheet.name, { ask: "filter", sheet });
    if (!(await settleTrimming(this.owner, trimming, now))) work.left.add(trimming.kind);
  }

  /** What we are about to write is not to be taken for a person's doing. */
  private announce({ sheet, top, rows, columns }: CellsPiece): void {
    const left = Math.min(...columns);
    if (sheet.id !== "") this.eyes.writing(sheet.id, { top, left, rows, columns: Math.max(...columns) - left + 1 });
  }

  /**
   * Under a filter a block may land in other rows (office-js #224); into merged cells only the first goes. What Excel
   * spells otherwise is no miss.
   */
  private async refuseMissed(
    piece: CellsPiece,
    rows: readonly (readonly (Content | null)[])[],
    back: readonly (readonly Content[])[],
  ): Promise<void> {
    if ((await hiddenNow(this.owner, piece)).some(Boolean)) throw new WorkbookProblem("filtered", piece.sheet.name);
    if (rows.some((row, r) => row.some((cell, c) => cell !== null && (cell === "") !== (back[r]![c] === ""))))
      throw new WorkbookProblem("merged", piece.sheet.name);
  }

  /** What goes wrong while a sheet is written is told with its name. */
  private async at<T>(sheet: SheetRef, doing: () => Promise<T>): Promise<T> {
    try {
      return await doing();
    } catch (error) {
      throw asProblem(error, sheet.name);
    }
  }

  /** Notes what everything is now, and keeps that; from here on the change stands. */
  private async finish(work: Work): Promise<void> {
    const small = work.entries.flatMap(({ piece }) =>
      piece.kind !== "cells" && piece.kind !== "made" && piece.kind !== "kept" ? [piece] : [],
    );
    const makes = work.entries.some(({ piece }) => piece.kind === "made"),
      told =
        small.length === 0 && !makes
          ? null
          : await this.owner.ask(null, { small: askSmall(small), workbook: makes ? { ask: "workbook" } : null }),
      states = told ? smallNow(small, told.small) : [],
      ids = new Map(told?.workbook?.sheets.map(({ id, name }) => [name, id]));
    let s = 0;
    work.entries = work.entries.map((entry): Entry => {
      if (entry.piece.kind === "cells" || entry.piece.kind === "kept") return entry;
      return (
        entry.piece.kind === "made"
          ? { ...entry, after: ids.get(entry.piece.name) ?? "" }
          : { ...entry, after: states[s++]!.state }
      ) as Entry;
    });
    const { journal, kept } = await writeJournal(
      this.owner,
      work.journal,
      { put: snapshotOf(work, false) },
      keepings(work.plan.kept),
    );
    Object.assign(work, { journal, kept });
  }

  /**
   * After a failure: everything as it was. Throws `not-restored` where even that fails; the snapshot stays in the
   * workbook then.
   */
  private async takeBack(work: Work): Promise<void> {
    await insist(this.owner, async () => {
      if (!work.begun) return this.conclude(snapshotOf(work, true), []);
      const found = await findAll(this.owner, snapshotOf(work, true), true, this.budget, () => undefined);
      for (const { piece } of found.cells) this.announce(piece);
      await putBack(
        this.owner,
        found,
        (located, r, c) => located.changed(r, c) && this.foreign(located.piece, r, c, work.since),
        this.budget,
        () => undefined,
      );
      await this.conclude(snapshotOf(work, true), found.made);
    });
  }

  /** Whether somebody else was in a cell meanwhile: what they typed is theirs. */
  private foreign({ sheet, top, columns }: CellsPiece, r: number, c: number, since: number): boolean {
    const cell = { top: top + r, left: columns[c]!, rows: 1, columns: 1 };
    return this.eyes.since(since, sheet.id).some(({ at }) => within(cell, at));
  }

  /**
   * The last step of taking back, in one request that can be tried again: sheets that were made go, kept things are
   * what they were, the snapshot is done with.
   */
  private async conclude(snapshot: Snapshot, made: readonly SheetRef[]): Promise<void> {
    const there = new Set((await listSheets(this.owner, false)).sheets.map(({ id }) => id));
    const kept = new Map(
      snapshot.entries.flatMap(entry =>
        entry.piece.kind === "kept" ? [[entry.piece.key, entry.before as string | null] as const] : [],
      ),
    );
    await writeJournal(
      this.owner,
      await readJournal(this.owner),
      { gone: snapshot.key },
      keepings(kept),
      made.flatMap((sheet): Order[] => (there.has(sheet.id) ? [{ do: "sheet", sheet, there: false }] : [])),
    );
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
      for (const { piece } of found.cells) this.announce(piece);
      const restored = await putBack(
        this.owner,
        found,
        (located, r, c) => !over && located.changed(r, c),
        this.budget,
        check,
      );
      const gone = found.made.filter(sheet => !stays.includes(sheet));
      // A sheet that is deleted does not come back: from here on there is only forward.
      past = true;
      await insist(this.owner, () => this.conclude(snapshot, gone));
      return { restored: restored + gone.length, kept: over ? [] : touched, joins: snapshot.joins ?? null };
    } catch (error) {
      if (found && !past) await insist(this.owner, () => putForward(this.owner, found!, this.budget));
      throw asProblem(error, null);
    }
  }
}

function keepings(kept: ReadonlyMap<string, string | null>): Keeping[] {
  return [...kept].map(([key, value]) => ({ key, value }));
}

function checkOf({ signal }: Run): Check {
  return () => {
    if (signal.aborted) throw new WorkbookProblem("cancelled", null);
  };
}

/** A key that no other snapshot has, also where two are made in the same millisecond. */
function keyFor(at: Date, { list }: Journal): string {
  let key = at.getTime().toString(36);
  while (list.some(each => each.key === key)) key += "x";
  return key;
}

function snapshotOf({ key, at, entries, joins }: Work, unfinished: boolean): Snapshot {
  return { key, at, unfinished, entries, ...(joins === null ? {} : { joins }) };
}

function hashText(rows: readonly (readonly Content[])[]): string {
  const hashes = hashesOf(rows);
  return base64(new Uint8Array(hashes.buffer));
}

/** Tries something again that must not be left half-way. */
async function insist(owner: Cells, doing: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await owner.insist(doing);
    } catch (error) {
      if (attempt === TRIES)
        throw Object.assign(new WorkbookProblem("not-restored", null, { code: asProblem(error, null).code }), {
          cause: error,
        });
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

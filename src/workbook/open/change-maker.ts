import type { Cells, Content, SheetRef } from "../cells";
import { WorkbookProblem, type Applied, type Change, type Run } from "../ports";
import { within } from "../rect";
import { checkOf, type Budget, type Check } from "./budget";
import { conclude, insist, keepings } from "./conclude";
import { announce, type ChangeWatch } from "./change-watch";
import { readJournalAnd, writeJournal } from "./journal";
import type { CellsPiece } from "./piece";
import type { OpenSource } from "./open-source";
import { planChanges } from "./plan";
import { readPieces, type CellsNow } from "./read-piece";
import { asProblem } from "./refusal";
import { findAll, putBack } from "./restore";
import { askSmall, smallNow } from "./small-pieces";
import type { Entry } from "./snapshot";
import { settleTrimming, type Step, type Trimming } from "./step";
import { entriesOf, hashText, keyFor, snapshotOf, type UnfinishedChange } from "./unfinished-change";
import { hiddenNow, missed, writeCells } from "./write-piece";

/**
 * Makes one change of the open workbook, all or nothing. Before the first cell is written, everything that will change
 * is read and kept with the workbook, so that it can be put back even when the pane, Excel or the line to it goes away
 * half-way.
 */
export class ChangeMaker {
  constructor(
    private readonly owner: Cells,
    private readonly watch: ChangeWatch,
    private readonly source: Pick<OpenSource, "readSince" | "lastListed">,
    private readonly clock: () => Date,
    private readonly budget: Budget,
  ) {}

  async make(changes: readonly Change[], run: Run, joins: string | null): Promise<Applied> {
    const { reads, writes } = this.owner.requests,
      check = checkOf(run);
    const change = await this.begin(changes, check, joins);
    try {
      Object.assign(change, await writeJournal(this.owner, change.journal, { put: snapshotOf(change, true) }));
      change.begun = true;
      await this.write(change, run, check);
      check();
      await this.finish(change);
    } catch (error) {
      await this.takeBack(change);
      throw asProblem(error, null);
    }
    return {
      undo: change.kept ? change.key : null,
      ...(change.kept ? {} : { why: "too-large" as const }),
      ...(change.left.size === 0 ? {} : { left: [...change.left] }),
      placed: change.plan.steps.flatMap(({ placed }) => placed ?? []),
      requests: { reads: this.owner.requests.reads - reads, writes: this.owner.requests.writes - writes },
    };
  }

  /** Plans, and reads what will change. Nothing is written. */
  private async begin(changes: readonly Change[], check: Check, joins: string | null): Promise<UnfinishedChange> {
    try {
      check();
      await this.watch.start();
      const since = this.watch.moment(),
        plan = await planChanges(this.owner, changes, this.source.lastListed()),
        at = this.clock();
      const { journal, values } = await readJournalAnd(this.owner, [...plan.kept.keys()]),
        now = await this.readNow(plan.steps, check);
      const change: UnfinishedChange = {
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
        entries: await entriesOf(this.owner, plan, now, values),
      };
      this.refuseShifted(change);
      check();
      return change;
    } catch (error) {
      throw asProblem(error, null);
    }
  }

  /** What stands in the cells that will be written over. */
  private async readNow(steps: readonly Step[], check: Check): Promise<ReadonlyMap<Step, CellsNow>> {
    const old = steps.flatMap(step =>
      step.cells && !step.cells.fresh ? [{ step, piece: step.cells.piece, whole: true }] : [],
    );
    const now = await readPieces(this.owner, old, this.budget, check);
    old.forEach(({ step: { was }, piece }, k) => {
      const { contents } = now[k]!.state;
      if (was && missed(asFoundIn(was, contents), contents))
        throw new WorkbookProblem("changed-meanwhile", piece.sheet.name);
    });
    return new Map(old.map(({ step }, k) => [step, now[k]!]));
  }

  /** Rows that moved since they were read would get another row's amounts. */
  private refuseShifted({ plan, since }: UnfinishedChange): void {
    for (const { cells, placed, was } of plan.steps) {
      if (!cells || cells.fresh || placed === null) continue;
      // Columns of ours only: whatever else is written does not stand beside rows that were read.
      if (was === undefined && cells.piece.anchors.every(name => name === null)) continue;
      const { sheet } = cells.piece,
        from = Math.min(since, this.source.readSince(sheet) ?? since);
      if (this.watch.since(from, sheet.id).some(({ shifts }) => shifts))
        throw new WorkbookProblem("changed-meanwhile", sheet.name);
    }
  }

  private async write(change: UnfinishedChange, run: Run, check: Check): Promise<void> {
    const { steps } = change.plan,
      total = steps.reduce((sum, { cells }) => sum + (cells?.rows.length ?? 0), 0),
      hashes = new Map<CellsPiece, string>();
    let done = 0;
    for (const step of steps) {
      if (!step.cells) {
        await this.orderWithoutCells(step);
        continue;
      }
      const { piece, rows } = step.cells,
        hidden = change.now.get(step)?.hidden ?? [];
      announce(this.watch, piece);
      const { before, after, trimmings = [] } = step,
        decorate = (first: number, count: number) => step.decorate(first, count);
      const { back, trimmed } = await this.at(piece.sheet, () =>
        writeCells(
          this.owner,
          { piece, rows, hidden, before, after, decorate, trimmings },
          this.budget,
          check,
          count => {
            this.refuseShifted(change);
            run.progress((done += count), total);
          },
        ),
      );
      if (missed(rows, back)) await this.refuseMissed(piece, rows, back);
      hashes.set(piece, hashText(back));
      if (!trimmed) for (const trimming of trimmings) await this.settle(change, trimming);
    }
    change.entries = change.entries.map(entry =>
      entry.piece.kind === "cells" && hashes.has(entry.piece)
        ? ({ ...entry, after: hashes.get(entry.piece)! } as Entry)
        : entry,
    );
  }

  /** A step that writes no cell is all orders. */
  private async orderWithoutCells({ pieces, before, after }: Step): Promise<void> {
    const orders = [...before, ...after],
      on = pieces.find(piece => "sheet" in piece);
    if (orders.length > 0 && on) await this.at(on.sheet, () => this.owner.change(on.sheet.name, { orders }));
  }

  /** What failed beside the amounts is tried once more by itself; that it did not come right is said. */
  private async settle(change: UnfinishedChange, trimming: Trimming): Promise<void> {
    const { sheet } = trimming,
      now = await this.owner.ask(sheet.name, { ask: "filter", sheet });
    if (!(await settleTrimming(this.owner, trimming, now))) change.left.add(trimming.kind);
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
  private async finish(change: UnfinishedChange): Promise<void> {
    const small = change.entries.flatMap(({ piece }) =>
      piece.kind !== "cells" && piece.kind !== "made" && piece.kind !== "kept" ? [piece] : [],
    );
    const makes = change.entries.some(({ piece }) => piece.kind === "made"),
      told =
        small.length === 0 && !makes
          ? null
          : await this.owner.ask(null, { small: askSmall(small), workbook: makes ? { ask: "workbook" } : null }),
      states = told ? smallNow(small, told.small) : [],
      ids = new Map(told?.workbook?.sheets.map(({ id, name }) => [name, id]));
    let s = 0;
    change.entries = change.entries.map((entry): Entry => {
      if (entry.piece.kind === "cells" || entry.piece.kind === "kept") return entry;
      return (
        entry.piece.kind === "made"
          ? { ...entry, after: ids.get(entry.piece.name) ?? "" }
          : { ...entry, after: states[s++]!.state }
      ) as Entry;
    });
    const { journal, kept } = await writeJournal(
      this.owner,
      change.journal,
      { put: snapshotOf(change, false) },
      keepings(change.plan.kept),
    );
    Object.assign(change, { journal, kept });
  }

  /**
   * After a failure: everything as it was. Throws `not-restored` where even that fails; the snapshot stays in the
   * workbook then.
   */
  private async takeBack(change: UnfinishedChange): Promise<void> {
    await insist(this.owner, async () => {
      if (!change.begun) return conclude(this.owner, snapshotOf(change, true), []);
      const found = await findAll(this.owner, snapshotOf(change, true), true, this.budget, () => undefined);
      for (const { piece } of found.cells) announce(this.watch, piece);
      await putBack(
        this.owner,
        found,
        (found, r, c) => found.changed(r, c) && this.foreign(found.piece, r, c, change.since),
        this.budget,
        () => undefined,
      );
      await conclude(this.owner, snapshotOf(change, true), found.made);
    });
  }

  /** Whether somebody else was in a cell meanwhile: what they typed is theirs. */
  private foreign({ sheet, top, columns }: CellsPiece, r: number, c: number, since: number): boolean {
    const cell = { top: top + r, left: columns[c]!, rows: 1, columns: 1 };
    return this.watch.since(since, sheet.id).some(({ at }) => within(cell, at));
  }
}

/** Formulas are spelt as the owner spells them, so that only where they stand can be held against what was written. */
function asFoundIn(
  was: readonly (readonly Content[])[],
  found: readonly (readonly Content[])[],
): readonly (readonly (Content | null)[])[] {
  const isFormula = (content: Content | undefined): boolean => typeof content === "string" && content.startsWith("=");
  return was.map((row, r) =>
    row.map((content, c) => (isFormula(content) && isFormula(found[r]?.[c]) ? null : content)),
  );
}

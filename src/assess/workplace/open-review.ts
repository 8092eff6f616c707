import type { ApplicationRow } from "../../fields/row-numbers";
import type { Field } from "../../fields/columns";
import { fieldMeaning } from "../../fields/meaning";
import type { Run } from "../../workbook/ports";
import { timeInBeijing } from "../beijing";
import { blockData } from "../block-data";
import type { Said } from "../decision-lines";
import type { TodoFilter } from "../our-columns";
import { needsReason } from "../decision-reason";
import type { DecisionView, Effect, RowBrief, RowDetail, RowFilter } from "../row-views";
import type { Turns } from "../running";
import type { RunResult } from "../run-result";
import { TaskProblem } from "../task-problem";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { WorkplaceParts } from "./parts";
import type { MarkOfRow, NewDecision, Review, TotalsLine, TotalsOrder } from "./review";
import type { Writing } from "./writing";
import { SheetFilter } from "./sheet-filter";

export class OpenReview implements Review {
  private readonly filter: SheetFilter;

  constructor(
    private readonly parts: WorkplaceParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
  ) {
    this.filter = new SheetFilter(parts);
  }

  rows(filter: RowFilter, worstFirst = false): Promise<Int32Array> {
    return this.current.ask(({ rows }) => rows.list(filter, worstFirst));
  }
  toCheck(filter: RowFilter): Promise<readonly MarkOfRow[]> {
    return this.current.ask(({ rows }) => rows.toCheck(filter));
  }
  briefs(those: readonly number[]): Promise<readonly RowBrief[]> {
    return this.current.ask(({ rows }) => rows.briefs(those));
  }
  detail(row: ApplicationRow): Promise<RowDetail> {
    return this.current.ask(({ rows }) => rows.detail(row));
  }
  async show(row: ApplicationRow, field?: Field): Promise<void> {
    const meaning = field === undefined ? null : fieldMeaning(field);
    const at = await this.current.ask(({ rows }) => rows.place(row, meaning)),
      results = meaning === null ? this.current.placeOf(at.sheet) : null;
    // What came of it lies far right of a wide roster: that is what somebody looks for who chooses the row.
    await this.parts.live.select(results ? { ...at, left: results.left, columns: results.columns } : at);
  }
  totals(of: "applicants" | "clauses", search = "", order?: TotalsOrder): Promise<readonly TotalsLine[]> {
    return this.current.ask(({ rows }) => rows.totals(of, search, order ?? null));
  }

  onlyTodos(what: TodoFilter | null, run: Run): Promise<number> {
    return this.turns.nextRun(run, () => this.filter.show(what, run));
  }
  filtered(): boolean {
    return this.filter.isOn();
  }

  decide({ note, ...decision }: NewDecision, run: Run): Promise<RunResult> {
    return this.record([decision], note, run);
  }
  wouldDecide(decision: Omit<NewDecision, "note">): Promise<Effect> {
    return this.current.ask(({ decisions }) => decisions.effect([decision]));
  }
  check(marks: readonly MarkOfRow[], note: string, run: Run): Promise<RunResult> {
    const decisions = marks.map(({ row, ...mark }) => ({ verb: "checked" as const, row, others: [], mark }));
    return this.record(decisions, note, run);
  }
  private record(decisions: readonly Omit<NewDecision, "note">[], note: string, run: Run): Promise<RunResult> {
    return this.turns.aheadRun(run, async () => {
      const said = await this.said(note);
      if (said.note === "" && decisions.some(({ verb }) => needsReason(verb))) throw new TaskProblem("no-reason");
      const lines = await this.current.askOfRows(one => one.decisions.lines(decisions, said));
      return this.current.decided(lines, run);
    });
  }
  decisions(): Promise<readonly DecisionView[]> {
    return this.current.ask(({ decisions }) => decisions.list());
  }
  takeBack(key: string, note: string, run: Run): Promise<RunResult> {
    return this.turns.aheadRun(run, async () => {
      const said = await this.said(note),
        lines = await this.current.askOfRows(({ decisions }) => decisions.takeBackLines(key, said));
      return this.current.decided(lines, run);
    });
  }
  writing(): Writing {
    return this.current.writer.state();
  }
  onWriting(on: (writing: Writing) => void): () => void {
    return this.current.writer.listen(on);
  }
  writeLeft(run: Run): Promise<RunResult | null> {
    return this.turns.nextRun(run, () => this.current.writeLeft(run));
  }
  enterReviewed(row: ApplicationRow, amount: string, run: Run): Promise<RunResult> {
    return this.turns.nextRun(run, async () => {
      const used = (await this.parts.source.sheets()).flatMap(sheet => sheet.used ?? []),
        cells = await this.current.askOfRows(({ decisions }) => decisions.reviewedCells(row, amount, used));
      await this.sameRow(row, run);
      const { undo } = await this.parts.sink.apply([{ kind: "cells", ...cells }], run);
      return this.current.follow(run, undo);
    });
  }
  /** A row may have moved since it was read; an amount must not reach another one. */
  private async sameRow(row: ApplicationRow, run: Run): Promise<void> {
    const {
        reckoner: { rows },
        source,
      } = this.parts,
      place = await rows.place(row, null);
    for await (const block of source.read(place, "all", run)) {
      if ((await rows.changed(blockData(block))).changed.includes(row)) throw new TaskProblem("row-gone");
    }
  }
  private async said(note: string): Promise<Said> {
    const { reviewer } = await this.kept.settings();
    if (reviewer.trim() === "") throw new TaskProblem("no-reviewer");
    return { by: reviewer.trim(), on: timeInBeijing(this.parts.clock()), note: note.trim() };
  }
}

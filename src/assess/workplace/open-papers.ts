import type { PaperName } from "../../text/papers/papers";
import type { Run } from "../../workbook/ports";
import { timeInBeijing } from "../beijing";
import { pieces } from "../pieces";
import { Stages, type Turns } from "../running";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { LedgerAdded, Papers, PapersWritten, Published } from "./papers";
import { isUnchanged } from "../compared";
import { TaskProblem } from "../task-problem";
import { readInto } from "./read-into";
import type { OpenedParts } from "./parts";

export class OpenPapers implements Papers {
  constructor(
    private readonly parts: OpenedParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
  ) {}

  write(papers: readonly PaperName[], run: Run): Promise<PapersWritten> {
    return this.turns.nextRun(run, async () => {
      const { reckoner, sink } = this.parts,
        stages = new Stages(run, [30, 20, 50]);
      await this.mayBeWritten(stages.next(0));
      const { outline, drafts, differing } = await this.current.askOfRows(({ papers: made }) => made.outline(papers));
      const changes = await pieces(
        (_, index, from, to) => reckoner.papers.piece(index, from, to),
        outline,
        stages.next(1),
      );
      const { placed } = await sink.apply(changes, stages.next(2));
      return { sheets: placed.map(({ sheet }) => sheet), drafts, differing };
    });
  }

  /**
   * Papers and ledger say what the workbook says now, whether or not its changes are told: one that has changed since
   * the run is assessed first. Throws a TaskProblem `changed-since`.
   */
  private async mayBeWritten(run: Run): Promise<void> {
    if (!(await this.current.held())) throw new TaskProblem("not-assessed");
    await readInto(this.parts, run);
    if (!isUnchanged(await this.parts.reckoner.runs.compare())) throw new TaskProblem("changed-since");
  }

  settings(run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const { live, source, sink, reckoner } = this.parts,
        { outline } = await this.current.askOfRows(({ papers }) => papers.outline(["settings"])),
        [sheet] = outline.sheets,
        name = sheet!.name,
        found = (await source.sheets()).find(other => other.name.trim() === name);
      if (found === undefined) {
        const { rows } = await reckoner.papers.piece(0, 0, sheet!.count);
        // People fill it in: it is appended to, never made anew.
        await sink.apply([{ kind: "append", sheet: name, columns: sheet!.columns, rows }], run);
      }
      await live.select({ sheet: found?.name ?? name, top: 0, left: 0, rows: 1, columns: 1 });
    });
  }

  markPublished(notice: { readonly noticedOn: string; readonly batch: string }, run: Run): Promise<Published> {
    return this.turns.nextRun(run, async () => {
      const by = (await this.kept.settings()).reviewer.trim();
      if (by === "") throw new TaskProblem("no-reviewer");
      await this.mayBeWritten(run);
      const said = { ...notice, by, on: timeInBeijing(this.parts.clock()) },
        { lines, drafts } = await this.current.askOfRows(({ papers }) => papers.published(said));
      if (lines.rows.length > 0) await this.current.append(lines, run);
      return { added: lines.rows.length, drafts };
    });
  }

  writeComparison(earlier: number, later: number, run: Run): Promise<string | null> {
    return this.turns.nextRun(run, async () => {
      const { reckoner, sink, live } = this.parts,
        stages = new Stages(run, [40, 60]),
        text = await this.kept.runText(),
        outline = await this.current.ask(({ papers }) => papers.comparison(text, earlier, later));
      if (outline === null) return null;
      const changes = await pieces(
          (_, index, from, to) => reckoner.papers.piece(index, from, to),
          outline,
          stages.next(0),
        ),
        { placed } = await sink.apply(changes, stages.next(1)),
        { sheet } = placed[0]!;
      await live.select({ sheet, top: 0, left: 0, rows: 1, columns: 1 });
      return sheet;
    });
  }

  addToLedger(run: Run): Promise<LedgerAdded> {
    return this.turns.nextRun(run, async () => {
      await this.mayBeWritten(run);
      const { lines, refused, told, open } = await this.current.askOfRows(({ papers }) => papers.ledger());
      if (refused === "" && lines.rows.length > 0) await this.current.append(lines, run);
      return { added: lines.rows.length, open, refused, told };
    });
  }
}

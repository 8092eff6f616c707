import type { PaperName } from "../../text/papers/papers";
import type { Run } from "../../workbook/ports";
import { timeInBeijing } from "../beijing";
import { pieces } from "../pieces";
import { Stages, type Turns } from "../running";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { PaperSheetNames } from "../reckoner/paper-making";
import type { LedgerAdded, Papers, PapersWritten, Published, TiedPaper } from "./papers";
import { isUnchanged } from "../compared";
import { TaskProblem } from "../task-problem";
import { readInto } from "./read-into";
import type { OpenedParts } from "./parts";

export class OpenPapers implements Papers {
  /** Of which run each paper was written since the pane was opened. */
  private readonly writtenOf = new Map<PaperName, number>();

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
      const { outline, names, drafts, differing } = await this.current.askOfRows(({ papers: made }) =>
        made.outline(papers),
      );
      const changes = await pieces(
        (_, index, from, to) => reckoner.papers.piece(index, from, to),
        outline,
        stages.next(1),
      );
      const { placed } = await sink.apply(changes, stages.next(2)),
        sheets = placed.map(({ sheet }) => sheet);
      for (const paper of papers) this.writtenOf.set(paper, this.runNumber());
      return { sheets, drafts, differing, ...(await this.beside(names, sheets)) };
    });
  }

  /** What of the round's papers the workbook has beside those that were just written. */
  private async beside(
    names: PaperSheetNames,
    written: readonly string[],
  ): Promise<Pick<PapersWritten, "tied" | "basis" | "leftOver">> {
    const there = (await this.parts.source.sheets()).map(({ name }) => name),
      state = (paper: TiedPaper): PapersWritten["tied"][TiedPaper] => {
        const of = this.writtenOf.get(paper);
        if (!there.some(name => isPartOf(name, names[paper]))) return "none";
        return of === undefined ? "unknown" : of === this.runNumber() ? "now" : "before";
      };
    return {
      tied: { meeting: state("meeting"), notice: state("notice"), payment: state("payment") },
      basis: there.includes(names.basis) ? names.basis : null,
      leftOver: there.filter(name => !written.includes(name) && names.asked.some(asked => isPartOf(name, asked))),
    };
  }
  private runNumber(): number {
    return this.current.result()?.number ?? 0;
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
      const { lines, said, open } = await this.current.askOfRows(({ papers }) => papers.ledger());
      if (lines.rows.length > 0) await this.current.append(lines, run);
      return { added: lines.rows.length, open, said };
    });
  }
}

/** A sheet of that name, or one that goes on from it or was made beside it: 单位核算单, 单位核算单(2). */
function isPartOf(name: string, of: string): boolean {
  return name === of || (name.startsWith(of) && /^\(\d{1,4}\)$/.test(name.slice(of.length)));
}

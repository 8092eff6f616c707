import type { Area, Change, Run } from "../../workbook/ports";
import { dayInBeijing } from "../beijing";
import { blockParts } from "../block-data";
import type { QuestionView } from "../questions";
import { readAreas, readHeads } from "../read-areas";
import { quietRun, type Turns } from "../running";
import type { RunResult } from "../run-result";
import type { Correction, Survey } from "../survey";
import { TaskProblem } from "../task-problem";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { OpenedParts } from "./parts";
import { readInto } from "./read-into";
import type { Sheets } from "./sheets";

// What is seldom wanted is fetched when it is: the pane has to be there soon.
const templates = (): Promise<typeof import("../template")> => import("../template");

export class OpenSheets implements Sheets {
  constructor(
    private readonly parts: OpenedParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
  ) {}

  survey(run: Run): Promise<Survey> {
    return this.turns.nextRun(run, () => this.surveyNow(run));
  }
  correct(sheet: string, correction: Correction, run: Run): Promise<Survey> {
    return this.turns.nextRun(run, async () => {
      await this.putRight(sheet, correction);
      return this.surveyNow(run);
    });
  }
  questions(run: Run): Promise<readonly QuestionView[]> {
    return this.turns.nextRun(run, async () => {
      const settings = await this.kept.settings();
      await readInto(this.parts, run);
      return this.parts.reckoner.runs.questions({ settings, asOf: dayInBeijing(this.parts.clock()) });
    });
  }
  answer(question: QuestionView, choice: string, run: Run): Promise<RunResult | null> {
    return this.turns.nextRun(run, async () => {
      const correction = question.choices.find(one => one.choice === choice)?.correction ?? null;
      if (correction === null) throw new TaskProblem("no-answer", { text: choice });
      const { reviewer } = await this.kept.settings(),
        // What no cell shows is said by somebody.
        signed = correction.answer === "noProjects" && reviewer.trim() !== "" ? { by: reviewer.trim() } : {};
      const undo = await this.putRight(question.sheet, { ...correction, ...signed });
      return this.current.result() === null ? null : this.current.follow(run, undo);
    });
  }

  private async surveyNow(run: Run): Promise<Survey> {
    const {
        source,
        policies,
        reckoner: { surveys },
      } = this.parts,
      { unit, language } = await this.kept.settings(),
      heads = await readHeads(source, run),
      areas = await surveys.open(heads, { unit, language }, policies.followed).finally(() => policies.learn());
    await readAreas(source, areas, run, async (index, block) => {
      for (const part of blockParts(block)) await surveys.readBlock(index, part);
    });
    return surveys.survey();
  }
  /** The key with which that is undone; null where nothing had to be written. */
  private async putRight(sheet: string, correction: Correction): Promise<string | null> {
    const { source, reckoner, sink } = this.parts,
      heads = await readHeads(source, quietRun()),
      writing = await reckoner.surveys.settingsWriting(heads, sheet, correction);
    const { rows, cells, columns } = writing,
      changes: Change[] = [
        ...(cells.length === 0 ? [] : [{ kind: "cells" as const, sheet: writing.sheet, cells }]),
        ...(rows.length === 0 ? [] : [{ kind: "append" as const, sheet: writing.sheet, columns, rows }]),
      ];
    return changes.length > 0 ? (await sink.apply(changes, quietRun())).undo : null;
  }

  insertTemplate(run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const { templateSheet } = await templates();
      return this.insert(
        [{ kind: "sheet", sheet: templateSheet(this.parts.policies.known().policy, this.kept.language) }],
        run,
      );
    });
  }
  insertSample(run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const { copyOf } = await templates(),
        sheets = await copyOf(await this.parts.sample(), this.parts.policy, run);
      return this.insert(
        sheets.map(sheet => ({ kind: "sheet", sheet })),
        run,
      );
    });
  }
  /** Never beside a sheet of that name with something on it: whose roster is it then? */
  private async insert(changes: readonly Extract<Change, { kind: "sheet" }>[], run: Run): Promise<void> {
    const { source, sink, live } = this.parts,
      taken = new Set((await source.sheets()).filter(sheet => sheet.used !== null).map(sheet => sheet.name)),
      there = changes.find(change => taken.has(change.sheet.name));
    if (there) throw new TaskProblem("not-empty", { sheet: there.sheet.name });
    const applied = await sink.apply(changes, run),
      sheet = applied.placed[0]?.sheet ?? changes[0]?.sheet.name;
    if (sheet !== undefined) await live.select({ sheet, top: 0, left: 0, rows: 1, columns: 1 } satisfies Area);
  }
}

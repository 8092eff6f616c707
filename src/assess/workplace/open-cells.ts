import type { Run, Source } from "../../workbook/ports";
import { dayInBeijing, timeInBeijing } from "../beijing";
import { valueChanges } from "../formulas-to-values";
import { quietRun, type Turns } from "../running";
import { TaskProblem } from "../task-problem";
import type { Calculated, CellExplained, Cells, FormulasFixed, Question } from "./cells";
import type { CurrentRun } from "./current-run";
import type { FormulaChoices } from "./formula-choices";
import type { OpenKept } from "./open-kept";
import type { WorkplaceParts } from "./parts";

const NAMESPACE = "SJS";

// What is seldom wanted is fetched when it is: the pane has to be there soon.
const formulas = (): Promise<typeof import("../explain-formula")> => import("../explain-formula");

export class OpenCells implements Cells {
  constructor(
    private readonly parts: WorkplaceParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
    private readonly choices: FormulaChoices,
  ) {}

  async explain(): Promise<CellExplained | null> {
    const { live, reckoner } = this.parts,
      active = await live.active("glance"),
      formula = active.formula === null ? null : await this.explainFormula(active);
    const row = await this.current.ask(({ rows }) => rows.at(active.at));
    if (row !== null) return { kind: "row", detail: await reckoner.rows.detail(row), at: active.at };
    return formula;
  }
  private async explainFormula(
    active: Awaited<ReturnType<WorkplaceParts["live"]["active"]>>,
  ): Promise<CellExplained | null> {
    const { source, reckoner, policy } = this.parts,
      { language } = this.kept,
      { explainFormula } = await formulas();
    return explainFormula(active, policy, language, {
      cell: (sheet, row, column) => cellAt(source, sheet ?? active.at.sheet, row, column),
      calculate: async (question, unit) =>
        reckoner.readings.calculate(question, {
          unit,
          asOf: this.today(),
          language,
          readings: await this.choices.values(),
        }),
    });
  }
  onSelect(on: () => void): Promise<() => Promise<void>> {
    return this.parts.live.follow(() => on());
  }

  async calculate(question: Question): Promise<Calculated> {
    const { unit, language } = this.kept.known,
      readings = await this.choices.values();
    return this.parts.reckoner.readings.calculate(question, {
      unit: unit ?? "元",
      asOf: this.today(),
      language,
      readings,
    });
  }
  insertFormula(formula: string, run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      const { at, value, formula: before } = await this.parts.live.active();
      if (before !== null || (value !== null && value !== "")) throw new TaskProblem("cell-taken");
      const cell = { row: at.top, column: at.left, value: { formula, value: 0 } };
      await this.parts.sink.apply([{ kind: "cells", sheet: at.sheet, cells: [cell] }], run);
    });
  }

  repairFormulas(run: Run): Promise<number> {
    return this.turns.nextRun(run, () => this.parts.live.renewFormulas(NAMESPACE, run));
  }
  formulasToValues(run: Run): Promise<FormulasFixed> {
    return this.turns.nextRun(run, async () => {
      const { source, sink, live, clock } = this.parts,
        { changes, count, left } = await valueChanges(
          await live.formulas(NAMESPACE, run),
          source,
          timeInBeijing(clock()),
          this.kept.language,
          run,
        );
      return { count, left, undo: count === 0 ? null : (await sink.apply(changes, run)).undo };
    });
  }

  private today(): number {
    return dayInBeijing(this.parts.clock());
  }
}

async function cellAt(source: Source, sheet: string, row: number, column: number) {
  const area = { sheet, top: row, left: column, rows: 1, columns: 1 };
  for await (const block of source.read(area, "all", quietRun())) return block.cells[0]?.[0] ?? null;
  return null;
}

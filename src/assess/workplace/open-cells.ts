import type { Area, Cell, Run, Source } from "../../workbook/ports";
import { dayInBeijing, timeInBeijing } from "../beijing";
import { valueChanges } from "../formulas-to-values";
import { quietRun, type Turns } from "../running";
import { TaskProblem } from "../task-problem";
import type { Calculated, CellExplained, Cells, FormulasFixed, Question } from "./cells";
import type { CurrentRun } from "./current-run";
import type { FormulaChoices } from "./formula-choices";
import type { OpenKept } from "./open-kept";
import type { OpenedParts } from "./parts";

const NAMESPACE = "SJS";

// What is seldom wanted is fetched when it is: the pane has to be there soon.
const formulas = (): Promise<typeof import("../explain-formula")> => import("../explain-formula");

export class OpenCells implements Cells {
  constructor(
    private readonly parts: OpenedParts,
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
    active: Awaited<ReturnType<OpenedParts["live"]["active"]>>,
  ): Promise<CellExplained | null> {
    const { source, policies } = this.parts,
      { explainFormula } = await formulas();
    return explainFormula(active, this.kept.language, {
      cell: async (sheet, row, column) => {
        const area = { sheet: sheet ?? active.at.sheet, top: row, left: column, rows: 1, columns: 1 };
        return (await cellsIn(source, area))[0]?.[0] ?? null;
      },
      cells: area => cellsIn(source, area),
      policies: async () => {
        const { policy, fault } = policies.known(),
          { shipped } = policies;
        if (fault !== null) return { policy: null, isHeld: true, readings: {}, several: [], shipped };
        const [readings, several] = [await this.choices.values(), await this.choices.several()];
        return { policy, isHeld: policies.held() !== null, readings, several, shipped };
      },
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

async function cellsIn(source: Source, area: Area): Promise<readonly (readonly Cell[])[]> {
  const lines: (readonly Cell[])[] = [];
  for await (const block of source.read(area, "all", quietRun())) for (const line of block.cells) lines.push(line);
  return lines;
}

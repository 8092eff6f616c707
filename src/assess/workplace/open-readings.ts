import type { Run } from "../../workbook/ports";
import type { Turns } from "../running";
import type { RunResult } from "../run-result";
import type { FigureToTry, Move, ReadingChoice, Readings, ReadingView, Trial } from "./readings";
import type { CurrentRun } from "./current-run";
import type { OpenKept } from "./open-kept";
import type { WorkplaceParts } from "./parts";

export class OpenReadings implements Readings {
  constructor(
    private readonly parts: WorkplaceParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly current: CurrentRun,
  ) {}

  list(): Promise<readonly ReadingView[]> {
    return this.current.ask(({ readings }) => readings.list(this.kept.language));
  }
  wouldMove(code: string, value: string): Promise<Move> {
    return this.current.ask(({ readings }) => readings.wouldMove(code, value));
  }
  figures(): Promise<readonly FigureToTry[]> {
    return this.current.ask(({ readings }) => readings.figures(this.kept.language));
  }
  tryFigure(figure: Pick<FigureToTry, "clause" | "name" | "level">, value: string): Promise<Trial> {
    return this.current.ask(({ readings }) => readings.tryFigure(figure, value));
  }
  choose(choice: ReadingChoice, run: Run): Promise<RunResult | null> {
    return this.turns.nextRun(run, async () => {
      const names = (await this.parts.source.sheets()).map(sheet => sheet.name),
        lines = await this.current.askOfRows(({ readings }) => readings.lines(choice, names));
      return this.current.append(lines, run);
    });
  }
}

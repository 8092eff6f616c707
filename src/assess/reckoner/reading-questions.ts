import { readingValues, type ReadingValues } from "../../engine/switches";
import type { Language } from "../../text/texts";
import { assessContents } from "../assess";
import { calculate, type CalculatorOptions } from "../calculator";
import { signed } from "../changes";
import { choicesOn, type ChoiceSheet } from "../choices-on-sheets";
import { choiceLine, READING_SHEET_COLUMNS, readingViews } from "../reading-views";
import type { Calculated, Question } from "../workplace/cells";
import type { Move, ReadingChoice, ReadingView } from "../workplace/readings";
import type { Policies } from "./policies";
import type { Lines } from "./requests";
import type { StandingRun } from "./standing-run";

/** Questions about 口径 and what an amount comes to under it; what chooses one, as a line to write. */
export class ReadingQuestions {
  constructor(
    private readonly standing: StandingRun,
    private readonly policies: Policies,
  ) {}

  list(language: Language): readonly ReadingView[] {
    const reckoning = this.standing.latest()?.reckoning ?? null,
      inForce = reckoning?.assessed.assessment.readings ?? readingValues(this.policies.current, {});
    return readingViews(this.policies.current, language, inForce, this.standing.chosen(), reckoning);
  }

  /** What another value of a choice would move, rounding too. */
  wouldMove(code: string, value: string): Move {
    const { assessment, contents } = this.standing.run().reckoning.assessed,
      { awards, settled } = assessment,
      values: ReadingValues = { ...assessment.readings, [code]: value },
      other = assessContents(contents, this.policies.current, values, assessment.asOf).assessment;
    const rows: number[] = [];
    for (let row = 0; row < awards.count; row++) {
      if (
        awards.outcome[row] !== other.awards.outcome[row] ||
        awards.computed[row] !== other.awards.computed[row] ||
        settled.proposed[row] !== other.settled.proposed[row]
      )
        rows.push(row);
    }
    const sum = (proposed: Float64Array): bigint =>
      rows.reduce((n, row) => n + BigInt(Math.max(0, proposed[row]!)), 0n);
    return { rows, change: signed(sum(other.settled.proposed) - sum(settled.proposed)) };
  }

  /** Under the choices given, which are the workbook's. */
  calculate(question: Question, options: CalculatorOptions): Calculated {
    return calculate(this.policies.current, question, options);
  }

  /** The readings in force by the sheets 口径 as they are now. */
  onSheets(sheets: readonly ChoiceSheet[]): ReadingValues {
    return choicesOn(sheets, this.policies.current);
  }

  /** The lines of 口径 that choose a value. */
  lines(choice: ReadingChoice, sheetNames: readonly string[]): Lines {
    const line = choiceLine(this.policies.current, choice),
      own = this.standing.latest()?.tables.find(table => table.kind === "readings")?.sheet;
    // Throws a ReadingError that says what can be chosen.
    if (line === null) readingValues(this.policies.current, { [choice.code]: choice.value });
    return {
      sheet: own ?? sheetNames.find(name => name === "口径") ?? "口径",
      columns: READING_SHEET_COLUMNS,
      rows: line === null ? [] : [line],
    };
  }
}

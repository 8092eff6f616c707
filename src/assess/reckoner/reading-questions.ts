import { fenAt, fenOf, fenSum, type Fen, type FenSum } from "../../money/fen";
import type { Assessment } from "../../engine/assessment";
import { readingValues, type ReadingValues } from "../../engine/switches";
import type { FormulaShare } from "../../functions/choices";
import { NONE } from "../../mechanisms/results";
import { yuanText } from "../../report/yuan-cell";
import { textsOf } from "../../text/of";
import type { Language } from "../../text/texts";
import { assessContents } from "../assess";
import { calculate, type CalculatorOptions } from "../calculator";
import { signed } from "../changes";
import { choicesOn, type ChoiceSheet } from "../choices-on-sheets";
import { choiceLine, READING_SHEET_COLUMNS, readingViews } from "../reading-views";
import type { Calculated, Question } from "../workplace/cells";
import { figuresOf, withFigure, type FigureAt } from "../what-if";
import type { FigureToTry, Move, ReadingChoice, ReadingView, Trial } from "../workplace/readings";
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

  figures(language: Language): readonly FigureToTry[] {
    return figuresOf(this.policies.current, textsOf(language));
  }
  /** What another rate or ceiling would move; nothing of it is kept. */
  tryFigure(figure: FigureAt, value: string): Trial {
    const { assessment, contents } = this.standing.run().reckoning.assessed,
      policy = withFigure(assessment.policy, figure, value),
      other = assessContents(contents, policy, assessment.readings, assessment.asOf).assessment,
      move = moved(assessment, other),
      { proposed } = assessment.settled;
    return {
      ...move,
      before: yuanText(sumOf(proposed)),
      after: yuanText(sumOf(other.settled.proposed)),
      named: move.rows.slice(0, MOST_NAMED).map(row => ({
        row,
        before: amountText(fenAt(proposed, row)),
        after: amountText(fenAt(other.settled.proposed, row)),
        waits: other.settled.waits[row] === 1,
      })),
    };
  }

  /** What another value of a choice would move, rounding too. */
  wouldMove(code: string, value: string): Move {
    const { assessment, contents } = this.standing.run().reckoning.assessed,
      values: ReadingValues = { ...assessment.readings, [code]: value },
      other = assessContents(contents, this.policies.current, values, assessment.asOf).assessment;
    return moved(assessment, other);
  }

  /** Under the choices given, which are the workbook's. */
  calculate(question: Question, options: CalculatorOptions): Calculated {
    return calculate(this.policies.current, question, options);
  }

  /** The readings in force by the sheets 口径 as they are now. */
  onSheets(sheets: readonly ChoiceSheet[]): ReadingValues {
    return choicesOn(sheets, this.policies.current);
  }

  /** The same of every policy that the workbook's rosters follow, for formulas. */
  ofAll(sheets: readonly ChoiceSheet[], rosters: readonly string[]): readonly FormulaShare[] {
    return this.policies.forFormulas(policy => choicesOn(sheets, policy), rosters);
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

/** More rows are counted, not named. */
const MOST_NAMED = 20;

/** Rows that another reckoning makes otherwise, and by how much all of them together. */
function moved({ awards, settled }: Assessment, other: Assessment): Move {
  const rows: number[] = [];
  for (let row = 0; row < awards.count; row++) {
    if (
      awards.outcome[row] !== other.awards.outcome[row] ||
      awards.computed[row] !== other.awards.computed[row] ||
      settled.proposed[row] !== other.settled.proposed[row]
    )
      rows.push(row);
  }
  return { rows, change: signed(sumOf(other.settled.proposed) - sumOf(settled.proposed)) };
}

function sumOf(proposed: Float64Array): FenSum {
  let sum = 0n;
  for (const fen of proposed) if (fen > 0) sum += BigInt(fen);
  return fenSum(sum);
}

function amountText(fen: Fen): string | null {
  return fen === NONE ? null : yuanText(fenOf(fen));
}

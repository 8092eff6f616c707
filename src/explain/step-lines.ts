import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import { compareRatios } from "../money/ratio";
import { numeral } from "../money/exact";
import { stepsOf, type Step } from "../engine/steps";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import { NO_CIRCUMSTANCES } from "./explain";
import { moneyInWords, operandInWords, ratioInWords } from "./in-words";
import { Subject } from "./subject";
import { traceOf } from "./trace";
import { operandName } from "./working";

/**
 * One step of an amount for a list: the operand's name and value in words, the law's phrase ("" for an input), the
 * amount after it.
 */
export interface StepLine {
  readonly op: Step["op"];
  readonly name: string;
  readonly operand: string;
  readonly words: string;
  readonly after: string;
  /** Of a limit: it lowered the amount. */
  readonly applied: boolean;
}

/**
 * How a row's computed amount came about, one line a step; rounding that changes nothing is left out. Empty where there
 * is no amount.
 */
export function stepLines(assessment: Assessment, row: ApplicationRow, language: Language): StepLine[] {
  const texts = textsOf(language),
    steps = stepsOf(assessment, row),
    trace = traceOf(steps);
  const subject = new Subject(assessment, row, NO_CIRCUMSTANCES, texts);
  return steps.flatMap((step, k): StepLine[] => {
    const before = trace[k - 1],
      value = trace[k]!,
      after = ratioInWords(texts, value);
    if (step.op === "round") {
      const changed = before !== undefined && compareRatios(before, value) !== 0;
      return changed
        ? [{ op: "round", name: texts.roundings[step.rounding], operand: "", words: "", after, applied: false }]
        : [];
    }
    if (step.op === "at-most" || step.op === "at-least")
      return [
        {
          op: step.op,
          name: texts.operands[step.what],
          operand: step.what === "units" ? numeral(step.value) : moneyInWords(texts, step.value),
          words: step.words,
          after,
          applied: step.applied,
        },
      ];
    if (step.op === "whole")
      return [
        { op: step.op, name: texts.operands.units, operand: numeral(step.value), words: "", after, applied: false },
      ];
    return [
      {
        op: step.op,
        name: operandName(subject, step),
        operand: operandInWords(texts, step),
        words: step.words,
        after,
        applied: false,
      },
    ];
  });
}

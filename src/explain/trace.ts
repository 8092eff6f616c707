import { compareRatios, inFen, minus, NOTHING, over, plus, ratioOf, smaller, times, type Ratio } from "../money/ratio";
import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import { stepsOf, type Step } from "../engine/steps";
import { roundDown, roundRatio } from "../money/rounding";

/** The steps that were asked for last: a row's sentence, its line of steps and its formula are made of the same. */
const last = new WeakMap<Assessment, { readonly row: ApplicationRow; readonly steps: readonly Step[] }>();

/** The steps of a row's amount; for the row that was asked for last they are at hand. */
export function stepsToTell(assessment: Assessment, row: ApplicationRow): readonly Step[] {
  const before = last.get(assessment);
  if (before?.row === row) return before.steps;
  const steps = stepsOf(assessment, row);
  last.set(assessment, { row, steps });
  return steps;
}

/** The trace that was asked for last, and its steps. */
let near: { readonly steps: readonly Step[]; readonly values: readonly Ratio[] } = { steps: [], values: [] };

/** The value after each step, in yuan, exact. */
export function traceOf(steps: readonly Step[]): readonly Ratio[] {
  if (near.steps === steps) return near.values;
  const values: Ratio[] = [];
  let value = NOTHING;
  for (const step of steps) {
    value = after(value, step);
    values.push(value);
  }
  near = { steps, values };
  return values;
}

/** The amount in 分 that the steps come to; 0 for none. The last step rounds, so it is whole. */
export function replay(steps: readonly Step[]): bigint {
  const end = traceOf(steps).at(-1) ?? NOTHING;
  return (end.num * 100n) / end.den;
}

function after(value: Ratio, step: Step): Ratio {
  switch (step.op) {
    case "take":
      return ratioOf(step.value);
    case "times":
      return times(value, ratioOf(step.value));
    case "over":
      return over(value, ratioOf(step.value));
    case "plus":
      return plus(value, ratioOf(step.value));
    case "minus": {
      const less = minus(value, ratioOf(step.value));
      return less.num < 0n ? NOTHING : less;
    }
    case "at-most":
      return smaller(value, ratioOf(step.value));
    case "at-least":
      return compareRatios(value, ratioOf(step.value)) < 0 ? ratioOf(step.value) : value;
    case "whole":
      return { num: value.num / value.den, den: 1n };
    case "round":
      return rounded(value, step);
  }
}

/** Rounding never lifts the amount above the limit: where it would, it goes down instead. */
function rounded(value: Ratio, { rounding, limit }: Extract<Step, { op: "round" }>): Ratio {
  const fen = roundRatio(value.num * 100n, value.den, rounding),
    isOver = limit !== null && compareRatios({ num: fen, den: 1n }, inFen(limit)) > 0;
  return { num: isOver ? roundDown(value.num * 100n, value.den, rounding) : fen, den: 100n };
}

import { compareRatios, inFen, minus, NOTHING, over, plus, ratioOf, smaller, times, type Ratio } from "../money/ratio";
import type { Step } from "../engine/steps";
import { roundDown, roundRatio } from "../money/rounding";

/** The value after each step, in yuan, exact. */
export function traceOf(steps: readonly Step[]): Ratio[] {
  const values: Ratio[] = [];
  let value = NOTHING;
  for (const step of steps) {
    value = after(value, step);
    values.push(value);
  }
  return values;
}

/** The amount in 分 that the steps come to; 0 for none. The last step rounds, so it is whole. */
export function replay(steps: readonly Step[]): bigint {
  const last = traceOf(steps).at(-1) ?? NOTHING;
  return (last.num * 100n) / last.den;
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

import Decimal from "decimal.js";
import type { Exact } from "../../src/money/exact";
import { numeral } from "../../src/money/exact";
import type { Step } from "../../src/engine/steps";

/** Wide enough that nothing in it is ever rounded: inputs have at most 330 digits. */
export const Wide = Decimal.clone({ precision: 3000, maxE: 9e15, minE: -9e15 });
export type Wide = Decimal;

export const STEP_YUAN: Readonly<Record<string, readonly [step: string, floor: boolean]>> = {
  fen: ["0.01", false],
  "yuan-floor": ["1", true],
  yuan: ["1", false],
  "thousand-floor": ["1000", true],
  "wan-floor": ["10000", true],
  wan: ["10000", false],
  "wan-2dp": ["100", false],
};

/** A fraction of decimals, because a quotient such as 1/3 has no end. */
export interface Fraction {
  readonly num: Wide;
  readonly den: Wide;
}

export const wide = (value: Exact | string | number): Wide =>
  new Wide(typeof value === "object" ? numeral(value) : value);
export const fraction = (num: Wide, den: Wide = new Wide(1)): Fraction => ({ num, den });

/** To a multiple of the rounding's step; half up, or down where that would pass `limit`. */
export function roundedTo({ num, den }: Fraction, rounding: string, limit: Wide | null): Wide {
  const [step, floor] = STEP_YUAN[rounding]!,
    unit = den.times(step);
  const down = num.divToInt(unit),
    half = num.times(2).plus(unit).divToInt(unit.times(2));
  if (floor) return down.times(step);
  return (limit !== null && half.times(step).gt(limit) ? down : half).times(step);
}

/** What the steps of an amount come to in yuan, step by step, with two decimals. */
export function replay(steps: readonly Step[]): string {
  let value = fraction(new Wide(0));
  for (const step of steps) {
    switch (step.op) {
      case "take":
        value = fraction(wide(step.value));
        break;
      case "times":
        value = fraction(value.num.times(wide(step.value)), value.den);
        break;
      case "over":
        value = fraction(value.num, value.den.times(wide(step.value)));
        break;
      case "plus":
        value = fraction(value.num.plus(wide(step.value).times(value.den)), value.den);
        break;
      case "minus":
        value = fraction(Wide.max(0, value.num.minus(wide(step.value).times(value.den))), value.den);
        break;
      case "at-most":
        if (value.num.gt(wide(step.value).times(value.den))) value = fraction(wide(step.value));
        break;
      case "round":
        return roundedTo(value, step.rounding, step.limit && wide(step.limit)).toFixed(2);
    }
  }
  return value.num.div(value.den).toFixed(2);
}

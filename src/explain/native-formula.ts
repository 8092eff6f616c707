import { BEYOND_A_DOUBLE, DIGITS_OF_A_DOUBLE } from "../money/doubles";
import { compareRatios, minus, NOTHING, over, plus, ratioOf, smaller, times, type Ratio } from "../money/ratio";
import type { Operand, Step } from "../engine/steps";
import { exact, multiply, numeral, shift, tenTo, type Exact } from "../money/exact";
import type { Rounding } from "../money/rounding";
import { replay } from "./trace";

/** The most that a cell of Excel holds of a formula. */
const LONGEST = 8192;
/** More than ten operations on doubles can be off by, relative to the largest value on the way: 2^-48. */
const NOISE = 2n ** 48n;

/** What a rounding makes multiples of, in 分, and the digits that Excel's functions take for it. */
const RULES: Readonly<Record<Rounding, { readonly fen: bigint; readonly digits: number; readonly floor: boolean }>> = {
  fen: { fen: 1n, digits: 2, floor: false },
  "yuan-floor": { fen: 100n, digits: 0, floor: true },
  yuan: { fen: 100n, digits: 0, floor: false },
  "thousand-floor": { fen: 100_000n, digits: -3, floor: true },
  "wan-floor": { fen: 1_000_000n, digits: -4, floor: true },
  wan: { fen: 1_000_000n, digits: -4, floor: false },
  "wan-2dp": { fen: 10_000n, digits: -2, floor: false },
};

const SHARES: ReadonlySet<Operand> = new Set<Operand>(["rate", "share", "approvedRate"]);

/**
 * The steps as a formula of plain Excel, such as `=MAX(0,MIN(40000000*30%,9000000)-6000000)`, which Excel and
 * LibreOffice compute alike to the 分. Null where no such formula is sure to, because both reckon in doubles of 15
 * digits: for amounts from
 * 10^13 yuan on, values that lie closer to a rounding's edge than doubles can tell, inputs whose digits beyond the 15th
 * decide a 分; also for none at all, and above 8 192 characters.
 */
export function nativeFormula(steps: readonly Step[]): string | null {
  if (steps.length === 0) return null;
  const expected = replay(steps);
  const built = new Builder();
  for (const step of steps) if (!built.say(step)) return null;
  if (built.fen() !== expected || built.isTooLarge()) return null;
  const formula = `=${built.text}`;
  return formula.length > LONGEST ? null : formula;
}

/** The formula so far, and the exact value of what it says. */
class Builder {
  text = "0";
  private value: Ratio = NOTHING;
  private largest: Ratio = NOTHING;
  private sum = false;

  /** The value in 分; null where it is none that is whole. */
  fen(): bigint | null {
    const scaled = this.value.num * 100n;
    return scaled % this.value.den === 0n ? scaled / this.value.den : null;
  }

  /** Somewhere on the way a double would not hold the 分. */
  isTooLarge(): boolean {
    return compareRatios(this.largest, { num: BEYOND_A_DOUBLE, den: 100n }) >= 0;
  }

  /** False where no formula can say the step. */
  say(step: Step): boolean {
    switch (step.op) {
      case "take":
        this.set(literal(step.value), ratioOf(kept(step.value)), false);
        break;
      case "times":
        this.set(`${this.factor()}*${operand(step)}`, times(this.value, ratioOf(keptOf(step))), false);
        break;
      case "over":
        this.set(`${this.factor()}/${operand(step)}`, over(this.value, ratioOf(keptOf(step))), false);
        break;
      case "plus":
        this.set(`${this.text}+${literal(step.value)}`, plus(this.value, ratioOf(kept(step.value))), true);
        break;
      case "minus": {
        const less = minus(this.value, ratioOf(kept(step.value)));
        this.set(`MAX(0,${this.text}-${literal(step.value)})`, less.num < 0n ? NOTHING : less, false);
        break;
      }
      case "at-most": {
        const most = ratioOf(kept(step.value));
        // Once the limit binds, how large the value was before adds no noise.
        if (compareRatios(this.value, most) > 0) this.largest = most;
        this.set(`MIN(${this.text},${literal(step.value)})`, smaller(this.value, most), false);
        break;
      }
      case "at-least": {
        const least = ratioOf(kept(step.value));
        const raised = compareRatios(this.value, least) < 0 ? least : this.value;
        this.set(`MAX(${this.text},${literal(step.value)})`, raised, false);
        break;
      }
      case "whole":
        this.set(`INT(${this.text})`, { num: this.value.num / this.value.den, den: 1n }, false);
        break;
      case "round":
        return this.round(step.rounding, step.limit);
    }
    return true;
  }

  private set(text: string, value: Ratio, sum: boolean): void {
    this.text = text;
    this.value = value;
    this.sum = sum;
    if (compareRatios(value, this.largest) > 0) this.largest = value;
  }

  private factor(): string {
    return this.sum ? `(${this.text})` : this.text;
  }

  /** Half up, unless that passed the limit: then down, as the floors always go. */
  private round(rounding: Rounding, limit: Exact | null): boolean {
    const { fen, digits, floor } = RULES[rounding],
      inSteps = over(times(this.value, { num: 100n, den: 1n }), { num: fen, den: 1n });
    const below = inSteps.num / inSteps.den,
      rest = minus(inSteps, { num: below, den: 1n });
    if (rest.num === 0n) return true;
    const up = { num: (below + 1n) * fen, den: 100n },
      isHalf = rest.num * 2n >= rest.den;
    const down = floor || (isHalf && limit !== null && compareRatios(up, ratioOf(limit)) > 0);
    const edge = down ? nearestWhole(rest) : distance(rest, { num: 1n, den: 2n });
    // At exactly one half a double can lie a hair below and go down: first to the one digit more that the value has.
    const tie = edge.num === 0n;
    if (!tie && this.isNoise(edge, fen)) return false;
    this.text = down
      ? `ROUNDDOWN(${this.text},${digits})`
      : `ROUND(${tie ? `ROUND(${this.text},${digits + 1})` : this.text},${digits})`;
    this.value = !down && isHalf ? up : { num: below * fen, den: 100n };
    return true;
  }

  /** `edge` counts steps of `fen` 分. */
  private isNoise(edge: Ratio, fen: bigint): boolean {
    const yuan = times(edge, { num: fen, den: 100n });
    return compareRatios(times(yuan, { num: NOISE, den: 1n }), this.largest) < 0;
  }
}

function nearestWhole(rest: Ratio): Ratio {
  return rest.num * 2n >= rest.den ? { num: rest.den - rest.num, den: rest.den } : rest;
}

function distance(a: Ratio, b: Ratio): Ratio {
  const between = minus(a, b);
  return between.num < 0n ? { num: -between.num, den: between.den } : between;
}

/** 30% for a share or rate, whose value is a fraction; else the plain number. */
function operand(step: Extract<Step, { what: Operand }>): string {
  return SHARES.has(step.what) ? `${literal(shift(step.value, 2))}%` : literal(step.value);
}

function keptOf(step: Extract<Step, { what: Operand }>): Exact {
  return SHARES.has(step.what) ? shift(kept(shift(step.value, 2)), -2) : kept(step.value);
}

function literal(value: Exact): string {
  return numeral(kept(value));
}

/** The value as Excel keeps a typed number: digits after the 15th are cut off. */
function kept(value: Exact): Exact {
  const surplus = value.digits.toString().replace("-", "").length - DIGITS_OF_A_DOUBLE;
  if (surplus <= 0) return value;
  return multiply(exact(value.digits / tenTo(surplus), 0), exact(tenTo(surplus), value.scale));
}

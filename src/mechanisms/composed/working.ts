import type { Fen } from "../../money/fen";
import type { Field } from "../../fields/table";
import { exact, tenTo, type Exact } from "../../money/exact";
import { compareRatios, inFen, minus, NOTHING, over, plus, smaller, times, type Ratio } from "../../money/ratio";
import { roundDown, roundRatio, type Rounding } from "../../money/rounding";
import type { Operand, Step } from "../step";
import { positive } from "./values";

/** What an operand is called and counted in, beside the words of the law. */
export interface Named {
  readonly what: Operand;
  readonly words?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly field?: Field | null;
}

/**
 * An amount on its way, in yuan, exact. What is done to it is also kept as steps where somebody looks, so that what is
 * shown is what was reckoned.
 */
export class Working {
  value: Ratio = NOTHING;
  private isBegun = false;
  readonly steps: Step[] = [];

  constructor(private readonly isKept: boolean) {}

  /** Takes the first factor, multiplies by every further one. A fraction without end is a product and a quotient. */
  times(by: Ratio, named: Named): void {
    this.value = this.isBegun ? times(this.value, by) : by;
    if (this.isKept) {
      const whole = decimalOf(by);
      this.step(this.isBegun ? "times" : "take", whole ?? exact(by.num, 0), named);
      if (whole === null) this.step("over", exact(by.den, 0), { what: "parts" });
    }
    this.isBegun = true;
  }

  over(by: Ratio, named: Named): void {
    this.value = over(this.value, by);
    if (this.isKept) this.step("over", decimalOf(by) ?? exact(by.num, 0), named);
  }

  /** Only whole ones count. */
  whole(): void {
    const { num, den } = this.value;
    this.value = { num: num / den, den: 1n };
    if (this.isKept) this.steps.push({ op: "whole", what: "units", value: exact(num / den, 0), words: "" });
  }

  plus(more: Ratio, named: Named): void {
    this.value = this.isBegun ? plus(this.value, more) : more;
    if (this.isKept) this.step(this.isBegun ? "plus" : "take", decimalOf(more) ?? exact(0n, 0), named);
    this.isBegun = true;
  }

  atLeast(least: Ratio, words: string): boolean {
    const applied = compareRatios(this.value, least) < 0;
    if (applied) this.value = least;
    if (this.isKept) this.steps.push({ op: "at-least", what: "floor", value: decimalOf(least)!, words, applied });
    return applied;
  }

  atMost(most: Ratio, what: "ceiling" | "left" | "limit" | "units", words: string): boolean {
    const applied = compareRatios(this.value, most) > 0;
    this.value = smaller(this.value, most);
    const whole = decimalOf(most);
    if (this.isKept && whole !== null) this.steps.push({ op: "at-most", what, value: whole, words, applied });
    return applied;
  }

  less(off: Ratio, what: "paid" | "earlier", words = ""): void {
    this.value = positive(minus(this.value, off));
    if (this.isKept && off.num > 0n)
      this.step("minus", decimalOf(off)!, { what, words, field: what === "paid" ? "paid" : "hadLevel" });
  }

  /** In 分; half up, and down where that passed the limit. */
  round(rounding: Rounding, limit: Ratio | null): bigint {
    if (this.isKept) this.steps.push({ op: "round", rounding, limit: limit && decimalOf(limit) });
    const num = this.value.num * 100n,
      { den } = this.value,
      rounded = roundRatio(num, den, rounding);
    return limit !== null && compareRatios({ num: rounded, den: 100n }, limit) > 0
      ? roundDown(num, den, rounding)
      : rounded;
  }

  private step(op: "take" | "times" | "over" | "plus" | "minus", value: Exact, named: Named): void {
    const { what, words = "", name, unit, field = null } = named;
    this.steps.push({
      op,
      what,
      field,
      value,
      words,
      ...(name === undefined ? {} : { name }),
      ...(unit === undefined ? {} : { unit }),
    });
  }
}

/** A fraction as a decimal that ends; null where none does. */
export function decimalOf({ num, den }: Ratio): Exact | null {
  let rest = den / gcd(num < 0n ? -num : num, den),
    scale = 0;
  const top = num / gcd(num < 0n ? -num : num, den);
  let factor = 1n;
  for (const prime of [2n, 5n]) {
    let times = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      times++;
    }
    scale = Math.max(scale, times);
  }
  if (rest !== 1n) return null;
  factor = (tenTo(scale) * gcd(num < 0n ? -num : num, den)) / den;
  return exact(top * factor, scale);
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

export function yuanOf(fen: Fen): Ratio {
  return { num: BigInt(fen), den: 100n };
}

export { inFen };

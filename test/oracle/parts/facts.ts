import { Exact, ZERO, type Amount } from "../cells";
import type { PartsRow, PlainCondition, PlainParts, PlainTest } from "./plain-parts";

/** The day of the assessment. */
export const TODAY = "2026-11-23";

/** How a condition stands; `unknown`: a word or a yes or no is blank, and a person has to look. */
export type Holds = "met" | "unknown" | "missing" | "failed";

export const least = (a: Amount, b: Amount): Amount => (a.lt(b) ? a : b);
export const notBelowZero = (a: Amount): Amount => (a.lt(0) ? ZERO : a);
const day = (text: string): Amount => new Exact(Date.parse(`${text}T00:00:00Z`) / 86_400_000);

/** What a policy's facts and conditions come to for a row. */
export class Facts {
  constructor(private readonly policy: PlainParts) {}

  /** In its own unit, days as numbers; null where the row lacks it. */
  value(id: string, row: PartsRow): Amount | null {
    const parameter = this.policy.parameters.find(one => one.id === id);
    if (parameter) {
      const day = parameter.on === null ? TODAY : (row.facts[parameter.on] ?? null);
      const found = day === null ? undefined : parameter.values.filter(one => one.from <= day).at(-1);
      return found === undefined ? null : new Exact(found.value);
    }
    const fact = this.policy.facts.find(one => one.id === id)!;
    if (fact.is === undefined) {
      const given = row.facts[id] ?? fact.fallback;
      return given === undefined ? null : fact.kind === "date" ? day(given) : new Exact(given);
    }
    const of = fact.is.of.map(other => this.value(other, row));
    if (of.some(one => one === null)) return null;
    const [a, b] = of as Amount[];
    switch (fact.is.op) {
      case "minus":
        return a!.minus(b!);
      case "ratio":
        return b!.lte(0) ? null : a!.div(b!);
      case "sum":
        return a!.plus(b!);
      case "product":
        return a!.times(b!);
      case "smallest":
        return least(a!, b!);
      case "largest":
        return a!.gt(b!) ? a! : b!;
      case "excess":
        return notBelowZero(a!.minus(fact.is.figure!));
      case "share":
      case "each":
        return a!.times(fact.is.figure!);
      case "plus":
        return a!.plus(fact.is.figure!);
    }
  }

  holds(condition: PlainCondition, row: PartsRow): Holds {
    const order = ["failed", "missing", "unknown", "met"] as const;
    return condition
      .map(test => this.passes(test, row))
      .reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b));
  }

  private passes({ fact, op, values }: PlainTest, row: PartsRow): Holds {
    const isTrue = (yes: boolean): "met" | "failed" => (yes ? "met" : "failed");
    if (op === "oneOf") {
      const said = row.facts[fact];
      return said === undefined ? "unknown" : isTrue(values.includes(said));
    }
    const value = this.value(fact, row),
      kind = this.policy.facts.find(one => one.id === fact)!.kind;
    if (value === null) return "missing";
    const [first, last] = values.map(one => (kind === "date" ? day(one) : new Exact(one)));
    switch (op) {
      case "atLeast":
        return isTrue(value.gte(first!));
      case "moreThan":
        return isTrue(value.gt(first!));
      case "atMost":
        return isTrue(value.lte(first!));
      case "lessThan":
        return isTrue(value.lt(first!));
      case "within":
        return isTrue(value.gte(first!) && value.lte(last!));
    }
  }
}

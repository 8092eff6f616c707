import type { ApplicationRow } from "../../fields/row-numbers";
import { compareRatios, type Ratio } from "../../money/ratio";
import type { Applications } from "../../fields/columns";
import type { Switches } from "../terms";
import type { Compared, Comparison, FactCondition } from "./parts";
import { compileFact, compileWords, ratioOfNumeral } from "./values";

/** How a condition stands: `unverified`, where the row says neither yes nor no. */
export type Standing = "met" | "failed" | "missing" | "unverified";

const WORST: readonly Standing[] = ["failed", "missing", "unverified", "met"];

export type JudgeCondition = (row: ApplicationRow) => Standing;

/** A condition holds where one of its parts does; what is not known of one may still be made good by another. */
export function compileFactCondition(
  condition: FactCondition,
  rows: Applications,
  switches: Switches,
  asOf: number,
): JudgeCondition {
  const isStrict = condition.reading !== null && switches.threshold === "exclusive",
    parts = condition.any.map(one => compileCompared(one, rows, isStrict, asOf));
  if (parts.length === 1) return parts[0]!;
  return row => {
    let best: Standing = "failed";
    for (const part of parts) {
      const standing = part(row);
      if (WORST.indexOf(standing) > WORST.indexOf(best)) best = standing;
    }
    return best;
  };
}

function compileCompared(
  { fact, comparisons }: Compared,
  rows: Applications,
  isStrict: boolean,
  asOf: number,
): JudgeCondition {
  if (fact.kind === "word" || fact.kind === "yes-no") {
    const words = compileWords(fact, rows),
      values = comparisons.flatMap(c => (c.op === "oneOf" ? c.values : []));
    return row => {
      const said = words(row);
      if (said === null) return "unverified";
      return values.some(value => (fact.kind === "word" ? names(said, value) : said === value)) ? "met" : "failed";
    };
  }
  const value = compileFact(fact, rows, asOf),
    checks = comparisons.map(c => compileComparison(c, isStrict));
  return row => {
    const found = value(row);
    if (found === null) return "missing";
    return checks.every(check => check(found)) ? "met" : "failed";
  };
}

/** A word behind a negation names nothing. */
const DENIED = /[非未不无]$/;

function names(said: string, value: string): boolean {
  const at = said.indexOf(value);
  return at >= 0 && !DENIED.test(said.slice(0, at));
}

function compileComparison(comparison: Comparison, isStrict: boolean): (value: Ratio) => boolean {
  if (comparison.op === "oneOf") return () => true;
  const figure = ratioOfNumeral(comparison.figure.value);
  switch (comparison.op) {
    case "atLeast":
      return value => (isStrict ? compareRatios(value, figure) > 0 : compareRatios(value, figure) >= 0);
    case "moreThan":
      return value => compareRatios(value, figure) > 0;
    case "atMost":
      return value => (isStrict ? compareRatios(value, figure) < 0 : compareRatios(value, figure) <= 0);
    case "lessThan":
      return value => compareRatios(value, figure) < 0;
  }
}

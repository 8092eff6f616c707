import type { Applications } from "../../fields/columns";
import { compareRatios } from "../../money/ratio";
import type { ClauseTerms, Level } from "../terms";
import { compileFact, ratioOfNumeral } from "./values";

/** The level of a row: one of the clause's, none ("below" the first threshold, or not named), or unknown. */
export type LevelOfRow = (row: number) => Level | null | "below" | "missing";

/** By the level's words, or by the highest threshold that a fact reaches. */
export function compileLevel({ levels, parts }: ClauseTerms<unknown>, rows: Applications, asOf: number): LevelOfRow {
  const fact = parts?.levelOf ?? null;
  if (fact === null) return row => levels[rows.level[row]! - 1] ?? null;
  const value = compileFact(fact, rows, asOf);
  const steps = levels
    .flatMap(level => (level.parts?.from ? [{ level, ...level.parts.from }] : []))
    .map(({ level, figure, inclusive }) => ({ level, from: ratioOfNumeral(figure.value), inclusive }))
    .sort((a, b) => compareRatios(a.from, b.from));
  return row => {
    const found = value(row);
    if (found === null) return "missing";
    const reached = steps.findLast(({ from, inclusive }) => compareRatios(found, from) >= (inclusive ? 0 : 1));
    return reached?.level ?? "below";
  };
}

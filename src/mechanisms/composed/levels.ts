import type { ApplicationRow } from "../../fields/row-numbers";
import type { Applications } from "../../fields/columns";
import { compareRatios } from "../../money/ratio";
import type { ClauseTerms, Level } from "../terms";
import { compileFact, ratioOfNumeral } from "./values";

/** The level of a row: one of the clause's, none ("below" the first threshold, or not named), or unknown. */
export type LevelOfRow = (row: ApplicationRow) => Level | null | "below" | "missing";

const FIGURES = ["rate", "amount", "each", "ceiling"] as const;

/** Below the lowest threshold the grant's own figure holds, where the levels say another one of the same. */
function hasOwn(grant: unknown, levels: readonly Level[]): boolean {
  const own = grant as Partial<Pick<Level, (typeof FIGURES)[number]>>;
  return FIGURES.some(name => (own[name] ?? null) !== null && levels.some(level => level[name] !== null));
}

/** By the level's words, or by the highest threshold that a fact reaches. */
export function compileLevel(
  { levels, parts, grant }: ClauseTerms<unknown>,
  rows: Applications,
  asOf: number,
): LevelOfRow {
  const fact = parts?.levelOf ?? null;
  if (fact === null) return row => levels[rows.level[row]! - 1] ?? null;
  const value = compileFact(fact, rows, asOf),
    lowest = hasOwn(grant, levels) ? null : "below";
  const steps = levels
    .flatMap(level => (level.parts?.from ? [{ level, ...level.parts.from }] : []))
    .map(({ level, figure, inclusive }) => ({ level, from: ratioOfNumeral(figure.value), inclusive }))
    .sort((a, b) => compareRatios(a.from, b.from));
  return row => {
    const found = value(row);
    if (found === null) return "missing";
    const reached = steps.findLast(({ from, inclusive }) => compareRatios(found, from) >= (inclusive ? 0 : 1));
    return reached?.level ?? lowest;
  };
}

import { compareRatios, inFen, whole } from "./ratio";
import { BLANK, LEVEL_BLANK, LEVEL_INELIGIBLE, LEVEL_UNCLEAR, TRUTH, type Quantities } from "./columns";
import type { Context } from "./context";
import { exactAt } from "./quantity";
import { highBit, lowBit } from "./results";

/** What a clause's own conditions say of a row, as bits beside the marks' own. */
export interface Verdict {
  /** Marks that refuse the row (low word); 0 where none. */
  low: number;
  /** A condition's own input is blank. */
  missing: boolean;
  /** Doubts (high word) that do not refuse the row: they stand on it wherever it ends then. */
  high: number;
}

/** Conditions of a clause on one row; the verdict is reused, read it before the next call. */
export type Judge = (row: number) => Verdict;

const INELIGIBLE_LEVEL = lowBit("INELIGIBLE_LEVEL"),
  OTHER_DISTRICT_AWARD = lowBit("OTHER_DISTRICT_AWARD");
const CATEGORY_UNCLEAR = highBit("CATEGORY_UNCLEAR"),
  UNVERIFIED = highBit("UNVERIFIED");

/**
 * The conditions of a clause: its level, those of `when`, and support by another district policy where that refuses.
 */
export function compileConditions(context: Context): Judge {
  const { clause, rows, switches } = context;
  const verdict: Verdict = { low: 0, missing: false, high: 0 };
  const { level, otherAward } = rows;
  const deny = switches["other-award"] === "deny",
    levelDecides = clause.levelDecides;
  if (!deny && clause.levels.length === 0 && clause.when.length === 0) return () => verdict;
  const checks = clause.when.map(condition => compileCondition(condition, context));
  return row => {
    verdict.low = 0;
    verdict.missing = false;
    verdict.high = 0;
    const named = level[row] as number;
    if (named === LEVEL_INELIGIBLE) verdict.low = INELIGIBLE_LEVEL;
    else if (named === LEVEL_UNCLEAR) verdict.high = CATEGORY_UNCLEAR;
    else if (named === LEVEL_BLANK && levelDecides) verdict.missing = true;
    if (deny && otherAward[row] === 1) verdict.low |= OTHER_DISTRICT_AWARD;
    for (let k = 0; k < checks.length; k++) checks[k]!(row, verdict);
    return verdict;
  };
}

function compileCondition(
  condition: Context["clause"]["when"][number],
  context: Context,
): (row: number, verdict: Verdict) => void {
  const refuse = lowBit(condition.else);
  if (condition.kind === "yes") {
    const { inDistrict } = context.rows;
    return (row, verdict) => {
      if (inDistrict[row] === TRUTH.no) verdict.low |= refuse;
      else if (inDistrict[row] === TRUTH.blank) verdict.high |= UNVERIFIED;
    };
  }
  const { sales } = context.rows;
  const threshold = condition.atLeast!.value,
    inclusive = context.switches.threshold === "inclusive";
  return (row, verdict) => {
    if (sales.hundredths[row] === BLANK) verdict.missing = true;
    else if (!reaches(sales, row, threshold, inclusive)) verdict.low |= refuse;
  };
}

function reaches(column: Quantities, row: number, threshold: number, inclusive: boolean): boolean {
  const value = column.hundredths[row] as number;
  const order = value >= 0 ? value - threshold : compareRatios(inFen(exactAt(column, row)!), whole(threshold));
  return inclusive ? order >= 0 : order > 0;
}

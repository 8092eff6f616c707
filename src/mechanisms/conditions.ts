import type { ApplicationRow } from "../fields/row-numbers";
import { compareRatios, inFen, whole } from "../money/ratio";
import { BLANK, LEVEL_BLANK, LEVEL_INELIGIBLE, LEVEL_UNCLEAR, TRUTH, type Quantities } from "../fields/columns";
import type { Context } from "./context";
import { exactAt } from "../fields/quantity";
import { markBit, type MarkBit, type MarkColumns } from "../marks/mark-columns";

/** What a clause's own conditions say of a row; their marks stand on the row already. */
export interface Verdict {
  refused: boolean;
  /** A condition's own input is blank. */
  missing: boolean;
}

/** Conditions of a clause on one row; the verdict is reused, read it before the next call. */
export type Judge = (row: ApplicationRow) => Verdict;

const INELIGIBLE_LEVEL = markBit("INELIGIBLE_LEVEL"),
  OTHER_DISTRICT_AWARD = markBit("OTHER_DISTRICT_AWARD");
const CATEGORY_UNCLEAR = markBit("CATEGORY_UNCLEAR"),
  UNVERIFIED = markBit("UNVERIFIED");

/**
 * The conditions of a clause: its level, those of `when`, and support by another district policy where that refuses.
 */
export function compileConditions(context: Context): Judge {
  const { clause, rows, switches } = context,
    { marks } = context.out;
  const verdict: Verdict = { refused: false, missing: false };
  const { level, otherAward } = rows;
  const deny = switches["other-award"] === "deny",
    levelDecides = clause.levelDecides;
  const asksNothing = !deny && clause.levels.length === 0 && clause.when.length === 0;
  const checks = clause.when.map(condition => compileCondition(condition, context));
  return row => {
    verdict.refused = false;
    verdict.missing = false;
    if (asksNothing) return verdict;
    const named = level[row] as number;
    if (named === LEVEL_INELIGIBLE) refuse(marks, row, INELIGIBLE_LEVEL, verdict);
    else if (named === LEVEL_UNCLEAR) marks.add(row, CATEGORY_UNCLEAR);
    else if (named === LEVEL_BLANK && levelDecides) verdict.missing = true;
    if (deny && otherAward[row] === 1) refuse(marks, row, OTHER_DISTRICT_AWARD, verdict);
    for (let k = 0; k < checks.length; k++) checks[k]!(row, verdict);
    return verdict;
  };
}

function refuse(marks: MarkColumns, row: ApplicationRow, mark: MarkBit, verdict: Verdict): void {
  marks.add(row, mark);
  verdict.refused = true;
}

function compileCondition(
  condition: Context["clause"]["when"][number],
  context: Context,
): (row: ApplicationRow, verdict: Verdict) => void {
  const refusal = markBit(condition.else),
    { marks } = context.out;
  if (condition.kind === "yes") {
    const { inDistrict } = context.rows;
    return (row, verdict) => {
      if (inDistrict[row] === TRUTH.no) refuse(marks, row, refusal, verdict);
      else if (inDistrict[row] === TRUTH.blank) marks.add(row, UNVERIFIED);
    };
  }
  const { sales } = context.rows;
  const threshold = condition.atLeast!.value,
    inclusive = context.switches.threshold === "inclusive";
  return (row, verdict) => {
    if (sales.hundredths[row] === BLANK) verdict.missing = true;
    else if (!reaches(sales, row, threshold, inclusive)) refuse(marks, row, refusal, verdict);
  };
}

function reaches(column: Quantities, row: ApplicationRow, threshold: number, inclusive: boolean): boolean {
  const value = column.hundredths[row] as number;
  const order = value >= 0 ? value - threshold : compareRatios(inFen(exactAt(column, row)!), whole(threshold));
  return inclusive ? order >= 0 : order > 0;
}

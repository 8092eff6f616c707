import type { Grant } from "../../policy/model";
import { BLANK, OUTLIER } from "../columns";
import { compileConclusion, concludeWide, fitsFen, markConcluded, writeWide, type Conclusion } from "../conclude";
import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { paidBefore } from "../paid";
import { exactAt } from "../quantity";
import { inFen } from "../ratio";
import { markBit } from "../mark-columns";
import { PARTS } from "../results";
import { yearsSupported } from "../years";
import { FAST_LIMIT } from "../conclude";
import { isSuspect } from "./rate-with-ceiling";

const MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  YEARS_REVIEW = markBit("YEARS_REVIEW"),
  YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED");

/** The amount that reviewers recognised, at most what the ceiling leaves; without one, a decision is awaited. */
export function recognisedAmount(
  context: Context,
  grant: Extract<Grant, { mechanism: "recognised-amount-with-ceiling" }>,
): Decide {
  const { rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(context, true),
    paid = paidBefore(rows, "project"),
    years = yearsSupported(rows);
  const { reviewed, outlier } = rows,
    { marks } = out;
  // What was paid only takes up the ceiling: the reviewers' amount is for now.
  const how: Conclusion = { ceiling: grant.ceiling.value, basis: "increment", rounding: switches.rounding };
  const fast = compileConclusion(how);
  const suspect = grant.ceiling.value * 100;
  const limit = grant.years?.years ?? Infinity,
    review = grant.years?.then === "YEARS_REVIEW";

  return row => {
    const verdict = judge(row);
    const tooLong = years(row) >= limit;
    if (tooLong && !review) marks.add(row, YEARS_EXHAUSTED);
    if (verdict.refused || (tooLong && !review)) return end.ineligible(row);
    if (verdict.missing) return end.missing(row);
    if (tooLong) marks.add(row, YEARS_REVIEW);
    const value = reviewed.hundredths[row] as number;
    if (value === BLANK) return end.decision(row);
    if ((outlier[row]! & (OUTLIER.reviewed | OUTLIER.paid)) !== 0) marks.add(row, MAGNITUDE);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    const before = paid.fen(row);
    const concluded = value >= 0 && value <= FAST_LIMIT && before !== null ? fast(value * PARTS, before) : null;
    if (concluded !== null) {
      if (value >= suspect && suspect > 0) marks.add(row, MAGNITUDE);
      markConcluded(marks, row, concluded);
      return end.amount(row, concluded.computed, value * PARTS, concluded.deducted);
    }
    const raw = inFen(exactAt(reviewed, row)!),
      wide = concludeWide(how, raw, paid.exact(row)),
      written = writeWide(out, row, raw, wide.deducted);
    if (isSuspect(raw, grant.ceiling.value)) marks.add(row, MAGNITUDE);
    markConcluded(marks, row, wide);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

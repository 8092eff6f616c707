import type { Grant } from "../../policy/model";
import { BLANK, OUTLIER } from "../columns";
import { compileConclusion, concludeWide, fitsFen, writeWide, type Conclusion } from "../conclude";
import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { paidBefore } from "../paid";
import { exactAt } from "../quantity";
import { inFen } from "../ratio";
import { highBit, lowBit, PARTS } from "../results";
import { yearsSupported } from "../years";
import { FAST_LIMIT } from "../conclude";
import { isSuspect } from "./rate-with-ceiling";

const MAGNITUDE = highBit("MAGNITUDE"),
  YEARS_REVIEW = highBit("YEARS_REVIEW"),
  YEARS_EXHAUSTED = lowBit("YEARS_EXHAUSTED");

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
  const { reviewed, outlier } = rows;
  // What was paid only takes up the ceiling: the reviewers' amount is for now.
  const how: Conclusion = { ceiling: grant.ceiling.value, basis: "increment", rounding: switches.rounding };
  const fast = compileConclusion(how);
  const suspect = grant.ceiling.value * 100;
  const limit = grant.years?.years ?? Infinity,
    review = grant.years?.then === "YEARS_REVIEW";

  return row => {
    const verdict = judge(row);
    const tooLong = years(row) >= limit;
    let refused = verdict.low;
    if (tooLong && !review) refused |= YEARS_EXHAUSTED;
    if (refused !== 0) return end.ineligible(row, refused, 0);
    let high = verdict.high | (tooLong ? YEARS_REVIEW : 0);
    if (verdict.missing) return end.missing(row, verdict.high);
    const value = reviewed.hundredths[row] as number;
    if (value === BLANK) return end.decision(row, high);
    if ((outlier[row]! & (OUTLIER.reviewed | OUTLIER.paid)) !== 0) high |= MAGNITUDE;
    const before = paid.fen(row),
      low = paid.differs(row);
    const concluded = value >= 0 && value <= FAST_LIMIT && before !== null ? fast(value * PARTS, before) : null;
    if (concluded !== null) {
      if (value >= suspect && suspect > 0) high |= MAGNITUDE;
      return end.amount(row, concluded.computed, value * PARTS, concluded.deducted, low, high | concluded.high);
    }
    const raw = inFen(exactAt(reviewed, row)!),
      wide = concludeWide(how, raw, paid.exact(row)),
      written = writeWide(out, row, raw, wide.deducted);
    if (isSuspect(raw, grant.ceiling.value)) high |= MAGNITUDE;
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted, low, high | wide.high);
  };
}

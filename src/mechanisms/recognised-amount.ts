import { BLANK, MERGED, OUTLIER } from "../fields/columns";
import {
  type Conclusion,
  FAST_LIMIT,
  FastConclusions,
  concludeWide,
  fitsFen,
  markConcluded,
  writeWide,
} from "./conclude";
import { compileConditions } from "./conditions";
import { type Context, type Decide, endings } from "./context";
import { markBit } from "../marks/mark-columns";
import { paidOf } from "./paid-of";
import { exactAt } from "../fields/quantity";
import { inFen } from "../money/ratio";
import { PARTS } from "./results";
import { yearsSupported } from "./years";
import type { Fen } from "../money/fen";
import { type Mechanism, PLAIN, lawPart } from "./mechanism";
import { isSuspect, SUSPECT_CEILINGS } from "./suspect";
import type { Quoted, YearLimit } from "./quoted";
import { readYears, yearsShape } from "./years-in-law";

/** The reviewers' amount, at most the ceiling; the text has no rate. */
export interface RecognisedAmount {
  readonly mechanism: "recognised-amount-with-ceiling";
  readonly ceiling: Quoted<Fen>;
  readonly years: YearLimit | null;
}

export const law = /* @__PURE__ */ lawPart({
  writtenNow: "mechanism: recognised",
  shape: kit =>
    kit.z.strictObject({
      mechanism: kit.z.literal("recognised-amount-with-ceiling"),
      ceiling: kit.words,
      years: yearsShape(kit),
    }),
  read: (file, phrases): RecognisedAmount => ({
    mechanism: file.mechanism,
    ceiling: phrases.amount(file.ceiling, "ceiling"),
    years: readYears(file.years, phrases),
  }),
  phrases: grant => ({ ceiling: grant.ceiling.words, years: grant.years?.words }),
  computesWith: ({ years }) => (years ? [years.words] : []),
  summary: ({ grant }) => [
    { kind: "text", text: "noRate" },
    { kind: "words", words: grant.ceiling.words },
  ],
});

export const mechanism: Mechanism<RecognisedAmount> = {
  ...PLAIN,
  inputs: ({ grant }) => [
    { field: "reviewed", needed: "decision" },
    { field: "paid" },
    ...(grant.years ? [{ field: "years" } as const] : []),
  ],
  figures: ({ grant }) => ({ ceiling: grant.ceiling }),
  madeBy: () => [],
  compile: recognisedAmount,
  steps: (make, { grant }) => [
    make.step("take", "recognised", "reviewed", exactAt(make.rows.reviewed, make.row)!),
    ...make.concluding(make.level?.ceiling ?? grant.ceiling, make.paid("project"), "increment"),
  ],
  argument: () => ({ kind: "amount", field: "reviewed", accepted: "recognised", words: "" }),
  reviewedIsInput: () => true,
  years: ({ years }) => years,
};

const MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  YEARS_REVIEW = markBit("YEARS_REVIEW"),
  YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED");

/** The amount that reviewers recognised, at most what the ceiling leaves; without one, a decision is awaited. */
function recognisedAmount(context: Context, grant: RecognisedAmount): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(out),
    paid = paidOf(rows, "project"),
    years = yearsSupported(rows);
  const { reviewed, mergedAmount, outlier, level } = rows,
    { marks } = out;
  const ceilings = [null, ...clause.levels].map(l => (l?.ceiling ?? grant.ceiling).value);
  // What was paid only takes up the ceiling: the reviewers' amount is for now.
  const how = ceilings.map((ceiling): Conclusion => ({ ceiling, basis: "increment", rounding: switches.rounding }));
  const fast = new FastConclusions(how);
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
    // What reviewers award several rows together is nobody's own amount yet.
    if (value === BLANK || (mergedAmount[row]! & MERGED.reviewed) !== 0) return end.decision(row);
    if ((outlier[row]! & (OUTLIER.reviewed | OUTLIER.paid)) !== 0) marks.add(row, MAGNITUDE);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    const before = paid.fen(row),
      named = level[row] as number,
      which = named < ceilings.length ? named : 0,
      suspect = ceilings[which]! * SUSPECT_CEILINGS;
    const concluded = value >= 0 && value <= FAST_LIMIT && before >= 0 ? fast.at(which, value * PARTS, before) : null;
    if (concluded !== null) {
      if (value >= suspect && suspect > 0) marks.add(row, MAGNITUDE);
      markConcluded(marks, row, concluded);
      return end.amount(row, concluded.computed, value * PARTS, concluded.deducted);
    }
    const raw = inFen(exactAt(reviewed, row)!),
      wide = concludeWide(how[which]!, raw, paid.exact(row)),
      written = writeWide(out, row, raw, wide.deducted);
    if (isSuspect(raw, ceilings[which]!)) marks.add(row, MAGNITUDE);
    markConcluded(marks, row, wide);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

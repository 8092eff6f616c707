import type { ApplicationRow } from "../fields/row-numbers";
import { type Applications, BLANK, EXACT, OUTLIER, RENT, RENT_BLANK } from "../fields/columns";
import { type Conclusion, concludeWide, FastConclusions, fitsFen, markConcluded, writeWide } from "./conclude";
import { compileConditions } from "./conditions";
import { type Context, type Decide, endings, reviewedFen } from "./context";
import { markBit } from "../marks/mark-columns";
import { exactAt } from "../fields/quantity";
import { compareRatios, over, plus, ratioOf, smaller, times, whole } from "../money/ratio";
import { PARTS } from "./results";
import type { Step } from "./step";
import { yearsSupported } from "./years";
import { type Exact, compare, exact, tenTo } from "../money/exact";
import type { Fen } from "../money/fen";
import { type Mechanism, PLAIN, lawPart } from "./mechanism";
import { paidOf } from "./paid-of";
import { compileArea, NOT_SAFE, rentSteps } from "./rent-of-area";
import { isSuspect } from "./suspect";
import { type StepMaker } from "./step-maker";
import type { Quoted, YearLimit } from "./quoted";

/** Rent of an area at a rate by level, with a limit of the area, a ceiling a year and a number of years. */
export interface AreaRent {
  readonly mechanism: "area-rent";
  readonly areaLimit: Quoted<number>;
  readonly ceiling: Quoted<Fen>;
  readonly years: YearLimit;
}

export const law = /* @__PURE__ */ lawPart({
  writtenNow: "mechanism: rate，of: [每平方米租金, 面积, 月数]",
  shape: ({ z, words }) =>
    z.strictObject({ mechanism: z.literal("area-rent"), areaLimit: words, ceiling: words, years: words }),
  read: (file, phrases): AreaRent => ({
    mechanism: file.mechanism,
    areaLimit: phrases.count(file.areaLimit, "areaLimit"),
    ceiling: phrases.amount(file.ceiling, "ceiling"),
    years: { words: file.years, then: "YEARS_EXHAUSTED", years: phrases.count(file.years, "years").value },
  }),
  phrases: grant => ({
    areaLimit: grant.areaLimit.words,
    ceiling: grant.ceiling.words,
    years: grant.years.words,
  }),
  computesWith: ({ areaLimit, years }) => [areaLimit.words, years.words],
  summary: ({ levels }) => [
    { kind: "rates", values: levels.flatMap(level => (level.rate ? [level.rate.value] : [])) },
    { kind: "text", text: "rent" },
  ],
});

const isByDays = (rows: Applications, row: ApplicationRow): boolean =>
  rows.rentUnit[row] === RENT.areaDay && rows.days.hundredths[row] !== BLANK;

export const mechanism: Mechanism<AreaRent> = {
  ...PLAIN,
  inputs: (_, switches) => [
    { field: "area", needed: "missing" },
    { field: "contractArea" },
    { field: "rent", needed: "missing" },
    { field: "rentUnit", needed: "missing" },
    // 天数 stands for the months where the rent is by the day; else it is not read.
    { field: "months", isRead: (rows, row) => !isByDays(rows, row) },
    { field: "days", isRead: isByDays, unasked: true },
    { field: "approvedRate" },
    { field: "years" },
    { field: "paid" },
    ...(switches["operating-support"] === "separate" ? [{ field: "reviewed", unasked: true } as const] : []),
  ],
  figures: ({ grant }) => ({ rate: null, ceiling: grant.ceiling }),
  madeBy: ({ grant, levels }) => [
    ...levels.flatMap(level => (level.rate ? [level.rate.words] : [])),
    grant.areaLimit.words,
  ],
  compile: areaRent,
  steps(make, { grant }) {
    const { rows, row } = make,
      ceiling = make.level?.ceiling ?? grant.ceiling;
    const combined = make.switches["operating-support"] === "combined",
      support = exactAt(rows.reviewed, row);
    return [
      ...rentSteps(make, grant.areaLimit),
      rateStep(make),
      ...(combined || !support
        ? []
        : [make.step("plus", "support", "reviewed", supportOf(support, make.yuan(ceiling.value)), ceiling.words)]),
      ...make.concluding(combined ? ceiling : null, make.paid("year"), "cumulative"),
    ];
  },
  argument: () => ({
    kind: "amount",
    field: "rent",
    accepted: "rentOfYear",
    words: "",
    beside: asYearsRent,
  }),
  paidScope: () => "year",
  reviewedIsInput: switches => switches["operating-support"] === "separate",
  ceilingIsOfAll: switches => switches["operating-support"] !== "separate",
  years: ({ years }) => years,
  areaLimit: ({ areaLimit }) => areaLimit,
  ownFunction: "SPACE",
};

/** One ㎡ at the year's rent is the year's rent. */
function asYearsRent(rows: Applications, row: ApplicationRow): void {
  rows.area.hundredths[row] = 100;
  rows.rentUnit[row] = RENT.year;
}

/** 核定比例 where it does not exceed the level's rate, else that. */
function rateStep(make: StepMaker): Step {
  const approved = exactAt(make.rows.approvedRate, make.row),
    own = make.level!.rate!,
    rate = exact(BigInt(own.value), 4),
    factor = approved ? exact(approved.digits, approved.scale + 2) : null;
  return factor !== null && compare(factor, rate) <= 0
    ? make.step("times", "approvedRate", "approvedRate", factor, own.words)
    : make.timesRate(own);
}

function supportOf(reviewed: Exact, ceiling: Exact): Exact {
  const unit = tenTo(Math.max(reviewed.scale - 2, 0)),
    fen = reviewed.scale <= 2 ? reviewed : exact((2n * reviewed.digits + unit) / (2n * unit), 2);
  return compare(fen, ceiling) > 0 ? ceiling : fen;
}

const YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED"),
  NEEDS_AMOUNT = markBit("NEEDS_AMOUNT");
const AREA_CAPPED = markBit("AREA_CAPPED"),
  RATE_CLAMPED = markBit("RATE_CLAMPED"),
  CAP_APPLIED = markBit("CAP_APPLIED"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR");
const PERCENT_POINTS = 10_000;

/**
 * Rent of the counted area over the period, at the level's rate, at most the ceiling a year, less what the year already
 * brought.
 */
function areaRent(context: Context, grant: AreaRent): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    combined = switches["operating-support"] === "combined",
    end = endings(out);
  const years = yearsSupported(rows),
    paid = paidOf(rows, "year");
  const { level, area, rent, rentUnit, approvedRate, reviewed, outlier } = rows,
    { marks } = out;
  const rates = [0, ...clause.levels.map(l => l.rate?.value ?? 0)],
    ceilings = [null, ...clause.levels].map(l => (l?.ceiling ?? grant.ceiling).value);
  const how = ceilings.map((ceiling): Conclusion => ({
    ceiling: combined ? ceiling : null,
    basis: "cumulative",
    rounding: switches.rounding,
  }));
  const fast = new FastConclusions(how),
    measured = compileArea(rows, grant.areaLimit.value);

  return row => {
    const verdict = judge(row);
    const exhausted = years(row) >= grant.years.years;
    if (exhausted) marks.add(row, YEARS_EXHAUSTED);
    if (verdict.refused || exhausted) return end.ineligible(row);
    if (
      verdict.missing ||
      area.hundredths[row] === BLANK ||
      rent.hundredths[row] === BLANK ||
      rentUnit[row] === RENT_BLANK
    )
      return end.missing(row);
    const which = level[row]!,
      rate = rates[which]!,
      ceiling = ceilings[which]!,
      approved = approvedRate.hundredths[row] as number;
    if (paid.unclear(row)) marks.add(row, PAID_UNCLEAR);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    if ((outlier[row]! & OUTLIER.paid) !== 0) marks.add(row, MAGNITUDE);
    if (measured.capped(row)) marks.add(row, AREA_CAPPED);
    const clamped = approved !== BLANK && exceeds(rows, row, rate);
    if (clamped) marks.add(row, RATE_CLAMPED);
    const points = approved === BLANK || clamped ? rate : approved;
    const product = combined && points >= 0 ? measured.fast(row, points) : NOT_SAFE,
      before = paid.fen(row);
    const concluded = product >= 0 && before >= 0 ? fast.at(which, product, before) : null;
    if (concluded !== null) {
      if (product / PARTS >= ceiling * 100) marks.add(row, MAGNITUDE);
      markConcluded(marks, row, concluded);
      return end.amount(row, concluded.computed, product, concluded.deducted);
    }
    const share =
      points === EXACT
        ? over(ratioOf(exactAt(approvedRate, row)!), whole(100))
        : over(whole(points), whole(PERCENT_POINTS));
    const raw = times(measured.wide(row), share);
    if (isSuspect(raw, ceiling)) marks.add(row, MAGNITUDE);
    let total = raw;
    if (!combined) {
      const support = reviewedFen(reviewed, row);
      if (support === null) marks.add(row, NEEDS_AMOUNT);
      else {
        if (support > ceiling) marks.add(row, CAP_APPLIED);
        total = plus(raw, smaller(whole(support), whole(ceiling)));
      }
    }
    const wide = concludeWide(how[which]!, total, paid.exact(row)),
      written = writeWide(out, row, raw, wide.deducted);
    markConcluded(marks, row, wide);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

/** True where 核定比例 is above the level's rate (basis points). */
function exceeds(rows: Applications, row: ApplicationRow, rate: number): boolean {
  const approved = rows.approvedRate.hundredths[row] as number;
  if (approved >= 0) return approved > rate;
  return compareRatios(ratioOf(exactAt(rows.approvedRate, row)!), over(whole(rate), whole(100))) > 0;
}

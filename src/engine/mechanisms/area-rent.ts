import type { Grant } from "../../policy/model";
import { BLANK, EXACT, OUTLIER, RENT, RENT_BLANK, type Applications } from "../columns";
import { compileConclusion, concludeWide, fitsFen, markConcluded, writeWide, type Conclusion } from "../conclude";
import { compileConditions } from "../conditions";
import { endings, reviewedFen, type Context, type Decide } from "../context";
import { ledgerColumn, paidBefore } from "../paid";
import { exactAt } from "../quantity";
import { compareRatios, inFen, NOTHING, over, plus, ratioOf, smaller, times, whole, type Ratio } from "../ratio";
import { markBit } from "../mark-columns";
import { PARTS } from "../results";
import { yearsSupported } from "../years";
import { isSuspect } from "./rate-with-ceiling";

const YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED"),
  NEEDS_AMOUNT = markBit("NEEDS_AMOUNT");
const AREA_CAPPED = markBit("AREA_CAPPED"),
  RATE_CLAMPED = markBit("RATE_CLAMPED"),
  CAP_APPLIED = markBit("CAP_APPLIED"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR");
const MONTHS = 12,
  DAYS = 365;
const PERCENT_POINTS = 10_000;

type AreaRent = Extract<Grant, { mechanism: "area-rent" }>;

/**
 * Rent of the counted area over the period, at the level's rate, at most the ceiling a year, less what the year already
 * brought.
 */
export function areaRent(context: Context, grant: AreaRent): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    combined = switches["operating-support"] === "combined",
    end = endings(context, !combined);
  const years = yearsSupported(rows),
    paid = paidThisYear(rows, years);
  const { level, area, rent, rentUnit, approvedRate, reviewed, outlier } = rows,
    { marks } = out;
  const rates = [0, ...clause.levels.map(l => l.rate?.value ?? 0)],
    ceiling = grant.ceiling.value;
  const how: Conclusion = { ceiling: combined ? ceiling : null, basis: "cumulative", rounding: switches.rounding };
  const fast = compileConclusion(how),
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
    const rate = rates[level[row]!]!,
      approved = approvedRate.hundredths[row] as number;
    if (paid.unclear(row)) marks.add(row, PAID_UNCLEAR);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    if ((outlier[row]! & OUTLIER.paid) !== 0) marks.add(row, MAGNITUDE);
    if (measured.capped(row)) marks.add(row, AREA_CAPPED);
    const clamped = approved !== BLANK && exceeds(rows, row, rate);
    if (clamped) marks.add(row, RATE_CLAMPED);
    const points = approved === BLANK || clamped ? rate : approved;
    const product = combined && points >= 0 ? measured.fast(row, points) : null,
      before = paid.fen(row);
    const concluded = product !== null && before !== null ? fast(product, before) : null;
    if (product !== null && concluded !== null) {
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
    const wide = concludeWide(how, total, paid.exact(row)),
      written = writeWide(out, row, raw, wide.deducted);
    markConcluded(marks, row, wide);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

/** True where 核定比例 is above the level's rate (basis points). */
function exceeds(rows: Applications, row: number, rate: number): boolean {
  const approved = rows.approvedRate.hundredths[row] as number;
  if (approved >= 0) return approved > rate;
  return compareRatios(ratioOf(exactAt(rows.approvedRate, row)!), over(whole(rate), whole(100))) > 0;
}

/** What the row's own year already brought: the ledger's; 已获支持金额 only in a first year, when it can be of no other. */
function paidThisYear(
  rows: Applications,
  years: (row: number) => number,
): ReturnType<typeof paidBefore> & { unclear(row: number): boolean } {
  const both = paidBefore(rows, "year"),
    ledger = ledgerColumn(rows, "year");
  const first = (row: number): boolean => years(row) === 0;
  return {
    fen: row => {
      if (first(row)) return both.fen(row);
      const shown = ledger ? (ledger.hundredths[row] as number) : BLANK;
      return shown >= 0 ? shown : shown === BLANK ? 0 : null;
    },
    exact: row => (first(row) ? both.exact(row) : ledger ? exactAt(ledger, row) : null),
    differs: row => first(row) && both.differs(row),
    unclear: row => !first(row) && (exactAt(rows.paid, row)?.digits ?? 0n) > 0n,
  };
}

interface Measured {
  /** The counted area is below the 实际使用面积. */
  capped(row: number): boolean;
  /**
   * rent × area × period × rate (basis points) in millionths of a 分, or null where it does not come out whole and safe.
   */
  fast(row: number, points: number): number | null;
  /** rent × area × period in 分, exactly. */
  wide(row: number): Ratio;
}

function compileArea(rows: Applications, limitSquareMetres: number): Measured {
  const { area, contractArea, rent, rentUnit, months, days } = rows;
  const limit = limitSquareMetres * 100;
  const counted = (row: number): number => {
    const used = area.hundredths[row] as number,
      contract = contractArea.hundredths[row] as number;
    return Math.min(used, contract === BLANK ? used : contract, limit);
  };
  const countedWide = (row: number): Ratio => {
    const contract = exactAt(contractArea, row),
      used = ratioOf(exactAt(area, row)!);
    return smaller(contract ? smaller(used, ratioOf(contract)) : used, whole(limitSquareMetres));
  };
  const fastFits = (row: number): boolean =>
    area.hundredths[row]! >= 0 && contractArea.hundredths[row]! >= BLANK && rent.hundredths[row]! >= 0;
  return {
    capped: row =>
      fastFits(row)
        ? counted(row) < area.hundredths[row]!
        : compareRatios(countedWide(row), ratioOf(exactAt(area, row)!)) < 0,
    fast: (row, points) => {
      if (!fastFits(row)) return null;
      const unit = rentUnit[row],
        term = months.hundredths[row] as number,
        stay = days.hundredths[row] as number;
      const a = counted(row) * rent.hundredths[row]! * points;
      if (unit === RENT.areaMonth && term === BLANK) return safe(a * MONTHS);
      if (unit === RENT.areaMonth && term >= 0 && term % 100 === 0) return safe(a * (term / 100));
      if (unit === RENT.areaDay && stay >= 0 && stay % 100 === 0) return safe(a * (stay / 100));
      if (unit === RENT.areaDay && stay === BLANK && term === BLANK) return safe(a * DAYS);
      return null;
    },
    wide: row => {
      const price = inFen(exactAt(rent, row)!),
        square = countedWide(row),
        term = exactAt(months, row),
        stay = exactAt(days, row);
      const duration = term ? ratioOf(term) : whole(MONTHS),
        year = over(duration, whole(MONTHS));
      switch (rentUnit[row]) {
        case RENT.areaMonth:
          return times(times(price, square), duration);
        case RENT.areaDay:
          return times(times(price, square), stay ? ratioOf(stay) : times(whole(DAYS), year));
        case RENT.areaYear:
          return times(times(price, square), year);
        case RENT.month:
          return times(times(price, duration), partOfContract(rows, row, square));
        default:
          return times(times(price, year), partOfContract(rows, row, square));
      }
    },
  };
}

/** Of a rent for the whole contract, the part that the counted area bears; nothing where the area is none. */
function partOfContract(rows: Applications, row: number, counted: Ratio): Ratio {
  if (counted.num === 0n) return NOTHING;
  return over(counted, ratioOf((exactAt(rows.contractArea, row) ?? exactAt(rows.area, row))!));
}

function safe(value: number): number | null {
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

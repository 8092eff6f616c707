import type { ApplicationRow } from "../fields/row-numbers";
import { BLANK, OUTLIER } from "../fields/columns";
import { concludeWide, FastConclusions, fitsFen, markConcluded, writeWide, type Conclusion } from "./conclude";
import { compileConditions } from "./conditions";
import { endings, type Context, type Decide } from "./context";
import { markBit } from "../marks/mark-columns";
import type { LedgerScope } from "./paid";
import { exactAt } from "../fields/quantity";
import { inFen, over, times, whole } from "../money/ratio";
import { PARTS } from "./results";
import { yearsSupported } from "./years";
import { compare, exact, multiply, shift, type Exact } from "../money/exact";
import { paidOf } from "./paid-of";
import { isSuspect, SUSPECT_CEILINGS } from "./suspect";
import type { YearLimit } from "./quoted";
import type { Level } from "./terms";

const UNAUDITED = markBit("UNAUDITED"),
  SHARE_APPLIED = markBit("SHARE_APPLIED"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR"),
  YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED"),
  YEARS_REVIEW = markBit("YEARS_REVIEW");
const BASIS_POINTS = 10_000,
  WHOLE_SHARE = 10_000;

/** factor × basis, at most the ceiling, less what was paid. */
export interface Product {
  /** In 万分之一: a rate of the basis, or 万分之一元 for each unit of it. */
  factor(level: Level | null): number;
  /** In 分; null: none. */
  ceiling(level: Level | null): number | null;
  readonly paid: LedgerScope;
  /** The basis is money: 审定基数 counts before it, and 承担比例 scales it. */
  readonly isMoney: boolean;
  readonly expectsAudit: boolean;
  /** So many years are supported at most; null: any number. */
  readonly years: YearLimit | null;
  /** So much of the basis counts at most, in hundredths; null: all. */
  readonly most: number | null;
}

/** Factor and ceiling of a level. */
interface Figures {
  readonly factor: number;
  readonly conclusion: Conclusion;
}

/** Decides the rows of a clause that pays a product. */
export function compileProduct(context: Context, product: Product): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(out),
    paid = paidOf(rows, product.paid),
    years = yearsSupported(rows);
  const { audited, basis, share, level, outlier, noAuditedColumn, sales } = rows,
    { marks } = out;
  const figures = [null, ...clause.levels].map((l): Figures => ({
    factor: product.factor(l),
    conclusion: { ceiling: product.ceiling(l), basis: switches["paid-basis"], rounding: switches.rounding },
  }));
  const fast = new FastConclusions(figures.map(f => f.conclusion));
  const suspect = figures.map(f => (f.conclusion.ceiling ?? Infinity) * SUSPECT_CEILINGS * PARTS);
  const readsSales = clause.when.some(c => c.fact === "sales") ? OUTLIER.sales : 0;
  const { isMoney, expectsAudit } = product,
    most = product.most ?? Infinity;
  const limit = product.years?.years ?? null,
    isReview = product.years?.then === "YEARS_REVIEW";
  const salesColumn = sales.hundredths;

  const wide = (row: ApplicationRow, value: Exact, which: number): void => {
    const { factor, conclusion } = figures[which]!;
    const scaled = isMoney ? scaleByShare(value, exactAt(share, row)) : atMost(value, product.most);
    const raw = over(times(inFen(scaled), whole(factor)), whole(BASIS_POINTS));
    const concluded = concludeWide(conclusion, raw, paid.exact(row));
    if (conclusion.ceiling !== null && isSuspect(raw, conclusion.ceiling)) marks.add(row, MAGNITUDE);
    const written = writeWide(out, row, raw, concluded.deducted);
    markConcluded(marks, row, concluded);
    end.amount(row, fitsFen(concluded.computed), written.raw, written.deducted);
  };

  return row => {
    const verdict = judge(row);
    const tooLong = limit !== null && years(row) >= limit;
    if (tooLong && !isReview) marks.add(row, YEARS_EXHAUSTED);
    if (verdict.refused || (tooLong && !isReview)) return end.ineligible(row);
    const useAudited = isMoney && audited.hundredths[row] !== BLANK;
    const column = useAudited ? audited : basis;
    const value = column.hundredths[row] as number;
    if (verdict.missing || value === BLANK) return end.missing(row);
    if (tooLong) marks.add(row, YEARS_REVIEW);
    if (paid.unclear(row)) marks.add(row, PAID_UNCLEAR);
    if (expectsAudit && !useAudited && noAuditedColumn[row] === 0) marks.add(row, UNAUDITED);
    const part = share.hundredths[row] as number,
      shared = isMoney && part !== BLANK && part !== WHOLE_SHARE;
    if (shared) marks.add(row, SHARE_APPLIED);
    const bits =
      (useAudited ? OUTLIER.audited : OUTLIER.basis) |
      OUTLIER.paid |
      (readsSales === 0 || salesColumn[row] === BLANK ? 0 : readsSales);
    if ((outlier[row]! & bits) !== 0) marks.add(row, MAGNITUDE);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    const named = level[row] as number,
      which = named < figures.length ? named : 0;
    const scaled = (value > most ? most : value) * figures[which]!.factor,
      before = paid.fen(row);
    if (value >= 0 && !shared && before >= 0 && scaled <= Number.MAX_SAFE_INTEGER / 100) {
      const raw = scaled * (PARTS / BASIS_POINTS),
        concluded = fast.at(which, raw, before);
      if (concluded !== null) {
        if (raw >= suspect[which]!) marks.add(row, MAGNITUDE);
        markConcluded(marks, row, concluded);
        return end.amount(row, concluded.computed, raw, concluded.deducted);
      }
    }
    wide(row, exactAt(column, row)!, which);
  };
}

/** basis × share, the share in percent; without a share the basis itself. */
function scaleByShare(basis: Exact, percent: Exact | null): Exact {
  return percent === null ? basis : multiply(basis, shift(percent, -2));
}

/** At most `most` hundredths of it. */
function atMost(value: Exact, most: number | null): Exact {
  const limit = most === null ? null : exact(BigInt(most), 2);
  return limit !== null && compare(value, limit) > 0 ? limit : value;
}

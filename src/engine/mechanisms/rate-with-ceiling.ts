import type { Grant } from "../../policy/model";
import { multiply, shift, type Exact } from "../../money/exact";
import { BLANK, OUTLIER } from "../columns";
import { compileConclusion, concludeWide, fitsFen, markConcluded, writeWide, type Conclusion } from "../conclude";
import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { paidBefore } from "../paid";
import { exactAt } from "../quantity";
import { compareRatios, inFen, over, times, whole, type Ratio } from "../ratio";
import { markBit } from "../mark-columns";
import { PARTS } from "../results";

const UNAUDITED = markBit("UNAUDITED"),
  SHARE_APPLIED = markBit("SHARE_APPLIED"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS");
const BASIS_POINTS = 10_000,
  WHOLE_SHARE = 10_000;
/** rate × basis from which an amount looks like 元 typed as 万元. */
const SUSPECT_CEILINGS = 100;

type RateWithCeiling = Extract<Grant, { mechanism: "rate-with-ceiling" }>;

/** Rate and ceiling of each level code (index 0: no level). */
interface Figures {
  readonly rate: number;
  readonly conclusion: Conclusion;
}

/** rate × basis, at most the ceiling, less what was paid. 审定基数 counts before the basis; 承担比例 scales it. */
export function rateWithCeiling(context: Context, grant: RateWithCeiling): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(context, false),
    paid = paidBefore(rows, grant.yearly ? "year" : "project");
  const { audited, basis, share, level, outlier, noAuditedColumn, sales } = rows,
    { marks } = out;
  const figures = [null, ...clause.levels].map(l => figuresOf(grant, l, switches));
  const fast = figures.map(f => compileConclusion(f.conclusion));
  const suspect = figures.map(f =>
    f.conclusion.ceiling === null ? Infinity : f.conclusion.ceiling * SUSPECT_CEILINGS * PARTS,
  );
  const readsSales = clause.when.some(c => c.fact === "sales") ? OUTLIER.sales : 0;
  const expectsAudit = grant.auditExpected !== null;
  const salesColumn = sales.hundredths;

  const wide = (row: number, value: Exact, which: number): void => {
    const { rate, conclusion } = figures[which]!;
    const scaled = scaleByShare(value, exactAt(share, row));
    const raw = over(times(inFen(scaled), whole(rate)), whole(BASIS_POINTS));
    const concluded = concludeWide(conclusion, raw, paid.exact(row));
    if (conclusion.ceiling !== null && isSuspect(raw, conclusion.ceiling)) marks.add(row, MAGNITUDE);
    const written = writeWide(out, row, raw, concluded.deducted);
    markConcluded(marks, row, concluded);
    end.amount(row, fitsFen(concluded.computed), written.raw, written.deducted);
  };

  return row => {
    const verdict = judge(row);
    if (verdict.refused) return end.ineligible(row);
    const useAudited = audited.hundredths[row] !== BLANK;
    const column = useAudited ? audited : basis;
    const value = column.hundredths[row] as number;
    if (verdict.missing || value === BLANK) return end.missing(row);
    if (expectsAudit && !useAudited && noAuditedColumn[row] === 0) marks.add(row, UNAUDITED);
    const part = share.hundredths[row] as number,
      shared = part !== BLANK && part !== WHOLE_SHARE;
    if (shared) marks.add(row, SHARE_APPLIED);
    const bits =
      (useAudited ? OUTLIER.audited : OUTLIER.basis) | OUTLIER.paid | (salesColumn[row] === BLANK ? 0 : readsSales);
    if ((outlier[row]! & bits) !== 0) marks.add(row, MAGNITUDE);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    const named = level[row] as number,
      which = named < figures.length ? named : 0;
    const product = value * figures[which]!.rate,
      before = paid.fen(row);
    if (value >= 0 && !shared && before !== null && product <= Number.MAX_SAFE_INTEGER / 100) {
      const raw = product * (PARTS / BASIS_POINTS),
        concluded = fast[which]!(raw, before);
      if (concluded !== null) {
        if (raw >= suspect[which]!) marks.add(row, MAGNITUDE);
        markConcluded(marks, row, concluded);
        return end.amount(row, concluded.computed, raw, concluded.deducted);
      }
    }
    wide(row, exactAt(column, row)!, which);
  };
}

function figuresOf(
  grant: RateWithCeiling,
  level: Context["clause"]["levels"][number] | null,
  switches: Context["switches"],
): Figures {
  return {
    rate: (level?.rate ?? grant.rate)?.value ?? 0,
    conclusion: {
      ceiling: (level?.ceiling ?? grant.ceiling)?.value ?? null,
      basis: switches["paid-basis"],
      rounding: switches.rounding,
    },
  };
}

/** basis × share, the share in percent; without a share the basis itself. */
export function scaleByShare(basis: Exact, percent: Exact | null): Exact {
  return percent === null ? basis : multiply(basis, shift(percent, -2));
}

export function isSuspect(raw: Ratio, ceiling: number): boolean {
  return ceiling > 0 && compareRatios(raw, times(whole(ceiling), whole(SUSPECT_CEILINGS))) >= 0;
}

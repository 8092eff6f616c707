import type { Grant } from "../../policy/model";
import { multiply, shift, type Exact } from "../../money/exact";
import { BLANK, OUTLIER } from "../columns";
import { compileConclusion, concludeWide, fitsFen, writeWide, type Conclusion } from "../conclude";
import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { paidBefore } from "../paid";
import { exactAt } from "../quantity";
import { compareRatios, inFen, over, times, whole, type Ratio } from "../ratio";
import { highBit, PARTS } from "../results";

const UNAUDITED = highBit("UNAUDITED"),
  SHARE_APPLIED = highBit("SHARE_APPLIED"),
  MAGNITUDE = highBit("MAGNITUDE");
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
  const { audited, basis, share, level, outlier, noAuditedColumn, sales } = rows;
  const figures = [null, ...clause.levels].map(l => figuresOf(grant, l, switches));
  const fast = figures.map(f => compileConclusion(f.conclusion));
  const suspect = figures.map(f =>
    f.conclusion.ceiling === null ? Infinity : f.conclusion.ceiling * SUSPECT_CEILINGS * PARTS,
  );
  const readsSales = clause.when.some(c => c.fact === "sales") ? OUTLIER.sales : 0;
  const unaudited = grant.auditExpected === null ? 0 : UNAUDITED;
  const salesColumn = sales.hundredths;

  const wide = (row: number, value: Exact, which: number, high: number, low: number): void => {
    const { rate, conclusion } = figures[which]!;
    const scaled = scaleByShare(value, exactAt(share, row));
    const raw = over(times(inFen(scaled), whole(rate)), whole(BASIS_POINTS));
    const concluded = concludeWide(conclusion, raw, paid.exact(row));
    if (conclusion.ceiling !== null && isSuspect(raw, conclusion.ceiling)) high |= MAGNITUDE;
    const written = writeWide(out, row, raw, concluded.deducted);
    end.amount(row, fitsFen(concluded.computed), written.raw, written.deducted, low, high | concluded.high);
  };

  return row => {
    const verdict = judge(row);
    if (verdict.low !== 0) return end.ineligible(row, verdict.low, 0);
    const useAudited = audited.hundredths[row] !== BLANK;
    const column = useAudited ? audited : basis;
    const value = column.hundredths[row] as number;
    if (verdict.missing || value === BLANK) return end.missing(row, verdict.high);
    let high = verdict.high;
    if (!useAudited && noAuditedColumn[row] === 0) high |= unaudited;
    const part = share.hundredths[row] as number,
      shared = part !== BLANK && part !== WHOLE_SHARE;
    if (shared) high |= SHARE_APPLIED;
    const bits =
      (useAudited ? OUTLIER.audited : OUTLIER.basis) | OUTLIER.paid | (salesColumn[row] === BLANK ? 0 : readsSales);
    if ((outlier[row]! & bits) !== 0) high |= MAGNITUDE;
    const low = paid.differs(row),
      named = level[row] as number,
      which = named < figures.length ? named : 0;
    const product = value * figures[which]!.rate,
      before = paid.fen(row);
    if (value >= 0 && !shared && before !== null && product <= Number.MAX_SAFE_INTEGER / 100) {
      const raw = product * (PARTS / BASIS_POINTS),
        concluded = fast[which]!(raw, before);
      if (concluded !== null) {
        if (raw >= suspect[which]!) high |= MAGNITUDE;
        return end.amount(row, concluded.computed, raw, concluded.deducted, low, high | concluded.high);
      }
    }
    wide(row, exactAt(column, row)!, which, high, low);
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

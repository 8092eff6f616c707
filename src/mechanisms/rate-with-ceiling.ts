import { BLANK, OUTLIER } from "../engine/columns";
import {
  type Conclusion,
  compileConclusion,
  concludeWide,
  fitsFen,
  markConcluded,
  writeWide,
} from "../engine/conclude";
import { compileConditions } from "../engine/conditions";
import { type Context, type Decide, endings } from "../engine/context";
import { markBit } from "../engine/mark-columns";
import { paidBefore } from "../engine/paid";
import { exactAt } from "../engine/quantity";
import { inFen, over, times, whole } from "../engine/ratio";
import { PARTS } from "../engine/results";
import { type Exact, compare, exact, multiply, shift } from "../money/exact";
import type { Fen } from "../money/fen";
import { type Mechanism, PLAIN, lawPart, maybe } from "./mechanism";
import { isSuspect, SUSPECT_CEILINGS } from "./suspect";
import type { Quoted } from "./terms";

/**
 * rate × basis, at most the ceiling, less what was paid. `of` names an own basis of the policy, or null for 核算基数 only.
 * Rates and ceilings may depend on the level.
 */
export interface RateWithCeiling {
  readonly mechanism: "rate-with-ceiling";
  readonly of: string | null;
  readonly ofWords: string;
  readonly rate: Quoted<number> | null;
  readonly ceiling: Quoted<Fen> | null;
  readonly auditExpected: string | null;
  /** What was paid is what the year brought. */
  readonly yearly: boolean;
}

export const law = /* @__PURE__ */ lawPart({
  shape: ({ z, words }) =>
    z.strictObject({
      mechanism: z.literal("rate-with-ceiling"),
      of: words.optional(),
      ofWords: words,
      rate: words.optional(),
      ceiling: words.optional(),
      auditExpected: words.optional(),
      yearly: z.boolean().default(false),
    }),
  read: (file, phrases): RateWithCeiling => ({
    mechanism: file.mechanism,
    of: file.of ?? null,
    ofWords: file.ofWords,
    auditExpected: file.auditExpected ?? null,
    yearly: file.yearly,
    rate: maybe(file.rate, words => phrases.rate(words, "rate")),
    ceiling: maybe(file.ceiling, words => phrases.amount(words, "ceiling")),
  }),
  phrases: grant => ({
    ofWords: grant.ofWords,
    rate: grant.rate?.words,
    ceiling: grant.ceiling?.words,
    auditExpected: grant.auditExpected,
  }),
  lint: ({ grant }, bases) =>
    grant.of !== null && !bases.some(b => b.id === grant.of)
      ? [{ field: "grant.of", message: `bases 里没有“${grant.of}”` }]
      : [],
  computesWith: ({ ofWords }) => [ofWords],
  summary: ({ grant, levels }) => [
    {
      kind: "rates",
      values: grant.rate ? [grant.rate.value] : levels.flatMap(level => (level.rate ? [level.rate.value] : [])),
    },
    ...(grant.ceiling ? [{ kind: "words", words: grant.ceiling.words } as const] : []),
  ],
});

export const mechanism: Mechanism<RateWithCeiling> = {
  ...PLAIN,
  inputs: () => [{ field: "basis", instead: "audited", needed: "missing" }, { field: "share" }, { field: "paid" }],
  figures: ({ rate, ceiling }) => ({ rate, ceiling }),
  madeBy: ({ grant, levels }) => [(grant.rate ?? levels.find(l => l.rate)?.rate)?.words ?? ""],
  compile: rateWithCeiling,
  steps(make, { grant }) {
    const { rows, row, level, switches } = make,
      from = rows.audited.hundredths[row] === BLANK ? "basis" : "audited",
      share = exactAt(rows.share, row);
    return [
      make.step("take", from, from, exactAt(rows[from], row)!, grant.ofWords),
      ...(share && compare(share, exact(100n, 0)) !== 0
        ? [make.step("times", "share", "share", exact(share.digits, share.scale + 2))]
        : []),
      make.timesRate((level?.rate ?? grant.rate)!),
      ...make.concluding(
        level?.ceiling ?? grant.ceiling,
        make.paid(grant.yearly ? "year" : "project"),
        switches["paid-basis"],
      ),
    ];
  },
  argument: ({ ofWords }) => ({ kind: "amount", field: "basis", accepted: "basis", words: ofWords }),
  paidScope: ({ grant }) => (grant.yearly ? "year" : "project"),
  basis: ({ of, ofWords, auditExpected }) => ({ of, words: ofWords, auditExpected }),
};

const UNAUDITED = markBit("UNAUDITED"),
  SHARE_APPLIED = markBit("SHARE_APPLIED"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS");
const BASIS_POINTS = 10_000,
  WHOLE_SHARE = 10_000;

/** Rate and ceiling of each level code (index 0: no level). */
interface Figures {
  readonly rate: number;
  readonly conclusion: Conclusion;
}

/** rate × basis, at most the ceiling, less what was paid. 审定基数 counts before the basis; 承担比例 scales it. */
function rateWithCeiling(context: Context, grant: RateWithCeiling): Decide {
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
function scaleByShare(basis: Exact, percent: Exact | null): Exact {
  return percent === null ? basis : multiply(basis, shift(percent, -2));
}

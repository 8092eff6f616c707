import { BLANK, OUTLIER } from "../fields/columns";
import { type Conclusion, concludeWide, fitsFen, writeWide } from "./conclude";
import { compileConditions } from "./conditions";
import { type Context, type Decide, endings } from "./context";
import { markBit } from "../marks/mark-columns";
import { type LedgerScope, ledgerColumn } from "./paid";
import { paidOf } from "./paid-of";
import { whole } from "../money/ratio";
import { PARTS } from "./results";
import { exact } from "../money/exact";
import type { Fen } from "../money/fen";
import { type Mechanism, PLAIN, amountsOfLevels, lawPart, maybe } from "./mechanism";
import type { Quoted } from "./quoted";
import type { ClauseTerms, Switches } from "./terms";
import { earlierIn } from "./earlier-level";

/** A fixed amount once (its own, or by level); a better level may earn the difference. */
export interface FixedOnce {
  readonly mechanism: "fixed-once";
  readonly amount: Quoted<Fen> | null;
  readonly upgrade: boolean;
}

export const law = /* @__PURE__ */ lawPart({
  writtenNow: "mechanism: fixed 加 once、upgrade",
  isOnce: true,
  shape: ({ z, words }) =>
    z.strictObject({
      mechanism: z.literal("fixed-once"),
      amount: words.optional(),
      upgrade: z.boolean().default(false),
    }),
  read: (file, phrases): FixedOnce => ({
    mechanism: file.mechanism,
    upgrade: file.upgrade,
    amount: maybe(file.amount, words => phrases.amount(words, "amount")),
  }),
  phrases: grant => ({ amount: grant.amount?.words }),
  summary: ({ grant, levels }) => [
    {
      kind: "amounts",
      values: grant.amount
        ? [grant.amount.value]
        : amountsOfLevels(levels)
            .map(amount => amount.value)
            .sort((a, b) => b - a),
    },
    { kind: "text", text: "fixed" },
  ],
});

export const mechanism: Mechanism<FixedOnce> = {
  ...PLAIN,
  inputs: ({ grant }) =>
    grant.upgrade ? [{ field: "hadLevel" }, { field: "paid" }] : [{ field: "paid", aside: true }],
  figures: ({ grant }) => ({ amount: grant.amount }),
  madeBy: ({ levels }) => amountsOfLevels(levels).map(amount => amount.words),
  compile: fixedOnce,
  readsEarlierLevel: true,
  steps(make, { grant }) {
    const amount = (make.level?.amount ?? grant.amount)!,
      { awards, row } = make;
    // What was had is what the award took off; PAID_UNCLEAR sums were not.
    const wide = awards.wide.get(row)?.deducted,
      off = wide ? exact(wide.num, 2) : exact(BigInt(awards.deducted[row]!), 8);
    return [
      make.step("take", "fixed", "level", make.yuan(amount.value), amount.words),
      ...make.less("earlier", off),
      make.round(null),
    ];
  },
  argument: () => ({ kind: "unused" }),
  paidScope,
};

function paidScope({ oncePerApplicant }: ClauseTerms<FixedOnce>, switches: Switches): "applicant" | "project" {
  return oncePerApplicant !== null && switches["once-per"] === "applicant" ? "applicant" : "project";
}

const ONE_OFF_USED = markBit("ONE_OFF_USED"),
  UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR");

/**
 * A fixed amount once: its own or by level. Had before: refused, or, where a better level may follow, the difference.
 */
function fixedOnce(context: Context, grant: FixedOnce): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(out);
  const scope: Exclude<LedgerScope, "year"> =
    clause.oncePerApplicant !== null && switches["once-per"] === "applicant" ? "applicant" : "project";
  const paid = paidOf(rows, scope),
    earlier = earlierIn(rows, scope);
  const amounts = [grant.amount?.value ?? 0, ...clause.levels.map(l => l.amount?.value ?? grant.amount?.value ?? 0)];
  const differences = grant.upgrade && switches.upgrade === "difference";
  const possible = possibleAwards(amounts, grant.upgrade && !differences),
    ledger = ledgerColumn(rows, scope);
  const how: Conclusion = { ceiling: null, basis: "cumulative", rounding: switches.rounding };
  const { level, outlier } = rows,
    { marks } = out,
    toFen = switches.rounding === "fen";
  const tierOf = (had: number): number => (grant.upgrade && had > 0 && had < amounts.length ? amounts[had]! : 0);
  const shown = ledger?.hundredths ?? null;

  return row => {
    const verdict = judge(row);
    const named = level[row] as number,
      amount = amounts[named < amounts.length ? named : 0]!,
      stood = tierOf(earlier(row));
    const before = paid.fen(row),
      known = possible.includes(before),
      had = known && before > stood ? before : stood;
    const inLedger = !grant.upgrade && shown !== null && shown[row] !== BLANK && shown[row] !== 0;
    const used = amount > 0 && (had >= amount || inLedger);
    if (used) marks.add(row, ONE_OFF_USED);
    if (verdict.refused || used) return end.ineligible(row);
    if (verdict.missing) return end.missing(row);
    if ((outlier[row]! & OUTLIER.paid) !== 0) marks.add(row, MAGNITUDE);
    if (!known && before !== 0) marks.add(row, PAID_UNCLEAR);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    const off = differences ? had : 0;
    if (off > 0) marks.add(row, UPGRADE_DIFFERENCE);
    if (toFen) return end.amount(row, amount - off, amount * PARTS, off * PARTS);
    const wide = concludeWide(how, whole(amount), exact(BigInt(off), 2)),
      written = writeWide(out, row, whole(amount), wide.deducted);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

/** What an earlier award can have come to, in 分: one of the amounts, or (where each level pays in full) all of them. */
function possibleAwards(amounts: readonly number[], inFull: boolean): number[] {
  const each = [...new Set(amounts)].filter(a => a > 0);
  return inFull ? [...each, each.reduce((sum, a) => sum + a, 0)] : each;
}

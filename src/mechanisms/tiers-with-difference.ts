import { LEVEL_BLANK, LEVEL_INELIGIBLE, OUTLIER } from "../fields/columns";
import { type Conclusion, concludeWide, fitsFen, writeWide } from "./conclude";
import { compileConditions } from "./conditions";
import { type Context, type Decide, endings } from "./context";
import { markBit } from "../marks/mark-columns";
import { paidOf } from "./paid-of";
import { compareRatios, inFen, whole } from "../money/ratio";
import { PARTS } from "./results";
import { ZERO, compare, exact } from "../money/exact";
import { type LawFault, type Mechanism, PLAIN, amountsOfLevels, lawPart } from "./mechanism";
import { earlierIn } from "./earlier-level";
import type { ClauseTerms } from "./terms";

/** An amount per tier (Level.amount), once; a higher tier earns the difference. */
export interface TiersWithDifference {
  readonly mechanism: "tiers-with-difference";
}

export const law = /* @__PURE__ */ lawPart({
  writtenNow: "mechanism: fixed 加 upgrade",
  isOnce: true,
  shape: ({ z }) => z.strictObject({ mechanism: z.literal("tiers-with-difference") }),
  read: (file): TiersWithDifference => ({ mechanism: file.mechanism }),
  phrases: () => ({}),
  lint: lintTiers,
  someLevels: true,
  summary: ({ levels }) => [
    { kind: "text", text: "tiers" },
    { kind: "amounts", values: amountsOfLevels(levels).map(amount => amount.value) },
  ],
});

/** From the first tier with an amount on, every tier has one, and a higher tier never earns less. */
function lintTiers({ levels }: ClauseTerms<TiersWithDifference>): LawFault[] {
  const first = levels.findIndex(l => l.amount !== null);
  if (first < 0) return [{ field: "levels", message: "没有一级写了金额" }];
  return levels.slice(first).flatMap((level, i, tiers) => {
    if (level.amount === null) return [{ field: `levels.${level.id}`, message: `中间缺了“${level.label}”的金额` }];
    const before = tiers[i - 1]?.amount;
    return before && before.value >= level.amount.value
      ? [{ field: `levels.${level.id}`, message: `“${level.label}”的金额不高于前一级` }]
      : [];
  });
}

export const mechanism: Mechanism<TiersWithDifference> = {
  ...PLAIN,
  inputs: () => [{ field: "hadLevel" }, { field: "paid" }],
  figures: () => ({ amount: null }),
  madeBy: ({ levels }) => amountsOfLevels(levels).map(amount => amount.words),
  compile: tiersWithDifference,
  readsEarlierLevel: true,
  steps(make, { levels }) {
    const amount = make.level!.amount!,
      paid = make.paid("applicant") ?? ZERO,
      earlier = levels[earlierIn(make.rows, "applicant")(make.row) - 1]?.amount ?? null,
      tier = make.yuan(earlier?.value ?? 0);
    const byTier = make.switches["tier-difference"] === "tier" && compare(tier, paid) >= 0;
    return [
      make.step("take", "tier", "level", make.yuan(amount.value), amount.words),
      ...(byTier ? make.less("earlier", tier, earlier?.words) : make.less("paid", paid)),
      make.round(null),
    ];
  },
  argument: () => ({ kind: "earlier" }),
  paidScope: () => "applicant",
};

const NO_UPGRADE = markBit("NO_UPGRADE"),
  UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS");

/** An amount per tier, once; a higher tier earns what is left after the earlier tier or what was paid. */
function tiersWithDifference(context: Context): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(out),
    paid = paidOf(rows, "applicant");
  const tiers = Float64Array.from([0, ...clause.levels.map(l => l.amount?.value ?? 0)]);
  const earlier = earlierIn(rows, "applicant");
  const byTier = switches["tier-difference"] === "tier",
    how: Conclusion = { ceiling: null, basis: "cumulative", rounding: switches.rounding };
  const { level, outlier } = rows,
    { marks } = out,
    ranked = clause.levelReading === "rank-number",
    toFen = switches.rounding === "fen";

  return row => {
    const verdict = judge(row);
    const now = level[row] as number,
      known = now !== LEVEL_BLANK && now < tiers.length,
      had = earlier(row);
    const tier = known ? tiers[now]! : 0,
      stood = byTier ? tiers[had]! : 0,
      before = paid.fen(row);
    const covered = before < 0 ? compareRatios(inFen(paid.exact(row)!), whole(tier)) >= 0 : before >= tier;
    // A rank that no tier serves is below them all: after an earlier tier it is no upgrade either.
    const below = ranked && now === LEVEL_INELIGIBLE && had !== LEVEL_BLANK;
    const noUpgrade = below || (known && ((had !== LEVEL_BLANK && now <= had) || stood >= tier || covered));
    if (noUpgrade) marks.add(row, NO_UPGRADE);
    if (verdict.refused || noUpgrade) return end.ineligible(row);
    if (verdict.missing) return end.missing(row);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    if ((outlier[row]! & OUTLIER.paid) !== 0) marks.add(row, MAGNITUDE);
    if (before >= 0 && toFen) {
      const off = before > stood ? before : stood;
      if (off > 0) marks.add(row, UPGRADE_DIFFERENCE);
      return end.amount(row, tier - off, tier * PARTS, off * PARTS);
    }
    const given = paid.exact(row),
      off = given && compareRatios(inFen(given), whole(stood)) > 0 ? given : exact(BigInt(stood), 2);
    const wide = concludeWide(how, whole(tier), off),
      written = writeWide(out, row, whole(tier), wide.deducted);
    if (off.digits > 0n) marks.add(row, UPGRADE_DIFFERENCE);
    end.amount(row, fitsFen(wide.computed), written.raw, written.deducted);
  };
}

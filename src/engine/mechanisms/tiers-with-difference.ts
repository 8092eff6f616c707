import { exact } from "../../money/exact";
import { compileConditions } from "../conditions";
import { concludeWide, fitsFen, writeWide, type Conclusion } from "../conclude";
import { endings, type Context, type Decide } from "../context";
import { LEVEL_BLANK, OUTLIER, type Applications } from "../columns";
import { paidBefore } from "../paid";
import { compareRatios, inFen, whole } from "../ratio";
import { markBit } from "../mark-columns";
import { PARTS } from "../results";

const NO_UPGRADE = markBit("NO_UPGRADE"),
  UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS");

/** An amount per tier, once; a higher tier earns what is left after the earlier tier or what was paid. */
export function tiersWithDifference(context: Context): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(context, false),
    paid = paidBefore(rows, "applicant");
  const tiers = Float64Array.from([0, ...clause.levels.map(l => l.amount?.value ?? 0)]);
  const earlier = earlierIn(rows, "applicant");
  const byTier = switches["tier-difference"] === "tier",
    how: Conclusion = { ceiling: null, basis: "cumulative", rounding: switches.rounding };
  const { level, outlier } = rows,
    { marks } = out,
    toFen = switches.rounding === "fen";

  return row => {
    const verdict = judge(row);
    const now = level[row] as number,
      known = now !== LEVEL_BLANK && now < tiers.length,
      had = earlier(row);
    const tier = known ? tiers[now]! : 0,
      stood = byTier ? tiers[had]! : 0,
      before = paid.fen(row);
    const covered = before === null ? compareRatios(inFen(paid.exact(row)!), whole(tier)) >= 0 : before >= tier;
    const noUpgrade = known && ((had !== LEVEL_BLANK && now <= had) || stood >= tier || covered);
    if (noUpgrade) marks.add(row, NO_UPGRADE);
    if (verdict.refused || noUpgrade) return end.ineligible(row);
    if (verdict.missing) return end.missing(row);
    if (paid.differs(row)) marks.add(row, PAID_DIFFERS);
    if ((outlier[row]! & OUTLIER.paid) !== 0) marks.add(row, MAGNITUDE);
    if (before !== null && toFen) {
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

/** The best earlier level of a row: 已获等级, or the ledger's where that is blank or lower. */
export function earlierIn(rows: Applications, scope: "applicant" | "project"): (row: number) => number {
  const stated = rows.hadLevel,
    { ledger } = rows;
  if (!ledger) return row => stated[row] as number;
  const shown = scope === "applicant" ? ledger.levelByApplicant : ledger.levelByProject;
  return row => Math.max(stated[row] as number, shown[row] as number);
}

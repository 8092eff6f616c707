import type { Grant } from "../../policy/model";
import { exact } from "../../money/exact";
import { compileConditions } from "../conditions";
import { concludeWide, fitsFen, writeWide, type Conclusion } from "../conclude";
import { endings, type Context, type Decide } from "../context";
import { BLANK, OUTLIER } from "../columns";
import { ledgerColumn, paidBefore, type LedgerScope } from "../paid";
import { whole } from "../ratio";
import { markBit } from "../mark-columns";
import { PARTS } from "../results";
import { earlierIn } from "./tiers-with-difference";

const ONE_OFF_USED = markBit("ONE_OFF_USED"),
  UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE"),
  MAGNITUDE = markBit("MAGNITUDE"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR");

/**
 * A fixed amount once: its own or by level. Had before: refused, or, where a better level may follow, the difference.
 */
export function fixedOnce(context: Context, grant: Extract<Grant, { mechanism: "fixed-once" }>): Decide {
  const { clause, rows, out, switches } = context;
  const judge = compileConditions(context),
    end = endings(context, false);
  const scope: Exclude<LedgerScope, "year"> =
    clause.oncePerApplicant !== null && switches["once-per"] === "applicant" ? "applicant" : "project";
  const paid = paidBefore(rows, scope),
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
      known = before !== null && possible.includes(before),
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

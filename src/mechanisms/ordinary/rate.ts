import { BLANK } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import { FastConclusions, markConcluded } from "../conclude";
import type { Context, Decide } from "../context";
import { OUTCOME, PARTS } from "../results";
import type { RateWithCeiling } from "../rate-with-ceiling";
import { SUSPECT_CEILINGS } from "../suspect";
import { clearLevels, type Ordinary } from "./decide-many";

const UNAUDITED = markBit("UNAUDITED"),
  MAGNITUDE = markBit("MAGNITUDE");
const BASIS_POINTS = 10_000;

/** A basis, perhaps something paid, and nothing to doubt. */
export const ordinaryRate: Ordinary<RateWithCeiling> = (context, grant, inFull) => {
  if (grant.yearly || grant.years !== null || context.rows.ledger !== null) return null;
  const { clause, switches } = context,
    how = [null, ...clause.levels].map(l => ({
      rate: (l?.rate ?? grant.rate)?.value ?? 0,
      ceiling: (l?.ceiling ?? grant.ceiling)?.value ?? null,
      basis: switches["paid-basis"],
      rounding: switches.rounding,
    }));
  const figures: Figures = {
    rates: Float64Array.from(how, h => h.rate * (PARTS / BASIS_POINTS)),
    suspect: Float64Array.from(how, h => (h.ceiling ?? Infinity) * SUSPECT_CEILINGS * PARTS),
    conclude: new FastConclusions(how),
    clear: clearLevels(context),
    expectsAudit: grant.auditExpected !== null,
  };
  return (list, from, to) => decide(context, figures, inFull, list.subarray(from, to));
};

/** What the rows of a clause have in common, by level. */
interface Figures {
  /** Millionths of a 分 for each hundredth of the basis. */
  readonly rates: Float64Array;
  readonly suspect: Float64Array;
  readonly conclude: FastConclusions;
  readonly clear: Uint8Array;
  readonly expectsAudit: boolean;
}

/**
 * One function for all runs: what V8 has compiled of a function that is made anew for each is dropped with what that
 * one's run held. Its loop goes over variables of its own, which need not be fetched again for every row.
 */
function decide({ rows, out }: Context, figures: Figures, inFull: Decide, list: Int32Array): void {
  const { level, outlier, noAuditedColumn } = rows,
    { rates, suspect, conclude, clear, expectsAudit } = figures,
    { marks, outcome, computed, raw: rawParts, deducted } = out;
  const audited = rows.audited.hundredths,
    basis = rows.basis.hundredths,
    share = rows.share.hundredths,
    paid = rows.paid.hundredths;
  for (let k = 0; k < list.length; k++) {
    const row = list[k]!,
      given = audited[row]!,
      value = given === BLANK ? basis[row]! : given,
      before = paid[row]!,
      named = level[row]!,
      which = named < rates.length ? named : 0,
      raw = value * rates[which]!;
    const isOrdinary =
      value >= 0 &&
      raw <= Number.MAX_SAFE_INTEGER &&
      before >= BLANK &&
      clear[named] === 1 &&
      outlier[row] === 0 &&
      share[row] === BLANK;
    const concluded = isOrdinary ? conclude.at(which, raw, before) : null;
    if (concluded === null) {
      inFull(row);
      continue;
    }
    if (expectsAudit && given === BLANK && noAuditedColumn[row] === 0) marks.add(row, UNAUDITED);
    if (raw >= suspect[which]!) marks.add(row, MAGNITUDE);
    markConcluded(marks, row, concluded);
    outcome[row] = OUTCOME.amount;
    computed[row] = concluded.computed;
    rawParts[row] = raw;
    deducted[row] = concluded.deducted;
  }
}

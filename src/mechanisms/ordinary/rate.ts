import { BLANK } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import { compileConclusion, markConcluded, type Conclusion } from "../conclude";
import { OUTCOME, PARTS } from "../results";
import type { RateWithCeiling } from "../rate-with-ceiling";
import { SUSPECT_CEILINGS } from "../suspect";
import { clearLevels, type Ordinary } from "./decide-many";

const UNAUDITED = markBit("UNAUDITED"),
  MAGNITUDE = markBit("MAGNITUDE");
const BASIS_POINTS = 10_000;

/** A basis, perhaps something paid, and nothing to doubt. */
export const ordinaryRate: Ordinary<RateWithCeiling> = ({ clause, rows, out, switches, ...rest }, grant, inFull) => {
  if (grant.yearly || grant.years !== null || rows.ledger !== null) return null;
  const how = [null, ...clause.levels].map(l => ({
    rate: (l?.rate ?? grant.rate)?.value ?? 0,
    ceiling: (l?.ceiling ?? grant.ceiling)?.value ?? null,
  }));
  const rates = Float64Array.from(how, h => h.rate * (PARTS / BASIS_POINTS)),
    suspect = Float64Array.from(how, h => (h.ceiling === null ? Infinity : h.ceiling * SUSPECT_CEILINGS * PARTS)),
    conclude = how
      .map(({ ceiling }): Conclusion => ({
        ceiling,
        basis: switches["paid-basis"],
        rounding: switches.rounding,
      }))
      .map(compileConclusion);
  const clear = clearLevels({ clause, rows, out, switches, ...rest }),
    expectsAudit = grant.auditExpected !== null,
    { marks } = out;

  return (list, from, to) => {
    // Taken up for each list: a loop over its own variables need not fetch them again for every row.
    const { level, outlier, noAuditedColumn } = rows,
      audited = rows.audited.hundredths,
      basis = rows.basis.hundredths,
      share = rows.share.hundredths,
      paid = rows.paid.hundredths;
    const { outcome, computed, raw: rawParts, deducted } = out;
    for (let k = from; k < to; k++) {
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
      const concluded = isOrdinary ? conclude[which]!(raw, before) : null;
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
  };
};

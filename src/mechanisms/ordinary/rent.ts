import { BLANK } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import type { AreaRent } from "../area-rent";
import { FastConclusions, markConcluded } from "../conclude";
import { endings } from "../context";
import { compileArea, NOT_SAFE } from "../rent-of-area";
import { PARTS } from "../results";
import { SUSPECT_CEILINGS } from "../suspect";
import { yearsSupported } from "../years";
import { clearLevels, type Ordinary } from "./decide-many";

const AREA_CAPPED = markBit("AREA_CAPPED"),
  MAGNITUDE = markBit("MAGNITUDE");

/** An area and its rent by the month or the day, nothing paid, and nothing to doubt. */
export const ordinaryRent: Ordinary<AreaRent> = (context, grant, inFull) => {
  const { clause, rows, out, switches } = context,
    { level, outlier } = rows;
  if (rows.ledger !== null || switches["operating-support"] !== "combined") return null;
  const of = [null, ...clause.levels].map(l => ({
    rate: l?.rate?.value ?? 0,
    ceiling: (l?.ceiling ?? grant.ceiling).value,
  }));
  const conclude = new FastConclusions(
    of.map(({ ceiling }) => ({ ceiling, basis: "cumulative", rounding: switches.rounding })),
  );
  const clear = clearLevels(context),
    measured = compileArea(rows, grant.areaLimit.value),
    years = yearsSupported(rows),
    paid = rows.paid.hundredths,
    approvedRate = rows.approvedRate.hundredths,
    end = endings(out),
    { marks } = out;

  return (list, from, to) => {
    for (let k = from; k < to; k++) {
      const row = list[k]!,
        which = level[row]!;
      const isOrdinary =
        clear[which] === 1 &&
        which < of.length &&
        outlier[row] === 0 &&
        approvedRate[row] === BLANK &&
        (paid[row] === BLANK || paid[row] === 0) &&
        years(row) < grant.years.years;
      const product = isOrdinary ? measured.fast(row, of[which]!.rate) : NOT_SAFE,
        concluded = product >= 0 ? conclude.at(which, product, 0) : null;
      if (concluded === null) {
        inFull(row);
        continue;
      }
      if (measured.capped(row)) marks.add(row, AREA_CAPPED);
      if (product / PARTS >= of[which]!.ceiling * SUSPECT_CEILINGS) marks.add(row, MAGNITUDE);
      markConcluded(marks, row, concluded);
      end.amount(row, concluded.computed, product, concluded.deducted);
    }
  };
};

import { BLANK } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import { FAST_LIMIT, FastConclusions, markConcluded } from "../conclude";
import { endings } from "../context";
import type { RecognisedAmount } from "../recognised-amount";
import { PARTS } from "../results";
import { SUSPECT_CEILINGS } from "../suspect";
import { yearsSupported } from "../years";
import { clearLevels, type Ordinary } from "./decide-many";

const MAGNITUDE = markBit("MAGNITUDE");

/** What the reviewers said of the row alone, perhaps something paid, and nothing to doubt. */
export const ordinaryRecognised: Ordinary<RecognisedAmount> = (context, grant, inFull) => {
  const { clause, rows, out, switches } = context,
    { level, outlier, mergedAmount } = rows;
  if (rows.ledger !== null) return null;
  const ceilings = [null, ...clause.levels].map(l => (l?.ceiling ?? grant.ceiling).value),
    suspect = Float64Array.from(ceilings, ceiling => (ceiling > 0 ? ceiling * SUSPECT_CEILINGS : Infinity)),
    conclude = new FastConclusions(
      ceilings.map(ceiling => ({ ceiling, basis: "increment", rounding: switches.rounding })),
    );
  const clear = clearLevels(context),
    reviewed = rows.reviewed.hundredths,
    paid = rows.paid.hundredths,
    years = yearsSupported(rows),
    limit = grant.years?.years ?? Infinity,
    end = endings(out),
    { marks } = out;

  return (list, from, to) => {
    for (let k = from; k < to; k++) {
      const row = list[k]!,
        value = reviewed[row]!,
        before = paid[row]!,
        named = level[row]!,
        which = named < ceilings.length ? named : 0;
      const isOrdinary =
        value >= 0 &&
        value <= FAST_LIMIT &&
        before >= BLANK &&
        clear[named] === 1 &&
        outlier[row] === 0 &&
        mergedAmount[row] === 0 &&
        years(row) < limit;
      const concluded = isOrdinary ? conclude.at(which, value * PARTS, before) : null;
      if (concluded === null) {
        inFull(row);
        continue;
      }
      if (value >= suspect[which]!) marks.add(row, MAGNITUDE);
      markConcluded(marks, row, concluded);
      end.amount(row, concluded.computed, value * PARTS, concluded.deducted);
    }
  };
};

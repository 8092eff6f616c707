import { BLANK, LEVEL_BLANK } from "../../fields/columns";
import { endings } from "../context";
import type { FixedOnce } from "../fixed-once";
import { PARTS } from "../results";
import { clearLevels, type Ordinary } from "./decide-many";

/** The amount of the level, and nothing had before. */
export const ordinaryFixed: Ordinary<FixedOnce> = (context, grant, inFull) => {
  const { clause, rows, out, switches } = context,
    { level, hadLevel, outlier } = rows;
  if (rows.ledger !== null || switches.rounding !== "fen") return null;
  const amounts = Float64Array.from([null, ...clause.levels], l => (l?.amount ?? grant.amount)?.value ?? 0),
    clear = clearLevels(context),
    paid = rows.paid.hundredths,
    end = endings(out);

  return (list, from, to) => {
    for (let k = from; k < to; k++) {
      const row = list[k]!,
        named = level[row]!,
        before = paid[row]!,
        amount = amounts[named < amounts.length ? named : 0]!;
      const isOrdinary =
        clear[named] === 1 && (before === BLANK || before === 0) && hadLevel[row] === LEVEL_BLANK && outlier[row] === 0;
      if (isOrdinary) end.amount(row, amount, amount * PARTS, 0);
      else inFull(row);
    }
  };
};

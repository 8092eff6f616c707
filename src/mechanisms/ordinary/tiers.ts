import { BLANK, LEVEL_BLANK } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import { endings } from "../context";
import { PARTS } from "../results";
import type { TiersWithDifference } from "../tiers-with-difference";
import { clearLevels, type Ordinary } from "./decide-many";

const UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE");

/** A tier above what stood before, and nothing to doubt. */
export const ordinaryTiers: Ordinary<TiersWithDifference> = (context, _, inFull) => {
  const { clause, rows, out, switches } = context,
    { level, hadLevel, outlier } = rows;
  if (rows.ledger !== null || switches.rounding !== "fen") return null;
  const tiers = Float64Array.from([null, ...clause.levels], l => l?.amount?.value ?? 0),
    byTier = switches["tier-difference"] === "tier",
    clear = clearLevels(context),
    paid = rows.paid.hundredths,
    end = endings(out),
    { marks } = out;

  return (list, from, to) => {
    for (let k = from; k < to; k++) {
      const row = list[k]!,
        now = level[row]!,
        had = hadLevel[row]!,
        before = paid[row]!;
      const tier = now < tiers.length ? tiers[now]! : 0,
        stood = byTier && had < tiers.length ? tiers[had]! : 0,
        off = before > stood ? before : stood;
      const isOrdinary =
        clear[now] === 1 && now !== LEVEL_BLANK && now > had && off < tier && before >= BLANK && outlier[row] === 0;
      if (!isOrdinary) {
        inFull(row);
        continue;
      }
      if (off > 0) marks.add(row, UPGRADE_DIFFERENCE);
      end.amount(row, tier - off, tier * PARTS, off * PARTS);
    }
  };
};

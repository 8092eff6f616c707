import type { Dice } from "../dice";
import type { PlainClause, PlainLevel, PlainPolicy } from "./plain-policy";

const BASES = ["设备投资额", "研发投入", "年度租金"];
const LABELS = ["甲档", "乙档", "丙档"];

/** A policy of one to four clauses: each of the mechanisms, figures with the clause or with its levels. */
export function randomPolicy(dice: Dice): PlainPolicy {
  const count = 1 + dice.below(4);
  return {
    ceilingPerApplicant: dice.chance(50),
    clauses: Array.from({ length: count }, (_, k) => randomClause(String(k + 1), dice)),
  };
}

function randomClause(id: string, dice: Dice): PlainClause {
  const kind = dice.pick<PlainClause["kind"]>(["rate", "rate", "recognised", "fixed", "tiers"]);
  const common = {
    id,
    kind,
    yearly: kind === "rate" && dice.chance(25),
    upgrade: kind === "fixed" && dice.chance(50),
    oncePerApplicant: (kind === "fixed" || kind === "tiers") && dice.chance(40),
    competes: dice.chance(80),
    inDistrict: dice.chance(25),
    ...(dice.chance(25) ? { sales: "5000000" } : {}),
  };
  const count = kind === "tiers" ? 2 + dice.below(2) : dice.below(4);
  const inLevels = count > 0 && (kind === "tiers" || dice.chance(60));
  const lenient = !inLevels && dice.chance(50);
  const wan = (most: number): string => String(10_000 * (1 + dice.below(most)));
  const rising = Array.from({ length: count }, () => 10_000 * (1 + dice.below(300))).sort((a, b) => a - b);
  const distinct = new Set(rising).size === count ? rising : rising.map((value, k) => value + 10_000 * k);
  const levels = LABELS.slice(0, count).map((label, k): PlainLevel => {
    if (!inLevels) return { label };
    if (kind === "rate") return { label, rate: String(1 + dice.below(100)), ceiling: String(distinct[k]) };
    return kind === "recognised" ? { label } : { label, amount: String(distinct[k]) };
  });
  const ownFigures: Partial<PlainClause> =
    kind === "rate"
      ? inLevels && dice.chance(50)
        ? {}
        : { rate: String(1 + dice.below(100)), ceiling: wan(300) }
      : kind === "recognised"
        ? { ceiling: wan(300) }
        : kind === "fixed" && (!inLevels || dice.chance(30))
          ? { amount: wan(100) }
          : {};
  return { ...common, ...ownFigures, levels, lenient, ...(kind === "rate" ? { basis: dice.pick(BASES) } : {}) };
}

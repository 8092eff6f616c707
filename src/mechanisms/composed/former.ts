import type { ApplicationRow } from "../../fields/row-numbers";
import type { Applications } from "../../fields/columns";
import { markBit, type MarkBit } from "../../marks/mark-columns";
import { exactAt } from "../../fields/quantity";
import type { Exact } from "../../money/exact";
import { compareRatios, minus, NOTHING, ratioOf, type Ratio } from "../../money/ratio";
import { earlierIn } from "../earlier-level";
import { paidOf } from "../paid-of";
import type { LedgerScope } from "../paid";
import type { ClauseTerms, Level, Switches } from "../terms";
import type { Composed } from "./grant";
import { positive } from "./values";
import { yuanOf, type Working } from "./working";

const ONE_OFF_USED = markBit("ONE_OFF_USED"),
  NO_UPGRADE = markBit("NO_UPGRADE"),
  UPGRADE_DIFFERENCE = markBit("UPGRADE_DIFFERENCE"),
  PAID_DEDUCTED = markBit("PAID_DEDUCTED"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR");

/** What was had before, and what it takes off. */
export interface Former {
  /** The mark by which the row is refused, for what was had already; null where it is not. */
  used(row: ApplicationRow, level: Level | null): MarkBit | null;
  /** Takes it off the amount, or off the ceiling. */
  deduct(row: ApplicationRow, level: Level | null, working: Working, ceiling: Ratio | null): Deducted;
}

export interface Deducted {
  readonly isDeducted: boolean;
  readonly differs: boolean;
  readonly marks: readonly MarkBit[];
  /** What the ceiling leaves. */
  readonly bound: Ratio | null;
}

export function compileFormer(clause: ClauseTerms<Composed>, rows: Applications, switches: Switches): Former {
  const { parts, grant } = clause,
    scope = scopeOf(clause),
    paid = paidOf(rows, scope),
    earlier = earlierIn(rows, scope === "applicant" ? "applicant" : "project"),
    once = parts?.once ?? null,
    upgrade = parts?.upgrade ?? null;
  const had = (row: ApplicationRow): Exact | null => paid.exact(row);
  const tier = (row: ApplicationRow): Ratio => {
    const level = clause.levels[earlier(row) - 1];
    const amount = level?.amount;
    return amount ? yuanOf(amount.value) : NOTHING;
  };
  const hadBefore = (row: ApplicationRow): Ratio => {
    const sum = had(row),
      own = sum === null ? NOTHING : ratioOf(sum),
      by = tier(row);
    return compareRatios(own, by) >= 0 ? own : by;
  };
  const amountOf = (level: Level | null): Ratio | null => {
    const amount = level?.amount ?? grant.amount;
    return amount ? yuanOf(amount.value) : null;
  };
  const byLimits = isCountedByLimits(clause),
    difference = parts?.difference ?? null,
    ofOthers = (difference && rows.ledger?.limits[difference.number]) ?? null;

  return {
    used: (row, level) => {
      const before = hadBefore(row);
      if (upgrade !== null) {
        const amount = amountOf(level);
        return amount !== null && before.num > 0n && compareRatios(before, amount) >= 0 ? NO_UPGRADE : null;
      }
      return once !== null && before.num > 0n ? ONE_OFF_USED : null;
    },
    deduct: (row, _, working, ceiling) => {
      const own = deductOwn(row, working, ceiling),
        others = ofOthers && exactAt(ofOthers, row);
      if (others === null || others.digits <= 0n) return own;
      const isAny = working.value.num > 0n;
      working.less(ratioOf(others), "earlier", difference!.words);
      return { ...own, isDeducted: true, marks: isAny ? [...own.marks, UPGRADE_DIFFERENCE] : own.marks };
    },
  };

  function deductOwn(row: ApplicationRow, working: Working, ceiling: Ratio | null): Deducted {
    const none = {
      isDeducted: false,
      differs: paid.differs(row),
      marks: paid.unclear(row) ? [PAID_UNCLEAR] : [],
      bound: ceiling,
    };
    const isAny = working.value.num > 0n,
      before = upgrade ? hadBefore(row) : had(row) === null ? NOTHING : ratioOf(had(row)!);
    if (before.num <= 0n || upgrade?.pays === "full") return none;
    if (upgrade) {
      working.less(before, "earlier", upgrade.words);
      return { ...none, isDeducted: true, marks: [...none.marks, ...(isAny ? [UPGRADE_DIFFERENCE] : [])] };
    }
    if (byLimits) return none;
    const left = ceiling && positive(minus(ceiling, before));
    // The reviewers' amount is for now: what was paid only takes up the ceiling.
    if (switches["paid-basis"] === "increment" || grant.mechanism === "recognised") {
      const isLower = left !== null && working.atMost(left, "left", "");
      return {
        ...none,
        isDeducted: isLower,
        marks: [...none.marks, ...(isLower ? [PAID_DEDUCTED] : [])],
        bound: left,
      };
    }
    working.less(before, "paid");
    return {
      ...none,
      isDeducted: true,
      marks: [...none.marks, ...(isAny ? [PAID_DEDUCTED] : [])],
      bound: left,
    };
  }
}

/** Whose payments, and of which time, come off an amount: what is paid year by year is not lowered by other years. */
export function scopeOf({ grant, parts, oncePerApplicant }: ClauseTerms<Composed>): LedgerScope {
  if (parts?.once) return parts.once.per;
  if (oncePerApplicant !== null) return "applicant";
  const isYearly =
    grant.over === "year" ||
    grant.over === "quarter" ||
    grant.years !== null ||
    (parts?.years ?? null) !== null ||
    (parts?.limits ?? []).some(limit => limit.over === "year" || limit.over === "quarter");
  return isYearly ? "year" : "project";
}

/** A limit that counts what the year brought says all of it; nothing else is taken off then. */
function isCountedByLimits({ parts }: ClauseTerms<Composed>): boolean {
  return (parts?.limits ?? []).some(limit => limit.over === "year" || limit.over === "quarter");
}

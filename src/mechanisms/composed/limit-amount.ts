import type { ApplicationRow } from "../../fields/row-numbers";
import type { Applications } from "../../fields/columns";
import { exactAt } from "../../fields/quantity";
import { compareRatios, NOTHING, ratioOf, times, type Ratio } from "../../money/ratio";
import type { ClauseTerms, Level } from "../terms";
import { yearsSupported } from "../years";
import { compileFactors, multiply } from "./calculation";
import type { NumberedLimit } from "./parts";
import { Working } from "./working";

/** What a limit comes to for a row, in yuan; undefined where it does not bind the row, null where a fact is missing. */
export type LimitAmount = (row: ApplicationRow, level: Level | null) => Ratio | null | undefined;

export function compileLimitAmount(
  limit: NumberedLimit,
  clause: ClauseTerms<unknown>,
  rows: Applications,
  asOf: number,
): LimitAmount {
  if (limit.isCeiling) {
    const own = (clause.grant as { readonly ceiling?: { readonly value: number } | null }).ceiling ?? null;
    return (_, level) => {
      const ceiling = level?.ceiling ?? own;
      return ceiling === null ? undefined : { num: BigInt(ceiling.value), den: 100n };
    };
  }
  if (limit.amount !== null) {
    const amount = { num: BigInt(limit.amount.value), den: 100n };
    return () => amount;
  }
  const factors = compileFactors(limit.of, rows, asOf),
    by: Ratio = { num: BigInt((limit.share ?? limit.each)?.value ?? 10_000), den: 10_000n };
  return row => {
    const working = new Working(false);
    return multiply(factors, row, working) ? times(working.value, by) : null;
  };
}

/** What of a limit was used before: the ledger's sum, or 已获支持金额 where that can be of the limit's time. */
export interface Past {
  readonly value: Ratio;
  /** A figure stands there that may be of another time, and was not counted. */
  readonly unclear: boolean;
}

const NO_PAST: Past = { value: NOTHING, unclear: false };

export function compilePast(limit: NumberedLimit, rows: Applications): (row: ApplicationRow) => Past {
  if (limit.per === "row") return () => NO_PAST;
  const ledger = rows.ledger?.limits[limit.number] ?? null,
    unclearIn = rows.ledger?.limitsUnclear[limit.number],
    years = yearsSupported(rows),
    { paid } = rows;
  return row => {
    const stated = limit.per === "policy" ? null : exactAt(paid, row),
      shown = ledger && exactAt(ledger, row);
    const isOpen = unclearIn?.[row] === 1;
    if (stated === null && shown === null && !isOpen) return NO_PAST;
    const counts = limit.over === "lifetime" || (limit.over === "year" && years(row) === 0);
    const own = stated !== null && counts ? ratioOf(stated) : NOTHING,
      other = shown === null ? NOTHING : ratioOf(shown);
    // What the row says beyond what the ledger has may be of the limit's time, and may not.
    const unclear = isOpen || (stated !== null && !counts && compareRatios(ratioOf(stated), other) > 0);
    return { value: compareRatios(own, other) >= 0 ? own : other, unclear };
  };
}

/** What a limit leaves of a row, in 分, cut down to whole ones. */
export function wholeFen({ num, den }: Ratio): number {
  const fen = (num * 100n) / den;
  return fen > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(fen);
}

import { fenSum, type FenSum } from "../money/fen";
import { isLive } from "../engine/competition";
import { NO_CLAUSE } from "../fields/columns";
import { reviewedFen } from "../mechanisms/context";
import type { Assessed } from "./assessed";

/**
 * What reviewers recognised, summed in 分 over live rows; null where they gave no amount. Refused, withdrawn and
 * unreadable rows are out: nothing of theirs is paid.
 */
export interface ReviewedSums {
  readonly applicants: ReadonlyMap<number, FenSum>;
  readonly clauses: ReadonlyMap<number, FenSum>;
  readonly total: FenSum | null;
  /** The live rows that have such an amount, and all live rows. */
  readonly rows: number;
  readonly of: number;
}

export function reviewedSums({ assessment: { rows, awards } }: Assessed): ReviewedSums {
  const applicants = new Map<number, FenSum>(),
    clauses = new Map<number, FenSum>();
  let total: FenSum | null = null,
    having = 0,
    live = 0;
  const add = (map: Map<number, FenSum>, key: number, fen: FenSum): void =>
    void map.set(key, fenSum((map.get(key) ?? 0n) + fen));
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    live++;
    const fen = reviewedFen(rows.reviewed, row);
    if (fen === null) continue;
    having++;
    const amount = fenSum(BigInt(fen));
    add(applicants, rows.applicant[row]!, amount);
    if (rows.clause[row] !== NO_CLAUSE) add(clauses, rows.clause[row]!, amount);
    total = fenSum((total ?? 0n) + amount);
  }
  return { applicants, clauses, total, rows: having, of: live };
}

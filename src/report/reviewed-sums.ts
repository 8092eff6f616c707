import { NO_CLAUSE, STATUS } from "../fields/columns";
import { reviewedFen } from "../mechanisms/context";
import type { Assessed } from "./assessed";

/** What reviewers recognised, summed in 分; null where they gave no amount. Withdrawn rows are out. */
export interface ReviewedSums {
  readonly applicants: ReadonlyMap<number, bigint>;
  readonly clauses: ReadonlyMap<number, bigint>;
  readonly total: bigint | null;
}

export function reviewedSums({ assessment: { rows } }: Assessed): ReviewedSums {
  const applicants = new Map<number, bigint>(),
    clauses = new Map<number, bigint>();
  let total: bigint | null = null;
  const add = (map: Map<number, bigint>, key: number, fen: bigint): void =>
    void map.set(key, (map.get(key) ?? 0n) + fen);
  for (let row = 0; row < rows.count; row++) {
    const fen = rows.status[row] === STATUS.withdrawn ? null : reviewedFen(rows.reviewed, row);
    if (fen === null) continue;
    const amount = BigInt(fen);
    add(applicants, rows.applicant[row]!, amount);
    if (rows.clause[row] !== NO_CLAUSE) add(clauses, rows.clause[row]!, amount);
    total = (total ?? 0n) + amount;
  }
  return { applicants, clauses, total };
}

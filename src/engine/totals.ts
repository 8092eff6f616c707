import { NO_CLAUSE, type Applications } from "./columns";
import { NONE, OUTCOME, type Awards } from "./results";
import type { Settled } from "./settled";

/** Sums of a group of rows in 分. */
export interface Total {
  readonly rows: number;
  readonly computed: bigint;
  readonly proposed: bigint;
  /** A row in it waits (decision, missing, on hold, or a part of its amount). */
  readonly provisional: boolean;
}

export interface Totals {
  /** By applicant id, with the first row that stands for it; largest proposed sum first, then by first row. */
  readonly applicants: readonly (Total & { readonly applicant: number; readonly first: number })[];
  /** By index of the clause, in the policy's order; rows without a clause are in none. */
  readonly clauses: readonly (Total & { readonly clause: number })[];
  readonly total: Total;
}

class Sum implements Total {
  rows = 0;
  computed = 0n;
  proposed = 0n;
  provisional = false;
  constructor(readonly first: number) {}
  add(computed: number, proposed: number, waits: boolean): void {
    this.rows++;
    if (computed !== NONE) this.computed += BigInt(computed);
    if (proposed !== NONE) this.proposed += BigInt(proposed);
    this.provisional ||= waits;
  }
}

/** Totals per applicant, clause and overall of the computed and proposed amounts; withdrawn rows are in none. Linear, and a sort of the applicants. */
export function totals(rows: Applications, awards: Awards, settled: Settled): Totals {
  const applicants = new Map<number, Sum>(), clauses = new Map<number, Sum>(), total = new Sum(0);
  for (let row = 0; row < rows.count; row++) {
    if (awards.outcome[row] === OUTCOME.withdrawn) continue;
    const computed = awards.computed[row]!, proposed = settled.proposed[row]!, waits = settled.waits[row] === 1;
    const sums = [total, sumOf(applicants, rows.applicant[row]!, row)];
    if (rows.clause[row] !== NO_CLAUSE) sums.push(sumOf(clauses, rows.clause[row]!, row));
    for (const sum of sums) sum.add(computed, proposed, waits);
  }
  return {
    applicants: [...applicants].map(([applicant, sum]) => withKey(sum, { applicant, first: sum.first })).sort((a, b) => (a.proposed === b.proposed ? a.first - b.first : a.proposed > b.proposed ? -1 : 1)),
    clauses: [...clauses].map(([clause, sum]) => withKey(sum, { clause })).sort((a, b) => a.clause - b.clause),
    total: withKey(total, {}),
  };
}

function sumOf(groups: Map<number, Sum>, key: number, row: number): Sum {
  const sum = groups.get(key) ?? new Sum(row);
  if (sum.rows === 0) groups.set(key, sum);
  return sum;
}

function withKey<K extends object>(sum: Sum, key: K): Total & K {
  return { ...key, rows: sum.rows, computed: sum.computed, proposed: sum.proposed, provisional: sum.provisional };
}

import { fenSum, type FenSum } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { NO_CLAUSE, type Applications } from "../fields/columns";
import { NONE, OUTCOME, type Awards } from "../mechanisms/results";
import type { Settled } from "./settled";

/** Sums of a group of rows in 分. */
export interface Total {
  readonly rows: number;
  readonly computed: FenSum;
  readonly proposed: FenSum;
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

/**
 * Totals per applicant, clause and overall of the computed and proposed amounts; withdrawn rows are in none. Linear,
 * and a sort of the applicants where somebody asks for theirs: a summary does not.
 */
export function totals(rows: Applications, awards: Awards, settled: Settled): Totals {
  const applicants = new Groups(rows.count),
    clauses = new Groups(NO_CLAUSE),
    all = new Groups(1);
  for (let row = 0; row < rows.count; row++) {
    if (awards.outcome[row] === OUTCOME.withdrawn) continue;
    const computed = awards.computed[row]!,
      proposed = settled.proposed[row]!,
      waits = settled.waits[row]!,
      clause = rows.clause[row]!;
    applicants.count(rows.applicant[row]!, row, computed, proposed, waits);
    if (clause !== NO_CLAUSE) clauses.count(clause, row, computed, proposed, waits);
    all.count(0, row, computed, proposed, waits);
  }
  let sums: Totals["applicants"] | null = null;
  return {
    get applicants() {
      return (sums ??= applicants
        .ids()
        .map(applicant => ({ applicant, first: applicants.first[applicant]!, ...applicants.total(applicant) }))
        .sort((a, b) => (a.proposed === b.proposed ? a.first - b.first : a.proposed > b.proposed ? -1 : 1)));
    },
    clauses: clauses.ids().map(clause => ({ clause, ...clauses.total(clause) })),
    total: all.total(0),
  };
}

/** Sums of groups with ids below a bound, in columns. */
class Groups {
  /** The first row of each group. */
  readonly first: Int32Array;
  private readonly rows: Uint32Array;
  private readonly waits: Uint8Array;
  private readonly computed: Sums;
  private readonly proposed: Sums;

  constructor(bound: number) {
    this.first = new Int32Array(bound);
    this.rows = new Uint32Array(bound);
    this.waits = new Uint8Array(bound);
    this.computed = new Sums(bound);
    this.proposed = new Sums(bound);
  }

  count(id: number, row: ApplicationRow, computed: number, proposed: number, waits: number): void {
    if (this.rows[id]!++ === 0) this.first[id] = row;
    if (computed !== NONE) this.computed.add(id, computed);
    if (proposed !== NONE) this.proposed.add(id, proposed);
    this.waits[id]! |= waits;
  }

  ids(): number[] {
    const ids: number[] = [];
    this.rows.forEach((count, id) => {
      if (count > 0) ids.push(id);
    });
    return ids;
  }

  total(id: number): Total {
    return {
      rows: this.rows[id]!,
      computed: fenSum(this.computed.of(id)),
      proposed: fenSum(this.proposed.of(id)),
      provisional: this.waits[id] === 1,
    };
  }
}

/** Exact sums of whole numbers: in doubles as long as they are safe integers, what goes beyond aside. */
class Sums {
  private readonly near: Float64Array;
  private readonly beyond = new Map<number, bigint>();
  constructor(bound: number) {
    this.near = new Float64Array(bound);
  }

  add(id: number, value: number): void {
    const sum = this.near[id]! + value;
    if (sum <= Number.MAX_SAFE_INTEGER) {
      this.near[id] = sum;
      return;
    }
    this.beyond.set(id, (this.beyond.get(id) ?? 0n) + BigInt(this.near[id]!));
    this.near[id] = value;
  }

  of(id: number): bigint {
    return BigInt(this.near[id]!) + (this.beyond.get(id) ?? 0n);
  }
}

import { figureAt } from "../mechanisms/registry";
import type { Clause } from "../policy/model";

/** The ceilings of a clause in 分: one for all its rows, or one with each level. */
export interface Ceilings {
  /** The ceiling of a row by its level's code (another code than a level's: the clause's own); null: none. */
  at(level: number): number | null;
  /** The different ones, the lowest first; empty where nothing limits the clause. */
  readonly steps: readonly number[];
}

export function ceilingsOf(clause: Clause): Ceilings {
  const all = [null, ...clause.levels].map(level => figureAt(clause, level, "ceiling")?.value ?? null);
  return {
    at: level => all[level < all.length ? level : 0]!,
    steps: [...new Set(all.filter(c => c !== null))].sort((a, b) => a - b),
  };
}

/**
 * What several rows of a clause together may have, all in 分. Where their levels have different ceilings, they share the
 * highest one, and of it the rows of a lower level together have at most theirs: for each ceiling, the rows that have
 * it or a lower one stay below it. A row without a ceiling neither takes of the others' nor is limited by it.
 */
export class SharedCeiling {
  /** What was taken under each ceiling or a lower one. */
  private readonly taken: number[];

  constructor(private readonly ceilings: Ceilings) {
    this.taken = ceilings.steps.map(() => 0);
  }

  /** What is left for a row with this ceiling; null where nothing limits it. */
  left(ceiling: number | null): number | null {
    if (ceiling === null) return null;
    const { steps } = this.ceilings;
    let left = Infinity;
    for (let k = 0; k < steps.length; k++)
      if (steps[k]! >= ceiling) left = Math.min(left, Math.max(steps[k]! - this.taken[k]!, 0));
    return left;
  }

  use(ceiling: number | null, amount: number): void {
    if (ceiling === null) return;
    const { steps } = this.ceilings;
    for (let k = 0; k < steps.length; k++) if (steps[k]! >= ceiling) this.taken[k]! += amount;
  }

  /** The rows with these amounts pass a ceiling that they share. */
  static isPassed(ceilings: Ceilings, rows: readonly { readonly ceiling: number | null; readonly amount: number }[]) {
    return ceilings.steps.some(step => {
      const under = rows.filter(row => row.ceiling !== null && row.ceiling <= step);
      return under.reduce((sum, row) => sum + row.amount, 0) > step;
    });
  }
}

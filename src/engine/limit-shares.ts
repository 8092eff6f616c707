import type { ApplicationRow } from "../fields/row-numbers";
import { NO_CLAUSE, type Applications } from "../fields/columns";
import { compileLevel } from "../mechanisms/composed/levels";
import { compileLimitAmount, compilePast, wholeFen } from "../mechanisms/composed/limit-amount";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import { positive } from "../mechanisms/composed/values";
import { minus } from "../money/ratio";
import type { Policy } from "../policy/model";

/** What a limit leaves a row (in 分) before other rows take of it, and whose share it is. */
interface Share {
  readonly key: string;
  readonly most: number;
  readonly number: number;
  /** Rows with different shares of one limit: by level their ceilings nest, else whatever was taken counts. */
  readonly isNested: boolean;
}

/**
 * The limits that rows share, by project, applicant or policy and by quarter, year or over all time, and what was taken
 * of them. What the past took is off already.
 */
export class LimitShares {
  private readonly taken = new Map<string, Map<number, number>>();
  private readonly byClause: readonly ((row: ApplicationRow) => Share[])[];

  constructor(
    policy: Policy,
    private readonly rows: Applications,
    asOf: number,
  ) {
    this.byClause = policy.clauses.map(clause => {
      const level = compileLevel(clause, rows, asOf),
        limits = policy.limits
          .filter(limit => limit.per !== "row" && limit.clauses.includes(clause.index))
          .map(limit => ({
            limit,
            amount: compileLimitAmount(limit, clause, rows, asOf),
            past: compilePast(limit, rows),
          }));
      return row =>
        limits.flatMap(({ limit, amount, past }): Share[] => {
          const own = level(row),
            most = typeof own === "string" ? undefined : amount(row, own);
          if (most === undefined || most === null) return [];
          const left = wholeFen(positive(minus(most, past(row).value)));
          return [{ key: this.keyOf(limit, row), most: left, number: limit.number, isNested: limit.of.length === 0 }];
        });
    });
  }

  /** Only where a policy has such limits; else nothing is paid for them. */
  static of(policy: Policy, rows: Applications, asOf: number): LimitShares | null {
    return policy.limits.some(limit => limit.per !== "row") ? new LimitShares(policy, rows, asOf) : null;
  }

  bearsOn(row: ApplicationRow): boolean {
    return this.sharesOf(row).length > 0;
  }

  /** The least that the row's limits leave, in 分, and which of them; null where none binds it. */
  left(row: ApplicationRow): { readonly fen: number; readonly number: number } | null {
    let least: { fen: number; number: number } | null = null;
    for (const share of this.sharesOf(row)) {
      const fen = this.leftOf(share);
      if (least === null || fen < least.fen) least = { fen, number: share.number };
    }
    return least;
  }

  use(row: ApplicationRow, amount: number): void {
    for (const { key, most } of this.sharesOf(row)) {
      const taken = this.taken.get(key) ?? new Map<number, number>();
      taken.set(most, (taken.get(most) ?? 0) + amount);
      this.taken.set(key, taken);
    }
  }

  private sharesOf(row: ApplicationRow): readonly Share[] {
    const clause = this.rows.clause[row]!;
    return clause === NO_CLAUSE ? [] : this.byClause[clause]!(row);
  }

  /** For each share that is as large or larger, what rows with that one or a smaller one took stays below it. */
  private leftOf({ key, most, isNested }: Share): number {
    const taken = this.taken.get(key);
    if (taken === undefined) return most;
    const under = (step: number): number => {
      let sum = 0;
      for (const [share, amount] of taken) if (!isNested || share <= step) sum += amount;
      return sum;
    };
    let left = Math.max(most - under(most), 0);
    if (isNested)
      for (const step of taken.keys()) if (step > most) left = Math.min(left, Math.max(step - under(step), 0));
    return left;
  }

  private keyOf({ number, per, over }: NumberedLimit, row: ApplicationRow): string {
    const { project, applicant, year, quarter } = this.rows,
      whose = per === "project" ? `p${project[row]}` : per === "applicant" ? `a${applicant[row]}` : "",
      when = over === "year" ? year[row] : over === "quarter" ? `${year[row]}q${quarter[row]}` : "";
    return `${number} ${whose} ${when}`;
  }
}

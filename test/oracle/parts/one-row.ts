import { Exact, ZERO, type Amount } from "../cells";
import { Facts, least, notBelowZero } from "./facts";
import { granted } from "./grant";
import { bindingsOf, type Binding } from "./limits";
import { Past } from "./past";
import type { PartsLine, PartsRow, PlainClause, PlainLevel, PlainParts } from "./plain-parts";

export type Outcome = "amount" | "ineligible" | "missing" | "decision";

/** A row by itself: how it ends, its amount in yuan to the 分, its marks, and what settling has to know. */
export interface RowAlone {
  readonly outcome: Outcome;
  readonly computed: Amount | null;
  readonly level: PlainLevel | null;
  readonly marks: ReadonlySet<string>;
}

const rounded = (a: Amount): Amount => a.times(100).plus("0.5").floor().div(100);
export const cutDown = (a: Amount): Amount => a.times(100).floor().div(100);

/** The amounts of a policy's rows, each by itself, as its text says: slow, and independent of the product. */
export class Alone {
  readonly facts: Facts;
  readonly past: Past;

  constructor(
    readonly policy: PlainParts,
    rows: readonly PartsRow[],
    ledger: readonly PartsLine[],
  ) {
    this.facts = new Facts(policy);
    this.past = new Past(policy, ledger, rows);
  }

  clauseOf(row: PartsRow): PlainClause {
    return this.policy.clauses.find(clause => clause.id === row.clause)!;
  }

  bindings(clause: PlainClause): readonly Binding[] {
    return bindingsOf(this.policy, clause);
  }

  levelOf(row: PartsRow): PlainLevel | "none" | "missing" | "below" | "refused" {
    const clause = this.clauseOf(row);
    if (clause.levelOf !== undefined && clause.levels.length > 0) {
      const value = this.facts.value(clause.levelOf, row);
      if (value === null) return "missing";
      const reached = clause.levels.filter(({ from }) =>
        from!.isIncluded ? value.gte(from!.value) : value.gt(from!.value),
      );
      // Below the first step the clause's own figure holds, where it says one that the steps say otherwise.
      const isOwn = FIGURES.some(
        name => clause.grant[name] !== undefined && clause.levels.some(level => level[name] !== undefined),
      );
      return reached.at(-1) ?? (isOwn ? "none" : "below");
    }
    if (clause.levels.length === 0 || row.level === null) return "none";
    return clause.levels.find(level => level.label === row.level) ?? (clause.isLenient ? "none" : "refused");
  }

  /** A figure that only the levels say asks for a level. */
  private lacksLevel(clause: PlainClause): boolean {
    const { grant, levels } = clause;
    if (clause.levelOf !== undefined) return false;
    return FIGURES.some(name => grant[name] === undefined && levels.some(level => level[name] !== undefined));
  }

  /** What a limit comes to for a row; undefined: it has none, null: a fact of it is missing. */
  most({ limit, isCeiling }: Binding, row: PartsRow, level: PlainLevel | null): Amount | null | undefined {
    if (isCeiling) {
      const ceiling = level?.ceiling ?? this.clauseOf(row).grant.ceiling;
      return ceiling === undefined ? undefined : new Exact(ceiling);
    }
    if (limit.amount !== undefined) return new Exact(limit.amount);
    const values = limit.of!.facts.map(fact => this.facts.value(fact, row));
    if (values.some(value => value === null)) return null;
    return (values as Amount[])
      .map(notBelowZero)
      .reduce((a, b) => a.times(b))
      .times(limit.of!.times);
  }

  of(row: PartsRow): RowAlone {
    const clause = this.clauseOf(row),
      found = this.levelOf(row),
      level = typeof found === "string" ? null : found;
    const end = (outcome: Outcome, computed: Amount | null, marks: readonly string[]): RowAlone => ({
      outcome,
      computed,
      level,
      marks: new Set(marks),
    });
    const standings = [...clause.when, ...(level?.when ?? [])].map(one => this.facts.holds(one, row)),
      years = level?.years ?? clause.years;
    const refusals = [
      ...(found === "refused" ? ["INELIGIBLE_LEVEL"] : []),
      ...(found === "below" || standings.includes("failed") ? ["CONDITION_NOT_MET"] : []),
      ...(years !== undefined && this.past.years(row) >= years ? ["YEARS_EXHAUSTED"] : []),
      ...this.usedUp(clause, row, level),
    ];
    if (refusals.length > 0) return end("ineligible", ZERO, refusals);
    const seen = standings.includes("unknown") ? ["UNVERIFIED"] : [],
      missing = [...seen, "MISSING_INPUT"];
    if (found === "missing" || standings.includes("missing")) return end("missing", null, missing);
    if (found === "none" && this.lacksLevel(clause)) return end("missing", null, missing);
    if (clause.grant.kind === "recognised" && row.reviewed === null)
      return end("decision", null, [...seen, "NEEDS_AMOUNT"]);
    const product = granted(this.facts, clause, row, level),
      working = new Working(product ?? ZERO),
      amount = product === null ? null : this.bounded(clause, row, level, working);
    return amount === null ? end("missing", null, missing) : end("amount", amount, [...seen, ...working.marks]);
  }

  private usedUp(clause: PlainClause, row: PartsRow, level: PlainLevel | null): readonly string[] {
    const paid = this.past.paid(row),
      had = this.past.had(row),
      before = had.gt(paid) ? had : paid;
    if (clause.upgrade !== undefined) {
      const amount = level?.amount ?? clause.grant.amount;
      return amount !== undefined && before.gt(0) && before.gte(amount) ? ["NO_UPGRADE"] : [];
    }
    return clause.once !== undefined && before.gt(0) ? ["ONE_OFF_USED"] : [];
  }

  /** Floor, ceiling, what was paid, limits, rounding. */
  private bounded(clause: PlainClause, row: PartsRow, level: PlainLevel | null, working: Working): Amount | null {
    if (clause.floor !== undefined && working.amount.gt(0)) working.atLeast(new Exact(clause.floor));
    const ceiling = level?.ceiling ?? clause.grant.ceiling;
    // A hundred times what may be paid: 元 typed as 万元.
    if (ceiling !== undefined && working.amount.gte(new Exact(ceiling).times(100))) working.marks.add("MAGNITUDE");
    if (ceiling !== undefined) working.atMost(new Exact(ceiling), "CAP_APPLIED");
    this.lessPaid(clause, row, ceiling, working);
    const others = this.past.ofOthers(row);
    if (others.gt(0)) working.less(others, "UPGRADE_DIFFERENCE");
    for (const binding of this.bindings(clause)) {
      const most = this.most(binding, row, level);
      if (most === undefined) continue;
      if (most === null) return null;
      working.atMost(most, "CAP_APPLIED");
      working.atMost(notBelowZero(most.minus(this.past.used(binding, row))), "PAID_DEDUCTED");
      if (this.past.isUsedUnclear(binding, row)) working.marks.add("PAID_UNCLEAR");
    }
    const result = working.result();
    if (clause.grant.kind !== "recognised" && row.reviewed !== null && rounded(new Exact(row.reviewed)).gt(result))
      working.marks.add("REVIEWED_OVER_RULE");
    return result;
  }

  private lessPaid(clause: PlainClause, row: PartsRow, ceiling: string | undefined, working: Working): void {
    const paid = this.past.paid(row),
      had = this.past.had(row);
    if (this.past.isUnclear(row)) working.marks.add("PAID_UNCLEAR");
    if (this.past.differs(row)) working.marks.add("PAID_DIFFERS");
    if (clause.upgrade === "difference") {
      const before = had.gt(paid) ? had : paid;
      if (before.gt(0)) working.less(before, "UPGRADE_DIFFERENCE");
    }
    if (clause.upgrade !== undefined || paid.lte(0) || this.past.countsByTime(clause)) return;
    if (clause.grant.kind !== "recognised") working.less(paid, "PAID_DEDUCTED");
    if (ceiling !== undefined) working.atMost(notBelowZero(new Exact(ceiling).minus(paid)), "PAID_DEDUCTED");
  }
}

const FIGURES = ["rate", "amount", "each", "ceiling"] as const;

/** An amount on its way, and what was done to it. */
class Working {
  readonly marks = new Set<string>();
  private bound: Amount | null = null;

  constructor(public amount: Amount) {}

  atLeast(floor: Amount): void {
    if (this.amount.gte(floor)) return;
    this.amount = floor;
    this.marks.add("FLOOR_APPLIED");
  }
  atMost(most: Amount, mark: string): void {
    if (this.amount.gt(most)) this.marks.add(mark);
    this.amount = least(this.amount, most);
    this.bound = this.bound === null ? most : least(this.bound, most);
  }
  less(paid: Amount, mark: string): void {
    if (this.amount.gt(0)) this.marks.add(mark);
    this.amount = notBelowZero(this.amount.minus(paid));
  }
  /** Rounded half up, never above what bounds it. */
  result(): Amount {
    const result = rounded(this.amount);
    return this.bound !== null && result.gt(this.bound) ? cutDown(this.amount) : result;
  }
}

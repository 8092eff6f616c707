import { Exact, ZERO, type Amount } from "../cells";
import type {
  PartsLine,
  PartsRow,
  PlainClause,
  PlainCondition,
  PlainLevel,
  PlainLimit,
  PlainParts,
  PlainTest,
} from "./plain-parts";

export type Outcome = "amount" | "ineligible" | "missing" | "decision";

/** A row by itself: how it ends, its amount in yuan to the 分, and what settling has to know. */
export interface RowAlone {
  readonly outcome: Outcome;
  readonly computed: Amount | null;
  readonly level: PlainLevel | null;
}

/** One limit as it binds a clause: `number` tells limits apart, `ceiling` is the clause's own, by level. */
export interface Binding {
  readonly number: string;
  readonly limit: PlainLimit;
  readonly isCeiling: boolean;
  readonly clauses: readonly number[];
}

/** The day of the assessment. */
export const TODAY = "2026-11-23";

const least = (a: Amount, b: Amount): Amount => (a.lt(b) ? a : b);
const notBelowZero = (a: Amount): Amount => (a.lt(0) ? ZERO : a);
const rounded = (a: Amount): Amount => a.times(100).plus("0.5").floor().div(100);
const cutDown = (a: Amount): Amount => a.times(100).floor().div(100);

/** The amounts of a policy's rows, each by itself, as its text says: slow, and independent of the product. */
export class Alone {
  constructor(
    readonly policy: PlainParts,
    private readonly ledger: readonly PartsLine[],
  ) {}

  clauseOf(row: PartsRow): PlainClause {
    return this.policy.clauses.find(clause => clause.id === row.clause)!;
  }

  // ---- facts

  /** In its own unit, days as numbers; null where the row lacks it. */
  value(id: string, row: PartsRow): Amount | null {
    const parameter = this.policy.parameters.find(one => one.id === id);
    if (parameter) {
      const day = parameter.on === null ? TODAY : (row.facts[parameter.on] ?? null);
      const found = day === null ? undefined : parameter.values.filter(one => one.from <= day).at(-1);
      return found === undefined ? null : new Exact(found.value);
    }
    const fact = this.policy.facts.find(one => one.id === id)!;
    if (fact.is === undefined) {
      const given = row.facts[id] ?? fact.fallback;
      return given === undefined ? null : fact.kind === "date" ? day(given) : new Exact(given);
    }
    const of = fact.is.of.map(other => this.value(other, row));
    if (of.some(one => one === null)) return null;
    const [a, b] = of as Amount[];
    switch (fact.is.op) {
      case "minus":
        return a!.minus(b!);
      case "ratio":
        return b!.lte(0) ? null : a!.div(b!);
      case "sum":
        return a!.plus(b!);
      case "product":
        return a!.times(b!);
      case "smallest":
        return least(a!, b!);
      case "largest":
        return a!.gt(b!) ? a! : b!;
      case "excess":
        return notBelowZero(a!.minus(fact.is.figure!));
      case "share":
      case "each":
        return a!.times(fact.is.figure!);
      case "plus":
        return a!.plus(fact.is.figure!);
    }
  }

  // ---- conditions

  private holds(condition: PlainCondition, row: PartsRow): "met" | "unknown" | "missing" | "failed" {
    const order = ["failed", "missing", "unknown", "met"] as const;
    return condition
      .map(test => this.passes(test, row))
      .reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b));
  }

  private passes({ fact, op, values }: PlainTest, row: PartsRow): "met" | "unknown" | "missing" | "failed" {
    const isTrue = (yes: boolean): "met" | "failed" => (yes ? "met" : "failed");
    if (op === "oneOf") {
      const said = row.facts[fact];
      return said === undefined ? "unknown" : isTrue(values.includes(said));
    }
    const value = this.value(fact, row),
      kind = this.policy.facts.find(one => one.id === fact)!.kind;
    if (value === null) return "missing";
    const [first, last] = values.map(one => (kind === "date" ? day(one) : new Exact(one)));
    switch (op) {
      case "atLeast":
        return isTrue(value.gte(first!));
      case "moreThan":
        return isTrue(value.gt(first!));
      case "atMost":
        return isTrue(value.lte(first!));
      case "lessThan":
        return isTrue(value.lt(first!));
      case "within":
        return isTrue(value.gte(first!) && value.lte(last!));
    }
  }

  // ---- levels

  levelOf(row: PartsRow): PlainLevel | "none" | "missing" | "refused" {
    const clause = this.clauseOf(row);
    if (clause.levelOf !== undefined && clause.levels.length > 0) {
      const value = this.value(clause.levelOf, row);
      if (value === null) return "missing";
      const reached = clause.levels.filter(({ from }) =>
        from!.isIncluded ? value.gte(from!.value) : value.gt(from!.value),
      );
      // Below the first step the clause's own figure holds, where it says one that the steps say otherwise.
      const isOwn = (["rate", "amount", "each", "ceiling"] as const).some(
        name => clause.grant[name] !== undefined && clause.levels.some(level => level[name] !== undefined),
      );
      return reached.at(-1) ?? (isOwn ? "none" : "refused");
    }
    if (clause.levels.length === 0 || row.level === null) return "none";
    return clause.levels.find(level => level.label === row.level) ?? (clause.isLenient ? "none" : "refused");
  }

  /** A figure that only the levels say asks for a level. */
  private lacksLevel(clause: PlainClause): boolean {
    const { grant, levels } = clause;
    if (clause.levelOf !== undefined) return false;
    return (["rate", "amount", "each", "ceiling"] as const).some(
      name => grant[name] === undefined && levels.some(level => level[name] !== undefined),
    );
  }

  // ---- what was had

  private lines(row: PartsRow, isOwn: (line: PartsLine) => boolean): readonly PartsLine[] {
    return this.ledger.filter(line => line.applicant === row.applicant && isOwn(line));
  }

  private ofProject(row: PartsRow): readonly PartsLine[] {
    return this.lines(row, line => line.clause === row.clause && line.project === row.project);
  }

  private years(row: PartsRow): number {
    const shown = new Set(this.ofProject(row).flatMap(line => (line.year < row.year ? [line.year] : [])));
    return Math.max(row.years ?? 0, shown.size);
  }

  private isYearly(clause: PlainClause): boolean {
    return clause.years !== undefined || clause.grant.over === "year" || this.countsByYear(clause);
  }

  private countsByYear(clause: PlainClause): boolean {
    return this.bindings(clause).some(({ limit }) => limit.over === "year");
  }

  /** What was paid for the row before, in whichever way the clause counts it. */
  private paid(row: PartsRow): Amount {
    const clause = this.clauseOf(row),
      stated = row.paid === null ? ZERO : new Exact(row.paid);
    const byApplicant = clause.once === "applicant",
      byYear = clause.once === undefined && this.isYearly(clause);
    const lines = byApplicant ? this.lines(row, line => line.clause === row.clause) : this.ofProject(row);
    const shown = sumOf(byYear ? lines.filter(line => line.year === row.year) : lines);
    if (byYear && this.years(row) > 0) return shown;
    return shown.gt(stated) ? shown : stated;
  }

  /** The amount of the best level that was had. */
  private had(row: PartsRow): Amount {
    const clause = this.clauseOf(row),
      lines = clause.once === "applicant" ? this.lines(row, line => line.clause === row.clause) : this.ofProject(row);
    const names = [row.hadLevel, ...lines.map(line => line.level)],
      best = clause.levels.filter(level => names.includes(level.label)).map(level => new Exact(level.amount ?? 0));
    return best.reduce((a, b) => (b.gt(a) ? b : a), ZERO);
  }

  /** What the ledger shows of the other clauses of a group that pays the difference. */
  private ofOthers(row: PartsRow): Amount {
    const own = this.policy.clauses.indexOf(this.clauseOf(row)),
      group = this.policy.groups.find(one => one.keep === "difference" && one.clauses.includes(own));
    if (group === undefined) return ZERO;
    const others = group.clauses.filter(k => k !== own).map(k => this.policy.clauses[k]!.id);
    return sumOf(
      this.lines(
        row,
        line => others.includes(line.clause) && (group.within === "applicant" || line.project === row.project),
      ),
    );
  }

  // ---- limits

  bindings(clause: PlainClause): readonly Binding[] {
    const index = this.policy.clauses.indexOf(clause),
      { grant } = clause,
      hasCeiling = grant.ceiling !== undefined || clause.levels.some(level => level.ceiling !== undefined);
    const isShared = hasCeiling && (clause.isForApplicants || grant.over === "year");
    let open = this.policy.clauses
      .slice(0, index)
      .reduce((n, one) => n + one.limits.filter(limit => limit.isOpen).length, 0);
    return [
      ...(isShared
        ? [
            {
              number: `${clause.id} ceiling`,
              limit: { per: clause.isForApplicants ? "applicant" : "project", over: grant.over ?? "lifetime" } as const,
              isCeiling: true,
              clauses: [index],
            },
          ]
        : []),
      ...clause.limits.map((limit, k) => ({
        number: `${clause.id} ${k}`,
        // Two readings can be open at once, of the file's first two such limits.
        limit: limit.isOpen && open++ < 2 ? { ...limit, over: this.policy.openOver } : limit,
        isCeiling: false,
        clauses: [index],
      })),
      ...this.policy.limits
        .map((limit, k) => ({ number: `policy ${k}`, limit, isCeiling: false, clauses: limit.clauses! }))
        .filter(({ clauses }) => clauses.includes(index)),
    ];
  }

  /** What a limit comes to for a row; undefined: it has none, null: a fact of it is missing. */
  most({ limit, isCeiling }: Binding, row: PartsRow, level: PlainLevel | null): Amount | null | undefined {
    if (isCeiling) {
      const ceiling = level?.ceiling ?? this.clauseOf(row).grant.ceiling;
      return ceiling === undefined ? undefined : new Exact(ceiling);
    }
    if (limit.amount !== undefined) return new Exact(limit.amount);
    const values = limit.of!.facts.map(fact => this.value(fact, row));
    if (values.some(value => value === null)) return null;
    return (values as Amount[])
      .map(notBelowZero)
      .reduce((a, b) => a.times(b))
      .times(limit.of!.times);
  }

  /** How much of a limit was used before the row's round. */
  used({ limit, clauses }: Binding, row: PartsRow): Amount {
    if (limit.per === "row") return ZERO;
    const ids = clauses.map(k => this.policy.clauses[k]!.id),
      counts = (line: PartsLine): boolean =>
        ids.includes(line.clause) && (limit.over === "lifetime" || line.year === row.year);
    if (limit.per === "policy") return sumOf(this.ledger.filter(counts));
    const shown = sumOf(
      this.lines(row, line => counts(line) && (limit.per === "applicant" || line.project === row.project)),
    );
    const isOfNow = limit.over === "lifetime" || this.years(row) === 0,
      stated = row.paid !== null && isOfNow ? new Exact(row.paid) : ZERO;
    return shown.gt(stated) ? shown : stated;
  }

  // ---- the amount

  of(row: PartsRow): RowAlone {
    const clause = this.clauseOf(row),
      found = this.levelOf(row),
      level = typeof found === "string" ? null : found;
    const end = (outcome: Outcome, computed: Amount | null): RowAlone => ({ outcome, computed, level });
    const standings = [...clause.when, ...(level?.when ?? [])].map(one => this.holds(one, row)),
      years = level?.years ?? clause.years;
    if (found === "refused" || standings.includes("failed")) return end("ineligible", ZERO);
    if (years !== undefined && this.years(row) >= years) return end("ineligible", ZERO);
    if (this.isUsedUp(clause, row, level)) return end("ineligible", ZERO);
    if (found === "missing" || standings.includes("missing")) return end("missing", null);
    if (found === "none" && this.lacksLevel(clause)) return end("missing", null);
    if (clause.grant.kind === "recognised" && row.reviewed === null) return end("decision", null);
    const product = this.product(clause, row, level),
      amount = product === null ? null : this.bounded(clause, row, level, product);
    return amount === null ? end("missing", null) : end("amount", amount);
  }

  private isUsedUp(clause: PlainClause, row: PartsRow, level: PlainLevel | null): boolean {
    const paid = this.paid(row),
      had = this.had(row),
      before = had.gt(paid) ? had : paid;
    if (clause.upgrade !== undefined) {
      const amount = level?.amount ?? clause.grant.amount;
      return amount !== undefined && before.gt(0) && before.gte(amount);
    }
    return clause.once !== undefined && before.gt(0);
  }

  /** Before floors and ceilings; null where a fact or a figure is missing. */
  private product(clause: PlainClause, row: PartsRow, level: PlainLevel | null): Amount | null {
    const base = this.base(clause, row, level),
      days = clause.grant.factors.reduce((all, { per }) => (per === undefined ? all : all.times(per)), new Exact(1));
    if (base === null) return null;
    // Whether an amount is cut has to be known.
    const cuts = clause.multipliers.filter(({ by }) => new Exact(by).lt(1)).map(({ when }) => this.holds(when, row));
    if (cuts.some(standing => standing === "missing" || standing === "unknown")) return null;
    const further = clause.multipliers.filter(({ when }) => this.holds(when, row) === "met").map(({ by }) => by);
    // What is divided is divided last, so that no quotient is cut before it is multiplied.
    return [...(level?.multiplier === undefined ? [] : [level.multiplier]), ...further]
      .reduce((amount, by) => amount.times(by), base)
      .div(days);
  }

  private base({ grant }: PlainClause, row: PartsRow, level: PlainLevel | null): Amount | null {
    if (grant.kind === "recognised") return new Exact(row.reviewed!);
    if (grant.kind === "fixed") {
      const amount = level?.amount ?? grant.amount;
      return amount === undefined ? null : new Exact(amount);
    }
    let product = new Exact(1);
    for (const { of, atMost, atMostOf } of grant.factors) {
      const value = this.value(of, row),
        most =
          atMost !== undefined ? new Exact(atMost) : atMostOf !== undefined ? this.value(atMostOf, row) : undefined;
      if (value === null || most === null) return null;
      product = product.times(notBelowZero(most === undefined ? value : least(value, most)));
    }
    if (grant.kind === "rate") {
      const rate = level?.rate ?? grant.rate;
      return rate === undefined ? null : product.times(rate);
    }
    if (grant.kind === "per-unit") {
      const each = level?.each ?? grant.each;
      if (each === undefined) return null;
      let units = grant.every === undefined ? product : product.div(grant.every).floor();
      if (grant.most !== undefined) units = least(units, new Exact(grant.most));
      return units.times(each);
    }
    let from = ZERO,
      sum = ZERO;
    for (const { upTo, rate } of grant.brackets!) {
      const to = upTo === null ? product : least(product, new Exact(upTo));
      sum = sum.plus(notBelowZero(to.minus(from)).times(rate));
      if (upTo !== null) from = new Exact(upTo);
    }
    return sum;
  }

  /** Floor, ceiling, what was paid, limits, rounding. */
  private bounded(clause: PlainClause, row: PartsRow, level: PlainLevel | null, product: Amount): Amount | null {
    let amount = product,
      bound: Amount | null = null;
    const atMost = (most: Amount): void => {
      amount = least(amount, most);
      bound = bound === null ? most : least(bound, most);
    };
    if (clause.floor !== undefined && amount.gt(0) && amount.lt(clause.floor)) amount = new Exact(clause.floor);
    const ceiling = level?.ceiling ?? clause.grant.ceiling;
    if (ceiling !== undefined) atMost(new Exact(ceiling));
    const paid = this.paid(row),
      had = this.had(row);
    if (clause.upgrade === "difference") amount = notBelowZero(amount.minus(had.gt(paid) ? had : paid));
    else if (clause.upgrade === undefined && paid.gt(0) && !this.countsByYear(clause)) {
      if (clause.grant.kind === "recognised") {
        if (ceiling !== undefined) atMost(notBelowZero(new Exact(ceiling).minus(paid)));
      } else {
        amount = notBelowZero(amount.minus(paid));
        if (ceiling !== undefined) atMost(notBelowZero(new Exact(ceiling).minus(paid)));
      }
    }
    amount = notBelowZero(amount.minus(this.ofOthers(row)));
    for (const binding of this.bindings(clause)) {
      const most = this.most(binding, row, level);
      if (most === undefined) continue;
      if (most === null) return null;
      const used = this.used(binding, row);
      atMost(notBelowZero(most.minus(used)));
    }
    const result = rounded(amount);
    return bound !== null && result.gt(bound) ? cutDown(amount) : result;
  }
}

function sumOf(lines: readonly PartsLine[]): Amount {
  return lines.reduce((sum, line) => sum.plus(line.amount), ZERO);
}

function day(text: string): Amount {
  return new Exact(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
}

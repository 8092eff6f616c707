import { Exact, ZERO, type Amount } from "../cells";
import { bindingsOf, type Binding } from "./limits";
import type { PartsLine, PartsRow, PlainClause, PlainParts } from "./plain-parts";

export function sumOf(lines: readonly PartsLine[]): Amount {
  return lines.reduce((sum, line) => sum.plus(line.amount), ZERO);
}

type RoundOf = Pick<PartsRow, "year" | "quarter" | "batch">;
/** A row's own round brought it nothing before. */
export const isSameRound = (a: RoundOf, b: RoundOf): boolean =>
  a.year === b.year && a.quarter === b.quarter && a.batch === b.batch;

/** What the ledger and the row itself say of before. */
export class Past {
  constructor(
    private readonly policy: PlainParts,
    private readonly ledger: readonly PartsLine[],
    private readonly rows: readonly PartsRow[],
  ) {}

  private clauseOf(row: PartsRow): PlainClause {
    return this.policy.clauses.find(clause => clause.id === row.clause)!;
  }

  private lines(row: PartsRow, isOwn: (line: PartsLine) => boolean): readonly PartsLine[] {
    return this.ledger.filter(line => line.applicant === row.applicant && !isSameRound(line, row) && isOwn(line));
  }

  private ofProject(row: PartsRow): readonly PartsLine[] {
    return this.lines(row, line => line.clause === row.clause && line.project === row.project);
  }

  private ofGrant(row: PartsRow): readonly PartsLine[] {
    return this.clauseOf(row).once === "applicant"
      ? this.lines(row, line => line.clause === row.clause)
      : this.ofProject(row);
  }

  /** Of rounds that the roster does not hold, whoever was paid; without batches, of projects that it does not have. */
  ofOtherRounds(): readonly PartsLine[] {
    return this.ledger.filter(
      line =>
        !this.rows.some(row => isSameRound(line, row)) ||
        (line.batch === null && line.quarter === null && !this.isOnRoster(line)),
    );
  }

  years(row: PartsRow): number {
    const shown = new Set(this.ofProject(row).flatMap(line => (line.year < row.year ? [line.year] : [])));
    return Math.max(row.years ?? 0, shown.size);
  }

  /** A limit counts what its year or quarter brought: nothing else comes off the amount. */
  countsByTime(clause: PlainClause): boolean {
    return bindingsOf(this.policy, clause).some(({ limit }) => limit.over === "year" || limit.over === "quarter");
  }

  private isYearly(clause: PlainClause): boolean {
    const { over } = clause.grant;
    return clause.years !== undefined || over === "year" || over === "quarter" || this.countsByTime(clause);
  }

  private byYear(clause: PlainClause): boolean {
    return clause.once === undefined && this.isYearly(clause);
  }

  /** What was paid for the row before, in whichever way the clause counts it. */
  paid(row: PartsRow): Amount {
    const byYear = this.byYear(this.clauseOf(row)),
      stated = row.paid === null ? ZERO : new Exact(row.paid),
      shown = this.shown(row);
    if (byYear && this.years(row) > 0) return shown;
    return shown.gt(stated) ? shown : stated;
  }

  /** What the ledger says that was paid for the row. */
  private shown(row: PartsRow): Amount {
    const lines = this.ofGrant(row);
    return sumOf(this.byYear(this.clauseOf(row)) ? lines.filter(line => line.year === row.year) : lines);
  }

  /** 已获支持金额 of a row supported before may be of any of the years: it is not counted. */
  isUnclear(row: PartsRow): boolean {
    return this.byYear(this.clauseOf(row)) && this.years(row) > 0 && row.paid !== null;
  }

  /** Both the row and the ledger say what was paid, and not the same. */
  differs(row: PartsRow): boolean {
    if (row.paid === null || this.isUnclear(row)) return false;
    return this.shown(row).gt(0) && !this.shown(row).eq(row.paid);
  }

  /** The amount of the best level that was had. */
  had(row: PartsRow): Amount {
    const names = [row.hadLevel, ...this.ofGrant(row).map(line => line.level)],
      best = this.clauseOf(row)
        .levels.filter(level => names.includes(level.label))
        .map(level => new Exact(level.amount ?? 0));
    return best.reduce((a, b) => (b.gt(a) ? b : a), ZERO);
  }

  /** What the ledger shows of the other clauses of a group that pays the difference. */
  ofOthers(row: PartsRow): Amount {
    const own = this.policy.clauses.indexOf(this.clauseOf(row)),
      group = this.policy.groups.find(one => one.keep === "difference" && one.clauses.includes(own));
    if (group === undefined) return ZERO;
    const others = group.clauses.filter(k => k !== own).map(k => this.policy.clauses[k]!.id);
    const isOther = (line: PartsLine): boolean => others.includes(line.clause);
    return group.within === "applicant"
      ? sumOf([...this.lines(row, isOther), ...this.besides(row).filter(isOther)])
      : sumOf(this.lines(row, line => isOther(line) && line.project === row.project));
  }

  /** Paid for the project, under whatever clause. */
  wasPaid(row: PartsRow): boolean {
    return this.lines(row, line => line.project === row.project).some(line => new Exact(line.amount).gt(0));
  }

  /** What the row's own round brought in an earlier run; null: nothing, or nobody can say to which of several rows. */
  inOwnRound(row: PartsRow): Amount | null {
    const isOne = (other: PartsRow | PartsLine): boolean =>
      other.applicant === row.applicant && other.clause === row.clause && other.project === row.project;
    const lines = this.ledger.filter(line => isOne(line) && isSameRound(line, row));
    return lines.length === 0 || this.rows.filter(isOne).length > 1 ? null : sumOf(lines);
  }

  /** Payments that a limit could count, of whatever time. */
  private counted({ limit, clauses }: Binding, row: PartsRow): readonly PartsLine[] {
    const ids = clauses.map(k => this.policy.clauses[k]!.id);
    if (limit.per === "row") return [];
    if (limit.per === "policy") return this.ofOtherRounds().filter(line => ids.includes(line.clause));
    const isOfRow = (line: PartsLine): boolean =>
      ids.includes(line.clause) && (limit.per === "applicant" || line.project === row.project);
    return [...this.lines(row, isOfRow), ...(limit.per === "applicant" ? this.besides(row).filter(isOfRow) : [])];
  }

  /** Where nothing names a batch: of the row's own year, for projects that the roster does not have. */
  private besides(row: PartsRow): readonly PartsLine[] {
    if (row.batch !== null || row.quarter !== null) return [];
    return this.ledger.filter(
      line => line.applicant === row.applicant && isSameRound(line, row) && !this.isOnRoster(line),
    );
  }

  private isOnRoster(line: PartsLine): boolean {
    return this.rows.some(row => row.applicant === line.applicant && row.project === line.project);
  }

  /** How much of a limit was used before the row's round. */
  used(binding: Binding, row: PartsRow): Amount {
    const { over, per } = binding.limit,
      counted = this.counted(binding, row).filter(
        line => over === "lifetime" || (line.year === row.year && (over === "year" || isInQuarter(line, row))),
      );
    if (per === "row" || per === "policy") return sumOf(counted);
    const isOfNow = over === "lifetime" || (over === "year" && this.years(row) === 0),
      stated = row.paid !== null && isOfNow ? new Exact(row.paid) : ZERO;
    return sumOf(counted).gt(stated) ? sumOf(counted) : stated;
  }

  /** Something may be of the limit's time that nobody can tell: of the row's year, without a quarter. */
  isUsedUnclear(binding: Binding, row: PartsRow): boolean {
    const { over, per } = binding.limit;
    if (per === "row" || over === "lifetime") return false;
    const isStated = row.paid !== null && per !== "policy" && (over === "quarter" || this.years(row) > 0);
    if (isStated && new Exact(row.paid!).gt(this.used(binding, row))) return true;
    if (over !== "quarter") return false;
    return this.counted(binding, row).some(
      line => line.year === row.year && (row.quarter === null || line.quarter === null) && new Exact(line.amount).gt(0),
    );
  }
}

function isInQuarter(line: PartsLine, row: PartsRow): boolean {
  return row.quarter !== null && line.quarter === row.quarter;
}

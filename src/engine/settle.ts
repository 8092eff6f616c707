import type { Clause, Policy } from "../policy/model";
import { amountsToSettle } from "./candidates";
import { ceilingOf } from "./ceiling";
import type { Applications } from "./columns";
import { competition, type Competition } from "./competition";
import { NO_DECISIONS, type Decisions } from "./decisions";
import { Heap } from "./heap";
import { markPending } from "./pending";
import { highBit, lowBit, NONE, OUTCOME, type Awards } from "./results";
import { sameInputs } from "./same-inputs";
import type { Settled } from "./settled";
import { switchesOf, type ReadingValues } from "./switches";

const SUPERSEDED = lowBit("SUPERSEDED"),
  DUPLICATE_ROW = lowBit("DUPLICATE_ROW"),
  SPLIT_ROWS = lowBit("SPLIT_ROWS"),
  TIE = lowBit("TIE");
const CAP_APPLIED = highBit("CAP_APPLIED");

/** How two rows of one clause that compete are told apart; rosters compare inputs, formulas know only amounts. */
export type SameApplication = (clause: Clause, a: number, b: number) => boolean;

/**
 * The best one, never twice (SPEC section 5): rows with an amount are taken from the highest down, ties by earlier
 * clause, then earlier row; one that competes with a row already taken proposes 0 and names it. n·log n.
 */
export function settle(
  policy: Policy,
  rows: Applications,
  awards: Awards,
  readings: ReadingValues,
  decisions: Decisions = NO_DECISIONS,
  same: SameApplication = (clause, a, b) => sameInputs(clause, rows, a, b, switchesOf(policy, readings, clause)),
): Settled {
  const settled = takeTheBest(policy, rows, awards, readings, decisions, same);
  markPending(rows, awards, settled);
  return settled;
}

/** The same without a look at what still waits: all that the amounts need. */
export function takeTheBest(
  policy: Policy,
  rows: Applications,
  awards: Awards,
  readings: ReadingValues,
  decisions: Decisions,
  same: SameApplication,
): Settled {
  const contest = competition(policy, rows, awards, readings),
    amounts = amountsToSettle(policy, rows, awards, readings);
  const settled: Settled = {
    proposed: new Float64Array(rows.count).fill(NONE),
    winner: new Int32Array(rows.count).fill(-1),
    low: new Uint32Array(rows.count),
    high: new Uint32Array(rows.count),
    loweredBy: new Float64Array(rows.count),
    competition: contest,
    waits: new Uint8Array(rows.count),
  };
  for (let row = 0; row < rows.count; row++) {
    const outcome = awards.outcome[row];
    if (outcome === OUTCOME.ineligible || outcome === OUTCOME.withdrawn) settled.proposed[row] = 0;
  }
  new Settling(policy, rows, contest, amounts, readings, decisions, same, settled).run();
  return settled;
}

class Settling {
  /** Taken rows of each arena, in the order they were taken. */
  private readonly taken: number[][] = [];
  private readonly takenAt: Int32Array;
  private readonly ceilings: readonly (number | null)[];
  /** Of a ceiling that rows share, what was taken: by applicant and clause, or by rows that are added up. */
  private readonly used = new Map<string, number>();
  private readonly unit: Map<number, number>;
  /** The sum that rows added up stand in the order by; fixed before anything is lowered. */
  private readonly unitSum: readonly number[];
  private count = 0;

  constructor(
    private readonly policy: Policy,
    private readonly rows: Applications,
    private readonly contest: Competition,
    private readonly amounts: Float64Array,
    readings: ReadingValues,
    private readonly decisions: Decisions,
    private readonly same: SameApplication,
    private readonly settled: Settled,
  ) {
    this.takenAt = new Int32Array(rows.count).fill(-1);
    this.ceilings = policy.clauses.map(c =>
      switchesOf(policy, readings, c)["ceiling-per"] === "applicant" ? ceilingOf(c) : null,
    );
    this.unit = new Map(decisions.addedUp.flatMap((members, k) => members.map(row => [row, k] as const)));
    this.unitSum = decisions.addedUp.map(members => this.sumOf(members));
  }

  run(): void {
    const { amounts, rows } = this;
    const crowded = this.crowdedArenas();
    const queue = new Heap((a, b) => this.precedes(a, b));
    for (let row = 0; row < rows.count; row++) {
      if (amounts[row] === NONE) continue;
      if (this.isAlone(row, crowded)) this.settled.proposed[row] = amounts[row]!;
      else queue.push(row);
    }
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      if (this.lowerToShare(row)) {
        queue.push(row);
        continue;
      }
      const winner = this.firstTakenAgainst(row);
      if (winner >= 0) this.lose(row, winner);
      else this.take(row);
    }
  }

  /** Arenas with more than one row in them. */
  private crowdedArenas(): Uint32Array {
    const size = new Uint32Array(this.contest.arenas);
    for (const arenas of [this.contest.project, this.contest.once])
      for (const arena of arenas) if (arena >= 0) size[arena]!++;
    return size;
  }

  private isAlone(row: number, crowded: Uint32Array): boolean {
    const project = this.contest.project[row]!,
      once = this.contest.once[row]!;
    if (project >= 0 && crowded[project]! > 1) return false;
    if (once >= 0 && crowded[once]! > 1) return false;
    return this.ceilings[this.rows.clause[row]!] === null && !this.unit.has(row);
  }

  /** Reviewers' choice first, then the higher amount, the earlier clause, the earlier row. */
  private precedes(a: number, b: number): boolean {
    const { preferred } = this.decisions;
    if (preferred.size > 0 && preferred.has(a) !== preferred.has(b)) return preferred.has(a);
    const left = this.keyOf(a),
      right = this.keyOf(b);
    if (left !== right) return left > right;
    const clause = this.rows.clause;
    return clause[a] !== clause[b] ? clause[a]! < clause[b]! : a < b;
  }

  private keyOf(row: number): number {
    const unit = this.unit.get(row);
    return unit === undefined ? this.amounts[row]! : this.unitSum[unit]!;
  }

  /** What rows that are added up come to, at most the ceiling of their clause. */
  private sumOf(members: readonly number[]): number {
    const sum = members.reduce((total, row) => total + Math.max(this.amounts[row]!, 0), 0);
    const clause = members.length === 0 ? undefined : this.policy.clauses[this.rows.clause[members[0]!]!];
    const ceiling = clause ? ceilingOf(clause) : null;
    return ceiling === null ? sum : Math.min(sum, ceiling);
  }

  /** Lowers the amount to what a shared ceiling leaves; true where that changed it, so that the order is made again. */
  private lowerToShare(row: number): boolean {
    const left = this.leftOf(row),
      amount = this.amounts[row]!;
    if (left === null || amount <= left) return false;
    this.amounts[row] = left;
    this.settled.loweredBy[row]! += amount - left;
    this.settled.high[row]! |= CAP_APPLIED;
    return true;
  }

  private leftOf(row: number): number | null {
    const clause = this.rows.clause[row]!,
      limit = this.unit.has(row) ? ceilingOf(this.policy.clauses[clause]!) : null;
    const parts = [
      this.ceilings[clause] === null ? null : this.left(this.applicantKey(row), this.ceilings[clause]!),
      limit === null ? null : this.left(this.unitKey(row), limit),
    ];
    const known = parts.filter(p => p !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  private left(key: string, ceiling: number): number {
    return Math.max(ceiling - (this.used.get(key) ?? 0), 0);
  }
  private applicantKey(row: number): string {
    return `a${this.rows.applicant[row]},${this.rows.clause[row]}`;
  }
  private unitKey(row: number): string {
    return `u${this.unit.get(row)}`;
  }

  private take(row: number): void {
    const amount = this.amounts[row]!;
    this.settled.proposed[row] = amount;
    this.takenAt[row] = this.count++;
    for (const arena of [this.contest.project[row]!, this.contest.once[row]!])
      if (arena >= 0) (this.taken[arena] ??= []).push(row);
    if (this.ceilings[this.rows.clause[row]!] !== null) this.use(this.applicantKey(row), amount);
    if (this.unit.has(row)) this.use(this.unitKey(row), amount);
  }

  private use(key: string, amount: number): void {
    this.used.set(key, (this.used.get(key) ?? 0) + amount);
  }

  private lose(row: number, winner: number): void {
    const { settled, rows, amounts } = this,
      clause = rows.clause[row]!;
    settled.proposed[row] = 0;
    settled.winner[row] = winner;
    if (clause !== rows.clause[winner]) settled.low[row]! |= SUPERSEDED | (amounts[row] === amounts[winner] ? TIE : 0);
    else settled.low[row]! |= this.same(this.policy.clauses[clause]!, row, winner) ? DUPLICATE_ROW : SPLIT_ROWS;
  }

  /** Of the taken rows that this one competes with, the one taken first; -1 where there is none. */
  private firstTakenAgainst(row: number): number {
    let first = -1;
    for (const arena of [this.contest.project[row]!, this.contest.once[row]!]) {
      for (const other of arena >= 0 ? (this.taken[arena] ?? []) : []) {
        if (!this.compete(row, other, arena)) continue;
        if (first < 0 || this.takenAt[other]! < this.takenAt[first]!) first = other;
        break;
      }
    }
    return first;
  }

  private compete(row: number, other: number, arena: number): boolean {
    if (this.unit.has(row) && this.unit.get(row) === this.unit.get(other)) return false;
    const { byArticle, article, once } = this.contest,
      clause = this.rows.clause;
    if (!byArticle || arena === once[row] || clause[row] === clause[other]) return true;
    return article[clause[row]!] !== article[clause[other]!];
  }
}

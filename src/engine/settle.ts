import type { ApplicationRow } from "../fields/row-numbers";
import type { Clause, Policy } from "../policy/model";
import { cutToBudget, waitForBudget } from "./budget";
import { amountsToSettle } from "./candidates";
import { ceilingsOf, SharedCeiling, type Ceilings } from "./ceiling";
import type { Applications } from "../fields/columns";
import { reviewedFen } from "../mechanisms/context";
import { usedOf } from "../mechanisms/paid-of";
import { mechanismOf } from "../mechanisms/registry";
import { competition, type Competition } from "./competition";
import { NO_DECISIONS, type Decisions } from "./decisions";
import { Heap } from "./heap";
import { LimitShares } from "./limit-shares";
import { markPending, waitForAnswers } from "./pending";
import { MarkColumns, markBit } from "../marks/mark-columns";
import { NONE, OUTCOME, type Awards } from "../mechanisms/results";
import { sameInputs } from "./same-inputs";
import type { Settled } from "./settled";
import { switchesOf, type ReadingValues } from "./switches";
import { markUnknownProjects } from "./unknown-projects";

const SUPERSEDED = markBit("SUPERSEDED"),
  DUPLICATE_ROW = markBit("DUPLICATE_ROW"),
  SPLIT_ROWS = markBit("SPLIT_ROWS"),
  TIE = markBit("TIE");
const CAP_APPLIED = markBit("CAP_APPLIED");

/** How two rows of one clause that compete are told apart; rosters compare inputs, formulas know only amounts. */
export type SameApplication = (clause: Clause, a: number, b: number) => boolean;

/** What is settled, and what settling goes by. */
export interface ToSettle {
  readonly policy: Policy;
  readonly rows: Applications;
  readonly awards: Awards;
  readonly readings: ReadingValues;
  readonly decisions: Decisions;
  readonly same: SameApplication;
  /** Day number since 1970-01-01, by which dated parameters of limits are chosen. */
  readonly asOf: number;
}

/** What settling can be asked without. */
type Assumed = "decisions" | "same" | "asOf";

/**
 * The best one, never twice (docs/rules.md, 5): rows with an amount are taken from the highest down, ties by earlier
 * clause, then earlier row; one that competes with a row already taken proposes 0 and names it. n·log n. Without
 * `decisions` nobody decided anything; without `same`, rows are the same by their inputs; without `asOf` no limit
 * of the policy has a dated parameter.
 */
export function settle({
  policy,
  rows,
  awards,
  readings,
  asOf = 0,
  decisions = NO_DECISIONS,
  same = (clause, a, b) => sameInputs(clause, rows, a, b, switchesOf(policy, readings, clause)),
}: Omit<ToSettle, Assumed> & Partial<Pick<ToSettle, Assumed>>): Settled {
  const settled = takeTheBest({ policy, rows, awards, readings, decisions, same, asOf });
  markPending(rows, awards, settled, decisions);
  waitForBudget(policy, rows, settled, decisions);
  markUnknownProjects(policy, rows, awards, settled, decisions);
  waitForAnswers(rows, awards, settled);
  return settled;
}

/** The same without a look at what still waits: all that the amounts need. */
export function takeTheBest(what: ToSettle): Settled {
  const { policy, rows, awards, readings } = what,
    contest = competition(policy, rows, awards, readings),
    amounts = amountsToSettle(policy, rows, awards, readings);
  const settled: Settled = {
    proposed: new Float64Array(rows.count).fill(NONE),
    winner: new Int32Array(rows.count).fill(-1),
    marks: new MarkColumns(rows.count),
    loweredBy: new Float64Array(rows.count),
    loweredFor: new Int16Array(policy.limits.length > 0 ? rows.count : 0).fill(-1),
    competition: contest,
    waits: new Uint8Array(rows.count),
  };
  for (let row = 0; row < rows.count; row++) {
    const outcome = awards.outcome[row];
    if (outcome === OUTCOME.ineligible || outcome === OUTCOME.withdrawn) settled.proposed[row] = 0;
  }
  new Settling(what, amounts, settled).run();
  capTogether(rows, settled);
  if (policy.budget !== null) cutToBudget(policy, rows, settled, switchesOf(policy, readings, null).rounding);
  return settled;
}

/** A merged 评审核定金额 caps all of its rows together too, in their order, until somebody splits it. */
function capTogether({ reviewed, reviewedTogether, count }: Applications, { proposed }: Settled): void {
  const left = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const group = reviewedTogether[row]!;
    if (group < 0 || proposed[row]! <= 0) continue;
    const rest = left.get(group) ?? reviewedFen(reviewed, row);
    if (rest === null) continue;
    proposed[row] = Math.min(proposed[row]!, rest);
    left.set(group, rest - proposed[row]!);
  }
}

class Settling {
  /** By arena: 0 where at most one row stands in it, else the number of its list in `taken`. */
  private readonly crowd: Int32Array;
  /** Taken rows of each crowded arena, in the order they were taken; no list is numbered 0. */
  private readonly taken: number[][] = [[]];
  private readonly takenAt: Int32Array;
  private readonly ceilings: readonly Ceilings[];
  /** By clause: the rows of an applicant share its ceiling. */
  private readonly isShared: readonly boolean[];
  /** The ceilings that an applicant's rows of a clause share, with what was taken. */
  private readonly shared = new Map<number, SharedCeiling>();
  /** Those that rows share which are added up. */
  private readonly unitShares: readonly (SharedCeiling | null)[];
  private readonly unit: Map<number, number>;
  /** The limits by scope and period; null where the policy has none. */
  private readonly limits: LimitShares | null;
  /** The sum that rows added up stand in the order by; fixed before anything is lowered. */
  private readonly unitSum: readonly number[];
  private count = 0;

  private readonly policy: Policy;
  private readonly rows: Applications;
  private readonly contest: Competition;
  private readonly decisions: Decisions;
  private readonly readings: ReadingValues;
  private readonly same: SameApplication;

  /** `amounts` to settle, in 分; `settled` takes what comes of it. */
  constructor(
    { policy, rows, readings, decisions, same, asOf }: ToSettle,
    private readonly amounts: Float64Array,
    private readonly settled: Settled,
  ) {
    this.policy = policy;
    this.rows = rows;
    this.contest = settled.competition;
    this.decisions = decisions;
    this.readings = readings;
    this.same = same;
    this.takenAt = new Int32Array(rows.count).fill(-1);
    this.crowd = this.crowdedArenas();
    this.ceilings = policy.clauses.map(ceilingsOf);
    this.isShared = policy.clauses.map(
      (c, k) => this.ceilings[k]!.steps.length > 0 && switchesOf(policy, readings, c)["ceiling-per"] === "applicant",
    );
    this.unit = new Map(decisions.addedUp.flatMap((members, k) => members.map(row => [row, k] as const)));
    this.limits = LimitShares.of(policy, rows, asOf);
    this.unitSum = decisions.addedUp.map(members => this.sumOf(members));
    this.unitShares = decisions.addedUp.map(members => (members.length === 0 ? null : this.shareOf(members)));
  }

  run(): void {
    const { amounts, rows } = this;
    const queue = new Heap(this.order());
    for (let row = 0; row < rows.count; row++) {
      if (amounts[row] === NONE) continue;
      if (this.isAlone(row)) this.settled.proposed[row] = amounts[row]!;
      else queue.push(row);
    }
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      if (this.lowerToShare(row)) {
        queue.push(row);
        continue;
      }
      const winner = this.firstTakenAgainst(row);
      if (winner >= 0) this.lose(row, winner);
      else this.support(row);
    }
  }

  /** Numbers the arenas with more than one row in them. */
  private crowdedArenas(): Int32Array {
    const crowd = new Int32Array(this.contest.arenas);
    for (const arenas of [this.contest.project, this.contest.once])
      for (let row = 0; row < arenas.length; row++) if (arenas[row]! >= 0) crowd[arenas[row]!]!++;
    for (let arena = 0; arena < crowd.length; arena++) crowd[arena] = crowd[arena]! > 1 ? this.taken.push([]) - 1 : 0;
    return crowd;
  }

  private isAlone(row: ApplicationRow): boolean {
    const project = this.contest.project[row]!,
      once = this.contest.once[row]!;
    if (project >= 0 && this.crowd[project]! > 0) return false;
    if (once >= 0 && this.crowd[once]! > 0) return false;
    if (this.limits !== null && this.limits.bearsOn(row)) return false;
    return !this.isShared[this.rows.clause[row]!] && !this.unit.has(row);
  }

  /** Reviewers' choice first, then the higher amount, the earlier clause, the earlier row. */
  private order(): (a: number, b: number) => boolean {
    const { amounts, unit } = this,
      { clause } = this.rows,
      { preferred } = this.decisions,
      isDecided = preferred.size > 0 || unit.size > 0;
    return (a, b) => {
      if (isDecided && preferred.has(a) !== preferred.has(b)) return preferred.has(a);
      const left = isDecided ? this.keyOf(a) : amounts[a]!,
        right = isDecided ? this.keyOf(b) : amounts[b]!;
      if (left !== right) return left > right;
      return clause[a] !== clause[b] ? clause[a]! < clause[b]! : a < b;
    };
  }

  private keyOf(row: ApplicationRow): number {
    const unit = this.unit.get(row);
    return unit === undefined ? this.amounts[row]! : this.unitSum[unit]!;
  }

  /** What rows that are added up come to, at most the ceiling that they share. */
  private sumOf(members: readonly number[]): number {
    const first = members[0];
    if (first === undefined) return 0;
    const share = this.shareOf(members);
    return members.reduce((sum, row) => {
      const ceiling = this.ceilingAt(row),
        amount = Math.max(this.amounts[row]!, 0),
        part = Math.min(amount, share.left(ceiling) ?? amount);
      share.use(ceiling, part);
      return sum + part;
    }, 0);
  }

  /** The ceiling of rows that are added up, of which what was paid for them before is used already. */
  private shareOf(members: readonly number[]): SharedCeiling {
    const clause = this.policy.clauses[this.rows.clause[members[0]!]!]!,
      share = new SharedCeiling(this.ceilings[clause.index]!),
      scope = mechanismOf(clause.grant).paidScope(clause, switchesOf(this.policy, this.readings, clause)),
      used = usedOf(this.rows, scope);
    // One payment stands with each of the rows: it used the ceiling once.
    const most = members.reduce((a, b) => (used(b) > used(a) ? b : a));
    share.use(this.ceilingAt(most), used(most));
    return share;
  }

  /** Lowers the amount to what a shared ceiling leaves; true where that changed it, so that the order is made again. */
  private lowerToShare(row: ApplicationRow): boolean {
    const own = this.leftOf(row),
      limit = this.limits?.left(row) ?? null,
      isLimit = limit !== null && (own === null || limit.fen < own),
      left = isLimit ? limit.fen : own,
      amount = this.amounts[row]!;
    if (left === null || amount <= left) return false;
    if (isLimit) this.settled.loweredFor[row] = limit.number;
    this.amounts[row] = left;
    this.settled.loweredBy[row]! += amount - left;
    this.settled.marks.add(row, CAP_APPLIED);
    return true;
  }

  /** What the ceilings that the row shares leave for it; null where it shares none. */
  private leftOf(row: ApplicationRow): number | null {
    const isShared = this.isShared[this.rows.clause[row]!]!,
      unit = this.unit.get(row);
    if (!isShared && unit === undefined) return null;
    const ceiling = this.ceilingAt(row),
      own = isShared ? (this.shared.get(this.shareKey(row))?.left(ceiling) ?? ceiling) : null,
      together = unit === undefined ? null : this.unitShares[unit]!.left(ceiling);
    return own === null || together === null ? (own ?? together) : Math.min(own, together);
  }

  private ceilingAt(row: ApplicationRow): number | null {
    return this.ceilings[this.rows.clause[row]!]!.at(this.rows.level[row]!);
  }

  private shareKey(row: ApplicationRow): number {
    return this.rows.applicant[row]! * this.ceilings.length + this.rows.clause[row]!;
  }

  private support(row: ApplicationRow): void {
    const amount = this.amounts[row]!;
    this.settled.proposed[row] = amount;
    this.takenAt[row] = this.count++;
    for (const arena of [this.contest.project[row]!, this.contest.once[row]!])
      if (arena >= 0 && this.crowd[arena]! > 0) this.taken[this.crowd[arena]!]!.push(row);
    this.limits?.use(row, amount);
    if (this.isShared[this.rows.clause[row]!]) {
      const key = this.shareKey(row);
      let share = this.shared.get(key);
      if (!share) this.shared.set(key, (share = new SharedCeiling(this.ceilings[this.rows.clause[row]!]!)));
      share.use(this.ceilingAt(row), amount);
    }
    const unit = this.unit.get(row);
    if (unit !== undefined) this.unitShares[unit]!.use(this.ceilingAt(row), amount);
  }

  private lose(row: ApplicationRow, winner: number): void {
    const { settled, rows, amounts } = this,
      clause = rows.clause[row]!;
    settled.proposed[row] = 0;
    settled.winner[row] = winner;
    if (clause === rows.clause[winner])
      settled.marks.add(row, this.same(this.policy.clauses[clause]!, row, winner) ? DUPLICATE_ROW : SPLIT_ROWS);
    else {
      settled.marks.add(row, SUPERSEDED);
      if (amounts[row] === amounts[winner]) settled.marks.add(row, TIE);
    }
  }

  /** Of the taken rows that this one competes with, the one taken first; -1 where there is none. */
  private firstTakenAgainst(row: ApplicationRow): number {
    let first = -1;
    for (const arena of [this.contest.project[row]!, this.contest.once[row]!]) {
      for (const other of this.taken[arena >= 0 ? this.crowd[arena]! : 0]!) {
        if (!this.compete(row, other, arena)) continue;
        if (first < 0 || this.takenAt[other]! < this.takenAt[first]!) first = other;
        break;
      }
    }
    return first;
  }

  private compete(row: ApplicationRow, other: ApplicationRow, arena: number): boolean {
    if (this.unit.has(row) && this.unit.get(row) === this.unit.get(other)) return false;
    const { byArticle, article, once } = this.contest,
      clause = this.rows.clause;
    if (!byArticle || arena === once[row] || clause[row] === clause[other]) return true;
    return article[clause[row]!] !== article[clause[other]!];
  }
}

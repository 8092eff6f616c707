import { LEVEL_BLANK, NO_YEAR } from "../fields/columns";
import { add, exact, type Exact } from "../money/exact";
import type { Clause } from "../policy/model";
import type { PaidIn } from "./ledger-quarters";
import { compareRounds, isSameRound, type Round } from "./round";

/** What one line of the ledger granted under this policy. */
export interface Grant {
  readonly clause: Clause;
  readonly applicant: number;
  /** The applicant's projects that it means; none where nobody can say which. */
  readonly projects: readonly number[];
  /** It names a project, and the roster has no such one of the applicant. */
  readonly isOfOther: boolean;
  readonly round: Round;
  /** NO_QUARTER where the line names none. */
  readonly quarter: number;
  /** null where it is blank or cannot be read. */
  readonly amount: Exact | null;
  /** Code of the level, LEVEL_BLANK where it names none. */
  readonly level: number;
}

/** Earlier grants together. */
export interface Past {
  readonly paid: Exact | null;
  readonly level: number;
  readonly years: ReadonlySet<number>;
  /** What was paid for each year. */
  readonly paidIn: ReadonlyMap<number, Exact>;
  /** The payments by year and quarter. */
  readonly payments: readonly PaidIn[];
}

/** The part of a key that one round brought. */
interface Part {
  readonly round: Round;
  paid: Exact | null;
  level: number;
  readonly payments: PaidIn[];
  /** Those for projects that the roster does not have. */
  readonly forOthers: PaidIn[];
}

const NOTHING: Past = { paid: null, level: LEVEL_BLANK, years: new Set(), paidIn: new Map(), payments: [] };

/**
 * The ledgers' grants by applicant and clause, and by project within. What a row's own round brought is no past of it:
 * the ledger of a round that is assessed again holds its own results.
 */
export class LedgerGrants {
  private readonly applicants = new Set<number>();
  private readonly parts = new Map<string, Map<string, Part>>();
  private readonly known = new Map<string, Past>();
  private readonly rounds = new Map<string, Round>();

  add(grant: Grant): void {
    const { clause, applicant, projects, round } = grant;
    this.applicants.add(applicant);
    this.rounds.set(nameOf(round), round);
    for (const key of [
      byApplicant(applicant, clause.index),
      ...projects.map(p => byProject(applicant, clause.index, p)),
    ])
      this.addPart(key, grant);
  }

  /** Lowers what an earlier line granted; false, and nothing is lowered, where that is less. */
  takeBack(grant: Grant): boolean {
    const { clause, applicant, projects, amount } = grant;
    const keys = [byApplicant(applicant, clause.index), ...projects.map(p => byProject(applicant, clause.index, p))];
    const enough = keys.every(key => {
      const parts = [...(this.parts.get(key)?.values() ?? [])],
        paid = parts.reduce((sum, part) => (part.paid === null ? sum : add(sum, part.paid)), NO_MONEY);
      return amount !== null && !isNegative(add(paid, amount));
    });
    if (enough) this.add(grant);
    return enough;
  }

  private addPart(key: string, { clause, round, quarter, amount, level, isOfOther }: Grant): void {
    const parts = this.parts.get(key) ?? new Map<string, Part>(),
      name = nameOf(round),
      part = parts.get(name) ?? { round, paid: null, level: LEVEL_BLANK, payments: [], forOthers: [] };
    if (amount !== null) part.payments.push({ year: round.year, quarter, amount });
    if (amount !== null && isOfOther) part.forOthers.push({ year: round.year, quarter, amount });
    if (amount !== null) part.paid = part.paid === null ? amount : add(part.paid, amount);
    if (level !== LEVEL_BLANK) part.level = better(clause, part.level, level);
    parts.set(name, part);
    this.parts.set(key, parts);
  }

  /** The latest of the rounds that name a year; null where none does. */
  latestRound(): Round | null {
    let latest: Round | null = null;
    for (const round of this.rounds.values())
      if (round.year !== NO_YEAR && (latest === null || compareRounds(round, latest) >= 0)) latest = round;
    return latest;
  }

  has(applicant: number): boolean {
    return this.applicants.has(applicant);
  }

  /** What the applicant had under the clause before the round; for the project where one is given. */
  before(round: Round, clause: Clause, applicant: number, project: number | null): Past {
    const key = keyOf(clause, applicant, project),
      asked = `${key} ${nameOf(round)}`;
    let past = this.known.get(asked);
    if (past === undefined) {
      const parts = [...(this.parts.get(key)?.values() ?? [])].filter(part => !isSameRound(part.round, round));
      this.known.set(asked, (past = parts.length === 0 ? NOTHING : together(clause, parts)));
    }
    return past;
  }

  /**
   * What a round that is told by its year alone paid the applicant under the clause for projects that the roster does
   * not have: another batch of the year brought it.
   */
  besides(round: Round, clause: Clause, applicant: number): readonly PaidIn[] {
    const own =
      round.batch === "" ? this.parts.get(byApplicant(applicant, clause.index))?.get(nameOf(round)) : undefined;
    return own !== undefined && isSameRound(own.round, round) ? own.forOthers : [];
  }

  /** What the round itself brought; null where the ledger has nothing of it. */
  inRound(round: Round, clause: Clause, applicant: number, project: number | null): Exact | null {
    const parts = this.parts.get(keyOf(clause, applicant, project));
    if (parts === undefined) return null;
    const own = parts.get(nameOf(round));
    return own !== undefined && isSameRound(own.round, round) ? own.paid : null;
  }
}

function together(clause: Clause, parts: readonly Part[]): Past {
  let paid: Exact | null = null,
    level: number = LEVEL_BLANK;
  const years = new Set<number>(),
    paidIn = new Map<number, Exact>(),
    payments = parts.flatMap(part => part.payments);
  for (const part of parts) {
    const { year } = part.round;
    if (part.level !== LEVEL_BLANK) level = better(clause, level, part.level);
    // A recovery in a later year is no year of support.
    if (year !== NO_YEAR && !(part.paid !== null && isNegative(part.paid))) years.add(year);
    if (part.paid === null) continue;
    paid = paid === null ? part.paid : add(paid, part.paid);
    if (year !== NO_YEAR) paidIn.set(year, plus(paidIn.get(year), part.paid));
  }
  for (const [year, sum] of paidIn) if (isNegative(sum)) paidIn.set(year, NO_MONEY);
  // A row's own round may hold the grant of which a later one took something back.
  return { paid: paid !== null && isNegative(paid) ? NO_MONEY : paid, level, years, paidIn, payments };
}

const NO_MONEY = exact(0n, 0);

function isNegative(amount: Exact): boolean {
  return amount.digits < 0n;
}

function plus(sum: Exact | undefined, amount: Exact): Exact {
  return sum === undefined ? amount : add(sum, amount);
}

/** The level that is worth more; where levels have no amounts, the one that stands later. */
function better(clause: Clause, a: number, b: number): number {
  if (a === LEVEL_BLANK) return b;
  const worth = (code: number): number => clause.levels[code - 1]?.amount?.value ?? 0;
  return worth(a) === worth(b) ? Math.max(a, b) : worth(a) > worth(b) ? a : b;
}

function keyOf(clause: Clause, applicant: number, project: number | null): string {
  return project === null ? byApplicant(applicant, clause.index) : byProject(applicant, clause.index, project);
}

const byApplicant = (applicant: number, clause: number): string => `${applicant} ${clause}`;
const byProject = (applicant: number, clause: number, project: number): string => `${applicant} ${clause} ${project}`;
const nameOf = ({ year, batch }: Round): string => `${year} ${batch}`;

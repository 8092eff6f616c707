import { Exact, ZERO, type Amount } from "./cells";
import { CEILING, CLAUSES, type Clause } from "./clauses";
import type { Readings } from "./readings";

/** A row as the comparison across rows sees it. */
export interface Contender {
  applicant: string;
  project: string;
  clause: Clause;
  /** null: it waits for an amount. */
  amount: Amount | null;
  /** A person must decide first: missing, decision, on hold. */
  waits: boolean;
  /** Equal texts: every input that the clause uses is equal. */
  signature: string;
}

/** What reviewers decided about the order and about rows that are one application. */
export interface SettledBy {
  readonly preferred: ReadonlySet<number>;
  readonly addedUp: readonly (readonly number[])[];
  /** What was paid for each row before; it has used the ceiling of rows added up. */
  readonly paid: readonly Amount[];
}
export const NOBODY: SettledBy = { preferred: new Set(), addedUp: [], paid: [] };

export interface Settled {
  proposed: Amount | null;
  flags: Set<string>;
  with: Record<string, number[]>;
}

const article = (clause: Clause): string => clause.split(".")[0]!;
const NOT_MONEY: readonly Clause[] = ["10", "11", "12"];

export function compete(a: Contender, b: Contender, readings: Readings): boolean {
  return competeOnce(a, b, readings) || competeByProject(a, b, readings);
}

/** Under a clause that is granted once to an applicant. */
function competeOnce(a: Contender, b: Contender, readings: Readings): boolean {
  return (
    a.applicant === b.applicant &&
    a.clause === b.clause &&
    (a.clause === "6" || (a.clause === "8" && readings.is("A8-ONCE", "applicant")))
  );
}

function competeByProject(a: Contender, b: Contender, readings: Readings): boolean {
  if (a.applicant !== b.applicant || NOT_MONEY.includes(a.clause) || NOT_MONEY.includes(b.clause)) return false;
  if (a.project !== b.project || a.clause === "6" || b.clause === "6") return false;
  if (a.clause === b.clause) return true;
  if (readings.is("A9-PARK", "both") && (a.clause === "9.2" || b.clause === "9.2")) return false;
  return readings.is("A13-CLAUSE", "clause") || article(a.clause) !== article(b.clause);
}

type Contenders = readonly (Contender | null)[];
interface Contest {
  readonly contenders: Contenders;
  readonly settled: readonly (Settled | null)[];
  readonly readings: Readings;
  readonly by: SettledBy;
}

const areOne = ({ addedUp }: SettledBy, i: number, j: number): boolean =>
  addedUp.some(rows => rows.includes(i) && rows.includes(j));

/** docs/rules.md, 5. Slots of `contenders` that are null are rows that take no part. */
export function settlePlainly(contenders: Contenders, readings: Readings, by: SettledBy = NOBODY): (Settled | null)[] {
  const settled = contenders.map(row =>
    row === null ? null : { proposed: row.amount, flags: new Set<string>(), with: {} as Record<string, number[]> },
  );
  const contest = { contenders, settled, readings, by };
  for (const competes of [competeOnce, competeByProject]) markPending(contest, competes);
  const open = new Set(contenders.flatMap((row, i) => (row !== null && row.amount !== null ? [i] : [])));
  const taken: number[] = [];
  while (open.size > 0) {
    const next = first([...open], contest, taken);
    open.delete(next.index);
    settle(next, contest, taken);
  }
  return settled;
}

/**
 * Where a reviewer prefers a row that waits for nothing, nothing is left to compare for it and its rivals; but where
 * another row that is preferred waits, which of the two is taken is open.
 */
function markPending({ contenders, settled, readings, by }: Contest, competes: typeof compete): void {
  const preferred = [...by.preferred].filter(p => contenders[p] !== null && contenders[p] !== undefined),
    waits = (p: number): boolean => contenders[p]!.amount === null || contenders[p]!.waits,
    chosen = preferred.filter(
      p => !waits(p) && !preferred.some(q => waits(q) && competes(contenders[p]!, contenders[q]!, readings)),
    );
  const isOpen = (i: number): boolean =>
    !chosen.some(p => p === i || competes(contenders[i]!, contenders[p]!, readings));
  contenders.forEach((row, i) =>
    contenders.forEach((other, j) => {
      if (i === j || row === null || other === null || !row.waits || !competes(row, other, readings)) return;
      if (areOne(by, i, j)) return;
      if (isOpen(i)) settled[i]!.flags.add("PENDING_BEST_OF");
      if (isOpen(j)) settled[j]!.flags.add("PENDING_BEST_OF");
    }),
  );
}

interface Next {
  index: number;
  amount: Amount;
}

/** Preferred rows first, then from the highest down; ties: earlier clause, then earlier row. */
function first(open: readonly number[], contest: Contest, taken: readonly number[]): Next {
  const { contenders, by } = contest,
    offers = open.map(index => ({ index, amount: offer(index, contest, taken) }));
  const order = (i: number): number => CLAUSES.indexOf(contenders[i]!.clause);
  const key = ({ index, amount }: Next): Amount => {
    const unit = by.addedUp.find(rows => rows.includes(index));
    return unit === undefined ? amount : together(unit, contest);
  };
  return offers.reduce((best, other) => {
    if (by.preferred.has(best.index) !== by.preferred.has(other.index))
      return by.preferred.has(other.index) ? other : best;
    if (!key(best).eq(key(other))) return key(other).gt(key(best)) ? other : best;
    if (order(best.index) !== order(other.index)) return order(other.index) < order(best.index) ? other : best;
    return other.index < best.index ? other : best;
  });
}

/** What rows that are added up come to: all that they ask, at most what their one ceiling leaves. */
function together(unit: readonly number[], { contenders, by }: Contest): Amount {
  const sum = unit.reduce<Amount>((all, i) => all.plus(contenders[i]?.amount ?? 0), ZERO),
    ceiling = CEILING[contenders[unit.find(i => contenders[i] !== null)!]!.clause];
  return ceiling === undefined ? sum : Exact.min(sum, left(ceiling, paidFor(unit, by)));
}

const left = (ceiling: string, used: Amount): Amount => Exact.max(ZERO, new Exact(ceiling).minus(used));
const paidFor = (unit: readonly number[], { paid }: SettledBy): Amount =>
  Exact.max(ZERO, ...unit.map(i => paid[i] ?? ZERO));

const SHARED: readonly Clause[] = ["3", "4.1", "4.2", "4.3", "5", "7.2", "9.1"];

/**
 * No more than what the rows already taken leave of a ceiling that the row shares: under CAP-UNIT=applicant with its
 * applicant's, and with those that it is added up with.
 */
function offer(index: number, { contenders, settled, readings, by }: Contest, taken: readonly number[]): Amount {
  const row = contenders[index]!,
    ceiling = CEILING[row.clause];
  if (ceiling === undefined) return row.amount!;
  const takenOf = (rows: readonly number[]): Amount =>
    rows.reduce<Amount>((sum, i) => sum.plus(settled[i]!.proposed!), ZERO);
  const limits: Amount[] = [];
  if (readings.is("CAP-UNIT", "applicant") && SHARED.includes(row.clause)) {
    const own = taken.filter(i => contenders[i]!.applicant === row.applicant && contenders[i]!.clause === row.clause);
    limits.push(left(ceiling, takenOf(own)));
  }
  const unit = by.addedUp.find(rows => rows.includes(index));
  if (unit !== undefined)
    limits.push(left(ceiling, paidFor(unit, by).plus(takenOf(taken.filter(i => unit.includes(i))))));
  return Exact.max(ZERO, Exact.min(row.amount!, ...limits));
}

function settle({ index, amount }: Next, { contenders, settled, readings, by }: Contest, taken: number[]): void {
  const [row, result] = [contenders[index]!, settled[index]!];
  if (amount.lt(row.amount!)) result.flags.add("CAP_APPLIED");
  const winner = taken.find(i => !areOne(by, i, index) && compete(row, contenders[i]!, readings));
  if (winner === undefined) {
    result.proposed = amount;
    taken.push(index);
    return;
  }
  result.proposed = ZERO;
  const won = contenders[winner]!;
  const mark =
    won.clause !== row.clause ? "SUPERSEDED" : won.signature === row.signature ? "DUPLICATE_ROW" : "SPLIT_ROWS";
  result.flags.add(mark);
  result.with[mark] = [winner];
  if (mark === "SUPERSEDED" && settled[winner]!.proposed!.eq(amount)) result.flags.add("TIE");
}

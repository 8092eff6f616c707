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

export interface Settled {
  proposed: Amount | null;
  flags: Set<string>;
  with: Record<string, number[]>;
}

const article = (clause: Clause): string => clause.split(".")[0]!;
const NOT_MONEY: readonly Clause[] = ["10", "11", "12"];

export function compete(a: Contender, b: Contender, readings: Readings): boolean {
  if (a.applicant !== b.applicant || NOT_MONEY.includes(a.clause) || NOT_MONEY.includes(b.clause)) return false;
  if (a.clause === b.clause && (a.clause === "6" || (a.clause === "8" && readings.is("A8-ONCE", "applicant"))))
    return true;
  if (a.project !== b.project || a.clause === "6" || b.clause === "6") return false;
  if (a.clause === b.clause) return true;
  if (readings.is("A9-PARK", "both") && (a.clause === "9.2" || b.clause === "9.2")) return false;
  return readings.is("A13-CLAUSE", "clause") || article(a.clause) !== article(b.clause);
}

/** docs/rules.md, 5. Slots of `contenders` that are null are rows that take no part. */
export function settlePlainly(contenders: readonly (Contender | null)[], readings: Readings): (Settled | null)[] {
  const settled = contenders.map(row =>
    row === null ? null : { proposed: row.amount, flags: new Set<string>(), with: {} as Record<string, number[]> },
  );
  markPending(contenders, settled, readings);
  const open = new Set(contenders.flatMap((row, i) => (row !== null && row.amount !== null ? [i] : [])));
  const taken: number[] = [];
  while (open.size > 0) {
    const next = highest([...open], contenders, settled, taken, readings);
    open.delete(next.index);
    settle(next, contenders, settled, taken, readings);
  }
  return settled;
}

function markPending(
  contenders: readonly (Contender | null)[],
  settled: readonly (Settled | null)[],
  readings: Readings,
): void {
  contenders.forEach((row, i) =>
    contenders.forEach((other, j) => {
      if (i === j || row === null || other === null || !row.waits || !compete(row, other, readings)) return;
      settled[i]!.flags.add("PENDING_BEST_OF");
      settled[j]!.flags.add("PENDING_BEST_OF");
    }),
  );
}

interface Next {
  index: number;
  amount: Amount;
}

/** From the highest down; ties: earlier clause, then earlier row. */
function highest(
  open: readonly number[],
  contenders: readonly (Contender | null)[],
  settled: readonly (Settled | null)[],
  taken: readonly number[],
  readings: Readings,
): Next {
  const offers = open.map(index => ({ index, amount: offer(index, contenders, settled, taken, readings) }));
  const order = (i: number): number => CLAUSES.indexOf(contenders[i]!.clause);
  return offers.reduce((best, other) => {
    if (!best.amount.eq(other.amount)) return other.amount.gt(best.amount) ? other : best;
    if (order(best.index) !== order(other.index)) return order(other.index) < order(best.index) ? other : best;
    return other.index < best.index ? other : best;
  });
}

const SHARED: readonly Clause[] = ["3", "4.1", "4.2", "4.3", "5", "7.2", "9.1"];

/** Under CAP-UNIT=applicant, no more than what the rows already taken leave of the applicant's ceiling. */
function offer(
  index: number,
  contenders: readonly (Contender | null)[],
  settled: readonly (Settled | null)[],
  taken: readonly number[],
  readings: Readings,
): Amount {
  const row = contenders[index]!;
  if (readings.is("CAP-UNIT", "project") || !SHARED.includes(row.clause)) return row.amount!;
  const used = taken
    .filter(i => contenders[i]!.applicant === row.applicant && contenders[i]!.clause === row.clause)
    .reduce((sum, i) => sum.plus(settled[i]!.proposed!), ZERO);
  return Exact.max(ZERO, Exact.min(row.amount!, new Exact(CEILING[row.clause]!).minus(used)));
}

function settle(
  { index, amount }: Next,
  contenders: readonly (Contender | null)[],
  settled: readonly (Settled | null)[],
  taken: number[],
  readings: Readings,
): void {
  const [row, result] = [contenders[index]!, settled[index]!];
  if (amount.lt(row.amount!)) result.flags.add("CAP_APPLIED");
  const winner = taken.find(i => compete(row, contenders[i]!, readings));
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

import { isDeepStrictEqual } from "node:util";
import { Exact, ZERO, type Amount } from "../cells";
import { timeOf, type Binding } from "./limits";
import { settledMarks } from "./marks";
import { Alone, cutDown, type Outcome, type RowAlone } from "./one-row";
import { sumOf } from "./past";
import type { PartsLine, PartsRow, PlainParts } from "./plain-parts";

export interface PartsAnswer {
  readonly outcome: Outcome;
  readonly computed: string | null;
  readonly proposed: string | null;
  readonly winner: number | null;
  /** Sorted. */
  readonly marks: readonly string[];
  /** Readings whose other value would change the row's outcome or an amount. */
  readonly readings: readonly string[];
}

export interface State extends RowAlone {
  readonly at: number;
  readonly row: PartsRow;
  readonly clause: number;
  /** What goes into the comparison; null: it has no amount. */
  readonly entering: Amount | null;
  proposed: Amount | null;
  winner: number | null;
  /** What limits left of it when it was compared. */
  offered: Amount | null;
  readonly settledMarks: Set<string>;
}

const money = (amount: Amount | null): string | null => (amount === null ? null : amount.toFixed(2));

/** Amounts of a roster under a policy of parts, row by row and across rows. */
export function calculateParts(
  policy: PlainParts,
  rows: readonly PartsRow[],
  ledger: readonly PartsLine[],
): readonly PartsAnswer[] {
  const states = settledStates(policy, rows, ledger),
    others = openReadings(policy).map(other => ({ ...other, states: settledStates(other.policy, rows, ledger) }));
  return states.map((state, i) => ({
    ...amountsOf(state),
    winner: state.winner,
    marks: [...new Set([...state.marks, ...state.settledMarks])].sort(),
    readings: others.flatMap(({ code, states: own }) =>
      isDeepStrictEqual(amountsOf(own[i]!), amountsOf(state)) ? [] : [code],
    ),
  }));
}

const amountsOf = ({ outcome, computed, proposed }: State): Pick<PartsAnswer, "outcome" | "computed" | "proposed"> => ({
  outcome,
  computed: money(computed),
  proposed: money(proposed),
});

/** The policy under the other value of each of its readings. */
function openReadings(policy: PlainParts): readonly { readonly code: string; readonly policy: PlainParts }[] {
  const open = policy.clauses.flatMap(clause => clause.limits.filter(limit => limit.isOpen)).slice(0, 2);
  return open.map((_, k) => ({
    code: `OPEN${k}`,
    policy: {
      ...policy,
      openOver: policy.openOver.map((over, at) => (at !== k ? over : over === "year" ? "lifetime" : "year")),
    },
  }));
}

/** Each row's standing after settling. */
export function settledStates(
  policy: PlainParts,
  rows: readonly PartsRow[],
  ledger: readonly PartsLine[],
): readonly State[] {
  const alone = new Alone(policy, rows, ledger);
  const states = rows.map((row, at): State => {
    const own = alone.of(row),
      clause = policy.clauses.indexOf(alone.clauseOf(row)),
      reviewed = row.reviewed === null ? null : rounded(new Exact(row.reviewed));
    const isCapped = reviewed !== null && policy.clauses[clause]!.grant.kind !== "recognised";
    const entering = own.outcome !== "amount" ? null : isCapped && reviewed.lt(own.computed!) ? reviewed : own.computed;
    const proposed = own.outcome === "ineligible" ? ZERO : null;
    return { ...own, at, row, clause, entering, proposed, winner: null, offered: null, settledMarks: new Set() };
  });
  settle(policy, alone, states);
  for (const state of states)
    for (const mark of settledMarks(policy, alone, state, states)) state.settledMarks.add(mark);
  cutToBudget(policy, alone, states);
  return states;
}

function rounded(a: Amount): Amount {
  return a.times(100).plus("0.5").floor().div(100);
}

/** From the highest down, each time what its limits still leave; a competitor of one that was taken gets nothing. */
function settle(policy: PlainParts, alone: Alone, states: readonly State[]): void {
  const open = new Set(states.filter(state => state.entering !== null)),
    taken: State[] = [];
  while (open.size > 0) {
    const offers = [...open].map(state => ({ state, amount: offer(alone, state, taken) }));
    const best = offers.reduce((a, b) => {
      if (!a.amount.eq(b.amount)) return b.amount.gt(a.amount) ? b : a;
      return order(b.state) < order(a.state) ? b : a;
    });
    open.delete(best.state);
    const winner = taken.find(other => compete(policy, best.state, other));
    best.state.offered = best.amount;
    best.state.proposed = winner === undefined ? best.amount : ZERO;
    best.state.winner = winner?.at ?? null;
    if (best.amount.lt(best.state.entering!)) best.state.settledMarks.add("CAP_APPLIED");
    if (winner === undefined) taken.push(best.state);
  }
}

const order = (state: State): number => state.clause * 1e6 + state.at;

export function compete(policy: PlainParts, a: State, b: State): boolean {
  if (a.row.applicant !== b.row.applicant) return false;
  const together = (within: "project" | "applicant"): boolean =>
    policy.groups.some(
      group => group.within === within && group.clauses.includes(a.clause) && group.clauses.includes(b.clause),
    );
  if (together("applicant")) return true;
  const isSame = a.clause === b.clause;
  if (isSame && policy.clauses[a.clause]!.once === "applicant") return true;
  return a.row.project === b.row.project && (isSame || together("project"));
}

function offer(alone: Alone, state: State, taken: readonly State[]): Amount {
  const bindings = alone.bindings(alone.policy.clauses[state.clause]!).filter(({ limit }) => limit.per !== "row");
  return bindings.reduce((amount, binding) => {
    const left = leftOf(alone, binding, state, taken);
    return left !== null && left.lt(amount) ? left : amount;
  }, state.entering!);
}

/** What a limit leaves beside the rows taken of it; of ceilings by level, each row's and every higher one's. */
function leftOf(alone: Alone, binding: Binding, state: State, taken: readonly State[]): Amount | null {
  const share = shareOf(alone, binding, state);
  if (share === null) return null;
  const mates = taken.flatMap(other => {
    const own =
      binding.clauses.includes(other.clause) && isOneOf(binding, state.row, other.row)
        ? shareOf(alone, bindingOf(alone, binding, other), other)
        : null;
    return own === null ? [] : [{ share: own, amount: other.proposed! }];
  });
  const sum = (own: readonly { readonly amount: Amount }[]): Amount =>
    own.reduce((all, one) => all.plus(one.amount), ZERO);
  const isByAmount = binding.limit.of === undefined;
  if (!isByAmount) return positive(share.minus(sum(mates)));
  const steps = [share, ...mates.map(mate => mate.share)].filter(step => step.gte(share));
  return positive(
    steps.map(step => step.minus(sum(mates.filter(mate => mate.share.lte(step))))).reduce((a, b) => (a.lt(b) ? a : b)),
  );
}

function bindingOf(alone: Alone, { number }: Binding, state: State): Binding {
  return alone.bindings(alone.policy.clauses[state.clause]!).find(one => one.number === number)!;
}

function shareOf(alone: Alone, binding: Binding, { row, level }: State): Amount | null {
  const most = alone.most(binding, row, level);
  return most === undefined || most === null ? null : cutDown(positive(most.minus(alone.past.used(binding, row))));
}

function isOneOf({ limit }: Binding, a: PartsRow, b: PartsRow): boolean {
  if (timeOf(limit.over, a) !== timeOf(limit.over, b)) return false;
  if (limit.per === "policy") return true;
  return a.applicant === b.applicant && (limit.per === "applicant" || a.project === b.project);
}

const positive = (a: Amount): Amount => (a.lt(0) ? ZERO : a);

/** In proportion, rounded down, what is left over by the largest remainders; the earlier row first. */
function cutToBudget(policy: PlainParts, alone: Alone, states: readonly State[]): void {
  if (policy.budget?.isCut !== true) return;
  for (const year of new Set(states.map(state => state.row.year))) {
    const rows = states.filter(state => state.row.year === year && state.proposed !== null && state.proposed.gt(0)),
      sum = rows.reduce((all, state) => all.plus(state.proposed!), ZERO),
      used = sumOf(alone.past.ofOtherRounds().filter(line => line.year === year)),
      budget = cutDown(positive(new Exact(policy.budget.amount).minus(used)));
    if (sum.lte(budget)) continue;
    const shares = rows.map(state => ({ state, exact: state.proposed!.times(100).times(budget).div(sum) }));
    for (const { state, exact } of shares) {
      state.proposed = exact.floor().div(100);
      state.settledMarks.add("BUDGET_CUT");
    }
    let left = budget
      .minus(rows.reduce((all, state) => all.plus(state.proposed!), ZERO))
      .times(100)
      .toNumber();
    for (const { state } of [...shares].sort((a, b) => b.exact.mod(1).cmp(a.exact.mod(1)) || a.state.at - b.state.at)) {
      if (left-- <= 0) break;
      state.proposed = state.proposed!.plus("0.01");
    }
  }
}

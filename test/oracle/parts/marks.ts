import type { Alone } from "./one-row";
import { bindingsOf } from "./limits";
import type { Over, PlainClause, PlainParts } from "./plain-parts";
import { compete, type State } from "./settling";

const WAITING: ReadonlySet<string> = new Set(["missing", "decision"]);

/** The marks that a row has of the other rows, of before and of what waits. */
export function settledMarks(policy: PlainParts, alone: Alone, state: State, all: readonly State[]): readonly string[] {
  const marks: string[] = alone.past.wasPaid(state.row) ? ["PAID_BEFORE"] : [],
    winner = state.winner === null ? null : all[state.winner]!;
  if (winner !== null) {
    if (winner.clause === state.clause) marks.push(isSameInput(policy, state, winner) ? "DUPLICATE_ROW" : "SPLIT_ROWS");
    else marks.push("SUPERSEDED", ...(state.offered!.eq(winner.offered!) ? ["TIE"] : []));
  }
  const isLive = (one: State): boolean => one.outcome !== "ineligible";
  const rivals = all.filter(other => other !== state && isLive(other) && compete(policy, state, other));
  if (isLive(state) && rivals.length > 0 && [state, ...rivals].some(one => WAITING.has(one.outcome)))
    marks.push("PENDING_BEST_OF");
  const noticed = alone.past.inOwnRound(state.row);
  if (noticed !== null && state.proposed !== null && !noticed.eq(state.proposed)) marks.push("CHANGED_AFTER_NOTICE");
  return marks;
}

/** Equal in all that the clause asks of a row: a limit's facts, conditions and factors, and what was recognised. */
const FIGURES = ["rate", "amount", "each", "ceiling"] as const;

function isSameInput(policy: PlainParts, { row: a, clause: index }: State, { row: b }: State): boolean {
  const clause = policy.clauses[index]!,
    isDeciding = clause.levels.length > 0 && clause.levelOf === undefined;
  // A level that says nothing by itself only tells the clause from others.
  const says = clause.levels.some(level => FIGURES.some(name => level[name] !== undefined));
  if (isDeciding && (!clause.isLenient || says) && a.level !== b.level) return false;
  const isOfTime = (over: Over | undefined): boolean => over === "year" || over === "quarter",
    isCounted =
      clause.years !== undefined ||
      clause.levels.some(level => level.years !== undefined) ||
      isOfTime(clause.grant.over) ||
      bindingsOf(policy, clause).some(({ limit }) => isOfTime(limit.over));
  if (clause.upgrade !== undefined && a.hadLevel !== b.hadLevel) return false;
  if (a.paid !== b.paid || (isCounted && a.years !== b.years)) return false;
  if (clause.grant.kind === "recognised" && a.reviewed !== b.reviewed) return false;
  return [...factsUsed(policy, clause)].every(fact => a.facts[fact] === b.facts[fact]);
}

/** The columns that a clause asks, those behind derived facts too. */
function factsUsed(policy: PlainParts, clause: PlainClause): ReadonlySet<string> {
  const used = new Set<string>(),
    use = (id: string): void => {
      const fact = policy.facts.find(one => one.id === id),
        on = policy.parameters.find(one => one.id === id)?.on;
      if (fact?.is !== undefined) fact.is.of.forEach(use);
      else if (fact !== undefined) used.add(id);
      if (on) used.add(on);
    };
  const conditions = [
    ...clause.when,
    ...clause.levels.flatMap(level => level.when ?? []),
    ...clause.multipliers.map(one => one.when),
  ];
  for (const { fact } of conditions.flat()) use(fact);
  for (const { of, atMostOf } of clause.grant.factors) for (const id of [of, atMostOf ?? of]) use(id);
  for (const { limit } of bindingsOf(policy, clause)) for (const id of limit.of?.facts ?? []) use(id);
  if (clause.levelOf !== undefined && clause.levels.length > 0) use(clause.levelOf);
  return used;
}

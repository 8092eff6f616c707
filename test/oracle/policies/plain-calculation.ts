import { Exact, ZERO, type Amount } from "../cells";
import type { PlainClause, PlainLevel, PlainPolicy } from "./plain-policy";
import type { PolicyRow } from "./random-rows";

export interface PlainAnswer {
  readonly outcome: "amount" | "ineligible" | "missing" | "decision";
  readonly computed: string | null;
  proposed: string | null;
  winner: number | null;
  readonly marks: Set<string>;
}

/** Marks that this calculation decides. */
export const DECIDED: ReadonlySet<string> = new Set([
  "INELIGIBLE_LEVEL",
  "BELOW_THRESHOLD",
  "NOT_IN_DISTRICT",
  "UNVERIFIED",
  "ONE_OFF_USED",
  "NO_UPGRADE",
  "UPGRADE_DIFFERENCE",
  "CAP_APPLIED",
  "PAID_DEDUCTED",
  "PAID_DIFFERS",
  "PAID_UNCLEAR",
  "SHARE_APPLIED",
  "MISSING_INPUT",
  "NEEDS_AMOUNT",
  "SUPERSEDED",
  "DUPLICATE_ROW",
  "SPLIT_ROWS",
  "TIE",
  "JOINT_OVER_CAP",
]);

interface State {
  readonly row: PolicyRow;
  readonly clause: PlainClause;
  readonly ceiling: Amount | null;
  /** What goes into the comparison across rows; null: it has no amount. */
  readonly entering: Amount | null;
  readonly answer: PlainAnswer;
}

const money = (amount: Amount): string => amount.toFixed(2);
const notBelowZero = (amount: Amount): Amount => Exact.max(amount, ZERO);
const toFen = (amount: Amount): Amount => amount.times(100).plus("0.5").floor().div(100);

/** Amounts of a roster under any policy, as the rules say them: slow and independent of the product. */
export function calculatePlainly(policy: PlainPolicy, rows: readonly PolicyRow[]): PlainAnswer[] {
  const states = rows.map(row =>
    oneRow(
      policy.clauses.find(c => c.id === row.clause)!,
      row,
    ),
  );
  settle(policy, states);
  markJoint(states);
  return states.map(state => state.answer);
}

function levelOf(clause: PlainClause, row: PolicyRow): PlainLevel | "blank" | "unserved" {
  if (row.level === null || clause.levels.length === 0) return "blank";
  const served = clause.levels.find(l => l.label === row.level);
  return served ?? (clause.lenient ? "blank" : "unserved");
}

function oneRow(clause: PlainClause, row: PolicyRow): State {
  const level = levelOf(clause, row),
    own: PlainLevel | null = typeof level === "string" ? null : level,
    marks = new Set<string>();
  const ceilingText = clause.kind === "rate" ? (own?.ceiling ?? clause.ceiling) : clause.ceiling;
  const ceiling = ceilingText === undefined ? null : new Exact(ceilingText);
  const end = (outcome: PlainAnswer["outcome"], amount: Amount | null, more: readonly string[] = []): State => {
    for (const mark of more) marks.add(mark);
    const computed = amount === null ? null : money(amount),
      reviewed = row.reviewed !== null && clause.kind !== "recognised" ? toFen(new Exact(row.reviewed)) : null;
    const entering = outcome !== "amount" ? null : reviewed === null ? amount! : Exact.min(amount!, reviewed);
    return { row, clause, ceiling, entering, answer: { outcome, computed, proposed: computed, winner: null, marks } };
  };
  const refusals = [
    ...(level === "unserved" ? ["INELIGIBLE_LEVEL"] : []),
    ...(clause.sales !== undefined && row.sales !== null && new Exact(row.sales).lt(clause.sales)
      ? ["BELOW_THRESHOLD"]
      : []),
    ...(clause.inDistrict && row.inDistrict === "否" ? ["NOT_IN_DISTRICT"] : []),
    ...usedUp(clause, row, own),
  ];
  if (refusals.length > 0) return end("ineligible", ZERO, refusals);
  if (clause.inDistrict && row.inDistrict === null) marks.add("UNVERIFIED");
  if (lacks(clause, row, level)) return end("missing", null, ["MISSING_INPUT"]);
  if (clause.kind === "recognised" && row.reviewed === null) return end("decision", null, ["NEEDS_AMOUNT"]);
  return end("amount", toFen(amountOf(clause, row, own, ceiling, marks)));
}

/** A figure that only levels have asks for a level. */
function lacks(clause: PlainClause, row: PolicyRow, level: PlainLevel | "blank" | "unserved"): boolean {
  if (clause.sales !== undefined && row.sales === null) return true;
  if (clause.kind === "rate" && row.basis === null && row.audited === null) return true;
  if (level !== "blank") return false;
  const onlyWithLevels = (figure: "rate" | "ceiling" | "amount"): boolean =>
    clause[figure] === undefined && clause.levels.some(l => l[figure] !== undefined);
  if (clause.kind === "rate") return onlyWithLevels("rate") || onlyWithLevels("ceiling");
  return clause.kind === "tiers" || (clause.kind === "fixed" && onlyWithLevels("amount"));
}

// ---- what was had before

interface Had {
  readonly paid: Amount;
  readonly ledger: Amount | null;
  readonly differs: boolean;
  readonly isUnclear: boolean;
  /** The best earlier level's amount. */
  readonly tier: Amount;
  readonly rank: number;
}

function hadOf(clause: PlainClause, row: PolicyRow): Had {
  const byApplicant = clause.kind === "tiers" || (clause.kind === "fixed" && clause.oncePerApplicant);
  const lines = row.earlier.filter(line => byApplicant || line.sameProject);
  const ledger = clause.yearly || lines.length === 0 ? null : lines.reduce((sum, line) => sum.plus(line.amount), ZERO);
  // Of a year's payment, a figure without its year counts only where no earlier year was supported.
  const isOfOtherYear = clause.yearly && row.earlier.some(line => line.sameProject);
  const stated = row.paid === null || isOfOtherYear ? null : new Exact(row.paid);
  const rank = Math.max(
    clause.levels.findIndex(l => l.label === row.hadLevel),
    ...lines.map(line => clause.levels.findIndex(l => l.label === line.level)),
  );
  return {
    paid: Exact.max(stated ?? ZERO, ledger ?? ZERO),
    ledger,
    isUnclear: isOfOtherYear && row.paid !== null && new Exact(row.paid).gt(0),
    differs: stated !== null && ledger !== null && !stated.eq(ledger),
    tier: rank < 0 ? ZERO : new Exact(clause.levels[rank]!.amount ?? clause.amount ?? 0),
    rank,
  };
}

/** Once only: nothing is left of it. */
function usedUp(clause: PlainClause, row: PolicyRow, own: PlainLevel | null): string[] {
  const had = hadOf(clause, row);
  if (clause.kind === "tiers") {
    if (own === null) return [];
    const worse = clause.levels.indexOf(own) <= had.rank;
    return worse || Exact.max(had.tier, had.paid).gte(own.amount!) ? ["NO_UPGRADE"] : [];
  }
  if (clause.kind !== "fixed") return [];
  const amount = own?.amount ?? clause.amount;
  if (amount === undefined) return [];
  if (!clause.upgrade && had.ledger?.gt(0) === true) return ["ONE_OFF_USED"];
  return awardHad(clause, had).gte(amount) ? ["ONE_OFF_USED"] : [];
}

/** What was paid counts where it is a possible award; an earlier level where a better one earns the difference. */
function awardHad(clause: PlainClause, had: Had): Amount {
  return Exact.max(isPossible(clause, had) ? had.paid : ZERO, clause.upgrade ? had.tier : ZERO);
}

function isPossible(clause: PlainClause, had: Had): boolean {
  return [clause.amount, ...clause.levels.map(l => l.amount)].some(a => a !== undefined && had.paid.eq(a));
}

// ---- amounts

function amountOf(
  clause: PlainClause,
  row: PolicyRow,
  own: PlainLevel | null,
  ceiling: Amount | null,
  marks: Set<string>,
): Amount {
  const had = hadOf(clause, row);
  if (had.differs) marks.add("PAID_DIFFERS");
  if (had.isUnclear || (clause.kind === "fixed" && had.paid.gt(0) && !isPossible(clause, had)))
    marks.add("PAID_UNCLEAR");
  if (clause.kind === "tiers" || clause.kind === "fixed") {
    const full = new Exact((own?.amount ?? clause.amount)!);
    const off = clause.kind === "tiers" ? Exact.max(had.tier, had.paid) : clause.upgrade ? awardHad(clause, had) : ZERO;
    if (off.gt(0)) marks.add("UPGRADE_DIFFERENCE");
    return full.minus(off);
  }
  if (clause.kind === "rate" && row.share !== null && row.share !== "100") marks.add("SHARE_APPLIED");
  const raw =
    clause.kind === "recognised"
      ? new Exact(row.reviewed!)
      : new Exact((row.audited ?? row.basis)!)
          .times((own?.rate ?? clause.rate)!)
          .div(100)
          .times(row.share ?? 100)
          .div(100);
  if (ceiling !== null && raw.gt(ceiling)) marks.add("CAP_APPLIED");
  const full = ceiling === null ? raw : Exact.min(raw, ceiling);
  const amount =
    clause.kind === "recognised"
      ? Exact.min(full, notBelowZero(ceiling!.minus(had.paid)))
      : notBelowZero(full.minus(had.paid));
  if (amount.lt(full)) marks.add("PAID_DEDUCTED");
  return amount;
}

// ---- across rows

function compete(a: State, b: State): boolean {
  if (a.row.applicant !== b.row.applicant) return false;
  if (a.clause === b.clause && a.clause.oncePerApplicant) return true;
  return a.clause.competes && b.clause.competes && a.row.project === b.row.project;
}

function settle(policy: PlainPolicy, states: readonly State[]): void {
  const open = new Set(states.filter(state => state.entering !== null)),
    taken: State[] = [];
  const order = (state: State): number => policy.clauses.indexOf(state.clause) * 1e6 + states.indexOf(state);
  while (open.size > 0) {
    const offers = [...open].map(state => ({ state, amount: offerOf(policy, state, taken) }));
    const best = offers.reduce((a, b) => {
      if (!a.amount.eq(b.amount)) return b.amount.gt(a.amount) ? b : a;
      return order(b.state) < order(a.state) ? b : a;
    });
    open.delete(best.state);
    decide(best.state, best.amount, taken, states);
  }
}

/** Of the ceilings at or above its own: what the rows taken under each, or under a lower one, leave. */
function offerOf(policy: PlainPolicy, state: State, taken: readonly State[]): Amount {
  if (!policy.ceilingPerApplicant || state.ceiling === null) return state.entering!;
  const mates = taken.filter(
    t => t.clause === state.clause && t.row.applicant === state.row.applicant && t.ceiling !== null,
  );
  const limits = [state.ceiling, ...mates.map(t => t.ceiling!)]
    .filter(limit => limit.gte(state.ceiling!))
    .map(limit =>
      limit.minus(mates.filter(t => t.ceiling!.lte(limit)).reduce((sum, t) => sum.plus(t.answer.proposed!), ZERO)),
    );
  return notBelowZero(Exact.min(state.entering!, ...limits));
}

function decide(state: State, amount: Amount, taken: State[], states: readonly State[]): void {
  const { answer } = state;
  if (amount.lt(state.entering!)) answer.marks.add("CAP_APPLIED");
  const winner = taken.find(other => compete(state, other));
  answer.proposed = money(winner === undefined ? amount : ZERO);
  if (winner === undefined) {
    taken.push(state);
    return;
  }
  answer.winner = states.indexOf(winner);
  if (winner.clause !== state.clause) {
    answer.marks.add("SUPERSEDED");
    if (amount.eq(winner.answer.proposed!)) answer.marks.add("TIE");
  } else answer.marks.add(signature(state) === signature(winner) ? "DUPLICATE_ROW" : "SPLIT_ROWS");
}

/** Every input that the clause uses. */
function signature({ clause, row }: State): string {
  const level = levelOf(clause, row),
    own = typeof level === "string" ? "" : level.label;
  const conditions = [clause.sales === undefined ? "" : row.sales, clause.inDistrict ? row.inDistrict : ""];
  const inputs =
    clause.kind === "rate"
      ? [row.audited ?? row.basis, row.share, row.paid]
      : clause.kind === "recognised"
        ? [row.reviewed, row.paid]
        : clause.kind === "tiers" || clause.upgrade
          ? [row.paid, row.hadLevel]
          : [];
  return JSON.stringify([own, ...conditions, ...inputs]);
}

/** One project number of several applicants whose proposed amounts pass the ceiling that such rows would share. */
function markJoint(states: readonly State[]): void {
  for (const state of states) {
    if (state.answer.outcome !== "amount") continue;
    const group = states.filter(
      other =>
        other.answer.outcome === "amount" && other.clause === state.clause && other.row.project === state.row.project,
    );
    if (group.every(other => other.row.applicant === state.row.applicant)) continue;
    const isOver = group.some(({ ceiling }) => {
      if (ceiling === null) return false;
      const under = group.filter(other => other.ceiling !== null && other.ceiling.lte(ceiling));
      return under.reduce((sum, other) => sum.plus(other.answer.proposed!), ZERO).gt(ceiling);
    });
    if (isOver) state.answer.marks.add("JOINT_OVER_CAP");
  }
}

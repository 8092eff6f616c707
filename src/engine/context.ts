import type { Clause, Switches } from "../policy/model";
import { compareRatios, inFen, whole } from "./ratio";
import { BLANK, EXACT, KIND, STATUS, type Applications, type Quantities } from "./columns";
import { exactAt } from "./quantity";
import { highBit, lowBit, NONE, OUTCOME, type Awards } from "./results";

/** What a mechanism's closure reads and writes. One per clause and run. */
export interface Context {
  readonly clause: Clause;
  readonly rows: Applications;
  readonly out: Awards;
  readonly switches: Switches;
}

/** Decides one row: writes its outcome, amounts and marks. */
export type Decide = (row: number) => void;

const WAITING = lowBit("ON_HOLD"),
  KIND_DOUBTED = highBit("APPLICANT_KIND");
const OVER_REQUEST = highBit("OVER_REQUEST"),
  REVIEWED_OVER_RULE = highBit("REVIEWED_OVER_RULE");
const INVALID_INPUT = lowBit("INVALID_INPUT"),
  MISSING_INPUT = lowBit("MISSING_INPUT"),
  NEEDS_AMOUNT = lowBit("NEEDS_AMOUNT");

/**
 * The ways a row can end, for the mechanisms: each writes all result columns of the row. Marks of Article 14 stay as
 * they are.
 */
export interface Endings {
  ineligible(row: number, low: number, high: number): void;
  missing(row: number, high: number): void;
  decision(row: number, high: number): void;
  /** computed in 分; raw and deducted in millionths of a 分 (or WIDE). */
  amount(row: number, computed: number, raw: number, deducted: number, low: number, high: number): void;
}

/** `reviewedIsInput`: the reviewers' amount is the clause's own input and is not held against the computed one. */
export function endings(context: Context, reviewedIsInput: boolean): Endings {
  const { rows, out, clause } = context;
  const { status, kind, requested, reviewed } = rows;
  const forEnterprises = clause.enterprisesOnly !== null;
  const end = (row: number, outcome: number, computed: number, low: number, high: number): void => {
    out.outcome[row] = outcome;
    out.computed[row] = computed;
    out.low[row]! |= low;
    out.high[row]! |= high;
  };
  const reach = (row: number, outcome: number, computed: number, low: number, high: number): void => {
    if (status[row] === STATUS.hold) low |= WAITING;
    if (forEnterprises && kind[row] === KIND.other) high |= KIND_DOUBTED;
    end(row, outcome, computed, low, high);
  };
  // Beyond 90 万亿元 (only without a ceiling): no grant, and no amount that 分 in a safe integer could hold.
  const tooLarge = (row: number): void => {
    out.outcome[row] = OUTCOME.invalid;
    out.computed[row] = NONE;
    out.low[row] = INVALID_INPUT;
    out.high[row] = 0;
  };
  return {
    ineligible: (row, low, high) => end(row, OUTCOME.ineligible, 0, low, high),
    missing: (row, high) => reach(row, OUTCOME.missing, NONE, MISSING_INPUT, high),
    decision: (row, high) => reach(row, OUTCOME.decision, NONE, NEEDS_AMOUNT, high),
    amount: (row, computed, raw, deducted, low, high) => {
      if (computed === NONE) return tooLarge(row);
      out.raw[row] = raw;
      out.deducted[row] = deducted;
      if (requested.hundredths[row] !== BLANK && isBelow(requested, row, computed)) high |= OVER_REQUEST;
      if (!reviewedIsInput && reviewed.hundredths[row] !== BLANK && (reviewedFen(reviewed, row) ?? 0) > computed)
        high |= REVIEWED_OVER_RULE;
      reach(row, OUTCOME.amount, computed, low, high);
    },
  };
}

function isBelow(column: Quantities, row: number, fen: number): boolean {
  const value = column.hundredths[row] as number;
  if (value >= 0) return value < fen;
  const exact = exactAt(column, row);
  return exact !== null && compareRatios(inFen(exact), whole(fen)) < 0;
}

/** The reviewers' amount to the 分 (half up); null where there is none. Above what a safe integer holds: that limit. */
export function reviewedFen(column: Quantities, row: number): number | null {
  const value = column.hundredths[row] as number;
  if (value >= 0) return value;
  if (value !== EXACT) return null;
  const { num, den } = inFen(exactAt(column, row)!);
  const rounded = (2n * num + den) / (2n * den);
  return rounded > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(rounded);
}

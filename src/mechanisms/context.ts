import type { ClauseTerms, Switches } from "./terms";
import { compareRatios, inFen, whole } from "../money/ratio";
import { BLANK, EXACT, KIND, STATUS, type Applications, type Quantities } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { markBit, marksWith } from "../marks/mark-columns";
import { NONE, OUTCOME, type Awards } from "./results";

/** What a mechanism's closure reads and writes. One per clause and run. */
export interface Context {
  readonly clause: ClauseTerms<unknown>;
  readonly rows: Applications;
  readonly out: Awards;
  readonly switches: Switches;
  /** Days since 1970-01-01 of the assessment. */
  readonly asOf: number;
}

/** Decides one row: writes its outcome, amounts and marks. */
export type Decide = (row: number) => void;

const ON_HOLD = markBit("ON_HOLD"),
  STATUS_UNCLEAR = markBit("STATUS_UNCLEAR"),
  MERGED_AMOUNT = markBit("MERGED_AMOUNT"),
  APPLICANT_KIND = markBit("APPLICANT_KIND");
const OVER_REQUEST = markBit("OVER_REQUEST"),
  REVIEWED_OVER_RULE = markBit("REVIEWED_OVER_RULE");
const INVALID_INPUT = markBit("INVALID_INPUT"),
  MISSING_INPUT = markBit("MISSING_INPUT"),
  NEEDS_AMOUNT = markBit("NEEDS_AMOUNT");
/** A refused row was not reckoned: it carries every reason, and no mark that tells of the reckoning. */
const NOT_OF_RECKONING = marksWith(facts => facts.reckoned !== true);

/**
 * The ways a row can end, for the mechanisms: each writes the result columns of the row. Marks that were added before
 * stay, but for those of the reckoning where the row is refused.
 */
export interface Endings {
  ineligible(row: number): void;
  missing(row: number): void;
  decision(row: number): void;
  /** computed in 分; raw and deducted in millionths of a 分 (or WIDE). */
  amount(row: number, computed: number, raw: number, deducted: number): void;
}

/** `reviewedIsInput`: the reviewers' amount is the clause's own input and is not held against the computed one. */
export function endings(context: Context, reviewedIsInput: boolean): Endings {
  const { rows, out, clause } = context;
  const { status, statusDoubt, mergedAmount, kind, requested, reviewed } = rows,
    { marks } = out;
  const forEnterprises = clause.enterprisesOnly !== null;
  const reach = (row: number, outcome: number, computed: number): void => {
    if (status[row] === STATUS.hold) marks.add(row, ON_HOLD);
    if (statusDoubt[row] === 1) marks.add(row, STATUS_UNCLEAR);
    if (mergedAmount[row] !== 0) marks.add(row, MERGED_AMOUNT);
    if (forEnterprises && kind[row] === KIND.other) marks.add(row, APPLICANT_KIND);
    out.outcome[row] = outcome;
    out.computed[row] = computed;
  };
  // Beyond 90 万亿元 (only without a ceiling): no grant, and no amount that 分 in a safe integer could hold.
  const tooLarge = (row: number): void => {
    out.outcome[row] = OUTCOME.invalid;
    out.computed[row] = NONE;
    marks.clear(row);
    marks.add(row, INVALID_INPUT);
  };
  return {
    ineligible: row => {
      marks.keep(row, NOT_OF_RECKONING);
      out.outcome[row] = OUTCOME.ineligible;
      out.computed[row] = 0;
    },
    missing: row => {
      marks.add(row, MISSING_INPUT);
      reach(row, OUTCOME.missing, NONE);
    },
    decision: row => {
      marks.add(row, NEEDS_AMOUNT);
      reach(row, OUTCOME.decision, NONE);
    },
    amount: (row, computed, raw, deducted) => {
      if (computed === NONE) return tooLarge(row);
      out.raw[row] = raw;
      out.deducted[row] = deducted;
      if (requested.hundredths[row] !== BLANK && isBelow(requested, row, computed)) marks.add(row, OVER_REQUEST);
      if (!reviewedIsInput && reviewed.hundredths[row] !== BLANK && (reviewedFen(reviewed, row) ?? 0) > computed)
        marks.add(row, REVIEWED_OVER_RULE);
      reach(row, OUTCOME.amount, computed);
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

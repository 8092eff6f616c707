import type { ApplicationRow } from "../fields/row-numbers";
import { type Fen, fenAt, fenOf } from "../money/fen";
import type { ClauseTerms, Switches } from "./terms";
import { inFen } from "../money/ratio";
import { EXACT, type Applications, type Quantities } from "../fields/columns";
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
export type Decide = (row: ApplicationRow) => void;

const INVALID_INPUT = markBit("INVALID_INPUT"),
  MISSING_INPUT = markBit("MISSING_INPUT"),
  NEEDS_AMOUNT = markBit("NEEDS_AMOUNT");
/** A refused row was not reckoned: it carries every reason, and no mark that tells of the reckoning. */
const NOT_OF_RECKONING = marksWith(facts => facts.reckoned !== true);

/**
 * The ways a row can end, for the mechanisms: each writes the result columns of the row. Marks that were added before
 * stay, but for those of the reckoning where the row is refused. What every row that ends so is marked by, whatever its
 * clause, follows for many rows at once (engine/reached).
 */
export interface Endings {
  ineligible(row: ApplicationRow): void;
  missing(row: ApplicationRow): void;
  decision(row: ApplicationRow): void;
  /** computed in 分 (NONE: too large to be one); raw and deducted in millionths of a 分 (or WIDE). */
  amount(row: ApplicationRow, computed: number, raw: number, deducted: number): void;
}

export function endings(out: Awards): Endings {
  const { marks, outcome, computed, raw, deducted } = out;
  return {
    ineligible: row => {
      marks.keep(row, NOT_OF_RECKONING);
      outcome[row] = OUTCOME.ineligible;
      computed[row] = 0;
    },
    missing: row => {
      marks.add(row, MISSING_INPUT);
      outcome[row] = OUTCOME.missing;
      computed[row] = NONE;
    },
    decision: row => {
      marks.add(row, NEEDS_AMOUNT);
      outcome[row] = OUTCOME.decision;
      computed[row] = NONE;
    },
    amount: (row, fen, rawParts, deductedParts) => {
      outcome[row] = OUTCOME.amount;
      computed[row] = fen;
      if (fen !== NONE) {
        raw[row] = rawParts;
        deducted[row] = deductedParts;
        return;
      }
      // Beyond 90 万亿元 (only without a ceiling): no grant, and no amount that 分 in a safe integer could hold.
      outcome[row] = OUTCOME.invalid;
      marks.clear(row);
      marks.add(row, INVALID_INPUT);
    },
  };
}

/** The reviewers' amount to the 分 (half up); null where there is none. Above what a safe integer holds: that limit. */
export function reviewedFen(column: Quantities, row: ApplicationRow): Fen | null {
  const value = fenAt(column.hundredths, row);
  if (value >= 0) return value;
  if (value !== EXACT) return null;
  const { num, den } = inFen(exactAt(column, row)!);
  const rounded = (2n * num + den) / (2n * den);
  return fenOf(rounded > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(rounded));
}

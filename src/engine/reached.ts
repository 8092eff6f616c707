import { fenAt, type Fen } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { BLANK, KIND, STATUS, type Applications, type Quantities } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { markBit } from "../marks/mark-columns";
import { reviewedFen } from "../mechanisms/context";
import { mechanismOf } from "../mechanisms/mechanism-of";
import { OUTCOME, type Awards } from "../mechanisms/results";
import { compareRatios, inFen, whole } from "../money/ratio";
import type { Policy } from "../policy/model";
import { switchesOf, type ReadingValues } from "./switches";

const ON_HOLD = markBit("ON_HOLD"),
  STATUS_UNCLEAR = markBit("STATUS_UNCLEAR"),
  MERGED_AMOUNT = markBit("MERGED_AMOUNT"),
  APPLICANT_KIND = markBit("APPLICANT_KIND"),
  OVER_REQUEST = markBit("OVER_REQUEST"),
  REVIEWED_OVER_RULE = markBit("REVIEWED_OVER_RULE");

/**
 * What a row carries that is not refused, whatever its clause: its review is open, an amount is a merged cell's, the
 * applicant is of another kind, and how the amount stands to what was asked for and to what the reviewers said.
 */
export interface Reached {
  /** By clause: 1 where the reviewers' amount is its own input, and is not held against the computed one. */
  readonly reviewedIsInput: Uint8Array;
  /** Marks the row if it got as far as its amount, or as what it lacks. */
  mark(row: ApplicationRow): void;
}

export function compileReached(policy: Policy, rows: Applications, readings: ReadingValues, out: Awards): Reached {
  const { status, statusDoubt, mergedAmount, kind, requested, reviewed, clause } = rows,
    asked = requested.hundredths,
    said = reviewed.hundredths,
    { marks, outcome, computed } = out;
  const forEnterprises = Uint8Array.from(policy.clauses, c => Number(c.enterprisesOnly !== null)),
    reviewedIsInput = Uint8Array.from(policy.clauses, c =>
      Number(mechanismOf(c.grant).reviewedIsInput(switchesOf(policy, readings, c))),
    );
  return {
    reviewedIsInput,
    mark: row => {
      const ended = outcome[row];
      if (ended !== OUTCOME.amount && ended !== OUTCOME.missing && ended !== OUTCOME.decision) return;
      if (status[row] === STATUS.hold) marks.add(row, ON_HOLD);
      if (statusDoubt[row] === 1) marks.add(row, STATUS_UNCLEAR);
      if (mergedAmount[row] !== 0) marks.add(row, MERGED_AMOUNT);
      if (kind[row] === KIND.other && forEnterprises[clause[row]!] === 1) marks.add(row, APPLICANT_KIND);
      if (ended !== OUTCOME.amount) return;
      const fen = fenAt(computed, row);
      if (asked[row] !== BLANK && isBelow(requested, row, fen)) marks.add(row, OVER_REQUEST);
      if (said[row] !== BLANK && reviewedIsInput[clause[row]!] === 0)
        if ((reviewedFen(reviewed, row) ?? 0) > fen) marks.add(row, REVIEWED_OVER_RULE);
    },
  };
}

function isBelow(column: Quantities, row: number, fen: Fen): boolean {
  const value = column.hundredths[row] as number;
  if (value >= 0) return value < fen;
  const exact = exactAt(column, row);
  return exact !== null && compareRatios(inFen(exact), whole(fen)) < 0;
}

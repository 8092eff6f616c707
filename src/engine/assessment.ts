import type { Policy } from "../policy/model";
import { policyUnder } from "../policy/under";
import { awardMany } from "./award-many";
import type { Applications } from "../fields/columns";
import { decidedRows, NO_DECISIONS, type Decisions } from "./decisions";
import { markChangedAfterNotice, markJointOverCap } from "./notices";
import type { Awards } from "../mechanisms/results";
import { movedBy, type Moved } from "./moved";
import { settle } from "./settle";
import type { Settled } from "./settled";
import { readingValues, type ReadingValues } from "./switches";

export interface Assessment {
  readonly policy: Policy;
  /** As the cells say, and as reviewers decided them. */
  readonly asRead: Applications;
  readonly rows: Applications;
  readonly decisions: Decisions;
  /** Every reading with the value in force. */
  readonly readings: ReadingValues;
  readonly asOf: number;
  readonly awards: Awards;
  readonly settled: Settled;
  /** Every reading but that of rounding, with the rows that the other value would move. */
  readonly moved: readonly Moved[];
  /** Codes of readings by row, for rows that some reading would move. */
  readonly readingsOf: ReadonlyMap<number, readonly string[]>;
}

/**
 * The whole assessment of the applications: awards, settling across rows, and what each reading left open by the text
 * would change. `chosen`: readings that differ from their defaults. Pure. Throws a ReadingError for an unknown reading
 * or value.
 */
export function assessApplications(
  asked: Policy,
  asRead: Applications,
  chosen: ReadingValues,
  asOf: number,
  decisions: Decisions = NO_DECISIONS,
): Assessment {
  const readings = readingValues(asked, chosen),
    policy = policyUnder(asked, readings),
    reckoned = reckon(policy, asRead, readings, asOf, decisions),
    moved = movedBy({ policy, readings, asOf, decisions, ...reckoned });
  return { policy, asRead, decisions, readings, asOf, ...reckoned, moved, readingsOf: byRow(moved) };
}

/** What each row comes to, and what that becomes across rows. */
export function reckon(
  policy: Policy,
  asRead: Applications,
  readings: ReadingValues,
  asOf: number,
  decisions: Decisions,
): Pick<Assessment, "rows" | "awards" | "settled"> {
  const rows = decidedRows(asRead, decisions),
    awards = awardMany(policy, rows, readings, asOf),
    settled = settle({ policy, rows, awards, readings, decisions, asOf });
  markChangedAfterNotice(rows, awards, settled);
  markJointOverCap(policy, rows, awards, settled, readings);
  return { rows, awards, settled };
}

/** Codes of readings by row. */
export function byRow(moved: readonly Moved[]): Map<number, string[]> {
  const result = new Map<number, string[]>();
  for (const { code, rows } of moved)
    for (const row of rows) {
      const codes = result.get(row);
      if (!codes) result.set(row, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  return result;
}

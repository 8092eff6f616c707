import type { Policy, Reading } from "../policy/model";
import { policyUnder } from "../policy/under";
import { awardMany } from "./award-many";
import type { Applications } from "../fields/columns";
import { decidedRows, NO_DECISIONS, type Decisions } from "./decisions";
import { markChangedAfterNotice, markJointOverCap } from "./notices";
import { NONE, type Awards } from "../mechanisms/results";
import { settle, takeTheBest } from "./settle";
import type { Settled } from "./settled";
import { readingValues, type ReadingValues } from "./switches";

/** What a reading's other value would change. */
export interface Moved {
  readonly code: string;
  readonly inForce: string;
  readonly other: string;
  /** Rows whose outcome, computed or proposed amount would be another. */
  readonly rows: readonly number[];
  /** By how much the sum of the proposed amounts would rise (or fall), in 分. */
  readonly sum: bigint;
}

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

/** What the other value of each reading would change. */
function movedBy({
  policy,
  rows,
  readings,
  asOf,
  decisions,
  awards,
  settled,
}: Omit<Assessment, "asRead" | "moved" | "readingsOf">): Moved[] {
  const present = clausesPresent(policy, rows);
  return policy.readings
    .filter(r => r.switch !== "rounding" && bearsOnAny(r, present))
    .flatMap(reading =>
      others(reading, readings).map(other => {
        const changed = { ...readings, [reading.code]: other };
        const under = policyUnder(policy, changed);
        const otherAwards = SETTLING_ONLY.has(reading.switch ?? "") ? awards : awardMany(under, rows, changed, asOf);
        const otherSettled = takeTheBest({
          policy: under,
          rows,
          awards: otherAwards,
          readings: changed,
          decisions,
          same: NEVER_ASKED,
          asOf,
        });
        return {
          code: reading.code,
          inForce: readings[reading.code]!,
          other,
          ...difference({ awards, settled }, { awards: otherAwards, settled: otherSettled }),
        };
      }),
    );
}

/** How rows of one clause differ is a matter of marks; amounts never turn on it. */
const NEVER_ASKED = (): boolean => true;

/** Readings that bear on settling alone; the award of each row stays as it is. */
const SETTLING_ONLY: ReadonlySet<string> = new Set(["ceiling-per", "competes", "own-project"]);

function clausesPresent(policy: Policy, rows: Applications): ReadonlySet<string> {
  const seen = new Set(rows.clause);
  return new Set(policy.clauses.filter(c => seen.has(c.index)).map(c => c.id));
}

function bearsOnAny(reading: Reading, present: ReadonlySet<string>): boolean {
  return reading.clauses.length === 0 || reading.clauses.some(id => present.has(id));
}

function others(reading: Reading, readings: ReadingValues): string[] {
  return reading.choices.map(c => c.value).filter(v => v !== readings[reading.code]);
}

/** What came of rows under some choices. */
interface Outcomes {
  readonly awards: Awards;
  readonly settled: Settled;
}

function difference(before: Outcomes, after: Outcomes): Pick<Moved, "rows" | "sum"> {
  const { awards, settled } = before,
    { awards: otherAwards, settled: otherSettled } = after;
  const rows: number[] = [];
  let sum = 0n;
  for (let row = 0; row < awards.count; row++) {
    const before = settled.proposed[row]!,
      after = otherSettled.proposed[row]!;
    if (
      awards.outcome[row] === otherAwards.outcome[row] &&
      awards.computed[row] === otherAwards.computed[row] &&
      before === after
    )
      continue;
    rows.push(row);
    sum += BigInt((after === NONE ? 0 : after) - (before === NONE ? 0 : before));
  }
  return { rows, sum };
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

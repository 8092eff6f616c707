import type { Applications } from "../fields/columns";
import { NONE, type Awards } from "../mechanisms/results";
import type { Policy, Reading } from "../policy/model";
import { policyUnder } from "../policy/under";
import { awardMany } from "./award-many";
import { closure, groupingKeys, sharesWidely, type Closure } from "./closure";
import type { Decisions } from "./decisions";
import { takeTheBest } from "./settle";
import type { Settled } from "./settled";
import { rowsSettledOtherwise } from "./settled-otherwise";
import { decisionsWithin, subsetOf } from "./subset";
import type { ReadingValues } from "./switches";

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

/** What stands under the readings in force. */
export interface Reckoned {
  readonly policy: Policy;
  readonly rows: Applications;
  readonly readings: ReadingValues;
  readonly asOf: number;
  readonly decisions: Decisions;
  readonly awards: Awards;
  readonly settled: Settled;
}

type Difference = Pick<Moved, "rows" | "sum">;

/**
 * What the other value of each reading would change, of readings that bear on a clause that somebody applied under.
 * Only rows that it can touch are awarded and settled again; `movedInFull` does all of them, and comes to the same.
 */
export function movedBy(of: Reckoned): Moved[] {
  const together = closure(of.rows.count, groupingKeys(of.rows, of.decisions));
  return byReading(of, (reading, changed) => byDifference(of, reading, changed, together) ?? inFull(of, changed));
}

/** The same with everything awarded and settled anew for each value. */
export function movedInFull(of: Reckoned): Moved[] {
  return byReading(of, (_, changed) => inFull(of, changed));
}

function byReading(of: Reckoned, differing: (reading: Reading, changed: ReadingValues) => Difference): Moved[] {
  const { policy, readings, rows } = of,
    present = new Set(rows.clause);
  const bears = (reading: Reading): boolean =>
    reading.clauses.length === 0 || policy.clauses.some(c => present.has(c.index) && reading.clauses.includes(c.id));
  return policy.readings
    .filter(reading => reading.switch !== "rounding" && bears(reading))
    .flatMap(reading =>
      reading.choices
        .map(choice => choice.value)
        .filter(value => value !== readings[reading.code])
        .map(other => ({
          code: reading.code,
          inForce: readings[reading.code]!,
          other,
          ...differing(reading, { ...readings, [reading.code]: other }),
        })),
    );
}

/** How rows of one clause differ is a matter of marks; amounts never turn on it. */
const NEVER_ASKED = (): boolean => true;

/** Readings that bear on settling alone; the award of each row stays as it is. */
const SETTLING_ONLY: ReadonlySet<string> = new Set(["ceiling-per", "competes", "own-project"]);

function inFull(of: Reckoned, changed: ReadingValues): Difference {
  const { rows, asOf, decisions } = of,
    policy = policyUnder(of.policy, changed),
    awards = awardMany(policy, rows, changed, asOf),
    settled = takeTheBest({ policy, rows, awards, readings: changed, decisions, same: NEVER_ASKED, asOf }),
    every = Int32Array.from({ length: rows.count }, (_, row) => row);
  return difference(of, every, { ...awards, proposed: settled.proposed });
}

/** null: the other value can touch anything. */
function byDifference(of: Reckoned, reading: Reading, changed: ReadingValues, together: Closure): Difference | null {
  const { policy, rows, readings, asOf, decisions } = of;
  if (sharesWidely(policy) || policyUnder(policy, changed) !== policy) return null;
  const concerned = Uint8Array.from(policy.clauses, c =>
    Number(reading.clauses.length === 0 || reading.clauses.includes(c.id)),
  );
  const awards = SETTLING_ONLY.has(reading.switch ?? "")
      ? of.awards
      : concernedAwards(of, awardMany(policy, rows, changed, asOf, concerned), concerned),
    from = rowsSettledOtherwise({ policy, rows, readings, changed, before: of.awards, after: awards }, concerned),
    touched = together.of(from);
  if (2 * touched.length > rows.count) {
    const settled = takeTheBest({ policy, rows, awards, readings: changed, decisions, same: NEVER_ASKED, asOf });
    return difference(of, touched, partOf({ ...awards, proposed: settled.proposed }, touched));
  }
  const part = partOf({ ...awards, proposed: of.settled.proposed }, touched),
    settled = takeTheBest({
      policy,
      rows: subsetOf(rows, touched),
      awards: { ...awards, ...part, count: touched.length },
      readings: changed,
      decisions: decisionsWithin(decisions, touched),
      same: NEVER_ASKED,
      asOf,
    });
  return difference(of, touched, { ...part, proposed: settled.proposed });
}

/** The awards in force, with those of the concerned clauses as they are under the other value. */
function concernedAwards({ awards, rows }: Reckoned, others: Awards, concerned: Uint8Array): Awards {
  if (!concerned.includes(0)) return others;
  const outcome = awards.outcome.slice(),
    computed = awards.computed.slice();
  for (let row = 0; row < rows.count; row++) {
    if (concerned[rows.clause[row]!] !== 1) continue;
    outcome[row] = others.outcome[row]!;
    computed[row] = others.computed[row]!;
  }
  return { ...awards, outcome, computed };
}

/** What came of rows, in their order. */
interface Came {
  readonly outcome: Uint8Array;
  readonly computed: Float64Array;
  readonly proposed: Float64Array;
}

function partOf({ outcome, computed, proposed }: Came, rows: Int32Array): Came {
  const part = {
    outcome: new Uint8Array(rows.length),
    computed: new Float64Array(rows.length),
    proposed: new Float64Array(rows.length),
  };
  for (let k = 0; k < rows.length; k++) {
    part.outcome[k] = outcome[rows[k]!]!;
    part.computed[k] = computed[rows[k]!]!;
    part.proposed[k] = proposed[rows[k]!]!;
  }
  return part;
}

/** `after`: what the rows `touched` come to, in their order. */
function difference({ awards, settled }: Reckoned, touched: Int32Array, after: Came): Difference {
  const rows: number[] = [];
  // Whole numbers of 分 are added exactly in doubles as far as they are safe, then aside.
  let near = 0,
    sum = 0n;
  for (let k = 0; k < touched.length; k++) {
    const row = touched[k]!,
      was = settled.proposed[row]!,
      is = after.proposed[k]!;
    if (awards.outcome[row] === after.outcome[k] && awards.computed[row] === after.computed[k] && was === is) continue;
    rows.push(row);
    const by = (is === NONE ? 0 : is) - (was === NONE ? 0 : was);
    if (Math.abs(by) > HALF_SAFE) sum += BigInt(by);
    else near += by;
    if (Math.abs(near) > HALF_SAFE) {
      sum += BigInt(near);
      near = 0;
    }
  }
  return { rows, sum: sum + BigInt(near) };
}

/** Two of these together are still a safe integer. */
const HALF_SAFE = Number.MAX_SAFE_INTEGER / 2;

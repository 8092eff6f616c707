import type { Applications } from "../fields/columns";
import { awards, NONE, type Awards } from "../mechanisms/results";
import type { Policy, Reading } from "../policy/model";
import { policyUnder } from "../policy/under";
import { awardMany } from "./award-many";
import { closure, groupingKeys, sharesWidely, type Closure } from "./closure";
import type { Decisions } from "./decisions";
import { takeTheBest } from "./settle";
import type { Settled } from "./settled";
import { awardedOtherwise, rowsSettledOtherwise } from "./settled-otherwise";
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
  const together = closure(of.rows.count, groupingKeys(of.rows, of.decisions)),
    again = new AwardedAgain(of);
  return byReading(
    of,
    (reading, changed) => byDifference(of, reading, changed, together, again) ?? inFull(of, changed),
  );
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

function inFull(of: Reckoned, changed: ReadingValues): Difference {
  const { rows, asOf, decisions } = of,
    policy = policyUnder(of.policy, changed),
    awards = awardMany(policy, rows, changed, asOf),
    settled = takeTheBest({ policy, rows, awards, readings: changed, decisions, same: NEVER_ASKED, asOf }),
    every = Int32Array.from({ length: rows.count }, (_, row) => row);
  return difference(of, every, { ...awards, proposed: settled.proposed });
}

/** null: the other value can touch anything. */
function byDifference(
  of: Reckoned,
  reading: Reading,
  changed: ReadingValues,
  together: Closure,
  again: AwardedAgain,
): Difference | null {
  const { policy, rows, readings, asOf, decisions } = of;
  if (sharesWidely(policy) || policyUnder(policy, changed) !== policy) return null;
  const concerned = Uint8Array.from(policy.clauses, c =>
    Number(reading.clauses.length === 0 || reading.clauses.includes(c.id)),
  );
  const otherwise = again.under(reading, changed, concerned),
    { awards } = again,
    besides = rowsSettledOtherwise({ policy, rows, readings, changed, after: awards }, concerned),
    touched = together.of([otherwise, besides]);
  if (touched.length === 0) return NOTHING;
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

const NOTHING: Difference = { rows: [], sum: 0n };

/** The awards in force, with those that another value can change as they are under it; one value after the other. */
class AwardedAgain {
  readonly awards: Awards;
  private readonly list: Int32Array;
  private listed = 0;

  constructor(private readonly of: Reckoned) {
    this.awards = awards(of.rows.count);
    this.awards.outcome.set(of.awards.outcome);
    this.awards.computed.set(of.awards.computed);
    this.list = new Int32Array(of.rows.count);
  }

  /** The rows whose award is another then. Marks and what was paid before are not asked for, and hold anything. */
  under(reading: Reading, changed: ReadingValues, concerned: Uint8Array): number[] {
    const { policy, rows, asOf, awards: before } = this.of,
      { outcome, computed, wide } = this.awards;
    for (const row of this.list.subarray(0, this.listed)) {
      outcome[row] = before.outcome[row]!;
      computed[row] = before.computed[row]!;
    }
    const mayDiffer = awardedOtherwise(rows, reading);
    this.listed = 0;
    if (mayDiffer === null) return [];
    for (let row = 0; row < rows.count; row++)
      if (concerned[rows.clause[row]!] === 1 && mayDiffer(row)) {
        this.list[this.listed++] = row;
        outcome[row] = computed[row] = 0;
      }
    if (this.listed === 0) return [];
    wide.clear();
    const list = this.list.subarray(0, this.listed);
    awardMany(policy, rows, changed, asOf, { rows: list, out: this.awards });
    const others: number[] = [];
    for (const row of list)
      if (before.outcome[row] !== outcome[row] || before.computed[row] !== computed[row]) others.push(row);
    return others;
  }
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

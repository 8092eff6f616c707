import { SWITCHES, type Clause, type Policy, type Reading, type Switch, type Switches } from "../policy/model";

/** The value in force of each reading of a policy, by code. */
export type ReadingValues = Readonly<Record<string, string>>;

/** A reading or value that the policy does not know. `choices` are the ones it does. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  constructor(
    readonly code: string,
    readonly value: string | null,
    readonly choices: readonly string[],
  ) {
    super(value === null ? `unknown reading ${code}` : `reading ${code} has no value ${value}`);
  }
}

/**
 * Every reading with the value in force: the chosen one, else the default (the first choice). Throws a ReadingError.
 */
export function readingValues(policy: Policy, chosen: ReadingValues): ReadingValues {
  for (const [code, value] of Object.entries(chosen)) {
    const reading = policy.readings.find(r => r.code === code);
    if (!reading)
      throw new ReadingError(
        code,
        null,
        policy.readings.map(r => r.code),
      );
    if (!reading.choices.some(c => c.value === value))
      throw new ReadingError(
        code,
        value,
        reading.choices.map(c => c.value),
      );
  }
  return Object.fromEntries(
    policy.readings.map(r => [r.code, Object.hasOwn(chosen, r.code) ? (chosen[r.code] as string) : defaultOf(r)]),
  );
}

function defaultOf(reading: Reading): string {
  return (reading.choices[0] as { value: string }).value;
}

/** What was worked out before: values are never changed, and every row of a clause asks for the same. */
const known = new WeakMap<ReadingValues, Map<Clause | null, Switches>>();

/**
 * The switches as they stand for one clause: a reading that names other clauses leaves it at the switch's first value.
 */
export function switchesOf(policy: Policy, values: ReadingValues, clause: Clause | null): Switches {
  const ofValues = known.get(values) ?? new Map<Clause | null, Switches>();
  const switches = ofValues.get(clause) ?? workOut(policy, values, clause);
  if (ofValues.size === 0) known.set(values, ofValues);
  ofValues.set(clause, switches);
  return switches;
}

function workOut(policy: Policy, values: ReadingValues, clause: Clause | null): Switches {
  const inForce: Partial<Record<Switch, string>> = {};
  for (const key of Object.keys(SWITCHES) as Switch[]) inForce[key] = SWITCHES[key][0];
  for (const reading of policy.readings) {
    const bearsOn = reading.clauses.length === 0 || (clause !== null && reading.clauses.includes(clause.id));
    const value = values[reading.code];
    if (bearsOn && value !== undefined && reading.switch !== null) inForce[reading.switch] = value;
  }
  return inForce as Switches;
}

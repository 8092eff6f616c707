import type { ReadingValues } from "../engine/switches";
import type { Policy } from "../policy/model";
import { followPolicy, held, policy } from "./policy";

/** One of several policies that the rosters of a workbook follow. */
export interface FormulaShare {
  /** Null: the one that ships. */
  readonly policy: Policy | null;
  readonly readings: ReadingValues;
  /** What may stand before a clause, `石景山:3`; the first is the one that messages name. */
  readonly names: readonly string[];
  /** The rosters that follow it. */
  readonly sheets: readonly string[];
}

/** What the workbook's 口径 chooses, as who can read the workbook hands it over; null where it cannot be read. */
let chosen: ReadingValues | null = {};
/** Kept, as the engine keeps what it works out of them, and formulas are called by the thousand. */
let known = new WeakMap<Policy, ReadingValues>();

/** The readings that formulas apply: those that the workbook chooses, else the law's own. */
export function readingsOf(law: Policy): ReadingValues {
  // The law that formulas load first has not all of the readings.
  const readings =
    known.get(law) ??
    Object.fromEntries(law.readings.map(({ code, choices: [own] }) => [code, chosen?.[code] ?? own!.value]));
  known.set(law, readings);
  return readings;
}

let tell: (() => void) | undefined;
/** In the add-in's page formulas wait until they are told; elsewhere they go by the law's own readings. */
export let told: Promise<void> | null = "sjsArrived" in globalThis ? new Promise(resolve => (tell = resolve)) : null;

/** The policies of the workbook where it follows several; else none. */
export let several: readonly FormulaShare[] = [];

/**
 * What the workbook chooses now; null: it could not be read, and then no amount is right. `own`: the policy that it
 * holds, where it holds one. `all`: where it holds several, by sheet.
 */
export function followChoices(
  values: ReadingValues | null,
  own: Policy | null = null,
  all: readonly FormulaShare[] = [],
): void {
  followPolicy(own);
  several = all;
  chosen = values;
  known = new WeakMap();
  told = null;
  tell?.();
}

type Followed = readonly [held: Policy | null, applied: Policy, chosen: ReadingValues | null];

/** Goes by this until it is told otherwise; answers what it went by. */
export function goBy(next: Followed): Followed {
  const before: Followed = [held, policy, chosen];
  followPolicy(next[0], next[1]);
  chosen = next[2];
  return before;
}

/** Whether what the workbook chooses could be read. */
export const isKnown = (): boolean => chosen !== null;

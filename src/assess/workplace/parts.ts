import type { ReadingValues } from "../../engine/switches";
import type { FormulaShare } from "../../functions/choices";
import type { Policy } from "../../policy/model";
import type { Live, Sink, Source } from "../../workbook/ports";
import type { Reckoner } from "../reckoner/reckoner";
import type { Remote } from "../remote";
import type { PoliciesKnown } from "./known-policies";

/** The person at this computer: what they decide is put down to them, whoever else works in the workbook. */
export interface Person {
  /** "" where nobody has said. */
  name(): string;
  rename(name: string): void;
}

/** The same in an open workplace, with the policies that the workbook's rosters follow. */
export interface OpenedParts extends WorkplaceParts {
  readonly policies: PoliciesKnown;
}

/** What a workplace stands on. */
export interface WorkplaceParts {
  readonly source: Source;
  readonly sink: Sink;
  readonly live: Live;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock: () => number;
  /** The one that ships: rosters follow it where their workbook holds no other. */
  readonly policy: Policy;
  /** In this thread (`here`) or in a worker (`over`). */
  readonly reckoner: Remote<Reckoner>;
  /** The sample workbook, fetched when somebody wants it. */
  readonly sample: () => Promise<Source>;
  /**
   * Tells the workbook's formulas what they go by; null: it could not be read. `policy`: the one that the workbook
   * holds, null for the one that ships. `anew`: they have to be calculated. `several`: all of them, where its rosters
   * follow several.
   */
  readonly formulas?: (
    readings: ReadingValues | null,
    policy: Policy | null,
    anew: boolean,
    several: readonly FormulaShare[],
  ) => Promise<void>;
  /** Who sits at this computer; without, the name is kept with the workbook. */
  readonly person?: Person;
  /** Milliseconds after a change before it is looked at, and after which results follow by themselves. */
  readonly settleFor?: number;
}

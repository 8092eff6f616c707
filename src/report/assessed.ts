import { printDay } from "../engine/civil";
import type { Assessment } from "../engine/assessment";
import type { RowMarks } from "../engine/row-marks";
import type { ReadingValues } from "../engine/switches";
import type { Totals } from "../engine/totals";
import type { Policy } from "../policy/model";
import type { RosterContents } from "../roster/contents";
import type { LapsedDecision } from "./decisions-held";
import type { Language } from "../text/texts";

/**
 * How a result came about: the same input and receipt give the same result. Hashes are `sha256:…`, the day is
 * `2026-11-23`.
 */
export interface Receipt {
  readonly policy: string;
  readonly policyVersion: string;
  readonly policyHash: string;
  readonly engineVersion: string;
  readonly asOf: string;
  readonly inputHash: string;
  /** Every reading with the value in force. */
  readonly readings: ReadingValues;
}

/** The receipt of a run; `inputHash`: `sha256:…` of what was read; `asOf` in days since 1970-01-01. */
export function receiptFor(
  policy: Policy,
  of: {
    readonly engineVersion: string;
    readonly inputHash: string;
    readonly asOf: number;
    readonly readings: ReadingValues;
  },
): Receipt {
  return {
    policy: policy.title,
    policyVersion: policy.version,
    policyHash: `sha256:${policy.hash}`,
    engineVersion: of.engineVersion,
    asOf: printDay(of.asOf),
    inputHash: of.inputHash,
    readings: of.readings,
  };
}

/** All that a report is made from. `confirmed`: readings that the office has confirmed. */
export interface Assessed {
  readonly contents: RosterContents;
  readonly assessment: Assessment;
  readonly marks: RowMarks;
  readonly totals: Totals;
  /** Decisions on rows whose cells were changed since. */
  readonly lapsed: readonly LapsedDecision[];
  readonly receipt: Receipt;
  readonly confirmed: ReadonlySet<string>;
  readonly language: Language;
}

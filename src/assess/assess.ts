import type { Unit } from "../money/amount-as-written";
import { assessApplications, type Assessment } from "../engine/assessment";
import type { Decisions } from "../engine/decisions";
import { RowMarks } from "../engine/row-marks";
import type { Applications } from "../fields/columns";
import { waitForAnswers } from "../engine/pending";
import type { ReadingValues } from "../engine/switches";
import { totals, type Totals } from "../engine/totals";
import type { Policy } from "../policy/model";
import { decisionsHeld, engineDecisions, type LapsedDecision } from "../report/decisions-held";
import { asks, questionsByRow } from "../roster/findings";
import type { RosterContents } from "../roster/contents";
import type { Run, Source } from "../workbook/ports";
import { readWorkbook } from "./read-workbook";
import { reckonedFindings } from "./reckoned-findings";

export interface AssessOptions {
  /** Names of the roster sheets; without, every sheet recognised as one. */
  readonly sheets?: readonly string[];
  /** Unit of amounts that name none. */
  readonly unit?: Unit;
  /** What this run says about columns: `[工作表!]表头=含义`; it beats the workbook's sheet 读表设置. */
  readonly columns?: readonly string[];
  /** Readings chosen for this run; they beat the workbook's own sheet 口径. */
  readonly readings: ReadingValues;
  /** Sheets that follow another policy. */
  readonly without?: ReadonlySet<string>;
  /**
   * The workbook is read again, if at all, where it has at most so many applications: of more its source lets its cells
   * go. Left out: it keeps them.
   */
  readonly readAgainUpTo?: number;
  /** Days since 1970-01-01: the day that counts where neither a row nor its batch has one. */
  readonly asOf: number;
  readonly run: Run;
}

/** A workbook assessed: what was read, what came of it, and the marks and totals over it. */
export interface AssessedWorkbook {
  readonly contents: RosterContents;
  readonly assessment: Assessment;
  readonly marks: RowMarks;
  readonly totals: Totals;
  /** Decisions on rows whose cells were changed since. */
  readonly lapsed: readonly LapsedDecision[];
  /** Codes of readings that the office has confirmed in 口径, at the value in force. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Reads a workbook and applies the policy to its rosters. Throws RosterProblem or ReadingError; bad rows are flagged,
 * never thrown.
 */
export async function assessWorkbook(
  source: Source,
  policy: Policy,
  options: AssessOptions,
): Promise<AssessedWorkbook> {
  return assessContents(await readWorkbook(source, policy, options), policy, options.readings, options.asOf);
}

/**
 * Applies the policy to what was read. `readings` beat the workbook's own sheet 口径. Throws a ReadingError. `anew`: how
 * the rows are reckoned, where something is known of them already.
 */
export function assessContents(
  contents: RosterContents,
  policy: Policy,
  readings: ReadingValues,
  asOf: number,
  anew: (rows: Applications, chosen: ReadingValues, decisions: Decisions) => Assessment = (rows, chosen, decisions) =>
    assessApplications(policy, rows, chosen, asOf, decisions),
): AssessedWorkbook {
  const { held, lapsed } = decisionsHeld(contents);
  const chosen = { ...Object.fromEntries(contents.readings.map(r => [r.code, r.value])), ...readings };
  const rows = { ...contents.applications, questions: questionsByRow(contents.findings) };
  const reckoned = anew(rows, chosen, engineDecisions(held, rows)),
    found = reckonedFindings(contents, reckoned),
    // What reading sheets and reckoning both found is asked once, as reckoning asks it: it knows what could be meant.
    findings = [
      ...contents.findings.filter(
        one => !asks(one.code) || !found.some(({ code, sheet }) => code === one.code && sheet === one.sheet),
      ),
      ...found,
    ],
    assessment =
      found.length === 0 ? reckoned : { ...reckoned, rows: { ...reckoned.rows, questions: questionsByRow(findings) } };
  waitForAnswers(assessment.rows, assessment.awards, assessment.settled);
  const confirmed = new Set(
    contents.readings.filter(r => r.confirmed && assessment.readings[r.code] === r.value).map(r => r.code),
  );
  return {
    contents: { ...contents, findings, decisions: held },
    lapsed,
    assessment,
    confirmed,
    marks: new RowMarks(assessment, contents.sideMarks, confirmed),
    totals: totals(assessment.rows, assessment.awards, assessment.settled),
  };
}

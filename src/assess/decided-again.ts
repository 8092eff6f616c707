import { resettle } from "../engine/resettle";
import type { Assessed } from "../report/assessed";
import { rowReports, type RowReport } from "../report/row-report";
import type { RosterContents } from "../roster/contents";
import { questionsByRow } from "../roster/findings";
import type { OtherTable } from "../roster/other-records";
import { assessContents } from "./assess";
import { inputHash, type Sha256 } from "./input-hash";
import { pastMayDiffer, readWithTables } from "./read-again";
import type { Reckoning } from "./reckoning";
import { toldOtherwise } from "./told-otherwise";

/** A run with more decided about its rows. */
export interface DecidedAgain {
  readonly reckoning: Reckoning;
  readonly read: RosterContents;
  /** The rows of which something else is told than before. */
  readonly otherwise: ReadonlySet<number>;
}

/**
 * A run with more decided about its rows: their cells, the other sheets and the choices are what they were, so that
 * only rows that share an applicant, a project or a limit with those decided about are settled again, and only what is
 * told of those is made anew. The same as reading and reckoning all of it (a property holds the two together). `read`:
 * what the run was reckoned from; `tables`: the other sheets, 复核记录 with the new lines.
 */
export async function reckonedWithDecisions(
  before: Reckoning,
  read: RosterContents,
  tables: readonly OtherTable[],
  sha256: Sha256,
): Promise<DecidedAgain> {
  const { assessment, receipt, language } = before.assessed,
    { contents, regrouped } = readWithTables(read, assessment, tables),
    everyRow = Array.from(before.reports.keys());
  const workbook = assessContents(
    contents,
    assessment.policy,
    {},
    assessment.asOf,
    (asRead, _, decisions) =>
      resettle(assessment, {
        asRead,
        decisions,
        changed: pastMayDiffer(regrouped, contents, tables)
          ? everyRow
          : askedOtherwise(assessment.rows.questions, questionsByRow(contents.findings)),
      }).assessment,
  );
  const hashed = await inputHash(before.rosters, tables, sha256),
    assessed: Assessed = { ...workbook, receipt: { ...receipt, inputHash: hashed }, language },
    made = rowReports(assessed),
    otherwise = toldOtherwise(before, { assessed, reports: made }),
    reports = made.map((report, row) => (otherwise.has(row) ? report : keptReport(before.reports[row]!, report)));
  return { reckoning: { ...before, assessed, reports }, read: contents, otherwise };
}

/** Rows of which something is asked by one and not by the other: they wait, or wait no more. */
function askedOtherwise(
  was: ReadonlyMap<number, readonly unknown[]>,
  is: ReadonlyMap<number, readonly unknown[]>,
): number[] {
  const rows = new Set([...was.keys(), ...is.keys()]);
  return [...rows].filter(row => was.get(row)?.join() !== is.get(row)?.join());
}

/**
 * The report of before with its sentence made, as plain data: one that makes it later holds on to all that its run was
 * made from. Of so many rows that reports are not kept, the new one.
 */
function keptReport(before: RowReport, now: RowReport): RowReport {
  const sentence = Object.getOwnPropertyDescriptor(before, "explanation");
  if (sentence === undefined) return now;
  return sentence.get === undefined ? before : { ...before };
}

import { textsOf } from "../text/of";
import type { LongSheet, SheetData } from "../workbook/ports";
import { applicantSheet } from "./applicant-sheet";
import type { Assessed } from "./assessed";
import { basisSheet } from "./basis-sheet";
import { clauseSheet } from "./clause-sheet";
import { markSheet } from "./mark-sheet";
import { parted } from "./parted";
import { NO_PAPERS, type PaperTies } from "./tie-lines";
import { resultSheet } from "./result-sheet";
import type { RowReport } from "./row-report";

/** The result as a workbook: 核算结果, 单位汇总, 条款汇总, 标记清单, 口径与底稿; parted where one is longer than a sheet. */
export function resultSheets(assessed: Assessed, reports: readonly RowReport[]): SheetData[] {
  return Array.from(resultSheetsInTurn(assessed, reports), whole);
}

/** A sheet whose rows are all made. */
export function whole(sheet: LongSheet): SheetData {
  return { ...sheet, rows: [...sheet.rows] };
}

/**
 * The same, each made when it is asked for, and the rows of the long ones as they are written: a million of them are
 * more than memory should hold. `papers`: what the papers come to that are made with them, asked for last.
 */
export function* resultSheetsInTurn(
  assessed: Assessed,
  reports: readonly RowReport[],
  papers: () => PaperTies = () => NO_PAPERS,
): Generator<LongSheet> {
  const texts = textsOf(assessed.language);
  yield* parted(resultSheet(assessed, reports), texts);
  yield* parted(applicantSheet(assessed, reports), texts);
  yield* parted(clauseSheet(assessed), texts);
  yield* parted(markSheet(assessed, reports), texts);
  yield* parted(basisSheet(assessed, reports, papers()), texts);
}

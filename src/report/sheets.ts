import { textsOf } from "../text/of";
import type { LongSheet, SheetData, SheetsInStep } from "../workbook/ports";
import { applicantSheet } from "./applicant-sheet";
import type { Assessed } from "./assessed";
import { basisSheet } from "./basis-sheet";
import { citing } from "./cite-others";
import { clauseSheet } from "./clause-sheet";
import { longMarkSheet } from "./mark-sheet";
import { NEAR } from "./fleeting-report";
import { parted } from "./parted";
import { NO_PAPERS, type PaperTies } from "./tie-lines";
import { resultSheet } from "./result-sheet";
import type { RowReport } from "./row-report";

/** The result as a workbook: 核算结果, 单位汇总, 条款汇总, 标记清单, 口径与底稿; parted where one is longer than a sheet. */
export function resultSheets(
  assessed: Assessed,
  reports: readonly RowReport[],
  papers: PaperTies = NO_PAPERS,
): SheetData[] {
  return resultSheetsInStep(assessed, reports, papers).inStep.map(whole);
}

/** A sheet whose rows are all made. */
export function whole(sheet: LongSheet): SheetData {
  const { rows, shades } = sheet;
  return { ...sheet, rows: [...rows], shades: Array.from({ length: shades.length }, (_, k) => shades.at(k) ?? "") };
}

/**
 * The same, its rows made as they are written, side by side, while the reports of the applications are at hand.
 * `papers`: what the papers come to that are made with them.
 */
export function resultSheetsInStep(
  assessed: Assessed,
  reports: readonly RowReport[],
  papers: PaperTies = NO_PAPERS,
): SheetsInStep {
  const texts = textsOf(assessed.language),
    // Both show the same of a mark.
    cite = citing(texts, assessed.contents.origins),
    sheets = [
      resultSheet(assessed, reports, cite),
      applicantSheet(assessed, reports),
      clauseSheet(assessed),
      longMarkSheet(assessed, reports, cite),
      basisSheet(assessed, reports, papers),
    ];
  return { records: reports.length, step: NEAR, inStep: sheets.flatMap(sheet => parted(sheet, texts)) };
}

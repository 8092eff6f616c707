import type { FenSum } from "../money/fen";
import { BEYOND_CAPITALS, rmb } from "../money/rmb";
import { textsOf } from "../text/of";
import type { LongSheet, Written } from "../workbook/ports";
import { applicantNames } from "./applicant-names";
import type { Assessed } from "./assessed";
import { counted } from "./counted";
import { leftOutLine } from "./row-counts";
import { reviewedSums } from "./reviewed-sums";
import { madeRows, madeShades } from "./made-rows";
import type { RowReport } from "./row-report";
import { yuanCell } from "./yuan-cell";

/** Columns before the figures. */
const NAMING = 2;

/** 单位汇总: one line an applicant, largest proposed sum first, and the total. */
export function applicantSheet(assessed: Assessed, reports: readonly RowReport[]): LongSheet {
  const { totals, language } = assessed,
    texts = textsOf(language),
    { report } = texts;
  const names = applicantNames(assessed, reports),
    reviewed = reviewedSums(assessed),
    withAmount = counted(assessed).applicants;
  type Sum = (typeof totals)["total"];
  const figures = (sum: Sum, reviewedSum: FenSum | null, has: boolean): Written[] => [
    sum.rows,
    has ? yuanCell(sum.computed) : null,
    reviewedSum === null ? null : yuanCell(reviewedSum),
    has ? yuanCell(sum.proposed) : null,
  ];
  const line = (name: string, uscc: string, sum: Sum, reviewedSum: FenSum | null, has: boolean): Written[] => [
    name,
    uscc,
    ...figures(sum, reviewedSum, has),
    sum.provisional ? texts.messages.yes : texts.messages.no,
    has && sum.proposed < BEYOND_CAPITALS ? rmb(sum.proposed) : "",
  ];
  const lineAt = (k: number): Written[] => {
    const sum = totals.applicants[k];
    if (sum === undefined) return line(texts.messages.total, "", totals.total, reviewed.total, true);
    const { name = "", uscc = "" } = names.get(sum.applicant) ?? {};
    return line(
      name === "" ? texts.messages.unnamedApplicant : name,
      uscc,
      sum,
      reviewed.applicants.get(sum.applicant) ?? null,
      withAmount.has(sum.applicant),
    );
  };
  const figuresAt = (k: number): Written[] => {
    const sum = totals.applicants[k];
    if (sum === undefined) return figures(totals.total, reviewed.total, true);
    return figures(sum, reviewed.applicants.get(sum.applicant) ?? null, withAmount.has(sum.applicant));
  };
  const count = totals.applicants.length;
  return {
    name: texts.sheets.applicants,
    lines: [texts.sheets.applicants, ...leftOutLine(texts, assessed)],
    columns: [
      { header: report.applicant, format: "text", width: 36, wrap: true },
      { header: report.uscc, format: "text", width: 22 },
      { header: report.rows, format: "integer", width: 10 },
      { header: report.computed, format: "yuan", width: 18 },
      { header: report.reviewed, format: "yuan", width: 18 },
      { header: report.proposed, format: "yuan", width: 18 },
      { header: report.provisional, format: "text", width: 10, centred: true },
      { header: report.capitals, format: "text", width: 36, wrap: true },
    ],
    rows: madeRows(count + 1, lineAt, { figure: (k, column) => figuresAt(k)[column - NAMING]! }),
    shades: madeShades(count + 1, k => (k === count ? "total" : "")),
  };
}

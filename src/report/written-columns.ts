import { fenAt } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { textsOf } from "../text/of";
import type { Texts, WrittenColumn } from "../text/texts";
import type { SheetColumn, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { marksCell } from "./marks-cell";
import type { RowReport } from "./row-report";
import { wanCell, yuanCell } from "./yuan-cell";

const LOOKS: readonly (readonly [WrittenColumn, Omit<SheetColumn, "header">])[] = [
  ["clause", { format: "text", width: 10, centred: true }],
  ["computed", { format: "yuan", width: 18 }],
  ["proposed", { format: "yuan", width: 18 }],
  ["proposedWan", { format: "wan", width: 20 }],
  ["result", { format: "text", width: 13, centred: true }],
  ["severity", { format: "text", width: 11, centred: true }],
  ["marks", { format: "text", width: 30, wrap: true }],
  ["explanation", { format: "text", width: 80, wrap: true }],
];

/** The first column of amounts. */
const FIRST_AMOUNT = LOOKS.findIndex(([name]) => name === "computed");

/**
 * The columns that are written beside a roster, and their cells: one row an application, in their order. `inWan`: also
 * in 万元.
 */
export function writtenColumns(
  assessed: Assessed,
  reports: readonly RowReport[],
  inWan = false,
): { columns: readonly SheetColumn[]; rows: readonly (readonly Written[])[] } {
  const { columns, row } = writtenRows(assessed, reports, inWan);
  return { columns, rows: reports.map((_, k) => row(k)) };
}

/** The same, row by row; `figure` is what a column of amounts shows in one. */
export function writtenRows(
  assessed: Assessed,
  reports: readonly RowReport[],
  inWan = false,
): {
  readonly columns: readonly SheetColumn[];
  readonly row: (row: ApplicationRow) => Written[];
  readonly figure: (row: ApplicationRow, column: number) => Written;
} {
  const texts = textsOf(assessed.language),
    looks = LOOKS.filter(([name]) => inWan || name !== "proposedWan");
  return {
    columns: looks.map(([name, look]) => ({ header: texts.written[name], ...look })),
    row: row => cells(assessed, texts, row, reports[row]!, inWan),
    figure: (row, column) => amounts(assessed, row, inWan)[column - FIRST_AMOUNT] ?? null,
  };
}

function cells(assessed: Assessed, texts: Texts, row: ApplicationRow, report: RowReport, inWan: boolean): Written[] {
  const {
    assessment: { policy },
    contents,
  } = assessed;
  return [
    report.clause,
    ...amounts(assessed, row, inWan),
    texts.results[report.result],
    severityLabel(texts, report),
    marksCell(texts, policy, contents.origins, row, report),
    report.explanation,
  ];
}

function amounts({ assessment: { awards, settled } }: Assessed, row: ApplicationRow, inWan: boolean): Written[] {
  const proposed = fenAt(settled.proposed, row);
  return [yuanCell(fenAt(awards.computed, row)), yuanCell(proposed), ...(inWan ? [wanCell(proposed)] : [])];
}

/** The worst of what is left to do; that nothing is left of what there was. */
function severityLabel(texts: Texts, { severity, isDone }: RowReport): string | null {
  if (isDone) return texts.done;
  return severity === null ? null : texts.severities[severity].label;
}

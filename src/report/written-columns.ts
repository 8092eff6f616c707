import { fenAt } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { textsOf } from "../text/of";
import type { Texts, WrittenColumn } from "../text/texts";
import type { SheetColumn, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { citing, type CiteOthers } from "./cite-others";
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

/** The same, row by row and cell by cell. */
export function writtenRows(
  assessed: Assessed,
  reports: readonly RowReport[],
  inWan = false,
  citeOthers = citing(textsOf(assessed.language), assessed.contents.origins),
): {
  readonly columns: readonly SheetColumn[];
  readonly row: (row: ApplicationRow) => Written[];
  readonly cell: (row: ApplicationRow, column: number) => Written;
} {
  const texts = textsOf(assessed.language),
    looks = LOOKS.filter(([name]) => inWan || name !== "proposedWan"),
    shown = { assessed, texts, citeOthers },
    cell = (row: ApplicationRow, column: number): Written => cellOf(shown, looks[column]![0], row, reports[row]!);
  return {
    columns: looks.map(([name, look]) => ({ header: texts.written[name], ...look })),
    row: row => looks.map((_, column) => cell(row, column)),
    cell,
  };
}

interface Shown {
  readonly assessed: Assessed;
  readonly texts: Texts;
  readonly citeOthers: CiteOthers;
}

function cellOf(
  { assessed: { assessment }, texts, citeOthers }: Shown,
  column: WrittenColumn,
  row: ApplicationRow,
  report: RowReport,
): Written {
  const { policy, awards, settled } = assessment;
  switch (column) {
    case "clause":
      return report.clause;
    case "computed":
      return yuanCell(fenAt(awards.computed, row));
    case "proposed":
      return yuanCell(fenAt(settled.proposed, row));
    case "proposedWan":
      return wanCell(fenAt(settled.proposed, row));
    case "result":
      return texts.results[report.result];
    case "severity":
      return severityLabel(texts, report);
    case "marks":
      return marksCell(texts, policy, citeOthers, row, report);
    case "explanation":
      return report.explanation;
  }
}

/** The worst of what is left to do; that nothing is left of what there was. */
function severityLabel(texts: Texts, { severity, isDone }: RowReport): string | null {
  if (isDone) return texts.done;
  return severity === null ? null : texts.severities[severity].label;
}

import type { ApplicationRow } from "../fields/row-numbers";
import type { Meaning } from "../fields/meaning";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { LongSheet, SheetColumn, SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { citing } from "./cite-others";
import { fieldName } from "./field-name";
import { ownColumns, type OwnColumns } from "./own-columns";
import type { RowReport } from "./row-report";
import { madeRows, madeShades } from "./made-rows";
import { openLine } from "./row-counts";
import { writtenRows } from "./written-columns";

/** 核算结果: the rosters' own columns as values, then the written ones. With several sheets, which one each row is from. */
export function resultSheet(
  assessed: Assessed,
  reports: readonly RowReport[],
  citeOthers = citing(textsOf(assessed.language), assessed.contents.origins),
): LongSheet {
  const { contents } = assessed,
    texts = textsOf(assessed.language);
  const several = new Set(contents.origins.map(o => o.sheet)).size > 1,
    words = {
      nameOf: (field: Meaning) => fieldName(assessed.assessment.policy, assessed.language, field),
      withUnit: (text: string, note: string) => fill(texts.sentences.noted, { text, note }),
    },
    own = ownColumns(contents.tables, words, several ? 1 : 0),
    written = writtenRows(assessed, reports, false, citeOthers);
  const first = several ? 1 : 0,
    behind = first + own.columns.length,
    sheetOf = (row: ApplicationRow): Written => contents.origins.at(row)?.sheet ?? null,
    columns: readonly SheetColumn[] = [
      ...(several ? [{ header: texts.report.sheet, format: "text", width: 16 } as const] : []),
      ...own.columns,
      ...written.columns,
    ];
  const cell = (row: ApplicationRow, column: number): Written => {
    if (column < first) return sheetOf(row);
    return column < behind ? own.cell(row, column - first) : written.cell(row, column - behind);
  };
  return {
    name: texts.sheets.result,
    lines: [assessed.assessment.policy.title, ...openLine(texts, assessed)],
    columns,
    rows: madeRows(reports.length, row => columns.map((_, column) => cell(row, column)), {
      figure: cell,
      give: (row, to) => {
        if (several) to.put(sheetOf(row));
        own.give(row, to);
        for (let column = behind; column < columns.length; column++) to.put(cell(row, column));
      },
      madeOf: records => records,
    }),
    shades: madeShades(reports.length, row => reports[row]!.severity ?? ""),
    ...sight(own, first),
  };
}

/**
 * Who a row is about stays in sight, and is printed with what came of it: the roster's other columns are for the
 * screen.
 */
function sight(own: OwnColumns, before: number): Pick<SheetData, "frozenColumns" | "printed"> {
  const repeated = own.named + before,
    from = own.columns.length + before;
  return {
    ...(own.frozen === 0 ? {} : { frozenColumns: own.frozen + before }),
    ...(own.named === 0 || from <= repeated ? {} : { printed: { from, repeated } }),
  };
}

import type { Change, SheetColumn, Written } from "../../../src/workbook/ports";

/** The columns that an assessment writes, as small as they get. */
export const COLUMNS: readonly SheetColumn[] = [
  { header: "核算条款", format: "text", width: 10, centred: true },
  { header: "测算金额（元）", format: "yuan", width: 18 },
  { header: "拟支持金额（元）", format: "yuan", width: 18 },
  { header: "核算结果", format: "text", width: 13, centred: true },
  { header: "标记级别", format: "text", width: 11, centred: true },
  { header: "标记", format: "text", width: 30, wrap: true },
  { header: "核算说明", format: "text", width: 80, wrap: true },
];

export function resultRow(n: number): Written[] {
  return [
    n % 3 === 0 ? "4.2" : "3",
    n * 1000.25,
    n % 2 === 0 ? 0 : n * 1000.25,
    n % 2 === 0 ? "从优不重复" : "拟支持",
    n % 2 === 0 ? "待复核" : null,
    n % 2 === 0 ? "从优不重复（序号1）" : null,
    `按第三条：第${n}行，=不是公式`,
  ];
}

export function shadeOf(n: number): "review" | "" {
  return n % 2 === 0 ? "review" : "";
}

/**
 * The columns beside a roster whose header is the worksheet row `headerRow` (from 0), one row an application below it.
 */
export function columnsChange(sheet: string, headerRow: number, rows: number, from = 1): Change {
  const numbers = Array.from({ length: rows }, (_, k) => from + k);
  return {
    kind: "columns",
    sheet,
    headerRow,
    rowsAt: numbers.map((_, k) => headerRow + 1 + k),
    columns: COLUMNS,
    rows: numbers.map(resultRow),
    shades: numbers.map(shadeOf),
  };
}

export function quietRun(signal = new AbortController().signal): { signal: AbortSignal; progress(): void } {
  return { signal, progress: () => undefined };
}

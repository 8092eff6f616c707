import { isSaid, keptOr, printKept, readKept } from "../kept";
import type { SheetChart } from "../ports";

/**
 * How we know again what is ours. A sheet of ours has a property with what it is (`of`) and what it was called when we
 * wrote it (`as`): a sheet that somebody renamed or copied is no longer ours, so that it can be kept. Where its table
 * stands, and where our columns stand beside a roster, are hidden names of the sheet: Excel moves them along with the
 * cells.
 */
export const MARK_KEY = "SJS";
export const EXTENT_NAME = "SJS_extent";
const COLUMN_NAME = /^SJS_column_(\d+)$/;
const CHART_NAME = "SJS chart ";

export interface ChartRecipe extends SheetChart {
  /** First row of the table's data. */ readonly top: number;
}
/** `width`: the table's columns; charts stand beside it. */
export interface OwnMark {
  readonly of: string;
  readonly as: string;
  readonly width: number;
  readonly charts: readonly ChartRecipe[];
}

export function columnName(n: number): string {
  return `SJS_column_${n}`;
}

export function columnNumber(name: string): number | null {
  const found = COLUMN_NAME.exec(name);
  return found ? Number(found[1]) : null;
}

const VERSION = 1;

export function printMark(mark: OwnMark): string {
  return printKept(VERSION, mark);
}

/**
 * A mark as it stands in a sheet's property; null where it is none, or one that this version does not know: such a
 * sheet counts as somebody's and is left alone.
 */
export function readMark(text: string | null): OwnMark | null {
  const mark = readKept(text, VERSION, said => {
    const { of, as, width, charts } = said;
    return typeof of === "string" &&
      typeof as === "string" &&
      isCount(width) &&
      Array.isArray(charts) &&
      charts.every(isRecipe)
      ? { of, as, width, charts }
      : null;
  });
  return keptOr(mark, null);
}

function isRecipe(chart: unknown): chart is ChartRecipe {
  return (
    isSaid(chart) &&
    typeof chart.title === "string" &&
    (chart.kind === "bar" || chart.kind === "column") &&
    [chart.top, chart.names, chart.rows].every(isCount) &&
    Array.isArray(chart.values) &&
    chart.values.every(isCount)
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isOurChart(name: string): boolean {
  return name.startsWith(CHART_NAME);
}

/** Points: the height of a row and the width of a digit as Excel has them by default, for placing charts. */
const CHART_WIDTH = 560,
  CHART_HEIGHT = 300,
  GAP = 16;

/** Draws the charts of a sheet of ours beside its table, one below the other. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly ChartRecipe[], right: Excel.Range): void {
  charts.forEach((recipe, k) => {
    const { kind, top, names, values, rows, title } = recipe;
    const chart = sheet.charts.add(
      kind === "bar" ? "BarClustered" : "ColumnClustered",
      sheet.getRangeByIndexes(top, values[0] ?? names, Math.max(1, rows), 1),
      "Columns",
    );
    chart.name = `${CHART_NAME}${k + 1}`;
    chart.title.text = title;
    chart.legend.visible = values.length > 1;
    values.forEach((column, v) => {
      const series = v === 0 ? chart.series.getItemAt(0) : chart.series.add();
      series.setValues(sheet.getRangeByIndexes(top, column, Math.max(1, rows), 1));
      series.setXAxisValues(sheet.getRangeByIndexes(top, names, Math.max(1, rows), 1));
    });
    // The largest stands first in the table and therefore on top.
    if (kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
    chart.width = CHART_WIDTH;
    chart.height = CHART_HEIGHT;
    chart.setPosition(right.getOffsetRange(k * Math.ceil((CHART_HEIGHT + GAP) / 15), 0));
  });
}

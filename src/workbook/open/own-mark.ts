import { isSaid, keptOr, printKept, readKept } from "../kept";
import type { Order, SheetRef } from "../cells";
import type { SheetChart } from "../ports";

/**
 * How we know again what is ours. A sheet of ours has a property with what it is (`of`) and what it was called when we
 * wrote it (`as`): a sheet that somebody renamed or copied is no longer ours, so that it can be kept. Where its table
 * stands, and where our columns stand beside a roster, are hidden names of the sheet: Excel moves them along with the
 * cells.
 */
export const EXTENT_NAME = "SJS_extent";
/** Where columns of the sheet are folded: its outline cannot be asked about. */
export const FOLD_NAME = "SJS_fold";
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

/** Points; a row is 15 high by default. */
const CHART_WIDTH = 560,
  CHART_HEIGHT = 300,
  GAP = 16,
  ROW_HEIGHT = 15;

/** Draws the charts of a sheet of ours beside its table, one below the other. */
export function drawCharts(sheet: SheetRef, { charts, width }: Pick<OwnMark, "charts" | "width">): Order[] {
  const apart = Math.ceil((CHART_HEIGHT + GAP) / ROW_HEIGHT),
    top = Math.max(0, (charts[0]?.top ?? 0) - 1);
  return charts.map((recipe, k) => ({
    do: "chart",
    sheet,
    name: `${CHART_NAME}${k + 1}`,
    chart: { recipe, row: top + k * apart, column: width + 1, width: CHART_WIDTH, height: CHART_HEIGHT },
  }));
}

import { NO_QUARTER } from "../fields/columns";
import type { Cell } from "../workbook/ports";
import { cellText } from "./blank-cell";

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** The quarter (1…4) that a batch, or else a year, names: 2026年第二季度, 2026Q2; NO_QUARTER where neither does. */
export function quarterNamed(batch: Cell, year: Cell = null): number {
  return quarterIn(batch) ?? quarterIn(year) ?? NO_QUARTER;
}

function quarterIn(cell: Cell): number | null {
  if (cell === null) return null;
  const text = cellText(cell).slice(0, 60).normalize("NFKC"),
    named = /([一二三四1-4])\s?季(?:度|第|\(|\s|$)/.exec(text) ?? /[Qq]\s?([1-4])(?!\d)/.exec(text);
  return named === null ? null : (QUARTERS[named[1]!] ?? NO_QUARTER);
}

import { NO_QUARTER } from "../fields/columns";
import type { Cell } from "../workbook/ports";
import { cellText } from "./blank-cell";

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** The quarter (1…4) that a batch or a year names: 2026年第二季度, 2026Q2; NO_QUARTER where neither does. */
export function quarterNamed(cells: readonly Cell[]): number {
  for (const cell of cells) {
    const text = cellText(cell).slice(0, 60).normalize("NFKC"),
      named = /([一二三四1-4])\s?季(?:度|第|\(|\s|$)/.exec(text) ?? /[Qq]\s?([1-4])(?!\d)/.exec(text);
    if (named) return QUARTERS[named[1]!] ?? NO_QUARTER;
  }
  return NO_QUARTER;
}

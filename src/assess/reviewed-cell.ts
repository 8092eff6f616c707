import type { ApplicationRow } from "../fields/row-numbers";
import { DIGITS_OF_A_DOUBLE } from "../money/doubles";
import { UNIT_POWER } from "../money/unit";
import { compare, numeral, shift, ZERO, type Exact } from "../money/exact";
import { readAmount, type Unit } from "../money/amount-as-written";
import { columnUnit } from "../roster/units";
import { segmentAt } from "../roster/read-amounts";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import type { CellChange } from "../workbook/ports";
import { TaskProblem } from "./task-problem";
import { rosterOf, type Reckoning } from "./reckoning";

/**
 * The cells that say a row's 评审核定金额: the row's cell of that column, in the column's unit; where the roster has none, a
 * new column 评审核定金额（元） right of everything that stands on the sheet now (`beside`). `amount` as typed: 1200.5, 30万.
 * Throws a TaskProblem for anything that is no amount.
 */
export function reviewedCells(
  reckoning: Reckoning,
  row: ApplicationRow,
  amount: string,
  beside: (sheet: string) => number,
): { readonly sheet: string; readonly cells: readonly CellChange[] } {
  const {
      roster: { sheet, rows },
      r,
    } = rosterOf(reckoning, row),
    { layout, unitLine } = segmentAt(rows, r),
    column = layout.by.get("reviewed");
  const unit = column ? columnUnit(column.unit, unitLine, reckoning.settings.unit).unit : "元";
  const value = written(amount, unit),
    at = rows.numbers[r]! - 1,
    name = sheet.info.name;
  if (column) return { sheet: name, cells: [{ row: at, column: sheet.used.left + column.index, value }] };
  const free = beside(name),
    header = `${textsOf(OFFICE_LANGUAGE).fields.reviewed}（元）`;
  return {
    sheet: name,
    cells: [
      { row: sheet.used.top + layout.lastLine, column: free, value: header },
      { row: at, column: free, value },
    ],
  };
}

/** The number that the cell gets, in the column's unit; an amount without a unit is meant in it. */
function written(amount: string, unit: Unit): number {
  const read = readAmount(amount, unit);
  if (read.kind !== "value" || compare(read.value, ZERO) < 0)
    throw new TaskProblem("bad-amount", { text: amount.trim() });
  const inUnit: Exact = shift(read.value, -UNIT_POWER[unit]),
    text = numeral(inUnit);
  if (text.replace(/\D/g, "").replace(/^0+/, "").length > DIGITS_OF_A_DOUBLE)
    throw new TaskProblem("bad-amount", { text: amount.trim() });
  return Number(text);
}

import type { Unit } from "../money/amount-as-written";
import { unitNamed } from "../money/unit";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { headerText } from "./header-text";
import type { LayoutColumn } from "./layout";
import type { Segment, SheetRows } from "./sheet-rows";

const HEADER = /^(?:计量|金额|货币|计价|记账|币种|资金)?单位$/;

/** The unit that a row's own column of units names for its amounts; null where it names none. */
export type UnitOfRow = (row: number) => Unit | null;

/**
 * The units of amounts row by row, from a column 单位, 计量单位 or 金额单位 that holds nothing but 元, 万元 and the like
 * (docs/rules.md, 2); null where the table has no such column. It stands between the header's unit and the unit line's.
 */
export function unitsOfRows(sheet: SheetRows, { layout }: Segment, from: number, to: number): UnitOfRow | null {
  const column = layout.columns.find(c => isUnitColumn(c) && holdsUnits(sheet, c, from, to));
  return column ? row => unitIn(sheet.rows[row]?.[column.index]) : null;
}

function isUnitColumn({ meaning, ours, written }: LayoutColumn): boolean {
  return meaning === null && !ours && HEADER.test(headerText(written[0] ?? null).core);
}

function holdsUnits(sheet: SheetRows, { index }: LayoutColumn, from: number, to: number): boolean {
  let found = false;
  for (let r = from; r < to; r++) {
    const cell = sheet.rows[r]?.[index];
    if (isBlankCell(cell)) continue;
    if (unitIn(cell) === null) return false;
    found = true;
  }
  return found;
}

function unitIn(cell: Cell | undefined): Unit | null {
  if (typeof cell !== "string" || cell.length > 10) return null;
  return unitNamed(cell.normalize("NFKC").replace(/[\s()]|人民币/g, ""));
}

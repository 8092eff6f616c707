import type { Unit } from "../money/amount-as-written";
import { unitNamed } from "../money/unit";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { headerText } from "./header-text";
import type { LayoutColumn } from "./layout";
import type { Segment, SheetRows } from "./sheet-rows";

const HEADER = /^(?:计量|金额|货币|计价|记账|币种|资金)?单位$/,
  CURRENCY_HEADER = /^(?:币种|币别|货币(?:种类|类型|名称)?|结算(?:币种|货币))$/;
const OWN_CURRENCY = /^(?:人民币(?:\(?元\)?)?|RMB|CNY|元|[¥￥]|本币)$/i,
  OTHER_CURRENCY = /美[元金]|欧元|港[币元]|日元|英镑|韩元|澳元|加元|法郎|卢布|新?台币|外币|USD|EUR|HKD|JPY|GBP|[$€£]/i;
const LONGEST = 20;

/**
 * The unit that a row's own column of units names for its amounts; `other` where that is another currency; null where
 * it names none.
 */
export type UnitOfRow = (row: number) => Unit | "other" | null;

/**
 * The units of amounts row by row, from a column 单位, 计量单位 or 金额单位 that holds nothing but 元, 万元, currencies and the
 * like (docs/rules.md, 2); null where the table has no such column. It stands between the header's unit and the unit
 * line's.
 */
export function unitsOfRows(sheet: SheetRows, { layout }: Segment, from: number, to: number): UnitOfRow | null {
  const column = layout.columns.find(c => isNamed(c, HEADER) && holdsUnits(sheet, c, from, to));
  return column ? row => unitIn(sheet.rows.cell(row, column.index)) : null;
}

/** Whether a row's amounts are in another currency by a column 币种, whatever unit the header names; null without it. */
export function otherCurrencies(sheet: SheetRows, { layout }: Segment): ((row: number) => boolean) | null {
  const column = layout.columns.find(c => isNamed(c, CURRENCY_HEADER));
  return column ? row => isOtherCurrency(sheet.rows.cell(row, column.index)) : null;
}

function isNamed({ meaning, ours, written }: LayoutColumn, header: RegExp): boolean {
  // 计价单位 looks like a rent's; what stands below tells.
  return (
    (meaning === null || meaning.field === "rentUnit") && !ours && header.test(headerText(written[0] ?? null).core)
  );
}

function holdsUnits(sheet: SheetRows, { index }: LayoutColumn, from: number, to: number): boolean {
  let found = false;
  for (let r = from; r < to; r++) {
    const cell = sheet.rows.cell(r, index);
    if (isBlankCell(cell)) continue;
    if (unitIn(cell) === null) return false;
    found = true;
  }
  return found;
}

function unitIn(cell: Cell | undefined): Unit | "other" | null {
  if (typeof cell !== "string" || cell.length > LONGEST) return null;
  const word = cell.normalize("NFKC").replace(/[\s()]|人民币/g, "");
  return unitNamed(word) ?? (OTHER_CURRENCY.test(word) ? "other" : null);
}

/** A word that is none of our own money's is another currency's. */
function isOtherCurrency(cell: Cell | undefined): boolean {
  return !isBlankCell(cell) && !(typeof cell === "string" && OWN_CURRENCY.test(cell.normalize("NFKC").trim()));
}

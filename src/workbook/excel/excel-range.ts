import type { SheetRef } from "../cells";
import type { Rect } from "../rect";

export function sheetAt(context: Excel.RequestContext, { id, name }: SheetRef): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id === "" ? name : id);
}

export function rangeAt(sheet: Excel.Worksheet, { top, left, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}

import { Refusal, type Content, type FilterState, type Order } from "../cells";
import { NOT_CALCULATED } from "../ports";
import { fromA1, type Rect } from "../rect";
import { each, type MemorySheet } from "./memory-sheet";

/** What a formula shows; undefined where nobody knows. */
export type Calculate = (formula: string) => Content | undefined;
type OnSheet = Exclude<Order, { readonly do: "keep" | "sheet" }>;
const TEXT = "@";

/** Does an order on a sheet. */
export function orderOnSheet(sheet: MemorySheet, order: OnSheet, calculate: Calculate): void {
  switch (order.do) {
    case "write":
      return order.contents.forEach((row, r) =>
        row.forEach((content, c) => {
          if (content !== null) writeInto(sheet, order.at.top + r, order.at.left + c, content, calculate);
        }),
      );
    case "format":
      return each(order.at, (row, column) =>
        sheet.put(row, column, {
          format: typeof order.format === "string" ? order.format : order.format[row - order.at.top]!,
        }),
      );
    case "look":
      for (const at of order.areas) sheet.dress(at, order.look);
      return;
    case "width":
      return void sheet.widths.set(order.column, order.points);
    case "fold":
      return fold(sheet, order);
    case "fit-rows":
      return;
    case "mark":
      return void (sheet.mark = order.text);
    case "name":
      return void (order.formula === null
        ? sheet.names.delete(order.name)
        : sheet.names.set(order.name, order.formula));
    case "freeze":
      return void (sheet.frozen =
        order.rows + order.columns === 0 ? null : { rows: order.rows, columns: order.columns });
    case "filter":
      return filterSheet(sheet, order.filter);
    case "filter-column":
      return filterColumn(sheet, order);
    case "table":
      return void (sheet.tables.find(({ id }) => id === order.table)!.at = fromA1(order.range)!);
    case "chart":
      return void (order.chart === null ? sheet.charts.delete(order.name) : sheet.charts.set(order.name, order.chart));
    case "page":
      return void (sheet.page = order.page);
  }
}

/** As it is typed: in a cell of text all is text; an apostrophe keeps the rest a text and is not shown. */
function writeInto(sheet: MemorySheet, row: number, column: number, content: Content, calculate: Calculate): void {
  if (
    sheet.merges.some(({ top, left, rows, columns }) => {
      const inside = row >= top && row < top + rows && column >= left && column < left + columns;
      return inside && !(row === top && column === left);
    })
  )
    return;
  if (typeof content !== "string" || content === "") return sheet.put(row, column, { content, value: content });
  if (sheet.at(row, column).format === TEXT) return sheet.put(row, column, { content, value: content });
  if (content.startsWith("'")) return sheet.put(row, column, { content: content.slice(1), value: content.slice(1) });
  if (!content.startsWith("=")) return sheet.put(row, column, { content, value: content });
  sheet.put(row, column, { content, value: calculate(content) ?? NOT_CALCULATED.error });
}

function fold(sheet: MemorySheet, order: Extract<Order, { readonly do: "fold" }>): void {
  const { columns, folded, hidden = [] } = order;
  for (let k = 0; k < columns.count; k++) {
    const column = columns.first + k,
      deep = (sheet.folds.get(column) ?? 0) + (folded ? 1 : -1);
    if (deep < 0) throw new Refusal("unexpected", sheet.name, {}, "orders");
    if (deep === 0) sheet.folds.delete(column);
    else sheet.folds.set(column, deep);
    if (folded || hidden.includes(k)) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
  }
}

function filterSheet(sheet: MemorySheet, filter: FilterState | null): void {
  const rows = rowsOf(sheet.filter);
  sheet.filter = filter;
  for (const row of rows) sheet.hiddenRows.delete(row);
  hide(sheet);
}

function filterColumn(sheet: MemorySheet, order: Extract<Order, { readonly do: "filter-column" }>): void {
  const { of, column, criteria } = order;
  if ("table" in of) {
    const { at } = sheet.tables.find(({ id }) => id === of.table)!;
    return hideIn(sheet, at, column, criteria?.values ?? null);
  }
  if (sheet.filter?.range !== of.range) throw new Refusal("filtered", sheet.name, {}, "orders");
  filterSheet(sheet, {
    ...sheet.filter,
    criteria: Array.from({ length: fromA1(of.range)!.columns }, (_, k) =>
      k === column ? criteria : (sheet.filter!.criteria[k] ?? null),
    ),
  });
}

/** The rows that a filter may hide. */
function rowsOf(filter: FilterState | null): number[] {
  const at = filter === null ? null : fromA1(filter.range);
  return at === null ? [] : Array.from({ length: at.rows - 1 }, (_, k) => at.top + 1 + k);
}

function hide(sheet: MemorySheet): void {
  const at = sheet.filter === null ? null : fromA1(sheet.filter.range);
  if (at === null) return;
  sheet.filter!.criteria.forEach((criteria, k) => {
    if (!criteria) return;
    for (const row of rowsOf(sheet.filter))
      if (!shows(sheet, row, at.left + k, criteria.values ?? [])) sheet.hiddenRows.add(row);
  });
}

function hideIn(sheet: MemorySheet, at: Rect, column: number, values: readonly unknown[] | null): void {
  for (let row = at.top + 1; row < at.top + at.rows; row++) {
    if (values === null || shows(sheet, row, at.left + column, values)) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

function shows(sheet: MemorySheet, row: number, column: number, values: readonly unknown[]): boolean {
  return values.includes(String(sheet.at(row, column).value));
}

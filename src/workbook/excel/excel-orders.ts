import type { Chart, Order, PageSetup } from "../cells";
import { columnLetters } from "../column-letters";
import { fromReference } from "../rect";
import { MARK_KEY } from "./excel-asks";
import { asExcel, orderFilter } from "./excel-filter";
import { orderLook } from "./excel-looks";
import { rangeAt, sheetAt } from "./excel-range";

type Ordered<K extends Order["do"]> = Extract<Order, { readonly do: K }>;

/** Queues an order, but for what is to be kept. */
export function orderOne(context: Excel.RequestContext, order: Exclude<Order, { readonly do: "keep" }>): void {
  if (order.do === "sheet") {
    if (order.there) context.workbook.worksheets.add(order.sheet.name);
    else sheetAt(context, order.sheet).delete();
    return;
  }
  const sheet = sheetAt(context, order.sheet);
  switch (order.do) {
    case "write":
      return void (rangeAt(sheet, order.at).formulas = order.contents as unknown[][]);
    case "format":
      return void (rangeAt(sheet, order.at).numberFormat = numberFormat(order.format));
    case "look":
      return orderLook(sheet, order.areas, order.look);
    case "width":
      return void (sheet.getRangeByIndexes(0, order.column, 1, 1).format.columnWidth = order.points);
    case "fold":
      return fold(sheet, order);
    case "fit-rows":
      return rangeAt(sheet, order.at).format.autofitRows();
    case "mark":
      return orderMark(sheet, order);
    case "name":
      return orderName(sheet, order);
    case "freeze":
      return freeze(sheet, order);
    case "filter":
      return orderFilter(sheet, order.filter, order.replaces);
    case "filter-column":
      return filterColumn(sheet, order);
    case "table":
      return sheet.tables.getItem(order.table).resize(order.range);
    case "chart":
      return order.chart === null
        ? sheet.charts.getItem(order.name).delete()
        : drawChart(sheet, order.name, order.chart);
    case "page":
      return setPage(sheet, order.page);
  }
}

/** One number format for a whole range: the host takes a single one, which the types do not know. */
function numberFormat(format: string | readonly string[]): string[][] {
  return typeof format === "string" ? (format as unknown as string[][]) : format.map(each => [each]);
}

function orderMark(sheet: Excel.Worksheet, { text }: Ordered<"mark">): void {
  if (text === null) sheet.customProperties.getItem(MARK_KEY).delete();
  else sheet.customProperties.add(MARK_KEY, text);
}

function orderName(sheet: Excel.Worksheet, { name, formula, exists }: Ordered<"name">): void {
  if (formula === null) return sheet.names.getItem(name).delete();
  if (exists) return void (sheet.names.getItem(name).formula = formula);
  const rect = fromReference(formula);
  if (rect !== null) sheet.names.add(name, rangeAt(sheet, rect)).visible = false;
}

/** The outline cannot be asked about: who takes a fold away knows that it is there. */
function fold(sheet: Excel.Worksheet, { columns: { first, count }, folded, hidden = [] }: Ordered<"fold">): void {
  const columns = (from: number, many: number): Excel.Range =>
      sheet.getRange(`${columnLetters(from)}:${columnLetters(from + many - 1)}`),
    all = columns(first, count);
  if (folded) {
    all.group("ByColumns");
    return all.hideGroupDetails("ByColumns");
  }
  all.showGroupDetails("ByColumns");
  all.ungroup("ByColumns");
  all.columnHidden = false;
  for (const each of hidden) columns(first + each, 1).columnHidden = true;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: Ordered<"freeze">): void {
  if (rows === 0 && columns === 0) return sheet.freezePanes.unfreeze();
  if (columns === 0) return sheet.freezePanes.freezeRows(rows);
  if (rows === 0) return sheet.freezePanes.freezeColumns(columns);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

function filterColumn(sheet: Excel.Worksheet, { of, column, criteria }: Ordered<"filter-column">): void {
  if ("range" in of) return sheet.autoFilter.apply(sheet.getRange(of.range), column, asExcel(criteria!));
  const { filter } = sheet.tables.getItem(of.table).columns.getItemAt(column);
  if (criteria === null) filter.clear();
  else filter.applyValuesFilter([...(criteria.values ?? [])] as string[]);
}

function drawChart(sheet: Excel.Worksheet, name: string, { recipe, row, column, width, height }: Chart): void {
  const { kind, top, names, values, title } = recipe,
    rows = Math.max(1, recipe.rows);
  const chart = sheet.charts.add(
    kind === "bar" ? "BarClustered" : "ColumnClustered",
    sheet.getRangeByIndexes(top, values[0] ?? names, rows, 1),
    "Columns",
  );
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = values.length > 1;
  values.forEach((figures, v) => {
    const series = v === 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.setValues(sheet.getRangeByIndexes(top, figures, rows, 1));
    series.setXAxisValues(sheet.getRangeByIndexes(top, names, rows, 1));
  });
  // The largest stands first in the table and therefore on top.
  if (kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  chart.width = width;
  chart.height = height;
  chart.setPosition(sheet.getRangeByIndexes(row, column, 1, 1));
}

function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  if (page.before) drawLines(rangeAt(sheet, page.before), "None");
  if (page.grid) drawLines(rangeAt(sheet, page.grid), "Continuous");
  if (page.paged) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of page.paged.rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  if (page.before) return;
  const { pageLayout } = sheet,
    { size, across, titleRows, centred, numbered, paged } = page;
  pageLayout.orientation = across ? "Landscape" : "Portrait";
  pageLayout.zoom = paged ? { scale: paged.scale } : { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`);
  pageLayout.paperSize = size;
  if (centred) pageLayout.centerHorizontally = true;
  if (!numbered) return;
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (centred) return void (defaultForAllPages.centerFooter = "— &P —");
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.rightFooter = "&P / &N";
}

const LINES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function drawLines({ format: { borders } }: Excel.Range, style: "None" | "Continuous"): void {
  for (const line of LINES) borders.getItem(line).style = style;
}

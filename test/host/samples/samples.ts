/**
 * What add-ins typically do with a workbook, as Microsoft's public samples do it: a table, a filter, a conditional
 * format, a chart.
 */
const EXPENSES = [
  ["The Phone Company", "Communications", 120],
  ["Northwind Electric Cars", "Transportation", 142],
  ["Best For You Organics", "Groceries", 27],
  ["Coho Vineyard", "Restaurant", 33],
  ["Bellows College", "Education", 350],
];

/** A fresh sheet, a table on it with headers and rows, a format for its amounts, columns that fit. */
export async function createTable(): Promise<void> {
  await Excel.run(async context => {
    context.workbook.worksheets.getItemOrNullObject("Sample").delete();
    const sheet = context.workbook.worksheets.add("Sample");
    const table = sheet.tables.add("A1:C1", true);
    table.name = "ExpensesTable";
    table.getHeaderRowRange().values = [["Merchant", "Category", "Amount"]];
    table.style = "TableStyleLight9";
    table.rows.add(undefined, EXPENSES);
    table.columns.getItemAt(2).getRange().numberFormat = [["#,##0.00"], ...EXPENSES.map(() => ["#,##0.00"])];
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
    sheet.activate();
    await context.sync();
  });
}

/** A column more, then the table's cells without the table, and at last no cells either. */
export async function endTable(): Promise<string[]> {
  return Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem("Sample"),
      table = sheet.tables.getItemOrNullObject("ExpensesTable");
    table.columns.add(undefined, [["Paid"], ["a"], ["b"], ["c"], ["d"], ["e"]]);
    const columns = table.columns.load("items/name,items/index"),
      { worksheet } = table,
      header = table.columns.getItem("Paid").getHeaderRowRange().load("address");
    worksheet.load("name");
    await context.sync();
    table.convertToRange();
    sheet.tables.add("A1:B2", true).delete();
    await context.sync();
    return [worksheet.name, header.address, ...columns.items.map(({ name, index }) => `${index} ${name}`)];
  });
}

/** The filter of a sheet, and of a table: taken off, put on again, asked for. */
export async function filterSheet(): Promise<unknown[]> {
  return Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem("Sample"),
      table = sheet.tables.getItem("ExpensesTable");
    table.columns.getItem("Category").filter.applyValuesFilter(["Groceries"]);
    table.reapplyFilters();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    const { isDataFiltered } = table.autoFilter;
    table.columns.getItem("Category").filter.clear();
    sheet.getRange("H1:H3").values = [["k"], ["x"], ["y"]];
    sheet.autoFilter.apply("H1:H3", 0, { filterOn: Excel.FilterOn.values, values: ["x"] });
    sheet.autoFilter.reapply();
    await context.sync();
    const rows = sheet.getRange("H2:H3").getRowProperties({ rowHidden: true });
    sheet.autoFilter.clearCriteria();
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const left = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
    sheet.autoFilter.remove();
    await context.sync();
    return [isDataFiltered, rows.value.map(({ rowHidden }) => rowHidden), ...left];
  });
}

/** Shows only two categories of the table, tells which rows are left, then all again. */
export async function filterTable(): Promise<string> {
  return Excel.run(async context => {
    const table = context.workbook.tables.getItem("ExpensesTable");
    table.columns
      .getItem("Category")
      .filter.apply({ filterOn: Excel.FilterOn.values, values: ["Education", "Groceries"] });
    table.columns.getItem("Amount").filter.applyCustomFilter(">=100");
    await context.sync();
    const visible = table.getDataBodyRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.visible).load("address");
    await context.sync();
    const { address } = visible;
    table.clearFilters();
    await context.sync();
    return address;
  });
}

/** Colours large amounts by their value, single words by their text, and rows by a formula. */
export async function formatConditionally(): Promise<string[]> {
  return Excel.run(async context => {
    const table = context.workbook.worksheets.getItem("Sample").tables.getItem("ExpensesTable");
    const amounts = table.columns.getItem("Amount").getDataBodyRange();
    const large = amounts.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    large.cellValue.format.font.color = "red";
    large.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
    const words = table.columns
      .getItem("Category")
      .getDataBodyRange()
      .conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    words.textComparison.format.font.color = "#FF0000";
    words.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "Education" };
    const rows = table.getDataBodyRange().conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rows.custom.rule.formula = "=$C2>300";
    rows.custom.format.fill.color = "#FFFF00";
    rows.stopIfTrue = true;
    const all = amounts.conditionalFormats.load("items/type,items/priority");
    await context.sync();
    return all.items.map(({ type, priority }) => `${priority} ${type}`);
  });
}

/** A scale of colours, and then none of all that. */
export async function scaleColours(): Promise<number[]> {
  return Excel.run(async context => {
    const range = context.workbook.worksheets.getItem("Sample").getRange("C2:C6");
    const scale = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
    scale.colorScale.criteria = {
      minimum: { formula: undefined, type: "LowestValue", color: "blue" },
      maximum: { formula: undefined, type: "HighestValue", color: "red" },
    } as unknown as Excel.ConditionalColorScaleCriteria;
    const before = range.conditionalFormats.load("items/type");
    await context.sync();
    const count = before.items.length;
    before.items[0]!.delete();
    range.conditionalFormats.clearAll();
    const after = range.conditionalFormats.load("items/type");
    await context.sync();
    return [count, after.items.length];
  });
}

/** A column chart of the amounts beside the table, with title, legend, labels and place. */
export async function addChart(): Promise<string[]> {
  return Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem("Sample");
    const chart = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.getRange("B1:C6"),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = "Expenses";
    chart.title.text = "Expenses by category";
    chart.legend.position = "Right";
    chart.dataLabels.showValue = true;
    chart.axes.valueAxis.title.text = "Amount";
    chart.setPosition("E2", "L20");
    chart.top = 20;
    chart.left = 300;
    chart.chartType = "BarClustered";
    const series = chart.series.load("items/name");
    sheet.charts.load("items/name");
    await context.sync();
    return [...sheet.charts.items.map(({ name }) => name), ...series.items.map(({ name }) => name)];
  });
}

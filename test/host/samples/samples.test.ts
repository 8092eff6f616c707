import { excelInNode, type ExcelInNode } from "../excel-in-node";
import { addChart, createTable, filterTable, formatConditionally } from "./samples";

test("typical calls of public samples run, and leave the workbook as they mean to", async () => {
  const excel: ExcelInNode = await excelInNode();
  try {
    await createTable();
    expect(excel.cells("Sample")[5]).toEqual(["Bellows College", "Education", 350]);
    expect(await filterTable()).toBe("Sample!A6:C6");
    expect(await formatConditionally()).toEqual(["0 Custom", "2 CellValue"]);
    expect(await addChart()).toEqual(["Expenses", "Series1"]);
    const sheet = excel.host.book.sheet("Sample")!;
    expect([excel.host.book.active(), sheet.looks.of(3, 2, "numberFormat"), sheet.hidden(1)]).toEqual([sheet, "#,##0.00", false]);
    expect(sheet.charts[0]).toMatchObject({ type: "ColumnClustered", parts: { title: { text: "Expenses by category" }, dataLabels: { showValue: true }, position: { from: { top: 1, left: 4 }, to: { top: 19, left: 11 } } } });
    expect(sheet.conditionalFormats.map(({ rule, format }) => [rule, format])).toEqual([
      [{ formula: "=$C2>300" }, { fill: "#FFFF00" }], [{ operator: "Contains", text: "Education" }, { color: "#FF0000" }], [{ formula1: "=100", operator: "GreaterThan" }, { color: "red" }],
    ]);
  } finally { excel.close(); }
});

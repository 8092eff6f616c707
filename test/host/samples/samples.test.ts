import { excelInNode, type ExcelInNode } from "../excel-in-node";
import * as everyday from "./everyday";
import {
  addChart,
  createTable,
  endTable,
  filterSheet,
  filterTable,
  formatConditionally,
  scaleColours,
} from "./samples";

test("typical calls of public samples run, and leave the workbook as they mean to", async () => {
  const excel: ExcelInNode = await excelInNode();
  try {
    await createTable();
    expect(excel.cells("Sample")[5]).toEqual(["Bellows College", "Education", 350]);
    expect(await filterTable()).toBe("Sample!A6:C6");
    expect(await filterSheet()).toEqual([true, [false, true], true, false]);
    expect(await formatConditionally()).toEqual(["0 Custom", "2 CellValue"]);
    expect(await addChart()).toEqual(["Expenses", "Series1"]);
    const sheet = excel.host.book.sheet("Sample")!;
    expect([excel.host.book.active(), sheet.looks.of(3, 2, "numberFormat"), sheet.hidden(1)]).toEqual([
      sheet,
      "#,##0.00",
      false,
    ]);
    expect(sheet.charts[0]).toMatchObject({
      type: "BarClustered",
      parts: {
        size: { top: 20, left: 300 },
        title: { text: "Expenses by category" },
        dataLabels: { showValue: true },
        position: { from: { top: 1, left: 4 }, to: { top: 19, left: 11 } },
      },
    });
    expect(sheet.conditionalFormats.map(({ rule, format }) => [rule, format])).toEqual([
      [{ formula: "=$C2>300" }, { fill: "#FFFF00" }],
      [{ operator: "Contains", text: "Education" }, { color: "#FF0000" }],
      [{ formula1: "=100", operator: "GreaterThan" }, { color: "red" }],
    ]);
    expect(await scaleColours()).toEqual([3, 0]);
    expect(await endTable()).toEqual(["Sample", "Sample!D1", "0 Merchant", "1 Category", "2 Amount", "3 Paid"]);
    expect([excel.host.book.tables(), excel.cells("Sample")[0], excel.cells("Sample")[5]!.slice(0, 4)]).toEqual([
      [],
      ["", "", "Amount", "Paid", ...Array(3).fill(""), "k"].slice(0, excel.cells("Sample")[0]!.length),
      ["Bellows College", "Education", 350, "e"],
    ]);
  } finally {
    excel.close();
  }
});

test("everyday calls on sheets, ranges, names, settings, comments and protection do what they say", async () => {
  const excel: ExcelInNode = await excelInNode();
  try {
    expect(await everyday.arrangeSheets()).toEqual(["first", 0, "Visible", "#FF0000", false, "first", "Book1.xlsx"]);
    expect(await everyday.walkRanges()).toEqual({
      addresses: [
        "first!C3",
        "first!C2:C5",
        "first!B5:D5",
        "first!D2:D5",
        "first!D5",
        "first!B:D",
        "first!2:5",
        "first!B2:C6",
        "first!B2:C3",
        "first!C4:D5",
      ],
      place: [1, 4, 3, 12],
      text: [["12.50", "text"]],
      types: [["Double", "String"]],
      hidden: [true, true, false],
      cleared: [["", ""]],
    });
    expect(await everyday.keepThings()).toEqual([["甲"], true, "first!A1:B1", "look", 0]);
    expect(await everyday.protectSheet()).toEqual([true, "AccessDenied", "open"]);
    const heard = await everyday.watch(() => excel.host.settled());
    expect(heard).toEqual([
      "activated",
      "activated",
      "added",
      "added",
      "changed A1",
      "deleted",
      "renamed",
      "selection A1",
      "selection B2",
      "sheet changed A1",
      "sheet selection B2",
    ]);
  } finally {
    excel.close();
  }
});

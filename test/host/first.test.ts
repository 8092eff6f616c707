import { excelInNode, type ExcelInNode } from "./excel-in-node";

describe.each(["debug", "production"] as const)("office.js in its %s form", form => {
  let excel: ExcelInNode;
  beforeAll(async () => { excel = await excelInNode({ form, sheets: [{ name: "Sheet1", cells: [["x", 1], ["y", 2]] }] }); });
  afterAll(() => excel.close());

  test("a range is read and written", async () => {
    const read = await excel.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").load("values,address");
      await context.sync();
      range.values = [["z", 3], ["w", 4]];
      return { values: range.values, address: range.address };
    });
    expect(read.address).toBe("Sheet1!A1:B2");
    expect(excel.cells("Sheet1")).toEqual([["z", 3], ["w", 4]]);
    expect(excel.host.journal.entries.map(e => e.kind)).toEqual(["read", "service", "service", "write", "upkeep"]);
  });
});

import { excelInNode, type ExcelInNode } from "../excel-in-node";

const ROSTER = [
  ["类别", "金额"],
  ["甲", 10],
  ["乙", 20],
  ["甲", 30],
  ["丙", 40],
];
let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({ sheets: [{ name: "Sheet1", cells: ROSTER }] });
});
afterEach(() => excel.close());
const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(context => act(context.workbook.worksheets.getItem("Sheet1"), context));
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (error: { code: string }) => error.code,
  );
const hiddenRows = (): number[] => [1, 2, 3, 4].filter(row => excel.host.book.sheet("Sheet1")!.hidden(row));

test("a filter of the sheet hides the rows that have none of the texts, and shows them again", async () => {
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["甲"] });
    await context.sync();
  });
  expect(hiddenRows()).toEqual([2, 4]);
  expect(
    await onSheet(async (sheet, context) => {
      const { autoFilter } = sheet;
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      return [
        autoFilter.enabled,
        autoFilter.isDataFiltered,
        autoFilter.criteria.map(one => one?.filterOn),
        range.address,
      ];
    }),
  ).toEqual([true, true, ["Values", undefined], "Sheet1!A1:B5"]);
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.clearCriteria();
    await context.sync();
  });
  expect(hiddenRows()).toEqual([]);
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.remove();
    await context.sync();
  });
  expect(
    await onSheet(async (sheet, context) => {
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      return none.isNullObject;
    }),
  ).toBe(true);
});

test("criteria of two columns must both be met; comparisons and wildcards too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply("A1:B5", 1, { filterOn: "Custom", criterion1: ">=20", criterion2: "<40", operator: "And" });
    sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Custom", criterion1: "<>*乙*" });
    await context.sync();
  });
  expect(hiddenRows()).toEqual([1, 2, 4]);
});

test(
  "a block written across rows that a filter hides lands in wrong rows, one within visible rows " + "does not",
  async () => {
    excel.host.person.filter("Sheet1!A1:B5", 0, ["甲"]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("C2:C5").values = [[1], [2], [3], [4]];
      sheet.getRange("D2").values = [[1]];
      sheet.getRange("D3").values = [[2]];
      await context.sync();
    });
    expect(
      excel
        .cells("Sheet1")
        .slice(1)
        .map(row => [row[2], row[3]]),
    ).toEqual([
      [1, 1],
      ["", 2],
      [1, ""],
      ["", ""],
    ]);
  },
);

test("a table is made of a range, gets headers of its own and its name, and overlaps nothing", async () => {
  excel.host.person.type("Sheet1!B1", "类别");
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B5", true);
    table.name = "名册";
    table.style = "TableStyleLight9";
    const header = table.getHeaderRowRange().load("values"),
      body = table.getDataBodyRange().load("address");
    const columns = table.columns.load("items/name,items/index"),
      all = sheet.tables.load("items/name,items/style,items/showTotals");
    await context.sync();
    return [
      header.values,
      body.address,
      columns.items.map(({ name, index }) => [name, index]),
      all.items.map(({ name, style, showTotals }) => [name, style, showTotals]),
    ];
  });
  expect(read).toEqual([
    [["类别", "类别2"]],
    "Sheet1!A2:B5",
    [
      ["类别", 0],
      ["类别2", 1],
    ],
    [["名册", "TableStyleLight9", false]],
  ]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.tables.add("B5:C6", true);
        await context.sync();
      }),
    ),
  ).toBe("MergedRangeConflict");
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.tables.getItem("没有").load("name");
        await context.sync();
      }),
    ),
  ).toBe("ItemNotFound");
});

test(
  "a table is filtered by a column of its own, grows by rows and columns, and its filter grows " + "with it",
  async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B5", true);
      table.columns.getItem("类别").filter.applyValuesFilter(["甲"]);
      table.rows.add(undefined, [
        ["乙", 50],
        ["甲", 60],
      ]);
      table.columns.add(undefined, [["备注"], ["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]);
      await context.sync();
    });
    const table = excel.host.book.tables()[0]!;
    expect([table.at, [1, 2, 3, 4, 5, 6].filter(row => table.sheet.hidden(row))]).toEqual([
      { top: 0, left: 0, rows: 7, columns: 3 },
      [2, 4, 5],
    ]);
  },
);

test("a table goes and leaves its cells, or takes them along", async () => {
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:B5", true).convertToRange();
    await context.sync();
  });
  expect([excel.host.book.tables().length, excel.cells("Sheet1")]).toEqual([0, ROSTER]);
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:B5", true).delete();
    await context.sync();
  });
  expect(excel.cells("Sheet1")).toEqual([]);
});

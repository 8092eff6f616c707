import { excelInNode, type ExcelInNode } from "../excel-in-node";

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({
    sheets: [
      {
        name: "Sheet1",
        cells: [
          ["a", 1, "b"],
          [{ formula: "=SUM(B1:B1)", value: 1 }, 2, null],
        ],
        merges: [{ top: 4, left: 0, rows: 1, columns: 2 }],
      },
    ],
  });
});
afterEach(() => excel.close());
const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(context => act(context.workbook.worksheets.getItem("Sheet1"), context));
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (error: { code: string }) => error.code,
  );

test.each([
  ["007", "General", 7, "General"],
  ["91110107MA01XXXX1X", "General", "91110107MA01XXXX1X", "General"],
  ["123456789012345678", "General", 123456789012345000, "General"],
  ["007", "@", "007", "@"],
  ["4.10", "General", 4.1, "General"],
  ["12%", "General", 0.12, "0%"],
  ["1,234.5", "General", 1234.5, "#,##0.00"],
  ["￥1,200", "General", 1200, "¥#,##0"],
  ["2024-02-29", "General", 45351, "yyyy/m/d"],
  ["2023-02-29", "General", "2023-02-29", "General"],
  ["2024年3月1日", "General", 45352, 'yyyy"年"m"月"d"日"'],
  ["3-1", "General", 46082, 'm"月"d"日"'],
  ["true", "General", true, "General"],
  ["'001", "General", "001", "General"],
  ["'=A1", "General", "=A1", "General"],
  ["=1+1", "@", "=1+1", "@"],
  ["1e3", "General", 1000, "0.00E+00"],
  ["-", "General", "-", "General"],
] as const)("the text %s in a cell of the format %s becomes %s", async (text, format, value, after) => {
  expect(
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("F9");
      cell.numberFormat = [[format]];
      cell.values = [[text]];
      cell.load("values,numberFormat");
      await context.sync();
      return [cell.values[0]![0], cell.numberFormat[0]![0]];
    }),
  ).toEqual([value, after]);
});

test.each([
  [1234.5, "#,##0.00", "1,234.50"],
  [0.125, "0.0%", "12.5%"],
  [-1234567, "#,##0", "-1,234,567"],
  [45351, "yyyy/m/d", "2024/2/29"],
  [45351.5, "yyyy-mm-dd hh:mm", "2024-02-29 12:00"],
  [1e21, "General", "1E+21"],
  [12, '0"万元"', "12万元"],
  ["x", "0.00", "x"],
  [true, "General", "TRUE"],
] as const)("%s in the format %s shows as %s", async (value, format, text) => {
  expect(
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("F9");
      cell.numberFormat = [[format]];
      cell.values = [[typeof value === "string" ? `'${value}` : value]];
      cell.load("text");
      await context.sync();
      return cell.text[0]![0];
    }),
  ).toBe(text);
});

test("the areas that ranges are made of", async () => {
  expect(
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D5");
      const all = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getResizedRange(1, -1),
        range.getLastRow(),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getBoundingRect("A1"),
        range.getIntersectionOrNullObject("C1:C3"),
        sheet.getRange("A:A"),
        sheet.getUsedRange(true),
        sheet.getRange("A1:Z99").getUsedRangeOrNullObject(true),
      ];
      for (const one of all) one.load("address");
      const none = range.getIntersectionOrNullObject("Z9");
      await context.sync();
      return [...all.map(({ address }) => address.replace("Sheet1!", "")), none.isNullObject];
    }),
  ).toEqual(["C3", "B3:D3", "B2:C6", "B5:D5", "B:D", "2:5", "A1:D5", "C2:C3", "A:A", "A1:C2", "A1:C2", true]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRangeByIndexes(-1, 0, 1, 1).load("address");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("an address carries its sheet as Excel quotes it", async () => {
  expect(
    await excel.Excel.run(async context => {
      const ranges = ["名册", "2024年", "a b", "it's", "A1"].map(name =>
        context.workbook.worksheets.add(name).getRange("A1").load("address"),
      );
      await context.sync();
      return ranges.map(({ address }) => address);
    }),
  ).toEqual(["名册!A1", "'2024年'!A1", "'a b'!A1", "'it''s'!A1", "'A1'!A1"]);
});

test("formulas that the workbook came with are kept with their values; another one fails by name", async () => {
  const back = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A2").load("values,formulas");
    await context.sync();
    const found = [cell.values[0]![0], cell.formulas[0]![0]];
    cell.values = [["gone"]];
    await context.sync();
    cell.formulas = [["=SUM(B1:B1)"]];
    cell.load("values");
    await context.sync();
    return [...found, cell.values[0]![0]];
  });
  expect(back).toEqual([1, "=SUM(B1:B1)", 1]);
  await expect(
    onSheet(async (sheet, context) => {
      sheet.getRange("A3").formulas = [["=1+1"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringContaining("=1+1") });
});

test("the covered cells of a merge drop what is written into them", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A5:C5").values = [["p", "q", "r"]];
    await context.sync();
  });
  expect(excel.cells("Sheet1")[4]).toEqual(["p", "", "r"]);
  expect(
    await onSheet(async (sheet, context) => {
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address"),
        none = sheet.getRange("A1:C2").getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, none.isNullObject];
    }),
  ).toEqual(["Sheet1!A5:B5", true]);
});

test("looks are set on areas and read where all cells share them", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").format.fill.color = "#ffeedd";
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A:A").format.horizontalAlignment = "Center";
    sheet.getRange("A1:B1").format.columnWidth = 90;
    sheet.getRanges("A1,B2").format.wrapText = true;
    const whole = sheet.getRange("A1:B2").format,
      none = sheet.getRange("C3").format;
    whole.load("horizontalAlignment,columnWidth,wrapText,fill/color,fill/tintAndShade,font/bold");
    none.load("fill/color,fill/tintAndShade");
    const cells = sheet.getRange("A1:B1").getCellProperties({ format: { fill: { color: true }, wrapText: true } });
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    return {
      whole: [
        whole.horizontalAlignment,
        whole.columnWidth,
        whole.wrapText,
        whole.fill.color,
        whole.fill.tintAndShade,
        whole.font.bold,
      ],
      none: [none.fill.color, none.fill.tintAndShade],
      cells: cells.value,
      used: used.address,
    };
  });
  expect(read).toEqual({
    whole: [null, 90, null, "#FFEEDD", 0, null],
    none: ["#FFFFFF", null],
    used: "Sheet1!A1:C2",
    cells: [
      [
        { format: { fill: { color: "#FFEEDD" }, wrapText: true } },
        { format: { fill: { color: "#FFEEDD" }, wrapText: false } },
      ],
    ],
  });
});

test("cells of a kind are found in as few areas as they make", async () => {
  excel.host.person.type("Sheet1!A3:C3", [["#N/A", "", 5]]);
  expect(
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C3");
      const found = [
        ["Formulas"],
        ["Constants", "Numbers"],
        ["Constants", "Text"],
        ["Constants", "Errors"],
        ["Blanks"],
      ].map(([type, value]) =>
        range.getSpecialCellsOrNullObject(type as "Formulas", value as "Numbers").load("address"),
      );
      await context.sync();
      return found.map(one => (one.isNullObject ? null : one.address.replace(/Sheet1!/g, "")));
    }),
  ).toEqual(["A2", "B1:B2,C3", "A1,C1", "A3", "C2,B3"]);
});

test("clearing takes contents, looks or both", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.format.fill.color = "red";
    range.clear("Contents");
    await context.sync();
  });
  expect(excel.cells("Sheet1")[0]).toEqual(["", "", "b"]);
  expect(excel.host.book.sheet("Sheet1")!.looks.of(0, 0, "fill")).toBe("#FF0000");
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").clear();
    await context.sync();
  });
  expect(excel.host.book.sheet("Sheet1")!.looks.of(0, 0, "fill")).toBe("");
});

test("more cells than one answer holds come as null, without an error", async () => {
  excel.host.book.mostCells = 3;
  expect(
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return range.values;
    }),
  ).toBeNull();
});

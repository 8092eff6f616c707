import { excelInNode, type ExcelInNode } from "../excel-in-node";

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({
    sheets: [
      { name: "Sheet1", cells: [["a"]] },
      { name: "Other", cells: [] },
    ],
  });
});
afterEach(() => excel.close());
const run = <T>(act: (book: Excel.Workbook, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(context => act(context.workbook, context));
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (error: { code: string }) => error.code,
  );

test("sheets are added, named, moved, hidden and deleted", async () => {
  await run(async (book, context) => {
    const sheet = book.worksheets.add("新表");
    sheet.position = 0;
    sheet.tabColor = "#00FF00";
    book.worksheets.add();
    book.worksheets.getItem("other").visibility = "VeryHidden";
    book.worksheets.getItem("Sheet1").delete();
    sheet.activate();
    await context.sync();
  });
  expect(excel.host.backend.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
    ["新表", false],
    ["Other", true],
    ["Sheet2", false],
  ]);
  expect(excel.host.book.active().tabColor).toBe("#00FF00");
});

test.each([
  ["a name that is taken", "SHEET1", "ItemAlreadyExists"],
  ["a name with a colon", "a:b", "InvalidArgument"],
  ["a name of 32 letters", "x".repeat(32), "InvalidArgument"],
  ["no name", "", "InvalidArgument"],
])("%s is refused", async (_, name, code) => {
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.add(name);
        await context.sync();
      }),
    ),
  ).toBe(code);
});

test("the last sheet in sight can be neither deleted nor hidden", async () => {
  await run(async (book, context) => {
    book.worksheets.getItem("Other").visibility = "Hidden";
    await context.sync();
  });
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.getItem("Sheet1").delete();
        await context.sync();
      }),
    ),
  ).toBe("InvalidOperation");
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.getItem("Sheet1").visibility = "Hidden";
        await context.sync();
      }),
    ),
  ).toBe("InvalidOperation");
});

test("where the structure is protected no sheet comes or goes", async () => {
  excel.host.book.structureProtected = true;
  expect(
    await run(async (book, context) => {
      book.protection.load("protected");
      await context.sync();
      return book.protection.protected;
    }),
  ).toBe(true);
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.add("x");
        await context.sync();
      }),
    ),
  ).toBe("AccessDenied");
});

test("a protected sheet is read but not written, but for unlocked cells", async () => {
  await run(async (book, context) => {
    const sheet = book.worksheets.getItem("Sheet1");
    sheet.getRange("C1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "pw");
    await context.sync();
    sheet.getRange("C1").values = [["open"]];
    await context.sync();
  });
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
        await context.sync();
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await codeOf(
      run(async (book, context) => {
        book.worksheets.getItem("Sheet1").protection.unprotect("wrong");
        await context.sync();
      }),
    ),
  ).toBe("AccessDenied");
  expect(
    await run(async (book, context) => {
      const { protection } = book.worksheets.getItem("Sheet1");
      protection.load("protected");
      await context.sync();
      return protection.protected;
    }),
  ).toBe(true);
  expect(excel.cells("Sheet1")).toEqual([["a", "", "open"]]);
});

test("panes are frozen and the place of it is told", async () => {
  expect(
    await run(async (book, context) => {
      const panes = book.worksheets.getItem("Sheet1").freezePanes,
        none = panes.getLocationOrNullObject();
      await context.sync();
      panes.freezeAt("A1:B3");
      const both = panes.getLocationOrNullObject().load("address");
      panes.freezeRows(2);
      const rows = panes.getLocationOrNullObject().load("address");
      await context.sync();
      return [none.isNullObject, both.address, rows.address];
    }),
  ).toEqual([true, "Sheet1!A1:B3", "Sheet1!1:2"]);
});

test("properties of a sheet, names and XML are kept with the workbook", async () => {
  const read = await run(async (book, context) => {
    const sheet = book.worksheets.getItem("Sheet1");
    sheet.customProperties.add("Mark", "1");
    book.names.add("表头", sheet.getRange("A1:B1"));
    sheet.names.add("own", "=Sheet1!$C$2");
    book.customXmlParts.add('<k:kept xmlns:k="urn:x"><k:v>1</k:v></k:kept>');
    book.customXmlParts.add('<kept xmlns="urn:y"/>');
    const property = sheet.customProperties.getItemOrNullObject("mark").load("value"),
      name = book.names.getItem("表头").load("formula"),
      range = sheet.getRange("own").load("address");
    const parts = book.customXmlParts.getByNamespace("urn:x").load("items/id");
    await context.sync();
    const xml = parts.items[0]!.getXml();
    await context.sync();
    parts.items[0]!.delete();
    const left = book.customXmlParts.getByNamespace("urn:x").load("items/id"),
      others = book.customXmlParts.getByNamespace("urn:y").load("items/id");
    await context.sync();
    return [
      property.value,
      name.formula,
      range.address,
      parts.items.length,
      xml.value,
      left.items.length,
      others.items.length,
    ];
  });
  expect(read).toEqual([
    "1",
    "=Sheet1!$A$1:$B$1",
    "Sheet1!C2",
    1,
    '<k:kept xmlns:k="urn:x"><k:v>1</k:v></k:kept>',
    0,
    1,
  ]);
  expect(
    await codeOf(
      run(async (book, context) => {
        book.customXmlParts.add("<a><b></a");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("rows and columns are hidden and found hidden", async () => {
  expect(
    await run(async (book, context) => {
      const sheet = book.worksheets.getItem("Sheet1");
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const some = sheet.getRange("A1:A4").load("rowHidden,hidden"),
        all = sheet.getRange("A2:A3").load("rowHidden"),
        column = sheet.getRange("B1").load("hidden");
      const rows = sheet.getRange("A1:A4").getRowProperties({ rowHidden: true }),
        visible = sheet.getRange("A1:C4").getSpecialCellsOrNullObject("Visible").load("address");
      await context.sync();
      return [
        some.rowHidden,
        some.hidden,
        all.rowHidden,
        column.hidden,
        rows.value.map(({ rowHidden }) => rowHidden),
        visible.address.replace(/Sheet1!/g, ""),
      ];
    }),
  ).toEqual([null, null, true, true, [false, true, true, false], "A1,C1,A4,C4"]);
});

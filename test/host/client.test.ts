import { excelInNode, type ExcelInNode } from "./excel-in-node";

/** An error as the client hands it to an add-in. */
const failure = async (
  act: () => Promise<unknown>,
): Promise<{ code: string; message: string; debugInfo: { errorLocation?: string; statement?: string } }> =>
  act().then(
    () => {
      throw new Error("It went well.");
    },
    (error: unknown) => error as never,
  );

describe.each(["debug", "production"] as const)("Microsoft's office.js in its %s form", form => {
  let excel: ExcelInNode;
  beforeEach(async () => {
    excel = await excelInNode({
      form,
      sheets: [
        {
          name: "Sheet1",
          cells: [
            ["x", 1],
            ["y", 2],
          ],
        },
        { name: "名册", cells: [], hidden: true },
      ],
    });
  });
  afterEach(() => excel.close());

  test("Office.onReady says that this is Excel, and the requirement sets are asked of the host", async () => {
    expect(await excel.Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    const { requirements } = excel.Office.context;
    expect([
      requirements.isSetSupported("ExcelApi", "1.13"),
      requirements.isSetSupported("ExcelApi", "1.16"),
      requirements.isSetSupported("SharedRuntime", "1.1"),
    ]).toEqual([true, false, true]);
    expect(excel.Office.context.displayLanguage).toBe("zh-CN");
  });

  test("a range is read, and written in the same run", async () => {
    const read = await excel.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").load("values,address,rowCount");
      await context.sync();
      const found = { values: range.values, address: range.address, rowCount: range.rowCount };
      range.values = [
        ["z", 3],
        [null, 4],
      ];
      return found;
    });
    expect(read).toEqual({
      values: [
        ["x", 1],
        ["y", 2],
      ],
      address: "Sheet1!A1:B2",
      rowCount: 2,
    });
    expect(excel.cells("Sheet1")).toEqual([
      ["z", 3],
      ["y", 4],
    ]);
  });

  test("a property that was not loaded cannot be read", async () => {
    const error = await failure(() =>
      excel.Excel.run(async context => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("what is not there fails with its place, or is a null object", async () => {
    const error = await failure(() =>
      excel.Excel.run(async context => {
        context.workbook.worksheets.getItem("zz").load("name");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
    expect(
      await excel.Excel.run(async context => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("zz"),
          range = sheet.getRange("A1").load("values");
        sheet.delete();
        await context.sync();
        return [sheet.isNullObject, range.isNullObject];
      }),
    ).toEqual([true, true]);
  });

  test("a collection comes with the objects that are asked for within", async () => {
    expect(
      await excel.Excel.run(async context => {
        const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/tables/items/name");
        await context.sync();
        return sheets.items.map(({ name, visibility, tables }) => [name, visibility, tables.items.length]);
      }),
    ).toEqual([
      ["Sheet1", "Visible", 0],
      ["名册", "Hidden", 0],
    ]);
    expect(
      await excel.Excel.run(async context => {
        const sheets = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
        await context.sync();
        sheets.items[0]!.name = "台账";
        await context.sync();
        return sheets.items.map(({ name }) => name);
      }),
    ).toEqual(["台账"]);
    expect(excel.host.backend.sheets().map(({ name }) => name)).toEqual(["Sheet1", "台账"]);
  });

  test("an object of a run is kept and let go, and one of no run any more cannot be used", async () => {
    const range = await excel.Excel.run(async context => {
      const kept = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("address");
      await context.sync();
      expect(excel.host.book.references.count).toBe(1);
      kept.getCell(1, 0).values = [["kept"]];
      return kept;
    });
    await excel.host.settled();
    expect(excel.cells("Sheet1")[1]![0]).toBe("kept");
    expect(excel.host.book.references.count).toBe(0);
    expect(
      await failure(async () => {
        range.values = [["a"], ["b"]];
        await range.context.sync();
      }),
    ).toMatchObject({ code: "InvalidObjectPath" });
  });

  test("a sheet that is deleted while an object of it is kept makes that object fail", async () => {
    const error = await failure(() =>
      excel.Excel.run(async context => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
        context.workbook.worksheets.add("other");
        await context.sync();
        excel.host.person.deleteSheet("Sheet1");
        range.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
  });

  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    [
      "an object that the host does not have",
      context => context.workbook.pivotTables.load("items"),
      "NotImplemented: Excel.Workbook.pivotTables",
    ],
    [
      "a method",
      context => context.workbook.worksheets.getItem("Sheet1").getRange("A1").autoFill("A1:A9"),
      "NotImplemented: Excel.Range.autoFill",
    ],
    [
      "a property that is loaded",
      context => context.workbook.worksheets.getItem("Sheet1").load("standardWidth"),
      "NotImplemented: Excel.Worksheet.standardWidth",
    ],
    [
      "a property that is set",
      context => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.textOrientation = 90;
      },
      "NotImplemented: Excel.RangeFormat.textOrientation",
    ],
    [
      "an event",
      context => context.workbook.worksheets.onFormatChanged.add(() => Promise.resolve()),
      "NotImplemented: Excel.WorksheetCollection._RegisterFormatChangedEvent",
    ],
    [
      "a property within a load",
      context => context.workbook.worksheets.load("items/charts/items/plotBy"),
      "NotImplemented: Excel.Chart.plotBy",
    ],
  ])("%s that is not implemented rejects with its name", async (_, act, message) => {
    await excel.Excel.run(async context => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .charts.add("ColumnClustered", context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2"));
      await context.sync();
    });
    expect(
      await failure(() =>
        excel.Excel.run(async context => {
          act(context);
          await context.sync();
        }),
      ),
    ).toMatchObject({ code: "NotImplemented", message });
  });

  test("a name that no object has is refused by name", async () => {
    expect(
      await failure(() =>
        excel.Excel.run(async context => {
          context.workbook.worksheets.getItem("Sheet1").load("nmae" as "name");
          await context.sync();
        }),
      ),
    ).toMatchObject({ code: "InvalidArgument", message: "Excel.Worksheet has no member nmae." });
  });

  test("an argument that the host did not think of rejects, and does not hang", async () => {
    const error = await failure(() =>
      excel.Excel.run(async context => {
        context.workbook.worksheets
          .getItem("Sheet1")
          .getRange(7 as unknown as string)
          .load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("GeneralException");
  });

  test("a block of another size than the range is refused, and nothing after it is done", async () => {
    const error = await failure(() =>
      excel.Excel.run(async context => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["before"]];
        sheet.getRange("A1:B2").values = [["a"]];
        sheet.getRange("A2").values = [["after"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(excel.cells("Sheet1")).toEqual([
      ["before", 1],
      ["y", 2],
    ]);
  });

  test("a large block, which the client itself cuts into pieces, arrives whole in one request", async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) => Array.from({ length: 7 }, (__, c) => r * 7 + c));
    excel.host.journal.clear();
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(5, 2, 10_000, 7).values = rows;
      await context.sync();
    });
    expect(
      excel.host.backend.values(excel.host.book.sheet("Sheet1")!.id, { top: 5, left: 2, rows: 10_000, columns: 7 }),
    ).toEqual(rows);
    expect(excel.host.journal.of("write")).toMatchObject([{ number: 1, cellsWritten: 70_000, failed: null }]);
  });

  test("the journal counts what was read and written, request by request", async () => {
    await excel.Office.onReady();
    excel.host.journal.clear();
    await excel.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem("Sheet1"),
        range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      range.format.fill.color = "#FFEEDD";
      sheet.getRange("A1:B1").values = [["p", 9]];
      await context.sync();
    });
    await excel.host.settled();
    const { entries } = excel.host.journal;
    expect(
      entries
        .filter(({ kind }) => kind !== "service")
        .map(({ kind, number, cellsRead, cellsWritten }) => [kind, number, cellsRead, cellsWritten]),
    ).toEqual([
      ["read", 1, 4, 0],
      ["write", 2, 0, 2],
      ["upkeep", null, 0, 0],
    ]);
    expect(entries.every(({ sent }) => sent > 100)).toBe(true);
  });

  test("settings are kept with the workbook, whichever way they are written", async () => {
    excel.Office.context.document.settings.set("name", { who: "张" });
    await new Promise<void>(resolve => excel.Office.context.document.settings.saveAsync(() => resolve()));
    expect(
      await excel.Excel.run(async context => {
        const setting = context.workbook.settings.getItemOrNullObject("name").load("value"),
          none = context.workbook.settings.getItemOrNullObject("other").load("value");
        context.workbook.settings.add("more", [1, 2]);
        await context.sync();
        return [setting.value, none.isNullObject];
      }),
    ).toEqual([{ who: "张" }, true]);
    await new Promise<void>(resolve => excel.Office.context.document.settings.refreshAsync(() => resolve()));
    expect(excel.Office.context.document.settings.get("more")).toEqual([1, 2]);
  });

  test("a button of the ribbon runs the add-in's function, and waits until it is completed", async () => {
    const said: string[] = [];
    excel.Office.actions.associate("doIt", (event: Office.AddinCommands.Event) => {
      said.push(event.source.id);
      setTimeout(() => {
        said.push("done");
        event.completed();
      }, 5);
    });
    await excel.host.ribbon.click("doIt", "Button1");
    expect(said).toEqual(["Button1", "done"]);
  });

  test(
    "the pane is hidden and shown, by the add-in or by a person, and the add-in may start with " + "the workbook",
    async () => {
      const { addin } = excel.Office,
        heard: string[] = [];
      await addin.onVisibilityModeChanged(async ({ visibilityMode }) => {
        heard.push(visibilityMode);
      });
      await addin.hide();
      expect(excel.host.runtime.state).toBe("Background");
      await addin.showAsTaskpane();
      await addin.setStartupBehavior(excel.Office.StartupBehavior.load);
      expect([excel.host.runtime.state, await addin.getStartupBehavior()]).toEqual(["Visible", "Load"]);
      excel.host.runtime.change("Background");
      excel.host.deliver();
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
    },
  );

  test("a workbook that can only be read says so", async () => {
    excel.close();
    excel = await excelInNode({ form, readOnly: true, workbookName: "名册.xlsx" });
    expect([excel.Office.context.document.mode, decodeURIComponent(excel.Office.context.document.url)]).toEqual([
      "readOnly",
      "https://localhost/名册.xlsx",
    ]);
    expect(
      await excel.Excel.run(async context => {
        context.workbook.load("name,readOnly");
        await context.sync();
        return [context.workbook.name, context.workbook.readOnly];
      }),
    ).toEqual(["名册.xlsx", true]);
  });

  test("settings that a workbook was saved with are there when the add-in starts", async () => {
    excel.close();
    excel = await excelInNode({ form, settings: { key: "kept" } });
    expect(excel.Office.context.document.settings.get("key")).toBe("kept");
  });
});

test("no page of the host's asks for anything that is not in the package", async () => {
  const asked: string[] = [];
  const fetched = jest.spyOn(globalThis, "fetch").mockImplementation(async url => {
    asked.push(String(url));
    throw new Error("no network");
  });
  const excel = await excelInNode();
  await excel.Excel.run(async context => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect([asked, excel.window["XMLHttpRequest"]]).toEqual([[], undefined]);
  excel.close();
  fetched.mockRestore();
});

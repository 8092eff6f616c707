import { excelInNode, type ExcelInNode } from "./excel-in-node";

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({
    sheets: [
      { name: "Sheet1", cells: [["x", 1]] },
      { name: "Sheet2", cells: [] },
    ],
  });
});
afterEach(() => excel.close());
/** Messages take turns of the loop to arrive. */
const arrived = async (): Promise<void> => {
  await excel.host.settled();
  await new Promise(resolve => setTimeout(resolve, 10));
};

test("the add-in hears who changed what: itself, the person here, or somebody elsewhere", async () => {
  const heard: unknown[] = [];
  await excel.Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(async event => {
      heard.push([
        event.address,
        event.source,
        event.triggerSource,
        event.details?.valueBefore,
        event.details?.valueAfter,
      ]);
    });
    await context.sync();
  });
  await excel.Excel.run(async context => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [[2]];
    await context.sync();
  });
  excel.host.person.type("Sheet1!A1:B2", [
    ["p", 3],
    ["q", 4],
  ]);
  excel.host.coauthor.type("Sheet2!C3", "c");
  await arrived();
  expect(heard).toEqual([
    ["B1", "Local", "ThisLocalAddin", 1, 2],
    ["A1:B2", "Local", "Unknown", undefined, undefined],
    ["C3", "Remote", "Unknown", "", "c"],
  ]);
});

test("an Excel before ExcelApi 1.14 does not say what triggered a change", async () => {
  excel.close();
  excel = await excelInNode({ sets: { ExcelApi: "1.13" } });
  const heard: unknown[] = [];
  await excel.Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      heard.push([source, triggerSource]);
    });
    await context.sync();
  });
  await excel.Excel.run(async context => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [[2]];
    await context.sync();
  });
  await arrived();
  expect(heard).toEqual([["Local", undefined]]);
});

test("an event that is taken off is not heard any more, and one of a sheet is of that sheet only", async () => {
  const heard: string[] = [];
  const handler = await excel.Excel.run(async context => {
    const added = context.workbook.worksheets.getItem("Sheet2").onChanged.add(async event => {
      heard.push(event.address);
    });
    context.workbook.worksheets.getItem("Sheet2").load("id");
    await context.sync();
    return added;
  });
  excel.host.person.type("Sheet1!A1", "here");
  excel.host.person.type("Sheet2!A2", "there");
  await arrived();
  await excel.Excel.run(handler.context, async context => {
    handler.remove();
    await context.sync();
  });
  excel.host.person.type("Sheet2!A3", "later");
  await arrived();
  expect(heard).toEqual(["A2"]);
});

test("a selection, a new sheet, a new name and a sheet that goes are told", async () => {
  const heard: unknown[] = [];
  await excel.Excel.run(async context => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
      heard.push(["selection", worksheetId, address]);
    });
    worksheets.onActivated.add(async ({ worksheetId }) => {
      heard.push(["activated", worksheetId]);
    });
    worksheets.onAdded.add(async ({ worksheetId }) => {
      heard.push(["added", worksheetId]);
    });
    worksheets.onDeleted.add(async ({ worksheetId }) => {
      heard.push(["deleted", worksheetId]);
    });
    await context.sync();
  });
  const [one, two] = excel.host.backend.sheets().map(({ id }) => id);
  excel.host.person.select("Sheet1!B2:C3");
  excel.host.person.select("Sheet2!A1");
  excel.host.person.addSheet("Sheet3");
  const three = excel.host.book.sheet("Sheet3")!.id;
  excel.host.person.deleteSheet("Sheet3");
  await arrived();
  expect(heard).toEqual([
    ["selection", one, "B2:C3"],
    ["selection", two, "A1"],
    ["activated", two],
    ["added", three],
    ["deleted", three],
  ]);
});

test("the selection is read, also of several areas, and set", async () => {
  excel.host.person.select("Sheet2!B2:C3");
  expect(
    await excel.Excel.run(async context => {
      const selected = context.workbook.getSelectedRange().load("address"),
        cell = context.workbook.getActiveCell().load("address"),
        areas = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").select();
      await context.sync();
      return [selected.address, cell.address, areas.address];
    }),
  ).toEqual(["Sheet2!B2:C3", "Sheet2!B2", "Sheet2!B2:C3"]);
  expect(excel.host.backend.selection()).toEqual({
    sheet: excel.host.book.sheet("Sheet1")!.id,
    areas: [{ top: 0, left: 0, rows: 1, columns: 2 }],
  });
});

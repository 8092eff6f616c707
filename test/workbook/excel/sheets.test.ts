import { openExcel, type ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Change, SheetData } from "../../../src/workbook/ports";
import type { SheetSeed } from "../../../src/host/backend";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";
import { columnsChange, COLUMNS, quietRun, resultRow } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode, book: ExcelWorkbook;
afterEach(() => excel.close());
async function open(...sheets: SheetSeed[]): Promise<void> {
  excel = await excelInNode({
    sheets: [
      {
        name: "汇总",
        cells: [
          ["序号", "单位"],
          [1, "甲"],
          [2, "乙"],
          [3, "丙"],
        ],
      },
      ...sheets,
    ],
    calculate: () => 1,
  });
  book = openExcel();
}
const apply = (...changes: Change[]) => book.sink.apply(changes, quietRun());
const names = (): string[] => excel.host.backend.sheets().map(({ name }) => name);
const summary = (rows: number): Change => ({
  kind: "sheet",
  sheet: {
    name: "单位汇总",
    lines: ["单位汇总"],
    columns: COLUMNS.slice(0, 3),
    rows: Array.from({ length: rows }, (_, k) => resultRow(k + 1).slice(0, 3)),
    shades: [],
  } satisfies SheetData,
});
const REVIEW = COLUMNS.slice(3, 6),
  review = (text: string): Change => ({ kind: "append", sheet: "复核记录", columns: REVIEW, rows: [[text, "a", "b"]] });

test("a sheet of ours is replaced where it stands; what somebody wrote beside it stays", async () => {
  await open();
  await apply(summary(3));
  excel.host.person.type("单位汇总!F1", "已报会");
  const { placed } = await apply(summary(1));
  expect(placed[0]!.sheet).toBe("单位汇总");
  expect(names()).toEqual(["汇总", "单位汇总"]);
  expect(excel.cells("单位汇总")[0]![5]).toBe("已报会");
  expect(excel.cells("单位汇总").slice(3).flat().join("")).toBe("");
});

test("a sheet of that name that is not ours stays, and one of ours that somebody renamed is theirs", async () => {
  await open({ name: "单位汇总", cells: [["我的"]] });
  expect((await apply(summary(2))).placed[0]!.sheet).toBe("单位汇总(2)");
  expect((await apply(summary(2))).placed[0]!.sheet).toBe("单位汇总(2)");
  excel.host.person.rename("单位汇总(2)", "第一轮");
  expect((await apply(summary(2))).placed[0]!.sheet).toBe("单位汇总(2)");
  expect(names()).toEqual(["汇总", "单位汇总", "第一轮", "单位汇总(2)"]);
  expect(excel.cells("单位汇总")).toEqual([["我的"]]);
});

test("where our table would grow into what somebody wrote below it, ours is made anew, and only once", async () => {
  await open();
  await apply(summary(2));
  excel.host.person.type("单位汇总!A6", "审核人：张三");
  expect((await apply(summary(5))).placed[0]!.sheet).toBe("单位汇总(2)");
  expect((await apply(summary(6))).placed[0]!.sheet).toBe("单位汇总(2)");
  expect(excel.cells("单位汇总")[5]![0]).toBe("审核人：张三");
});

/** Lines below the last of a sheet of ours that has `lines`. */
const below = (lines: number, more: number): Change => ({
  kind: "rows",
  sheet: "单位汇总",
  of: "sheet",
  columns: COLUMNS.slice(0, 3),
  top: lines + 2,
  rows: Array.from({ length: more }, (_, k) => resultRow(lines + k + 1).slice(0, 3)),
  was: [],
  shades: [],
});

test("lines that come below a sheet's last are part of it: what writes it whole then writes the same", async () => {
  await open();
  await apply(summary(5));
  // What takes changes back is another; a name's formula may be spelt with quotation marks around the sheet.
  const sheets = (): unknown =>
      JSON.parse(
        JSON.stringify((photograph(excel.host) as { sheets: unknown }).sheets).replaceAll("'单位汇总'", "单位汇总"),
      ),
    whole = sheets();
  excel.close();
  await open();
  await apply(summary(3));
  const before = photograph(excel.host);
  await apply(below(3, 2));
  expect(sheets()).toEqual(whole);
  await book.sink.undo((await book.sink.last())!.undo, { over: false }, quietRun());
  expect(photograph(excel.host)).toEqual(before);
  await book.sink.redo(quietRun());
  expect((await apply(summary(6))).placed[0]!.sheet).toBe("单位汇总");
});

test("where somebody wrote below a sheet's last line, no line of ours comes there", async () => {
  await open();
  await apply(summary(3));
  excel.host.person.type("单位汇总!A6", "审核人：张三");
  await expect(apply(below(3, 2))).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(excel.cells("单位汇总")[5]![0]).toBe("审核人：张三");
});

test("lines go below what people wrote in a list, to the columns of their headers, wherever those are", async () => {
  await open({ name: "复核记录", cells: [["说明"], ["标记", "", "核算结果", "标记级别"], ["x", "", "y", "z"]] });
  const before = photograph(excel.host);
  await apply(review("同一"));
  expect(excel.cells("复核记录")[3]).toEqual(["b", "", "同一", "a"]);
  await book.sink.undo((await book.sink.last())!.undo, { over: false }, quietRun());
  expect(photograph(excel.host)).toEqual(before);
});

test(
  "a list is made where there is none, and made under another name where a sheet of that name is " + "something else",
  async () => {
    await open({ name: "复核记录", cells: [["会议纪要"]] });
    expect((await apply(review("一"))).placed[0]!.sheet).toBe("复核记录(2)");
    expect(excel.cells("复核记录")).toEqual([["会议纪要"]]);
  },
);

test("a formula is not written over, unless the change says so", async () => {
  await open({ name: "表", cells: [[{ formula: "=A2", value: 5 }, "x"]] });
  const cells = (replacesFormula: boolean): Change => ({
    kind: "cells",
    sheet: "表",
    cells: [
      { row: 0, column: 1, value: 2 },
      { row: 0, column: 0, value: 1, replacesFormula },
    ],
  });
  await expect(apply(cells(false))).rejects.toMatchObject({ code: "in-the-way", values: { place: "A1" } });
  expect(excel.cells("表", "formulas")).toEqual([["=A2", "x"]]);
  await apply(cells(true));
  expect(excel.cells("表", "formulas")).toEqual([[1, 2]]);
  await book.sink.undo((await book.sink.last())!.undo, { over: false }, quietRun());
  expect(excel.cells("表", "formulas")).toEqual([["=A2", "x"]]);
});

test("rows that moved since they were read stop the columns, and a new reading lets them through", async () => {
  await open();
  const read = async (): Promise<void> => {
    for await (const block of book.source.read(
      { sheet: "汇总", top: 0, left: 0, rows: 4, columns: 2 },
      "all",
      quietRun(),
    ))
      void block;
  };
  await read();
  excel.host.coauthor.type("汇总!A2:B3", [
    [2, "乙"],
    [1, "甲"],
  ]);
  const before = photograph(excel.host);
  await expect(apply(columnsChange("汇总", 0, 3))).rejects.toMatchObject({ code: "changed-meanwhile", sheet: "汇总" });
  expect(photograph(excel.host)).toEqual(before);
  await read();
  await apply(columnsChange("汇总", 0, 3));
});

test(
  "a sheet that we made and somebody wrote into stays when the run is undone, and goes when they " + "say so",
  async () => {
    await open();
    const before = photograph(excel.host);
    await apply(summary(2));
    excel.host.person.type("单位汇总!H9", "我的备注");
    const last = (await book.sink.last())!;
    expect(last.touched).toMatchObject([{ sheet: "单位汇总" }]);
    await book.sink.undo(last.undo, { over: true }, quietRun());
    expect(photograph(excel.host)).toEqual(before);
    await apply(summary(2));
    excel.host.person.type("单位汇总!H9", "我的备注");
    await book.sink.undo((await book.sink.last())!.undo, { over: false }, quietRun());
    expect(names()).toEqual(["汇总", "单位汇总"]);
  },
);

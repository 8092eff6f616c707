import { openExcel, type ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Area, WhoChanged } from "../../../src/workbook/ports";
import type { SheetSeed } from "../../../src/host/backend";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { columnsChange, quietRun } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode, book: ExcelWorkbook;
afterEach(() => excel.close());

const ROSTER: (string | number)[][] = [
  ["序号", "单位名称", "标记级别"],
  [1, "甲公司", "待复核"],
  [2, "乙公司", ""],
  [3, "丙公司", "需补正"],
  [4, "丁公司", "待复核"],
];
const AT: Area = { sheet: "汇总", top: 0, left: 0, rows: 5, columns: 3 };
async function open(...sheets: SheetSeed[]): Promise<void> {
  excel = await excelInNode({
    sheets: sheets.length > 0 ? sheets : [{ name: "汇总", cells: ROSTER }],
    calculate: () => 5,
  });
  book = openExcel();
}
const sheet = () => excel.host.book.sheet("汇总")!;
const shown = (): number[] => [1, 2, 3, 4].filter(row => !sheet().hidden(row));
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 30));
/** Events come when they come: waits until it is so; a busy machine only takes longer, what never comes fails below. */
async function until(isSo: () => boolean): Promise<void> {
  for (let k = 0; k < 200 && !isSo(); k++) await pause();
}

test("the rows of one kind are shown, then all again, and no filter is left behind", async () => {
  await open();
  await book.live.showOnly(AT, 2, ["待复核"]);
  expect(shown()).toEqual([1, 4]);
  await book.live.showOnly(AT, 2, ["需补正"]);
  expect(shown()).toEqual([3]);
  await book.live.showOnly(AT, 2, null);
  expect(shown()).toEqual([1, 2, 3, 4]);
  expect(sheet().filter).toBeNull();
});

test("a person's filter goes on hiding what it hides, and is theirs again afterwards", async () => {
  await open();
  excel.host.person.filter("汇总!A1:B5", 1, ["甲公司", "丙公司", "乙公司"]);
  await book.live.showOnly(AT, 2, ["待复核"]);
  expect(shown()).toEqual([1]);
  await openExcel().live.showOnly(AT, 2, null);
  expect(shown()).toEqual([1, 2, 3]);
  expect(sheet().filter).toMatchObject({ at: { top: 0, left: 0, rows: 5, columns: 2 } });
});

test("a table is filtered by its own filter", async () => {
  await open();
  await excel.Excel.run(async context => {
    context.workbook.worksheets.getItem("汇总").tables.add("A1:C5", true);
    await context.sync();
  });
  await book.live.showOnly(AT, 2, ["需补正"]);
  expect(shown()).toEqual([3]);
  await book.live.showOnly(AT, 2, null);
  expect(shown()).toEqual([1, 2, 3, 4]);
  expect(sheet().filter).toBeNull();
});

test("what changes is told with who did it, on sheets that are added later too", async () => {
  await open();
  const seen: { sheet: string; at: string; by: WhoChanged }[] = [];
  const stop = await book.live.watch(({ at, by }) =>
    seen.push({ sheet: at.sheet, at: `${at.top},${at.left} ${at.rows}×${at.columns}`, by }),
  );
  excel.host.person.type("汇总!B2", "改");
  excel.host.coauthor.type("汇总!B3:B4", "改");
  excel.host.person.addSheet("新表");
  excel.host.person.type("新表!A1", "x");
  await until(() => seen.length >= 3);
  expect(seen).toEqual([
    { sheet: "汇总", at: "1,1 1×1", by: "user" },
    { sheet: "汇总", at: "2,1 2×1", by: "coauthor" },
    { sheet: "新表", at: "0,0 1×1", by: "user" },
  ]);
  seen.length = 0;
  await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun());
  await until(() => seen.length > 0);
  expect(new Set(seen.map(({ by }) => by))).toEqual(new Set(["us"]));
  await stop();
  seen.length = 0;
  excel.host.person.type("汇总!B2", "再改");
  await pause();
  expect(seen).toEqual([]);
});

test("the selection is told and followed, and can be set", async () => {
  await open();
  const seen: (readonly Area[])[] = [];
  const stop = await book.live.follow(at => seen.push(at));
  excel.host.person.select("汇总!B2:C3");
  await until(() => seen.length > 0);
  expect(seen.at(-1)).toEqual([{ sheet: "汇总", top: 1, left: 1, rows: 2, columns: 2 }]);
  await book.live.select({ sheet: "汇总", top: 3, left: 0, rows: 1, columns: 2 });
  expect(await book.live.selection()).toEqual([{ sheet: "汇总", top: 3, left: 0, rows: 1, columns: 2 }]);
  expect(await book.live.active()).toEqual({
    at: { sheet: "汇总", top: 3, left: 0, rows: 1, columns: 1 },
    formula: null,
    value: 3,
  });
  await stop();
  const told = seen.length;
  excel.host.person.select("汇总!A1");
  await pause();
  expect(seen.length).toBe(told);
});

test("a selection is told when it has come to rest, and not while nobody sees the pane", async () => {
  await open();
  let seen = true,
    changed = (): void => undefined;
  const told: (readonly Area[])[] = [],
    visibility = { seen: () => seen, listen: (on: () => void) => ((changed = on), () => undefined) },
    stop = await openExcel({ visibility }).live.follow(at => told.push(at)),
    rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 300));
  excel.host.journal.clear();
  for (let row = 1; row <= 20; row++) excel.host.person.select(`汇总!A${row}`);
  await rest();
  expect(told.map(([at]) => at!.top)).toEqual([19]);
  expect(excel.host.journal.of("read")).toHaveLength(1);
  seen = false;
  excel.host.person.select("汇总!A3");
  await rest();
  expect(told).toHaveLength(1);
  seen = true;
  changed();
  await rest();
  expect(told.map(([at]) => at!.top)).toEqual([19, 2]);
  await stop();
});

test("formulas of the namespace are found wherever they stand, and written again as they are called now", async () => {
  const formula = (written: string) => ({ formula: written, value: "#NAME?" });
  await open(
    {
      name: "汇总",
      cells: [
        ["x", formula("=SJS.SUBSIDY(3,A1)"), "=SJS.SUBSIDY"],
        [formula("=IF(A1=1,sjs.rmb(2),0)"), formula("=_xldudf_SJS_SUBSIDY(3,A1)")],
        [formula("=XSJS.F(1)"), formula("=SUM(A1)")],
      ],
    },
    { name: "二", cells: [[formula("=SJS.CLAUSES()")]] },
  );
  const found = await book.live.formulas("SJS", quietRun());
  expect(found.map(({ at, formula: written }) => `${at.sheet}!${at.top},${at.left} ${written}`)).toEqual([
    "汇总!0,1 =SJS.SUBSIDY(3,A1)",
    "汇总!1,0 =IF(A1=1,sjs.rmb(2),0)",
    "汇总!1,1 =_xldudf_SJS_SUBSIDY(3,A1)",
    "二!0,0 =SJS.CLAUSES()",
  ]);
  expect(found[0]!.value).toEqual({ error: "#NAME?" });
  excel.host.journal.clear();
  expect(await book.live.renewFormulas("SJS", quietRun())).toBe(4);
  expect(excel.host.journal.of("write").map(({ cellsWritten }) => cellsWritten)).toEqual([4]);
  expect(excel.cells("汇总", "formulas")[1]![1]).toBe("=SJS.SUBSIDY(3,A1)");
});

test("what is remembered is recalled in another session, and forgotten when it is told to", async () => {
  await open();
  await book.sink.apply([{ kind: "remember", key: "设置 <1>", value: "“元”\n😀&" }], quietRun());
  expect(await openExcel().live.recall("设置 <1>")).toBe("“元”\n😀&");
  await book.sink.apply([{ kind: "remember", key: "设置 <1>", value: null }], quietRun());
  expect(await book.live.recall("设置 <1>")).toBeNull();
});

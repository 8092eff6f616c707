import { openExcel, type ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Change } from "../../../src/workbook/ports";
import type { HostValue, SheetSeed } from "../../../src/host/backend";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";
import { columnsChange, COLUMNS, quietRun } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode, book: ExcelWorkbook;
afterEach(() => excel.close());

const ROSTER: (string | number)[][] = [
  ["申报汇总表"],
  ["序号", "单位名称", "条款", "核算基数"],
  [1, "甲公司", "3", 1000],
  [2, "乙公司", "3", 2000],
  [3, "丙公司", "4.2", 3000],
];
const FIRST_FREE = 4;

async function open(...sheets: SheetSeed[]): Promise<void> {
  excel = await excelInNode({
    sheets: sheets.length > 0 ? sheets : [{ name: "汇总", cells: ROSTER }],
    calculate: () => 42,
  });
  book = openExcel({ patience: { answerMs: 5_000, cellEditMs: 100, insistMs: 2_000, lookAgainMs: 20 } });
}
const apply = (...changes: Change[]) =>
  book.sink.apply(changes.length > 0 ? changes : [columnsChange("汇总", 1, 3)], quietRun());
/** Undone, the workbook is as it was at `before`. */
async function undone(before: unknown, over = false): Promise<void> {
  await book.sink.undo((await book.sink.last())!.undo, { over }, quietRun());
  expect(photograph(excel.host)).toEqual(before);
}
const header = (sheet: string, row = 1): HostValue[] => excel.cells(sheet)[row]!;
const headers = COLUMNS.map(({ header: text }) => text);
const sheetOf = (name: string) => excel.host.book.sheet(name)!;
const inExcel = (order: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  excel.Excel.run(async context => {
    order(context.workbook.worksheets.getItem("汇总"), context);
    await context.sync();
  });

test("columns look like a result: header, formats, widths, colour by severity, frozen header, filter", async () => {
  await open();
  await apply();
  const { looks, columnWidths, frozen, filter } = sheetOf("汇总");
  expect(looks.of(1, FIRST_FREE, "fill")).toBe("#D9E2F0");
  expect(looks.of(2, FIRST_FREE + 1, "numberFormat")).toBe("#,##0.00");
  expect([2, 3, 4].map(row => looks.of(row, FIRST_FREE + 6, "fill"))).toEqual(["", "#FFF0C9", ""]);
  expect(looks.of(3, FIRST_FREE - 1, "fill")).toBe("");
  expect(looks.of(3, FIRST_FREE + 6, "wrap")).toBe(false);
  expect(columnWidths.get(FIRST_FREE + 6)).toBeGreaterThan(columnWidths.get(FIRST_FREE)!);
  expect(frozen).toMatchObject({ rows: 2 });
  expect(filter?.at).toEqual({ top: 1, left: 0, rows: 4, columns: 11 });
});

test("a text that begins like a formula stays text", async () => {
  await open();
  const change = columnsChange("汇总", 1, 3) as Extract<Change, { kind: "columns" }>;
  await apply({ ...change, rows: change.rows.map(row => [...row.slice(0, 6), "=1+1"]) });
  expect(excel.cells("汇总")[2]![FIRST_FREE + 6]).toBe("=1+1");
  expect(excel.host.backend.values(sheetOf("汇总").id, { top: 2, left: FIRST_FREE + 6, rows: 1, columns: 1 })).toEqual([
    ["=1+1"],
  ]);
});

test("a formula is a formula, and comes back as one", async () => {
  await open();
  const change = columnsChange("汇总", 1, 3) as Extract<Change, { kind: "columns" }>;
  await apply({
    ...change,
    rows: change.rows.map(row => [row[0]!, { formula: "=MIN(D3*30%,9000000)", value: 300 }, ...row.slice(2)]),
  });
  expect(excel.cells("汇总", "formulas")[2]![FIRST_FREE + 1]).toBe("=MIN(D3*30%,9000000)");
  const before = photograph(excel.host);
  await apply();
  await undone(before);
});

test("columns of an earlier run are replaced where they stand, wherever somebody moved them", async () => {
  await open();
  await apply();
  const before = photograph(excel.host);
  const { placed } = await apply(columnsChange("汇总", 1, 3, 7));
  expect(placed[0]!.columns).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(header("汇总").slice(FIRST_FREE)).toEqual(headers);
  await undone(before);
});

test("a column of ours whose header somebody wrote over is theirs from then on", async () => {
  await open();
  await apply();
  excel.host.person.type("汇总!E2", "我的列");
  const { placed } = await apply();
  expect(placed[0]!.columns).toEqual([11, 5, 6, 7, 8, 9, 10]);
  expect(header("汇总")[FIRST_FREE]).toBe("我的列");
});

test("a table that has become shorter leaves nothing of ours below it", async () => {
  await open();
  await apply();
  await apply(columnsChange("汇总", 1, 1));
  expect(
    excel
      .cells("汇总")
      .slice(3)
      .map(row => row.slice(FIRST_FREE).join("")),
  ).toEqual(["", ""]);
});

test("columns go right of a note that stands beside the rows", async () => {
  await open({ name: "汇总", cells: ROSTER.map((row, r) => (r === 3 ? [...row, "", "请核对"] : row)) });
  expect((await apply()).placed[0]!.columns[0]).toBe(6);
});

test("columns go right of a merged area that reaches into the rows", async () => {
  await open({ name: "汇总", cells: ROSTER, merges: [{ top: 2, left: 3, rows: 1, columns: 3 }] });
  expect((await apply()).placed[0]!.columns[0]).toBe(6);
});

test("an Excel table is widened to take the columns in, and narrowed by undo", async () => {
  await open();
  await inExcel(sheet => void sheet.tables.add("A2:D5", true));
  const before = photograph(excel.host);
  await apply();
  expect(sheetOf("汇总").tables[0]!.at).toEqual({ top: 1, left: 0, rows: 4, columns: 11 });
  expect(header("汇总").slice(FIRST_FREE)).toEqual(headers);
  expect((await apply()).placed[0]!.columns[0]).toBe(4);
  await book.sink.undo((await book.sink.last())!.undo, { over: false }, quietRun());
  await undone(before);
});

test("something right of an Excel table is in the way, and nothing is written", async () => {
  await open({ name: "汇总", cells: ROSTER.map((row, r) => (r === 3 ? [...row, "请核对"] : row)) });
  await inExcel(sheet => void sheet.tables.add("A2:D5", true));
  const before = photograph(excel.host);
  await expect(apply()).rejects.toMatchObject({ code: "in-the-way", sheet: "汇总" });
  expect(photograph(excel.host)).toEqual(before);
});

test("a person's filter takes the columns in, hides what it hid, and is itself again after undo", async () => {
  await open();
  excel.host.person.filter("汇总!A2:D5", 1, ["乙公司"]);
  const before = photograph(excel.host);
  await apply();
  expect(sheetOf("汇总").filter).toMatchObject({
    at: { columns: 11 },
    criteria: new Map([[1, { filterOn: "Values", values: ["乙公司"] }]]),
  });
  expect([2, 3, 4].map(row => sheetOf("汇总").hidden(row))).toEqual([true, false, true]);
  expect(
    excel
      .cells("汇总")
      .slice(2)
      .map(row => row[FIRST_FREE + 1]),
  ).toEqual([1000.25, 2000.5, 3000.75]);
  await undone(before);
});

test("what somebody typed over our columns stays when the run is undone, and goes when they say so", async () => {
  await open();
  const before = photograph(excel.host);
  await apply();
  excel.host.person.type("汇总!G4", 777);
  const last = await book.sink.last();
  expect(last!.touched).toEqual([{ sheet: "汇总", top: 3, left: 6, rows: 1, columns: 1 }]);
  const { kept } = await book.sink.undo(last!.undo, { over: false }, quietRun());
  expect(kept).toEqual(last!.touched);
  expect(excel.cells("汇总")[3]!.slice(FIRST_FREE)).toEqual(["", "", 777]);
  excel.host.person.type("汇总!G4", "");
  await apply();
  excel.host.person.type("汇总!G4", 777);
  await undone(before, true);
});

test.each([
  ["protected", (): void => excel.host.person.protect("汇总")],
  ["cell-edit", (): void => void excel.host.editCell()],
  ["sheet-gone", (): void => excel.host.person.rename("汇总", "别的")],
] as [string, () => void][])("%s is told, and nothing is changed", async (code, happens) => {
  await open({ name: "汇总", cells: ROSTER }, { name: "其他", cells: [["x"]] });
  happens();
  const before = photograph(excel.host);
  await expect(apply()).rejects.toMatchObject({ code });
  expect(photograph(excel.host)).toEqual(before);
});

test("a cancel half-way leaves the workbook as it was", async () => {
  await open({
    name: "汇总",
    cells: [...ROSTER.slice(0, 2), ...Array.from({ length: 300 }, (_, r) => [r, `单位${r}`, "3", r])],
  });
  const before = photograph(excel.host),
    control = new AbortController();
  const change = columnsChange("汇总", 1, 300),
    sheet: Change = {
      kind: "sheet",
      sheet: { name: "单位汇总", lines: [], columns: COLUMNS.slice(0, 2), rows: [["甲", 1]], shades: [] },
    };
  const run = book.sink.apply([change, sheet], {
    signal: control.signal,
    progress: done => {
      if (done > 0) control.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ code: "cancelled" });
  expect(photograph(excel.host)).toEqual(before);
});

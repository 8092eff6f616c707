import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import type { Change, Unmarked } from "../../../src/workbook/ports";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { columnsChange, COLUMNS, quietRun } from "./roster";
import { photograph } from "./photograph";

let excel: ExcelInNode;
afterEach(() => excel.close());

const ROSTER = [
  ["序号", "单位名称", "投资额"],
  [1, "甲公司", 100],
  [2, "乙公司", 200],
];
const sheet = (rows: number): Change => ({
  kind: "sheet",
  sheet: {
    name: "单位汇总",
    lines: ["标题"],
    columns: COLUMNS.slice(0, 3),
    rows: Array.from({ length: rows }, (_, r) => ["3", r, r]),
    shades: [],
  },
});
const changes = (rows: number, unmarked?: Unmarked): Change[] =>
  [columnsChange("汇总", 0, 2), sheet(rows)].map(change => (unmarked ? ({ ...change, unmarked } as Change) : change));

/** Results of a run, in a workbook that another program has saved: cells are there, names and marks are not. */
async function saved(): Promise<void> {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: ROSTER }] });
  await openExcel().sink.apply(changes(4), quietRun());
  for (const each of excel.host.book.sheets()) {
    each.names.clear();
    each.customProperties.clear();
  }
  excel.host.book.xmlParts.clear();
}
const headers = (): unknown[] => excel.cells("汇总")[0]!;
const names = (): string[] => excel.host.backend.sheets().map(({ name }) => name);
const HEADERS = COLUMNS.map(({ header }) => header);

test("results without our mark are asked about, and nothing is written before", async () => {
  await saved();
  const before = photograph(excel.host);
  await expect(openExcel().sink.apply(changes(4), quietRun())).rejects.toMatchObject({
    code: "unmarked",
    sheet: "汇总",
    values: { place: "D1", count: 7 },
  });
  await expect(openExcel().sink.apply([sheet(4)], quietRun())).rejects.toMatchObject({
    code: "unmarked",
    sheet: "单位汇总",
  });
  expect(photograph(excel.host)).toEqual(before);
});

test("replaced, they are ours again: no second set, what is too much goes, and undo puts all of it back", async () => {
  await saved();
  const cells = [excel.cells("汇总"), excel.cells("单位汇总")],
    { sink } = openExcel(),
    { undo } = await sink.apply(changes(2, "replace"), quietRun());
  expect([headers(), names()]).toEqual([
    [...ROSTER[0]!, ...HEADERS],
    ["汇总", "单位汇总"],
  ]);
  expect(excel.cells("单位汇总")).toHaveLength(4);
  await sink.undo(undo!, { over: false }, quietRun());
  expect([excel.cells("汇总"), excel.cells("单位汇总")]).toEqual(cells);
  await sink.apply(changes(2, "replace"), quietRun());
  await openExcel().sink.apply(changes(3), quietRun());
  expect([headers().length, names()]).toEqual([10, ["汇总", "单位汇总"]]);
});

test("left beside, they stay as they are, and the next run knows which set is ours", async () => {
  await saved();
  const left = excel.cells("单位汇总");
  await openExcel().sink.apply(changes(2, "beside"), quietRun());
  await openExcel().sink.apply(changes(3), quietRun());
  expect(headers()).toEqual([...ROSTER[0]!, ...HEADERS, ...HEADERS]);
  expect([names(), excel.cells("单位汇总")]).toEqual([["汇总", "单位汇总", "单位汇总(2)"], left]);
});

test("one or two headers of a person's own that read like ours are nobody's question", async () => {
  excel = await excelInNode({
    sheets: [{ name: "汇总", cells: [[...ROSTER[0]!, "标记", "核算说明"], ...ROSTER.slice(1)] }],
  });
  await openExcel().sink.apply([columnsChange("汇总", 0, 2)], quietRun());
  expect(headers()).toEqual([...ROSTER[0]!, "标记", "核算说明", ...HEADERS]);
});

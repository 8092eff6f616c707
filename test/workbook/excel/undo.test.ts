import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";
import { columnsChange, COLUMNS, quietRun, resultRow } from "./roster";
import type { SheetData } from "../../../src/workbook/ports";

jest.setTimeout(60_000);

let excel: ExcelInNode;
afterEach(() => excel.close());

const ROSTER = [
  ["申报汇总表"],
  ["序号", "单位名称", "条款", "核算基数"],
  [1, "甲公司", "3", 1000],
  [2, "乙公司", "3", 2000],
  [3, "丙公司", "4.2", 3000],
];
const totals = (n: number): SheetData => ({
  name: "单位汇总",
  lines: ["单位汇总"],
  columns: COLUMNS.slice(0, 4),
  rows: Array.from({ length: n }, (_, k) => resultRow(k + 1).slice(0, 4)),
  shades: ["", "review"],
  charts: [{ title: "前几名", kind: "bar", names: 0, values: [1, 2], rows: n }],
});

test("columns go right of the roster, and undo leaves nothing of them", async () => {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: ROSTER }] });
  const { sink } = openExcel();
  const before = photograph(excel.host);
  await sink.apply(
    [
      columnsChange("汇总", 1, 3),
      { kind: "sheet", sheet: totals(3) },
      { kind: "remember", key: "run", value: "核算 <一>" },
    ],
    quietRun(),
  );
  const once = photograph(excel.host);
  await new Promise(resolve => setTimeout(resolve, 5));
  const again = await sink.apply(
    [columnsChange("汇总", 1, 2, 5), { kind: "sheet", sheet: totals(5) }, { kind: "remember", key: "run", value: "2" }],
    quietRun(),
  );
  expect(again.placed[0]!.columns).toEqual([4, 5, 6, 7, 8, 9, 10]);
  const last = await sink.last();
  expect(last).toMatchObject({ touched: [], unfinished: false });
  await sink.undo(last!.undo, { over: false }, quietRun());
  expect(photograph(excel.host)).toEqual(once);
  await sink.undo((await sink.last())!.undo, { over: false }, quietRun());
  expect(photograph(excel.host)).toEqual(before);
});

test(
  "what is too large to be kept is applied all the same, says that it cannot be undone, and ends what could be " +
    "undone before",
  async () => {
    excel = await excelInNode({ sheets: [{ name: "汇总", cells: ROSTER }] });
    const { sink, live } = openExcel();
    let state = 1;
    const letter = (): string => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90));
    await sink.apply(
      [{ kind: "remember", key: "run", value: Array.from({ length: 2_200_000 }, letter).join("") }],
      quietRun(),
    );
    expect(await sink.apply([{ kind: "remember", key: "run", value: "kurz" }], quietRun())).toMatchObject({
      undo: null,
      why: "too-large",
    });
    expect(await live.recall("run")).toBe("kurz");
    expect(await sink.last()).toBeNull();
  },
);

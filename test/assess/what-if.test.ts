import type { Cell } from "../../src/workbook/ports";
import { MemoryWorkbook } from "./memory-workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";

const ROWS: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000],
  [2, "乙公司", "第三条", "另一项目", "国家级", 90_000_000],
];

test("another rate or ceiling is tried: rows and sums that it would move, and nothing of it stays", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROWS);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  const before = workbook.print(),
    figures = await workplace.readings.figures(),
    [rate, ceiling] = ["rate", "ceiling"].map(name => figures.find(one => one.clause === "3" && one.name === name)!);
  expect(await workplace.readings.tryFigure(rate!, "25%")).toMatchObject({
    before: "9300000.00",
    after: "9250000.00",
    change: "-50000.00",
    rows: [0],
    named: [{ row: 0, before: "300000.00", after: "250000.00" }],
  });
  expect(await workplace.readings.tryFigure(ceiling!, "800万")).toMatchObject({ rows: [1], change: "-1000000.00" });
  for (const text of ["abc", "-5", ""]) await expect(workplace.readings.tryFigure(rate!, text)).rejects.toThrow();
  expect(workbook.print()).toEqual(before);
  expect(await workplace.readings.figures()).toEqual(figures);
});

import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Cell } from "../../src/workbook/ports";
import { MemoryWorkbook } from "./memory-workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";

const ROWS: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000],
  [2, "乙公司", "第三条", "另一项目", "国家级", 2_000_000],
];

/** Three runs: as it was, with a larger basis, and with a row more. */
async function threeRuns(): Promise<Workplace> {
  return (await threeRunsOf()).workplace;
}
async function threeRunsOf(): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROWS);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  workbook.type("汇总", 1, 5, 1_500_000);
  await workplace.runs.refresh(quiet());
  for (const [c, value] of [3, "丙公司", "第三条", "第三项目", "国家级", 100].entries())
    workbook.type("汇总", 3, c, value);
  await workplace.runs.refresh(quiet());
  return { workbook, workplace };
}

test("any two kept runs can be compared: sums, rows, and why", async () => {
  const workplace = await threeRuns();
  const one = (earlier: number, later: number) => workplace.runs.compareKept(earlier, later);
  expect(await one(2, 1)).toMatchObject({
    before: "900000.00",
    after: "1050000.00",
    difference: "+150000.00",
    rows: [{ row: 0, why: "input", before: "300000.00", after: "450000.00" }],
  });
  expect(await one(1, 0)).toMatchObject({ rows: [{ row: 2, why: "added", before: null, after: "30.00" }] });
  expect((await one(2, 0))!.rows.map(({ why }) => why)).toEqual(["input", "added"]);
});

test("a run that is not kept cannot be compared", async () => {
  expect(await (await threeRuns()).runs.compareKept(9, 0)).toBeNull();
});

test("two kept runs become a sheet, which no later run takes for a roster", async () => {
  const { workbook, workplace } = await threeRunsOf();
  expect(await workplace.papers.writeComparison(2, 0, quiet())).toBe("与上次相比");
  const [, , ...rows] = workbook.rows("与上次相比");
  expect(rows.map(row => row.slice(1))).toEqual([
    ["序号", "申报单位", "项目名称", "条款", "上次拟支持（元）", "这次拟支持（元）", "增减（元）", "变动原因"],
    ["1", "甲公司", "平台项目", "3", 300_000, 450_000, 150_000, "本行数据改过"],
    ["3", "丙公司", "第三项目", "3", null, 30, 30, "新增的行"],
    [null, null, null, null, 600_000, 600_000, 0],
    [null, null, null, null, 900_000, 1_050_030, 150_030],
  ]);
  await workplace.runs.refresh(quiet());
  expect(workplace.runs.result()!.rows).toBe(3);
  expect(await workplace.papers.writeComparison(9, 0, quiet())).toBeNull();
});

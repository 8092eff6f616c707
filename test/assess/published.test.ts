import type { Workplace } from "../../src/assess/workplace/workplace";
import { assessWorkbook } from "../../src/assess/assess";
import type { Cell } from "../../src/workbook/ports";
import { policy } from "../roster/workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const ROWS: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000],
  [2, "乙公司", "第三条", "另一项目", "国家级", 2_000_000],
  [3, "丙公司", "第三条", "第三项目", "国家级", null],
];

async function opened(): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROWS);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "张三" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  return { workbook, workplace };
}
const publish = (workplace: Workplace) =>
  workplace.papers.markPublished({ noticedOn: "2026-11-30", batch: "第一批" }, quiet());
const codes = async (workplace: Workplace, row: number) =>
  (await workplace.review.briefs([row]))[0]!.marks.map(({ code }) => code);

test("a notice is put on record once, row by row; who said so and when stands beside it", async () => {
  const { workbook, workplace } = await opened();
  expect(await publish(workplace)).toEqual({
    added: 2,
    drafts: { "zh-CN": ["还有1项待定"], "en-US": ["1 applications are not settled yet"] },
  });
  expect(workbook.rows("公示记录")[1]).toEqual([
    "2026-11-30",
    "第一批",
    "汇总",
    "1",
    "甲公司",
    "平台项目",
    "3",
    "300000.00",
    "张三",
    "2026-11-23 12:00",
  ]);
  expect((await publish(workplace)).added).toBe(0);
  expect(await codes(workplace, 0)).not.toContain("CHANGED_AFTER_NOTICE");
});

test("a change after the notice is marked on the rows that it concerns, with and without Excel", async () => {
  const { workbook, workplace } = await opened();
  await publish(workplace);
  workbook.type("汇总", 1, 5, 1_500_000);
  await workplace.runs.refresh(quiet());
  expect(await codes(workplace, 0)).toContain("CHANGED_AFTER_NOTICE");
  expect(await codes(workplace, 1)).not.toContain("CHANGED_AFTER_NOTICE");
  expect((await workplace.review.detail(0)).explanation).toContain("300,000");
  const { marks } = await assessWorkbook(workbook, policy(), { readings: {}, asOf: 20_780, run: quiet() });
  expect(marks.of(0).map(({ code }) => code)).toContain("CHANGED_AFTER_NOTICE");
});

test("a published row that has no amount any more is marked, too", async () => {
  const { workbook, workplace } = await opened();
  await publish(workplace);
  workbook.type("汇总", 1, 5, null);
  await workplace.runs.refresh(quiet());
  expect(await codes(workplace, 0)).toContain("CHANGED_AFTER_NOTICE");
});

test("a published row that was deleted is told of", async () => {
  const { workbook, workplace } = await opened();
  await publish(workplace);
  workbook.type("汇总", 1, 1, "丁公司");
  await workplace.runs.refresh(quiet());
  expect(workplace.runs.result()!.findings.map(({ code }) => code)).toContain("PUBLISHED_ROW_GONE");
});

test("what is published again at another amount is on record with both; the later holds", async () => {
  const { workbook, workplace } = await opened();
  await publish(workplace);
  workbook.type("汇总", 1, 5, 1_500_000);
  await workplace.runs.refresh(quiet());
  expect((await publish(workplace)).added).toBe(1);
  expect(workbook.rows("公示记录").length).toBe(4);
  expect(await codes(workplace, 0)).not.toContain("CHANGED_AFTER_NOTICE");
});

const WITH_STATUS: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "审核状态", "批次"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000, "同意", "第一批"],
  [2, "乙公司", "第三条", "另一项目", "国家级", 2_000_000, "不予支持", "第一批"],
  [3, "丙公司", "第三条", "第三项目", "国家级", 3_000_000, "暂缓", "第一批"],
  [4, "丁公司", "第三条", "第四项目", "国家级", 4_000_000, "待定", "第二批"],
  [5, "戊公司", "第三条", "第五项目", "国家级", 5_000_000, "待定", "第一批"],
];

describe("a row that was in no notice", () => {
  async function withStatus(): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("汇总", WITH_STATUS);
    workbook.addSheet("文书设置", [
      ["事项", "内容"],
      ["留待下批的序号", "5"],
    ]);
    const workplace = await openSampleWorkplace(workbook);
    await workplace.kept.set({ reviewer: "张三" }, quiet());
    await workplace.runs.assess({ scope: "all" }, quiet());
    return { workbook, workplace };
  }

  test("is marked when it is supported since; not as long as it waits, is refused or comes later", async () => {
    const { workbook, workplace } = await withStatus();
    await publish(workplace);
    const marked = async (): Promise<number[]> => {
      const found: number[] = [];
      for (let row = 0; row < 5; row++)
        if ((await codes(workplace, row)).includes("CHANGED_AFTER_NOTICE")) found.push(row);
      return found;
    };
    expect(await marked()).toEqual([]);
    for (const row of [2, 3, 4, 5]) workbook.type("汇总", row, 6, "同意");
    await workplace.runs.refresh(quiet());
    // Another batch had no notice yet; what was left for a later one is not new.
    expect(await marked()).toEqual([1, 2]);
    expect((await workplace.review.detail(1)).explanation).toContain("已公示的名单里没有这一项");
    await publish(workplace);
    await workplace.runs.refresh(quiet());
    expect(await marked()).toEqual([]);
  });

  test("and comes in below the list is marked, too; without a notice nobody is", async () => {
    const { workbook, workplace } = await withStatus();
    const added = ["6", "己公司", "第三条", "新项目", "国家级", 1_000_000, "同意", "第一批"];
    added.forEach((cell, column) => workbook.type("汇总", 6, column, cell));
    await workplace.runs.refresh(quiet());
    expect(await codes(workplace, 5)).not.toContain("CHANGED_AFTER_NOTICE");
    for (let column = 0; column < 8; column++) workbook.type("汇总", 6, column, null);
    await workplace.runs.refresh(quiet());
    await publish(workplace);
    added.forEach((cell, column) => workbook.type("汇总", 6, column, cell));
    await workplace.runs.refresh(quiet());
    expect(await codes(workplace, 5)).toContain("CHANGED_AFTER_NOTICE");
  });
});

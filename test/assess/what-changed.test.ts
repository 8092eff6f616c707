import type { Stale } from "../../src/assess/workplace/stale";
import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "备注"];
const ROWS: Cell[][] = [
  HEADER,
  [1, "甲公司", "第三条", "项目甲", "国家级", 1_000_000],
  [2, "乙公司", "第三条", "项目乙", "市级", 500_000],
  [3, "丙公司", "第三条", "项目丙", "市级", 700_000],
  ["合计", null, null, null, null, 2_200_000],
];
const BASIS = 5;

interface Watched {
  readonly workbook: MemoryWorkbook;
  readonly workplace: Workplace;
  readonly told: (Stale | null)[];
  settle(): Promise<Stale | null>;
}

async function watched(rows = ROWS, settings: Parameters<Workplace["kept"]["set"]>[0] = {}): Promise<Watched> {
  const workbook = new MemoryWorkbook(3);
  workbook.addSheet("汇总", rows);
  workbook.addSheet("历年台账", [
    ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额"],
    [2025, "无关公司", "别的政策", "", "", 1],
  ]);
  const workplace = await openSampleWorkplace(workbook),
    told: (Stale | null)[] = [];
  await workplace.kept.set(settings, quiet());
  await workplace.runs.onStale(stale => void told.push(stale));
  await workplace.runs.assess({ scope: "all" }, quiet());
  return {
    workbook,
    workplace,
    told,
    settle: async () => {
      // Until nothing has been told for a while, however busy the machine is.
      for (let before = -1; before !== told.length;) {
        before = told.length;
        await new Promise(resolve => setTimeout(resolve, 150));
      }
      return workplace.runs.stale();
    },
  };
}

test("what our own run wrote makes nothing stale", async () => {
  const { settle } = await watched();
  expect(await settle()).toBe(null);
});

test("a changed input names its row and who changed it; changed back, it is stale no more", async () => {
  const { workbook, told, settle } = await watched();
  workbook.type("汇总", 2, BASIS, 600_000);
  expect(await settle()).toEqual({
    rows: [{ row: 1, by: "user" }],
    added: 0,
    removed: 0,
    sheets: [],
    byCoauthor: false,
    message: "有1行数据在核算后改过，结果未更新。点“更新这几行”。",
  });
  expect(told.at(-1)!.rows).toHaveLength(1);
  workbook.type("汇总", 2, BASIS, 500_000);
  expect(await settle()).toBe(null);
  expect(told.at(-1)).toBe(null);
});

test("a co-author's change counts, and is told as such", async () => {
  const { workbook, settle } = await watched();
  workbook.type("汇总", 3, 0, 33, "coauthor");
  expect(await settle()).toBe(null);
  workbook.type("汇总", 3, 3, "项目丙二期", "coauthor");
  expect(await settle()).toMatchObject({
    rows: [{ row: 2, by: "coauthor" }],
    byCoauthor: true,
    message: "有1行数据在核算后改过，结果未更新。点“更新这几行”。其中有其他人改的。",
  });
});

test("a remark, a cell of ours, or one far to the right makes nothing stale", async () => {
  const { workbook, settle } = await watched();
  workbook.type("汇总", 2, 6, "备注写点什么");
  workbook.type("汇总", 2, 9, "改了结果列");
  workbook.type("汇总", 2, 30, "旁边的草稿");
  expect(await settle()).toBe(null);
});

test("rows that came, went and moved are told by what they are, not by where they stand", async () => {
  const { workbook, settle } = await watched();
  workbook.insertRow("汇总", 2, [9, "丁公司", "第三条", "项目丁", "国家级", 1]);
  expect(await settle()).toMatchObject({ rows: [], added: 1, removed: 0, message: "核算后新增了1行。" });
  for (let c = 0; c < 6; c++) workbook.type("汇总", 4, c, null);
  expect(await settle()).toMatchObject({ rows: [], added: 1, removed: 1 });
});

test("a row written below the last one is seen", async () => {
  const { workbook, settle } = await watched();
  workbook.type("汇总", 5, 1, "丁公司");
  workbook.type("汇总", 5, 2, "第三条");
  workbook.type("汇总", 5, 5, 1);
  expect(await settle()).toMatchObject({ added: 1 });
});

test("a change in another sheet that was read may move any row", async () => {
  const { workbook, settle } = await watched();
  workbook.type("历年台账", 1, 5, 2);
  expect(await settle()).toMatchObject({
    rows: [],
    sheets: ["历年台账"],
    message: "“历年台账”在核算后改过，可能影响任何一行，结果未更新。",
  });
});

test("updating assesses again and writes; then nothing is stale", async () => {
  const { workbook, workplace, settle } = await watched();
  workbook.type("汇总", 2, BASIS, 600_000);
  await settle();
  await workplace.runs.refresh(quiet());
  expect(workbook.value("汇总", 2, 8)).toBe(180000);
  expect(workplace.runs.stale()).toBe(null);
});

test("where so set, results follow by themselves", async () => {
  const { workbook, settle } = await watched(ROWS, { autoRecalculate: true });
  workbook.type("汇总", 2, BASIS, 600_000, "coauthor");
  await settle();
  await settle();
  expect(workbook.value("汇总", 2, 8)).toBe(180000);
  expect(await settle()).toBe(null);
});

test("a run that was taken back makes nothing stale, and is not written again by itself", async () => {
  const { workbook, workplace, told, settle } = await watched(ROWS, { autoRecalculate: true });
  await workplace.runs.undo((await workplace.runs.last())!.undo, { over: false }, quiet());
  expect(workplace.runs.result()).toBe(null);
  workbook.type("汇总", 2, BASIS, 600_000);
  expect(await settle()).toBe(null);
  await settle();
  expect(told.filter(stale => stale !== null)).toEqual([]);
  expect(
    workbook
      .rows("汇总")[1]!
      .slice(HEADER.length)
      .filter(cell => cell !== null),
  ).toEqual([]);
  await workbook.select({ sheet: "汇总", top: 2, left: BASIS, rows: 1, columns: 1 });
  expect(await workplace.cells.explain()).toBe(null);
});

test("taking back another change leaves the run in force", async () => {
  const { workbook, workplace, settle } = await watched(ROWS);
  workbook.addSheet("别的", []);
  await workbook.select({ sheet: "别的", top: 0, left: 0, rows: 1, columns: 1 });
  await workplace.cells.insertFormula("=SJS.SUBSIDY(3,100)", quiet());
  await workplace.runs.undo((await workplace.runs.last())!.undo, { over: false }, quiet());
  expect(workplace.runs.result()).not.toBe(null);
  workbook.type("汇总", 2, BASIS, 600_000);
  expect(await settle()).toMatchObject({ rows: [{ row: 1 }] });
});

test("who no longer wants to know is not told, and the last one stops the listening", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROWS);
  const workplace = await openSampleWorkplace(workbook),
    told: unknown[] = [];
  await workplace.runs.assess({ scope: "all" }, quiet());
  const stop = await workplace.runs.onStale(stale => void told.push(stale));
  await stop();
  workbook.type("汇总", 2, BASIS, 1);
  await new Promise(resolve => setTimeout(resolve, 40));
  expect(told).toEqual([]);
});

test(
  "a text that 同上 stands for is of the row above: its change is seen there, and its own row counts as changed when " +
    "touched",
  async () => {
    const rows = ROWS.map(row => [...row]);
    rows[2]![1] = "同上";
    const { workbook, settle } = await watched(rows);
    workbook.type("汇总", 2, BASIS, 500_001);
    expect(await settle()).toMatchObject({ rows: [{ row: 1, by: "user" }] });
  },
);

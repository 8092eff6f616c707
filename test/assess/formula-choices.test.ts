import { readFileSync } from "node:fs";
import { openWorkplace } from "../../src/assess/workplace/open-workplace";
import { here } from "../../src/assess/remote";
import type { ReadingValues } from "../../src/engine/switches";
import type { FormulaShare } from "../../src/functions/choices";
import { openFile } from "../../src/workbook/file/open-file";
import type { Cell } from "../../src/workbook/ports";
import { policy } from "../roster/workbook";
import { newReckoner, NOW, quiet, sampleBytes } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const ROSTER: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "已获支持金额"],
  [1, "甲公司", "第三条", "项目", "国家级", 20_000_000, 6_000_000],
];
const HEADER: Cell[] = ["口径", "取值", "是否确认", "依据"];

interface Told {
  readonly values: ReadingValues | null;
  readonly anew: boolean;
  readonly several: readonly FormulaShare[];
}

async function opened(workbook: MemoryWorkbook) {
  const told: Told[] = [];
  const workplace = await openWorkplace({
    source: workbook,
    sink: workbook,
    live: workbook,
    clock: () => NOW,
    policy: policy(),
    reckoner: here(newReckoner()),
    settleFor: 1,
    sample: () => openFile("small.xlsx", sampleBytes("small")),
    formulas: (values, _, anew, several) => Promise.resolve(void told.push({ values, anew, several })),
  });
  return { workplace, told };
}

async function until(holds: () => boolean): Promise<void> {
  for (let k = 0; k < 200 && !holds(); k++) await new Promise(resolve => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

function book(...lines: Cell[][]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROSTER);
  if (lines.length > 0) workbook.addSheet("口径", [["办公室确认的口径"], HEADER, ...lines]);
  return workbook;
}

describe("what formulas go by", () => {
  test("is read when the workbook is opened; without 口径 nothing has to be calculated", async () => {
    const { told } = await opened(book());
    await until(() => told.length === 1);
    expect([told[0]!.anew, told[0]!.values?.["PAID-BASIS"]]).toEqual([false, "cumulative"]);
  });
  test("is what the sheet says, by code or title, the last line of one; then formulas are calculated", async () => {
    const { told } = await opened(
      book(["PAID-BASIS", "cumulative", "否", ""], ["PAID-BASIS", "increment", "是", "会议纪要"]),
    );
    await until(() => told.length === 1);
    expect([told[0]!.anew, told[0]!.values?.["PAID-BASIS"]]).toEqual([true, "increment"]);
  });
  test("is not looked for in a run's own account, however long that is and whoever writes there", async () => {
    const workbook = book(),
      { told, workplace } = await opened(workbook);
    await until(() => told.length === 1);
    await workplace.runs.assess({ scope: "all" }, quiet());
    const after = told.length;
    workbook.type("口径与底稿", 5, 3, "经办人看过");
    await new Promise(resolve => setTimeout(resolve, 100));
    // Once when the workbook was opened, once by what the run had read.
    expect([after, told.length]).toEqual([2, 2]);
  });
  test("follows the sheet when somebody changes it, and is not told twice of the same", async () => {
    const workbook = book(["PAID-BASIS", "increment", "是", ""]),
      { told } = await opened(workbook);
    await until(() => told.length === 1);
    workbook.type("口径", 2, 1, "cumulative");
    await until(() => told.length === 2);
    expect([told[1]!.anew, told[1]!.values?.["PAID-BASIS"]]).toEqual([true, "cumulative"]);
    workbook.type("口径", 2, 3, "电话");
    await until(() => told.length === 3);
    expect(told[2]!.anew).toBe(false);
  });
  test("follows a choice that is made in the pane, with the run", async () => {
    const { workplace, told } = await opened(book());
    await until(() => told.length === 1);
    await workplace.runs.assess({ scope: "all" }, quiet());
    const choice = { code: "PAID-BASIS", value: "increment", confirmed: false, basis: "" };
    await workplace.readings.choose(choice, quiet());
    expect(told.at(-1)!.values?.["PAID-BASIS"]).toBe("increment");
    expect(told.some(({ anew }) => anew)).toBe(true);
  });
  test("is unknown where the workbook cannot be read", async () => {
    const workbook = book(["PAID-BASIS", "increment", "是", ""]);
    jest.spyOn(workbook, "read").mockImplementation(() => {
      throw new Error("cell-edit");
    });
    const { told } = await opened(workbook);
    await until(() => told.length === 1);
    expect(told[0]).toEqual({ values: null, anew: true, several: [] });
  });
  test("is what an explained formula and the calculator go by, before any run", async () => {
    const workbook = book(["PAID-BASIS", "increment", "是", ""]),
      { workplace } = await opened(workbook);
    workbook.type("汇总", 1, 10, 3_000_000, "user", "=SJS.SUBSIDY(C2,F2,E2,G2)");
    workbook.choose([{ sheet: "汇总", top: 1, left: 10, rows: 1, columns: 1 }]);
    expect(await workplace.cells.explain()).toMatchObject({
      explanation: expect.stringContaining("测算3,000,000元"),
    });
    const given = { basis: "20000000", level: "国家级", paid: "6000000" };
    expect(await workplace.cells.calculate({ clause: "3", given })).toMatchObject({
      amount: "3000000.00",
      formula: '=SJS.SUBSIDY(3,20000000,"国家级",6000000)',
    });
  });
});

describe("what formulas go by in a workbook of several policies", () => {
  const SISTER = readFileSync("src/policy/laws/sister-intelligent-manufacturing.yaml", "utf8");
  const policySheet = (...follows: string[]): Cell[][] => [
    ...follows.map((sheet): Cell[] => [`适用工作表：${sheet}`]),
    ...SISTER.split("\n").map((line): Cell[] => [line]),
  ];

  test("is told by roster: that of each, and of the rosters that none names; other sheets follow none", async () => {
    const workbook = book(["PAID-BASIS", "increment", "是", ""]);
    workbook.addSheet("智造", ROSTER);
    workbook.addSheet("说明", [["本表按办法填写"]]);
    workbook.addSheet("政策文件（智造）", policySheet("智造"));
    const { told } = await opened(workbook);
    await until(() => told.length > 0);
    const { several } = told.at(-1)!;
    expect(several.map(({ sheets }) => sheets)).toEqual([["智造"], ["汇总"]]);
    expect(several.map(({ policy: own }) => own?.title ?? null)).toEqual(["支持智能制造发展若干措施（示例）", null]);
    expect(several[0]!.names).toEqual(expect.arrayContaining(["智能制造若干措施", "智造"]));
    expect(several[1]!.names.some(name => name.includes("石景山"))).toBe(true);
    expect(several[1]!.readings["PAID-BASIS"]).toBe("increment");
  });
  test("is one policy's again where a second roster follows it alone", async () => {
    const workbook = book();
    workbook.addSheet("政策文件", policySheet());
    const { told } = await opened(workbook);
    await until(() => told.length > 0);
    expect(told.at(-1)!.several).toEqual([]);
  });
  test("is told anew after a run, with a roster that came meanwhile", async () => {
    const workbook = book();
    workbook.addSheet("智造", ROSTER);
    workbook.addSheet("政策文件", policySheet("智造"));
    const { workplace, told } = await opened(workbook);
    await until(() => told.length > 0);
    workbook.addSheet("补报", ROSTER);
    await workplace.runs.assess({ scope: "all" }, quiet());
    await until(() => told.at(-1)!.several.length > 1 && told.at(-1)!.several[1]!.sheets.includes("补报"));
    expect(told.at(-1)!.values).not.toBeNull();
  });
});

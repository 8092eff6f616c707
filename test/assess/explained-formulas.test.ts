import { readFileSync } from "node:fs";
import { callIn } from "../../src/assess/cell-formula";
import type { Cell } from "../../src/workbook/ports";
import { MemoryWorkbook } from "./memory-workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";

/** The pane explains a formula by the policy, the readings and the facts by which the formula itself goes. */

const file = (path: string): string => readFileSync(path, "utf8"),
  SISTER = file("src/policy/laws/sister-intelligent-manufacturing.yaml"),
  FENGTAI = file("src/policy/districts/fengtai-ai.yaml");

async function explained(workbook: MemoryWorkbook, sheet: string, formula: string, value: number) {
  const workplace = await openSampleWorkplace(workbook);
  await workplace.policies.refresh(quiet());
  workbook.type(sheet, 1, 9, value, "user", formula);
  workbook.choose([{ sheet, top: 1, left: 9, rows: 1, columns: 1 }]);
  const found = await workplace.cells.explain();
  if (found?.kind !== "formula") throw new Error("no formula");
  return found;
}

describe("in a workbook of several policies", () => {
  const ROSTER: Cell[][] = [
    ["序号", "申报单位", "申报条款", "项目名称", "级别", "研发投入", "核算基数"],
    [1, "甲公司", "2", "项目", "工业智能类", 2_000_000, 20_000_000],
  ];
  function book(): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("汇总", ROSTER);
    workbook.addSheet("智造", ROSTER);
    workbook.addSheet("说明", [["测算"], ["见下"]]);
    workbook.addSheet("政策文件（智造）", [["适用工作表：智造"], ...SISTER.split("\n").map((line): Cell[] => [line])]);
    return workbook;
  }
  test("a formula on a roster is explained by the roster's policy", async () => {
    const own = await explained(book(), "智造", '=SJS.SUBSIDY("2",F2,"工业智能类")', 600_000);
    expect(own.explanation).toMatch(/支持智能制造发展若干措施.*测算600,000元/);
    expect(own.law).toContain("最高200万元");
    const shipped = await explained(book(), "汇总", '=SJS.SUBSIDY("3",G2,"国家级")', 6_000_000);
    expect(shipped.explanation).toMatch(/石景山.*测算6,000,000元/);
  });
  test("the policy named before the clause beats the roster", async () => {
    const named = await explained(book(), "汇总", '=SJS.SUBSIDY("智造:2",F2,"工业智能类")', 600_000);
    expect(named.explanation).toMatch(/支持智能制造发展若干措施.*测算600,000元/);
  });
  test("elsewhere the roster of the arguments decides, and without one the question is said", async () => {
    const byArguments = await explained(book(), "说明", '=SJS.SUBSIDY("2",智造!F2,"工业智能类")', 600_000);
    expect(byArguments.explanation).toMatch(/支持智能制造发展若干措施.*测算600,000元/);
    const none = await explained(book(), "说明", '=SJS.SUBSIDY("2",2000000,"工业智能类")', 0);
    expect(none).toMatchObject({ trace: [], law: "" });
    expect(none.explanation).toContain("智能制造若干措施");
  });
});

describe("a formula that is given facts", () => {
  function book(): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    workbook.addSheet(
      "政策文件",
      FENGTAI.split("\n").map((line): Cell[] => [line]),
    );
    workbook.addSheet("测算", [
      ["条款", "算力实际投入（万元）", "已支持年数", "级别"],
      ["1", 500, 1, null],
      ["1", null, 1, null],
    ]);
    return workbook;
  }
  test("is explained with them, as it reads them below their headers", async () => {
    const found = await explained(book(), "测算", "=SJS.SUBSIDY(A2,,,,,$A$1:$D$1,A2:D2)", 1_000_000);
    expect(found.explanation).toMatch(/丰台.*测算1,000,000元/);
    expect(found.trace.length).toBeGreaterThan(1);
    expect(found.law).toContain("算力");
  });
  test("says which fact is blank", async () => {
    const blank = await explained(book(), "测算", "=SJS.SUBSIDY(A3,,,,,$A$1:$D$1,A3:D3)", 0);
    expect(blank.explanation).toContain("算力实际投入");
    expect(blank.trace).toEqual([]);
  });
});

test("by a policy's sheet that cannot be used nothing is explained, and no other policy's amount is", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("政策文件", [["policy: { id: x, title: 甲办法, version: '1' }"], ["clauses: []"]]);
  workbook.addSheet("测算", [["级别"], ["国家级"]]);
  const found = await explained(workbook, "测算", "=SJS.SUBSIDY(3,1000000,A2)", 0);
  expect(found).toMatchObject({ trace: [], law: "" });
  expect(found.explanation).toContain("政策文件");
});

test("an area says how far it goes, whichever corner is written first", () => {
  expect(callIn("=SJS.SUBSIDY(A1,$D$5:B2)")!.args[1]).toEqual({
    kind: "cell",
    sheet: null,
    row: 1,
    column: 1,
    rows: 4,
    columns: 3,
    range: true,
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/assess/assess";
import { loadPolicy } from "../../../src/policy/load";
import type { Cell } from "../../../src/workbook/ports";
import { problemsOf } from "../../policy/broken";
import { AS_OF, run, workbookOf } from "../../roster/workbook";

const LAW = readFileSync(join(__dirname, "sketches", "budget.yaml"), "utf8"),
  WITHOUT_SUM = LAW.replace("年度财政预算1000万元，如", "如").replace("amount: 财政预算1000万元, ", "");
const HEADERS = ["序号", "申报单位", "项目名称", "条款", "级别", "上级资助金额（万元）", "年度", "批次"];
const ROWS: readonly Cell[][] = [
  ["1", "甲公司", "甲项目", "1", "国家级", 1600, 2026, "2026年第二批"],
  ["2", "乙公司", "乙项目", "1", "省级", 2000, 2026, "2026年第二批"],
  ["3", "丙公司", "丙项目", "1", "市级", 600, 2026, "2026年第二批"],
];
const LEDGER = ["年度", "批次", "单位名称", "政策名称", "级次", "支持条款", "项目名称", "支持金额（万元）"];

async function assessed(law: string, others: readonly { name: string; rows: readonly (readonly Cell[])[] }[] = []) {
  const policy = loadPolicy(law, "7".repeat(64)),
    source = workbookOf([{ name: "申报汇总表", rows: [HEADERS, ...ROWS] }, ...others]);
  const { assessment, contents, marks } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  return {
    proposed: ROWS.map((_, row) => assessment.settled.proposed[row]! / 1e6),
    cut: ROWS.map((_, row) => marks.of(row).some(mark => mark.code === "BUDGET_CUT")),
    findings: contents.findings.filter(({ code }) => code === "BUDGET_UNKNOWN" || code === "OVER_BUDGET"),
  };
}
const BATCHES = (budget: number | null) => [
  { name: "批次", rows: [["批次", "年度", "预算（万元）"] as Cell[], ["2026年第二批", 2026, budget] as Cell[]] },
];

describe("a budget whose sum the text does not name", () => {
  test("lints clean with the words of the cut alone", () => {
    expect(problemsOf(WITHOUT_SUM)).toEqual([]);
  });
  test("is what 批次 says of the batch, and cuts", async () => {
    const { proposed, cut } = await assessed(WITHOUT_SUM, BATCHES(800));
    expect(proposed).toEqual([400, 250, 150]);
    expect(cut).toEqual([true, true, true]);
  });
  test.each([
    ["without a sheet 批次", []],
    ["with a blank 预算", BATCHES(null)],
  ] as const)("%s cuts nothing, and says so", async (_, others) => {
    const { proposed, cut, findings } = await assessed(WITHOUT_SUM, others);
    expect(proposed).toEqual([800, 500, 300]);
    expect(cut).toEqual([false, false, false]);
    expect(findings.map(({ code }) => code)).toEqual(["BUDGET_UNKNOWN"]);
  });
});

describe("a budget of the year", () => {
  const line = (year: number, batch: string, name: string, amount: Cell): Cell[] => [
    year,
    batch,
    name,
    "甲区配套办法",
    "区级",
    "1",
    "先前的项目",
    amount,
  ];
  const ledger = (...lines: Cell[][]) => [{ name: "历年台账", rows: [LEDGER, ...lines] }];

  test("counts what the ledger paid in the year's earlier batches, to applicants in the roster and not", async () => {
    const { proposed } = await assessed(
      LAW,
      ledger(
        line(2026, "第一批", "丁公司", 100),
        line(2026, "第一批", "甲公司", 100),
        line(2025, "第一批", "丁公司", 900),
      ),
    );
    expect(proposed).toEqual([400, 250, 150]);
  });
  test("counts a recovery, and not what its own batch brought in an earlier run", async () => {
    const { proposed } = await assessed(
      LAW,
      ledger(
        line(2026, "第一批", "丁公司", 300),
        line(2026, "第一批", "丁公司", -100),
        line(2026, "第二批", "甲公司", 500),
      ),
    );
    expect(proposed).toEqual([400, 250, 150]);
  });
  test("that is only held against is reported where the year passes it", async () => {
    const held = LAW.replace("then: pro-rata, words: 按比例核减", "then: report");
    const { proposed, findings } = await assessed(held, ledger(line(2026, "第一批", "丁公司", 100)));
    expect(proposed).toEqual([800, 500, 300]);
    expect(findings.map(({ code, values }) => [code, values["budget"], values["over"]])).toEqual([
      ["OVER_BUDGET", "9,000,000", "7,000,000"],
    ]);
  });
});

describe("a limit of the whole policy", () => {
  test("counts the ledger's payments to everybody in the year", async () => {
    const law = LAW.replace(
      'budget: { amount: 财政预算1000万元, article: "2", over: year, then: pro-rata, words: 按比例核减 }',
      'limits: [{ amount: 年度财政预算1000万元, article: "2", per: policy, over: year }]',
    );
    const { proposed } = await assessed(law, [
      { name: "历年台账", rows: [LEDGER, line(2026, "丁公司", 100), line(2025, "丁公司", 500)] },
    ]);
    expect(proposed).toEqual([800, 100, 0]);
    function line(year: number, name: string, amount: number): Cell[] {
      return [year, "第一批", name, "甲区配套办法", "区级", "1", "先前的项目", amount];
    }
  });
});

test("a row that names no year has its share of the same year's budget, not one of its own", async () => {
  const policy = loadPolicy(LAW, "7".repeat(64)),
    mixed = ROWS.map((row, k): Cell[] =>
      k === 1 ? row.map((cell, c) => (c === 6 || c === 7 ? null : cell)) : [...row],
    ),
    source = workbookOf([{ name: "申报汇总表", rows: [HEADERS, ...mixed] }]);
  const { assessment } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  expect(assessment.settled.proposed.reduce((sum, fen) => sum + fen, 0)).toBe(1000 * 1e6);
});

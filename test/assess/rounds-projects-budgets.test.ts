import { assessWorkbook, type AssessedWorkbook } from "../../src/assess/assess";
import { NONE } from "../../src/mechanisms/results";
import { totals } from "../../src/engine/totals";
import { rowReports } from "../../src/report/row-report";
import { dayOf } from "../../src/roster/dates";
import type { Cell, Run } from "../../src/workbook/ports";
import { policy } from "../roster/other/the-policy";
import { workbookOf } from "../roster/workbook";

const quiet: Run = { signal: new AbortController().signal, progress: () => undefined };
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

function assess(sheets: Sheets): Promise<AssessedWorkbook> {
  return assessWorkbook(workbookOf(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))), policy, {
    readings: {},
    asOf: dayOf(2026, 11, 23),
    run: quiet,
  });
}

/** 拟支持合计 in yuan, whether it is provisional, each row's marks, and what each waits for. */
async function seen(sheets: Sheets) {
  const assessed = await assess(sheets),
    { total } = totals(assessed.assessment.rows, assessed.assessment.awards, assessed.assessment.settled);
  const reports = rowReports({ ...assessed, language: "zh-CN", receipt: {} as never });
  return {
    assessed,
    sum: Number(total.proposed) / 100,
    provisional: total.provisional,
    marks: reports.map(report => report.marks.map(mark => mark.code)),
    waits: reports.map(report => report.waits),
    asked: assessed.contents.findings.filter(finding => finding.question !== undefined),
    results: reports.map(report => report.result),
  };
}

const HEAD = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数（元）"];
const ROWS: readonly (readonly Cell[])[] = [
  [1, "甲公司", "3", "甲项目", "国家级", 10_000_000],
  [2, "乙公司", "3", "乙项目", "国家级", 2_000_000],
  [3, "丙公司", "4.2", "丙项目", "行业特色", 1_000_000],
];
const PROPOSED = [3_000_000, 600_000, 300_000];
const LEDGER_HEAD = ["年度", "批次", "单位名称", "支持条款", "项目名称", "支持金额（元）"];
const ledger = (year: number, batch: string | null): (readonly Cell[])[] => [
  LEDGER_HEAD,
  ...ROWS.map((row, i) => [year, batch, row[1]!, row[2]!, row[3]!, PROPOSED[i]!]),
];

describe("a round whose results stand in its own ledger", () => {
  test.each<[string, Sheets]>([
    [
      "with a batch column",
      {
        申报表: [[...HEAD, "批次"], ...ROWS.map(row => [...row, "2026年第一批"])],
        历年台账: ledger(2026, "第一批"),
      },
    ],
    [
      "with a year column",
      { 申报表: [[...HEAD, "年度"], ...ROWS.map(row => [...row, 2026])], 历年台账: ledger(2026, null) },
    ],
    [
      "with a sheet 批次",
      {
        申报表: [HEAD, ...ROWS],
        批次: [
          ["批次", "年度", "申报截止日期"],
          ["第一批", 2026, "2026-10-31"],
        ],
        历年台账: ledger(2026, "2026年第1批"),
      },
    ],
  ])("gets the same amounts again %s, settled", async (_, sheets) => {
    const again = await seen(sheets);
    expect([again.sum, again.provisional, again.asked]).toEqual([3_900_000, false, []]);
    expect(again.marks.flat().filter(code => /PAID|CHANGED/.test(code))).toEqual([]);
  });
  test("and says where an amount is another than the ledger's", async () => {
    const lines = ledger(2026, null).map((line, i) => (i === 1 ? [...line.slice(0, 5), 2_999_999] : line));
    const again = await seen({ 申报表: [[...HEAD, "年度"], ...ROWS.map(row => [...row, 2026])], 历年台账: lines });
    expect(again.marks.map(codes => codes.includes("CHANGED_AFTER_NOTICE"))).toEqual([true, false, false]);
    expect(again.sum).toBe(3_900_000);
  });
  test(
    "asks where nothing names the round; until then its lines are deducted and every row is " + "provisional",
    async () => {
      const again = await seen({ 申报表: [HEAD, ...ROWS], 历年台账: ledger(2026, null) });
      expect(again.asked.map(f => [f.code, f.column, f.values])).toEqual([
        ["ROUND_IN_LEDGER", "批次", { round: "2026年", count: 3 }],
      ]);
      expect([again.sum, again.provisional]).toEqual([0, true]);
      expect(again.waits).toEqual([["ROUND_IN_LEDGER"], ["ROUND_IN_LEDGER"], ["ROUND_IN_LEDGER"]]);
      expect(again.results).toEqual(["pending", "pending", "pending"]);
    },
  );
  test("does not ask for a ledger of one of three, nor where a date lies after it", async () => {
    const one = await seen({ 申报表: [HEAD, ...ROWS], 历年台账: ledger(2025, null).slice(0, 2) });
    const dated = ROWS.map(row => [...row, "2026-09-01"]);
    const later = await seen({ 申报表: [[...HEAD, "申报日期"], ...dated], 历年台账: ledger(2025, null) });
    expect([one.asked, later.asked]).toEqual([[], []]);
    expect([one.provisional, later.provisional]).toEqual([false, false]);
  });
});

describe("a row that names no project, beside another of its applicant", () => {
  const rows = (project: (i: number) => Cell): (readonly Cell[])[] => [
    [1, "甲公司", "3", project(0), "国家级", 10_000_000],
    [2, "甲公司", "5", project(1), null, 2_000_000],
    [3, "乙公司", "5", project(2), null, 1_000_000],
  ];
  test("is PROJECT_UNKNOWN and waits; its amount stands; who is alone, or named, is not", async () => {
    const some = await seen({ 申报表: [HEAD, ...rows(i => (i === 1 ? "乙项目" : null))] });
    expect(some.marks.map(codes => codes.includes("PROJECT_UNKNOWN"))).toEqual([true, false, false]);
    expect([some.sum, some.provisional]).toEqual([3_900_000, true]);
    expect([some.results, some.waits[0]]).toEqual([["pending", "amount", "amount"], ["PROJECT_UNKNOWN"]]);
    expect(some.asked).toEqual([]);
  });
  test("a sheet that has no column for projects is asked about once", async () => {
    const without = (row: readonly Cell[]): Cell[] => row.filter((_, i) => i !== 3);
    const none = await seen({
      申报表: [[...without(HEAD), "产业链"], ...rows(() => null).map(row => [...without(row), "甲"])],
    });
    expect(none.asked.map(f => [f.code, f.sheet, f.values, f.question])).toEqual([
      [
        "PROJECT_COLUMN_MISSING",
        "申报表",
        { count: 2 },
        { samples: [], choices: ["产业链", "fillIn", "noProjects"], rows: [0, 1] },
      ],
    ]);
    expect(none.waits).toEqual([
      ["PROJECT_UNKNOWN", "PROJECT_COLUMN_MISSING"],
      ["PROJECT_UNKNOWN", "PROJECT_COLUMN_MISSING"],
      [],
    ]);
  });
  test("not where the clauses do not compete by project, or the row is refused, nor after it was decided", async () => {
    const dcmm = await seen({
      申报表: [HEAD, [1, "甲公司", "6", null, "3级", null], [2, "甲公司", "3", null, "国家级", 1_000_000]],
    });
    expect(dcmm.marks.flat()).not.toContain("PROJECT_UNKNOWN");
    const refused = await seen({
      申报表: [HEAD, [1, "甲公司", "3", null, "区级", 1_000_000], [2, "甲公司", "3", null, "国家级", 1_000_000]],
    });
    expect(refused.marks.flat()).not.toContain("PROJECT_UNKNOWN");
    const decided = await seen({
      申报表: [HEAD, [1, "甲公司", "3", null, "国家级", 1_000_000], [2, "甲公司", "5", "乙项目", null, 1_000_000]],
      复核记录: [
        ["决定", "工作表", "序号", "对方序号", "复核人", "日期", "说明"],
        ["不是同一项目", "申报表", "1", "2", "李四", "2026-09-30", "两份合同"],
      ],
    });
    expect([decided.assessed.contents.decisions.length, decided.marks.flat().includes("PROJECT_UNKNOWN")]).toEqual([
      1,
      false,
    ]);
  });
});

test("a project number that lost its digits is no number: rows are compared by name, and both say so", async () => {
  const found = await seen({
    申报表: [
      [...HEAD, "项目编号"],
      [1, "甲公司", "3", "甲项目", "国家级", 3_000_000, 1.23456789012345e17],
      [2, "甲公司", "3", "乙项目", "国家级", 2_000_000, 1.23456789012345e17],
      [3, "甲公司", "3", "丙项目", "国家级", 2_000_000, "Z2610010"],
    ],
  });
  expect(found.marks.map(codes => codes.includes("NUMBER_DIGITS_LOST"))).toEqual([true, true, false]);
  expect([found.sum, found.marks.flat().includes("SPLIT_ROWS")]).toEqual([2_100_000, false]);
});

describe("the proposed sum of a batch is held against its budget", () => {
  const over = async (budget: Cell, header = "预算（万元）") =>
    (
      await assess({
        申报表: [HEAD, ...ROWS],
        批次: [
          ["批次", "年度", "申报截止日期", header],
          ["第一批", 2026, "2026-10-31", budget],
        ],
      })
    ).contents.findings.filter(f => f.code === "OVER_BUDGET");
  test("above it is said, to the yuan; nothing is cut and nothing waits", async () => {
    expect((await over(300)).map(f => f.values)).toEqual([
      { batch: "第一批", proposed: "3,900,000", budget: "3,000,000", over: "900,000" },
    ]);
    expect((await over("389.9999万元", "预算")).map(f => f.values["over"])).toEqual(["1"]);
  });
  test("not at it, below it, or without one", async () => {
    expect(await Promise.all([over(390), over(400), over(null), over("待定")])).toEqual([[], [], [], []]);
  });
});

test("amounts of rows that wait are never lost from the totals", async () => {
  const { assessed } = await seen({ 申报表: [HEAD, ...ROWS], 历年台账: ledger(2026, null) });
  expect([...assessed.assessment.settled.proposed].every(amount => amount !== NONE)).toBe(true);
});

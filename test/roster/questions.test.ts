import { STATUS } from "../../src/fields/columns";
import type { Finding } from "../../src/roster/findings";
import type { RosterContents } from "../../src/roster/contents";
import type { Cell } from "../../src/workbook/ports";
import { readRows } from "./workbook";

const HEAD = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数（万元）"];
/** A row of clause 3: 30% of the basis, at most 900万. */
const row = (n: number, basis: number, ...more: readonly Cell[]): Cell[] => [
  n,
  `北京第${n}软件有限公司`,
  "第三条",
  `项目${n}`,
  "国家级",
  basis,
  ...more,
];

async function asked(rows: readonly (readonly Cell[])[]): Promise<{ contents: RosterContents; questions: Finding[] }> {
  const contents = await readRows(rows.map(cells => [...cells]));
  return { contents, questions: contents.findings.filter(finding => finding.question !== undefined) };
}
const told = (questions: readonly Finding[]): unknown[] =>
  questions.map(({ code, column, question }) => [code, column, question!.choices, question!.rows, question!.samples]);

describe("columns of one meaning that differ are asked about", () => {
  test("two reviewed amounts: the smaller counts until somebody says which", async () => {
    const { contents, questions } = await asked([
      [...HEAD, "认定金额（万元）", "建议金额（万元）"],
      row(1, 1000, 250, 200),
      row(2, 1000, 180, 180),
    ]);
    expect(told(questions)).toEqual([
      ["COLUMNS_ALIKE", "建议金额（万元）", ["reviewed", "unused"], [0], ["200", "180"]],
    ]);
    expect(contents.applications.reviewed.hundredths[0]).toBe(200_000_000);
  });
  test("two payments: the larger is deducted", async () => {
    const { contents, questions } = await asked([
      [...HEAD, "已兑付资金（万元）", "历年已支付金额（万元）"],
      row(1, 3000, 100, 400),
    ]);
    expect(told(questions)).toEqual([["COLUMNS_ALIKE", "历年已支付金额（万元）", ["paid", "unused"], [0], ["400"]]]);
    expect(contents.applications.paid.hundredths[0]).toBe(400_000_000);
  });
  test("payments of named years add up, and are asked about", async () => {
    const { contents, questions } = await asked([
      [...HEAD, "2023年已拨付金额（万元）", "2024年已拨付金额（万元）"],
      row(1, 3000, 100, 150),
    ]);
    expect(questions[0]?.question?.choices).toEqual(["parts", "paid", "unused"]);
    expect(contents.applications.paid.hundredths[0]).toBe(250_000_000);
  });
  test("columns that agree in every row are one, and one fills the other's blanks", async () => {
    const { contents, questions } = await asked([
      [...HEAD, "认定金额（万元）", "建议金额（元）"],
      row(1, 1000, 200, 2_000_000),
      row(2, 1000, null, 1_500_000),
    ]);
    expect(questions).toEqual([]);
    expect([...contents.applications.reviewed.hundredths]).toEqual([200_000_000, 150_000_000]);
    expect(contents.findings.map(f => f.code)).toContain("COLUMN_FILLS");
  });
  test("nothing is asked where the difference changes no amount", async () => {
    const { questions } = await asked([[...HEAD, "认定金额（万元）", "建议金额（万元）"], row(1, 1000, 400, 500)]);
    expect(questions).toEqual([]);
  });
  test("the field's own name counts before its synonym", async () => {
    const { contents, questions } = await asked([
      [...HEAD, "项目内容", "评审核定金额（万元）", "建议金额（万元）"],
      row(1, 1000, "一段说明", 250, 200),
    ]);
    expect(questions).toEqual([]);
    expect(contents.applications.reviewed.hundredths[0]).toBe(250_000_000);
    expect(contents.origins.at(0)?.project).toBe("项目1");
  });
});

describe("a column that could decide money is asked about", () => {
  test("figures under a word of money", async () => {
    const { questions } = await asked([[...HEAD, "科室口径数（万元）"], row(1, 1000, 120), row(2, 1000, null)]);
    expect(told(questions)).toEqual([
      ["COLUMN_UNREAD", "科室口径数（万元）", ["reviewed", "paid", "audited", "unused"], [0], ["120"]],
    ]);
  });
  test("short words under a word of decision", async () => {
    const { questions } = await asked([[...HEAD, "会商结论"], row(1, 1000, "再议"), row(2, 1000, "同意")]);
    expect(told(questions)).toEqual([["COLUMN_UNREAD", "会商结论", ["status", "unused"], [0], ["再议", "同意"]]]);
  });
  test("never where all of them are words of a decision: then it is a status", async () => {
    const { questions, contents } = await asked([
      [...HEAD, "会商结论"],
      row(1, 1000, "不予支持"),
      row(2, 1000, "同意"),
    ]);
    expect([questions, [...contents.applications.status]]).toEqual([[], [STATUS.rejected, STATUS.none]]);
  });
  test("never where it asks for no decision", async () => {
    const { questions } = await asked([[...HEAD, "是否上市"], row(1, 1000, "否"), row(2, 1000, "是")]);
    expect(questions).toEqual([]);
  });
  test(
    "never where it is known and used by nothing, tells something at length, counts something " + "else, or is blank",
    async () => {
      const { questions } = await asked([
        [...HEAD, "注册资本（万元）", "拟支持金额（万元）", "市级奖补（万元）", "专利数（项）", "建设意义", "复算额"],
        row(1, 1000, 5000, 300, 20, 12, "提升行业的水平，带动上下游企业共同发展，形成示范", null),
      ]);
      expect(questions).toEqual([]);
    },
  );
  test("never where every row has what it could be", async () => {
    const { questions } = await asked([
      [...HEAD, "审定基数", "评审核定金额（万元）", "已获支持金额（万元）", "科室数（万元）"],
      row(1, 1000, "900万元", 200, 10, 5),
    ]);
    expect(questions).toEqual([]);
  });
});

describe("a roster without a column for the project", () => {
  const head = ["序号", "企业名称", "条款", "级别", "核算基数（万元）"];
  test("is asked about where rows of one applicant would compete", async () => {
    const { questions } = await asked([
      head,
      [1, "北京甲云科技有限公司", "第三条", "国家级", 500],
      [2, "北京甲云科技有限公司", "第五条", null, 800],
      [3, "北京乙芯科技有限公司", "第五条", null, 800],
    ]);
    expect(told(questions)).toEqual([["PROJECT_COLUMN_MISSING", null, ["fillIn", "noProjects"], [0, 1], []]]);
  });
  test("is none where nobody applies twice, or nothing competes by project", async () => {
    const once = await asked([head, [1, "北京甲云科技有限公司", "第三条", "国家级", 500]]);
    const dcmm = await asked([
      head,
      [1, "北京甲云科技有限公司", "第六条", "3级", null],
      [2, "北京甲云科技有限公司", "第六条", "4级", null],
    ]);
    expect([...once.questions, ...dcmm.questions]).toEqual([]);
  });
});

describe("a period", () => {
  const head = ["序号", "申报单位", "条款", "机构名称", "级别", "实际使用面积", "租金（元/㎡/月）", "补贴期间", "月数"];
  const lab = (period: Cell, months: Cell): Cell[] => [
    1,
    "北京甲云科技有限公司",
    "7.1",
    "甲实验室",
    "国家级",
    1000,
    90,
    period,
    months,
  ];
  test.each([
    ["2026.1-2026.6", 600],
    ["2026年3月至2026年8月", 600],
    ["2026/1/1~2026/3/31", 300],
    ["1-6月", 600],
    ["2026全年", 1200],
    [6, 600],
  ])("%s is so many months (in hundredths)", async (period, months) => {
    const { applications } = (await asked([head, lab(period, null)])).contents;
    expect(applications.months.hundredths[0]).toBe(months);
  });
  test("has to agree with 月数, serves nothing where it cannot be read, and is invalid alone", async () => {
    const contradicts = await asked([head, lab("2026.1-2026.6", 12)]),
      unread = await asked([head, lab("见合同", 12)]),
      alone = await asked([head, lab("见合同", null)]);
    expect(contradicts.contents.applications.problems.get(0)?.map(p => p.reason)).toEqual(["contradicts"]);
    expect(unread.contents.applications.months.hundredths[0]).toBe(1200);
    expect(unread.contents.findings.map(f => f.code)).toContain("PERIOD_UNREAD");
    expect(alone.contents.applications.problems.get(0)?.map(p => p.reason)).toEqual(["not-a-date"]);
  });
});

describe("what the cells hold tells columns apart", () => {
  test("unit names over towns, an article over a direction that only checks it", async () => {
    const { contents, questions } = await asked([
      ["序号", "单位", "企业名称", "奖补事项", "条款", "项目名称", "级别", "核算基数（万元）"],
      [1, "老山街道", "北京甲云科技有限公司", "工业软件研发", "第五条", "软件", null, 100],
      [2, "古城街道", "北京乙芯科技有限公司", "关键技术攻关", "第五条", "软件二", null, 100],
    ]);
    expect(questions).toEqual([]);
    expect(contents.origins.map(o => o.applicant)).toEqual(["北京甲云科技有限公司", "北京乙芯科技有限公司"]);
    expect(contents.applications.problems.get(1)?.map(p => p.reason)).toContain("two-clauses");
    expect(contents.applications.problems.has(0)).toBe(false);
  });
  test("what is applied for names the project where an article stands beside it and nothing else does", async () => {
    const { contents, questions } = await asked([
      ["序号", "企业全称", "对应条款", "申报事项", "级别", "申报基数（万元）"],
      [1, "北京甲云科技有限公司", "第三条", "工业智能算法研究", "国家级", 500],
      [2, "北京甲云科技有限公司", "第五条", "工业智能算法研究", null, 800],
    ]);
    expect(questions).toEqual([]);
    expect(contents.origins.map(o => o.project)).toEqual(["工业智能算法研究", "工业智能算法研究"]);
  });
  test("编号 numbers the projects where it does not count the rows", async () => {
    const numbering = async (first: Cell, second: Cell): Promise<string[]> => {
      const { contents } = await asked([
        ["编号", "企业名称", "条款", "项目名称", "核算基数（万元）"],
        [first, "北京甲云科技有限公司", "第五条", "软件", 100],
        [second, "北京乙芯科技有限公司", "第五条", "软件二", 100],
      ]);
      return contents.origins.map(o => o.projectNumber);
    };
    expect(await numbering("KJ-2026-01", "KJ-2026-02")).toEqual(["KJ-2026-01", "KJ-2026-02"]);
    expect(await numbering(1, "1-1")).toEqual(["", ""]);
  });
});

describe("a column of project numbers that may number something else", () => {
  const HEADER = ["序号", "申报单位", "申报条款", "项目名称", "项目编号", "级别", "核算基数（万元）"];
  const line = (n: number, unit: string, clause: string, project: string, number: string | null) => [
    n,
    `北京${unit}轴系技术有限公司`,
    clause,
    project,
    number,
    clause === "第三条" ? "国家级" : "行业特色",
    300,
  ];
  const ask = async (...rows: (string | number | null)[][]) =>
    (await asked([HEADER, ...rows])).questions.filter(({ code }) => code === "COLUMNS_ALIKE");
  test("asks where all rows of one name have numbers of their own and none stands twice", async () => {
    expect(
      told(
        await ask(
          line(1, "甲", "第三条", "云平台", "A1"),
          line(2, "甲", "4.2", "云平台", "A2"),
          line(3, "乙", "第三条", "数控", "A3"),
        ),
      ),
    ).toEqual([["COLUMNS_ALIKE", "项目编号", ["projectNumber", "unused"], [0, 1], ["A1", "A2", "A3"]]]);
    expect((await ask(line(1, "甲", "第三条", "数控", "7"), line(2, "甲", "4.2", "数控", "8"))).length).toBe(1);
  });
  test("never where a number stands twice, one is blank, or names differ", async () => {
    const first = line(1, "甲", "第三条", "云平台", "A1");
    expect(await ask(first, line(2, "甲", "4.2", "云平台", "A2"), line(3, "乙", "第三条", "数控", "A2"))).toEqual([]);
    expect(await ask(first, line(2, "甲", "4.2", "云平台", null))).toEqual([]);
    expect(await ask(first, line(2, "甲", "4.2", "数控", "A2"), line(3, "乙", "第三条", "云平台", "A3"))).toEqual([]);
  });
});

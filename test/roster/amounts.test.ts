import {
  BLANK,
  INVALID,
  LEVEL_BLANK,
  LEVEL_INELIGIBLE,
  LEVEL_INVALID,
  LEVEL_UNCLEAR,
  OUTLIER,
} from "../../src/fields/columns";
import { clauseIds, findings, policy, readRows } from "./workbook";

describe("the basis of a row", () => {
  test("the clause's own column beats 核算基数, which serves where the own cell is blank, with one finding", async () => {
    const contents = await readRows([
      [
        "单位名称",
        "条款",
        "核算基数（元）",
        "项目支持资金（元）",
        "已获市级支持资金（元）",
        "研发投资额（元）",
        "项目投资额（元）",
        "已获支持金额（元）",
      ],
      ["甲", "3", 1, 2, 3, 4, 5, 6],
      ["甲", "4.2", 1, 2, 3, 4, 5, 6],
      ["甲", "4.3", 1, 2, 3, 4, 5, 6],
      ["甲", "5", 1, 2, 3, 4, 5, 6],
      ["甲", "7.2", 1, 2, 3, 4, 5, 6],
      ["甲", "3", 1, "/", 3, 4, 5, 6],
      ["甲", "3", 1, null, 3, 4, 5, 6],
      ["甲", "6", 1, 2, 3, 4, 5, 6],
    ]);
    expect([...contents.applications.basis.hundredths].map(h => h / 100)).toEqual([2, 3, 3, 4, 5, 1, 1, 1]);
    expect([...contents.applications.basisFrom]).toEqual([1, 2, 2, 3, 4, 0, 0, 0]);
    expect(contents.findings.filter(f => f.code === "BASIS_SUBSTITUTED")).toEqual([
      { code: "BASIS_SUBSTITUTED", sheet: "申报汇总表", row: 7, column: "项目支持资金（元）", values: { count: 2 } },
    ]);
    expect(new Set(contents.applications.paid.hundredths)).toEqual(new Set([600]));
  });

  test(
    "the city's money in other words is the basis of its clauses, assumed with a finding, unless the roster has " +
      "核算基数",
    async () => {
      const alone = await readRows([
        ["单位名称", "条款", "市级补助金额（万元）"],
        ["甲", "4.2", 100],
      ]);
      expect(alone.applications.basis.hundredths[0]).toBe(100_000_000);
      expect(alone.findings.filter(f => f.code === "ASSUMED").map(f => f.column)).toEqual(["市级补助金额（万元）"]);
      const beside = await readRows([
        ["单位名称", "条款", "市级补助金额（万元）", "核算基数（万元）"],
        ["甲", "4.2", 100, 80],
      ]);
      expect(beside.applications.basis.hundredths[0]).toBe(80_000_000);
      expect(beside.applications.basisFrom[0]).toBe(0);
    },
  );

  test.each(["核算基数（百万元）", "核算基数（美元）", "核算基数/百元"])(
    "%s counts in no unit that is read: its plain figures are invalid, those with a unit are not",
    async header => {
      const contents = await readRows([
        ["单位名称", "条款", header],
        ["甲", "3", 1],
        ["甲", "3", "2"],
        ["甲", "3", "3万元"],
        ["甲", "3", 0],
        ["甲", "3", null],
      ]);
      expect([...contents.applications.basis.hundredths]).toEqual([INVALID, INVALID, 3_000_000, 0, BLANK]);
      expect(findings(contents, "UNIT_ASSUMED")).toEqual([]);
    },
  );

  test("an unreadable own basis is invalid, whatever 核算基数 says", async () => {
    const contents = await readRows([
      ["单位名称", "条款", "核算基数", "研发投资额"],
      ["甲", "5", 1, "约100万"],
    ]);
    expect(contents.applications.basis.hundredths[0]).toBe(INVALID);
    expect(contents.applications.problems.get(0)).toEqual([
      { field: "basis", header: "研发投资额", text: "约100万", reason: "not-a-number" },
    ]);
  });

  test("申请金额 is never a basis, 受理编号 no project number", async () => {
    const contents = await readRows([
      ["单位名称", "条款", "受理编号", "申请金额（万元）"],
      ["甲", "3", "SL001", 100],
    ]);
    expect(contents.applications.basis.hundredths[0]).toBe(BLANK);
    expect(contents.applications.requested.hundredths[0]).toBe(100_000_000);
    expect(contents.origins.at(0)?.projectNumber).toBe("");
  });

  test("blank is missing, placeholders are blank, 0 is 0, negatives and errors are invalid", async () => {
    const contents = await readRows([
      ["单位名称", "条款", "核算基数（元）"],
      ...[null, "无", "—", 0, "0", -5, "(5)", { error: "#REF!" }, "abc", 1e20].map(c => ["甲", "3", c]),
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([
      BLANK,
      BLANK,
      BLANK,
      0,
      0,
      INVALID,
      INVALID,
      INVALID,
      INVALID,
      -3,
    ]);
    expect([...contents.applications.problems.values()].flat().map(p => p.reason)).toEqual([
      "negative",
      "negative",
      "error-value",
      "not-a-number",
    ]);
  });

  test("inputs keep all their digits: 0.57万元 is 5700元", async () => {
    const contents = await readRows([
      ["单位名称", "条款", "核算基数（万元）"],
      ["甲", "3", 0.57],
      ["甲", "3", 0.1 + 0.2],
      ["甲", "3", 123.45678901],
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([570_000, 300_000, -3]);
    expect(contents.applications.basis.exact.get(2)).toEqual({ digits: 123456789010n / 10n, scale: 4 });
  });

  test("a value of 10 000 times its column's median is far out, one below is not", async () => {
    const basis = [100, 100, 100, 999_999.99, 1_000_000];
    const contents = await readRows([["单位名称", "条款", "核算基数（元）"], ...basis.map(b => ["甲", "3", b])]);
    expect([...contents.applications.outlier]).toEqual([0, 0, 0, 0, OUTLIER.basis]);
  });

  test("without an 审定基数 column one finding says so where a clause expects it", async () => {
    const without = await readRows([
      ["单位名称", "条款", "核算基数（元）"],
      ["甲", "3", 1],
      ["甲", "5", 1],
    ]);
    expect([...without.applications.noAuditedColumn]).toEqual([1, 1]);
    expect(findings(without, "UNAUDITED")).toEqual(["申报汇总表!3"]);
    const withIt = await readRows([
      ["单位名称", "条款", "核算基数（元）", "审定基数（元）"],
      ["甲", "5", 1, null],
    ]);
    expect([...withIt.applications.noAuditedColumn]).toEqual([0]);
  });
});

describe("clause and level of a row", () => {
  test("from the cell; a bare article takes it from the level; unknown ones say why", async () => {
    const contents = await readRows([
      ["单位名称", "申报条款", "级别", "核算基数（元）"],
      ["甲", 4.2, "市级", 1],
      ["甲", "4", "行业特色", 1],
      ["甲", "第四条", null, 1],
      ["甲", "3、5", "国家级", 1],
      ["甲", null, "国家级", 1],
      ["甲", 46114, "国家级", 1],
      ["甲", "99", "国家级", 1],
    ]);
    expect(clauseIds(contents)).toEqual(["4.2", "4.2", null, null, null, null, null]);
    expect([...contents.applications.clauseProblem]).toEqual([0, 0, 1, 1, 1, 2, 1]);
    expect([...contents.applications.problems.values()].flat().map(p => p.reason)).toEqual([
      "level-undecided",
      "two-clauses",
      "no-clause",
      "date",
      "unknown-clause",
    ]);
    expect(contents.applications.problems.get(2)?.[0]?.choices).toEqual(["4.1", "4.2", "4.3"]);
  });

  test("levels by the clause's words; earlier levels of nothing are blank", async () => {
    const contents = await readRows([
      ["单位名称", "申报条款", "级别", "已获等级"],
      ["甲", "6", "DCMM3级", 2],
      ["甲", "6", "3", 0],
      ["甲", "6", 3, "无"],
      ["甲", "6", "稳健级（3级）", "1级"],
      ["甲", "6", "二级、三级", "看不清"],
      ["甲", "6", null, null],
      ["甲", "3", "区级", null],
      ["甲", "4.1", "国家级", null],
      ["甲", "9.2", "国家级", "市级"],
    ]);
    const levels = [...contents.applications.level],
      clause6 = policy().clauses.find(c => c.id === "6"),
      third = (clause6?.levels.findIndex(l => l.label === "3级") ?? -1) + 1;
    const park =
      policy()
        .clauses.find(c => c.id === "9.2")
        ?.levels.map(l => l.label) ?? [];
    expect(levels).toEqual([
      third,
      third,
      third,
      third,
      LEVEL_INVALID,
      LEVEL_BLANK,
      LEVEL_INELIGIBLE,
      LEVEL_UNCLEAR,
      park.indexOf("国家级") + 1,
    ]);
    const had = [...contents.applications.hadLevel];
    expect(had.slice(0, 4)).toEqual([third - 1, LEVEL_BLANK, LEVEL_BLANK, LEVEL_BLANK]);
    expect(had[4]).toBe(LEVEL_INVALID);
    expect(had[8]).toBe(park.indexOf("市级") + 1);
  });

  test("of two level columns the certificate's serves ranks, the other the rest", async () => {
    const contents = await readRows([
      ["单位名称", "条款", "级别", "DCMM证书等级"],
      ["甲", "6", "国家级", "4级"],
      ["甲", "3", "市级", "/"],
      ["甲", "6", "3级", null],
    ]);
    expect(contents.origins.map(o => o.level)).toEqual(["4级", "市级", "3级"]);
  });

  test("the columns that our runs wrote are no input and no column of the result", async () => {
    const contents = await readRows([
      [
        "序号",
        "单位名称",
        "条款",
        "核算基数（元）",
        "核算条款",
        "测算金额（元）",
        "拟支持金额（元）",
        "核算结果",
        "标记级别",
        "标记",
        "核算说明",
      ],
      [1, "甲", "5", 100, "3", 5, 5, "拟支持", "提示", "x", "y"],
    ]);
    expect(clauseIds(contents)).toEqual(["5"]);
    expect(contents.tables[0]?.headers).toEqual(["序号", "单位名称", "条款", "核算基数（元）"]);
    expect(contents.tables[0]?.rows.length).toBe(1);
    expect(contents.tables[0]?.rows.row(0)).toEqual([1, "甲", "5", 100]);
    expect(findings(contents, "OWN_COLUMNS_IGNORED")).toEqual(["申报汇总表!1"]);
  });
});

import { assessPlainly } from "./oracle";
import type { PlainOptions, PlainResult, PlainRow } from "./plain";

/** Sentences of the rules that the worked cases do not reach, each worked by hand. */
const CODE = "91110107746192053T";
const OTHER_CODE = "91110107MA01ABC251";

function assess(rows: PlainRow | PlainRow[], options: Partial<PlainOptions> = {}): PlainResult[] {
  const all = Array.isArray(rows) ? rows : [rows];
  return assessPlainly(
    all.map(row => ({ 统一社会信用代码: CODE, 申报单位: "甲公司", 项目名称: "项目一", 审定基数: null, ...row })),
    { asOf: "2026-11-23", ...options },
  ).rows;
}
const one = (row: PlainRow, options: Partial<PlainOptions> = {}): PlainResult => assess(row, options)[0]!;
const RESEARCH: PlainRow = { 申报条款: "3", 级别: "国家级", 核算基数: 1000000 };
const LAB: PlainRow = { 申报条款: "7.1", 级别: "国家级", 实际使用面积: 1000, 租金: 100, 租金单位: "元/㎡/月" };
const TRANSFER: PlainRow = { 申报条款: "7.2", 核算基数: 1000000, 销售收入: 9000000, 区内实施: "是" };

describe("clauses and levels", () => {
  test.each([
    ["4-2", "市级", "4.2"],
    ["４（２）", null, "4.2"],
    ["第四条（二）", null, "4.2"],
    ["第四条第二款", null, "4.2"],
    [4.2, null, "4.2"],
    ["三", null, "3"],
    [4, "双跨", "4.1"],
    ["第四条", "市级", "4.2"],
    [4, "国家级", "4.1"],
    ["第七条", "转化", "7.2"],
    [9, "北京市", "9.2"],
  ] as const)("%s with %s is %s", (article, level, clause) => {
    expect(one({ 申报条款: article, 级别: level }).clause).toBe(clause);
  });
  test.each([
    [null, "国家级"],
    ["3、5", null],
    [4, null],
    [4, "区级"],
    ["第十三条", null],
    ["无", null],
  ] as const)("%s with %s is no clause", (article, level) => {
    expect(one({ 申报条款: article, 级别: level })).toMatchObject({
      clause: null,
      outcome: "invalid",
      flags: ["UNKNOWN_CLAUSE"],
    });
  });
  test("国家级 alone under 4.1 is computed and marked", () => {
    expect(one({ 申报条款: "4.1", 级别: "国家级", 评审核定金额: 500000 })).toMatchObject({
      computed: "500000.00",
      flags: ["CATEGORY_UNCLEAR"],
    });
  });
  test("under 4.3 a rank alone is ignored, and another clause's name is refused", () => {
    expect(one({ 申报条款: "4.3", 级别: "市级", 核算基数: 100 })).toMatchObject({ computed: "30.00", flags: [] });
    expect(one({ 申报条款: "4.3", 级别: "双跨", 核算基数: 100 })).toMatchObject({
      outcome: "ineligible",
      flags: ["INELIGIBLE_LEVEL"],
    });
  });
  test("two ranks in one cell are no level; a rank named twice is one", () => {
    expect(one({ 申报条款: "7.1", 级别: "国家级、市级" }).outcome).toBe("invalid");
    expect(one({ 申报条款: "6", 级别: "三级、四级" }).outcome).toBe("invalid");
    expect(one({ 申报条款: "6", 级别: "稳健级（3级）" }).computed).toBe("200000.00");
  });
});

describe("money as written", () => {
  test.each([
    ["1,200.5万", "3601500.00"],
    ["￥3 000元", "900.00"],
    ["１２００", "360.00"],
    ["1.2e3", "360.00"],
    [0.1 + 0.2, "0.09"],
  ] as const)("30%% of %s is %s", (basis, computed) => {
    expect(one({ ...RESEARCH, 核算基数: basis }).computed).toBe(computed);
  });
  test("a placeholder is blank, other words are no number, and a basis that is not read cannot be wrong", () => {
    expect(one({ ...RESEARCH, 核算基数: "详见附件" }).outcome).toBe("missing");
    expect(one({ ...RESEARCH, 核算基数: "约100" }).outcome).toBe("invalid");
    expect(one({ ...RESEARCH, 核算基数: "约100", 审定基数: 100 }).computed).toBe("30.00");
  });
  test.each([0.6, "60%", 60])("a share of %s scales the basis", share => {
    expect(one({ ...RESEARCH, 承担比例: share })).toMatchObject({ computed: "180000.00", flags: ["SHARE_APPLIED"] });
  });
  test("half a 分 is rounded up, and never above what the ceiling leaves", () => {
    expect(one({ ...RESEARCH, 核算基数: 0.05 }).computed).toBe("0.02");
    expect(
      one({ ...RESEARCH, 核算基数: 99000000, 已获支持金额: 4000 }, { readings: { ROUNDING: "wan" } }).computed,
    ).toBe("8990000.00");
  });
  test("rate times basis of a hundred ceilings is marked", () => {
    expect(one({ ...RESEARCH, 核算基数: 3000000000 }).flags).toEqual(["CAP_APPLIED", "MAGNITUDE"]);
    expect(one({ ...RESEARCH, 核算基数: 2999999999 }).flags).toEqual(["CAP_APPLIED"]);
  });
});

describe("paid before", () => {
  const grant = {
    年度: "2024",
    单位名称: "甲公司",
    统一社会信用代码: CODE,
    支持条款: "3",
    项目名称: "项目一",
    支持金额: 200000,
  };
  test("the larger of the row's and the ledger's figure is deducted, and a difference is marked", () => {
    expect(one({ ...RESEARCH, 已获支持金额: 50000 }, { ledger: [grant] })).toMatchObject({
      computed: "100000.00",
      flags: ["PAID_BEFORE", "PAID_DEDUCTED", "PAID_DIFFERS", "READING:PAID-BASIS"],
    });
  });
  test("another clause's grant is seen and not deducted; another policy's too", () => {
    for (const line of [
      { ...grant, 支持条款: "5" },
      { ...grant, 政策名称: "某市级办法" },
    ]) {
      expect(one(RESEARCH, { ledger: [line] })).toMatchObject({ computed: "300000.00", flags: ["PAID_BEFORE"] });
    }
  });
  test("a one-off paid figure that is no possible award is not deducted", () => {
    expect(one({ 申报条款: "8", 级别: "工信部", 已获支持金额: 50000 })).toMatchObject({
      computed: "100000.00",
      flags: ["PAID_UNCLEAR"],
    });
    expect(one({ 申报条款: "9.2", 级别: "国家级", 已获支持金额: 300000 })).toMatchObject({
      computed: "1000000.00",
      flags: ["PAID_UNCLEAR"],
    });
  });
  test("rent: what the ledger shows for that year is deducted; a row's figure only in the first year", () => {
    const line = { ...grant, 支持条款: "7.1", 年度: "2026", 支持金额: 4500000 };
    expect(one({ ...LAB, 年度: "2026", 租金: 400 }, { ledger: [line] }).computed).toBe("300000.00");
    expect(one({ ...LAB, 已支持年数: 1, 已获支持金额: 700000 })).toMatchObject({
      computed: "1200000.00",
      flags: ["PAID_UNCLEAR"],
    });
    expect(one({ ...LAB, 已获支持金额: 700000 })).toMatchObject({ computed: "500000.00", flags: ["PAID_DEDUCTED"] });
  });
  test("three earlier years in the ledger exhaust the support of a laboratory", () => {
    const ledger = ["2023", "2024", "2025"].map(year => ({ ...grant, 支持条款: "7.1", 年度: year }));
    expect(one({ ...LAB, 年度: "2026", 已支持年数: 1 }, { ledger })).toMatchObject({
      outcome: "ineligible",
      flags: ["PAID_BEFORE", "YEARS_EXHAUSTED"],
    });
  });
});

describe("rent", () => {
  test("by the year, the counted area's part of the contract's rent", () => {
    expect(
      one({ ...LAB, 实际使用面积: 5000, 合同面积: 6000, 租金: 1000000, 租金单位: "元/年", 月数: 7 }),
    ).toMatchObject({ computed: "388888.89", flags: ["AREA_CAPPED"] });
  });
  test("by the day, the days given", () => {
    expect(one({ ...LAB, 租金: 4, 租金单位: "元/㎡/天", 天数: 100 }).computed).toBe("400000.00");
  });
  test("without a unit of rent it is missing; above twelve months it is wrong", () => {
    expect(one({ ...LAB, 租金单位: null }).outcome).toBe("missing");
    expect(one({ ...LAB, 月数: 13 }).outcome).toBe("invalid");
  });
});

describe("refusals and doubts", () => {
  const batches = [
    { 批次: "一", 年度: "2026", 申报截止日期: "2026-05-31 17:00", 认定期间起: "2025-01-01", 认定期间止: "2025-12-31" },
  ];
  test("the deadline's hour counts where the row has one", () => {
    expect(one({ ...RESEARCH, 申报日期: "2026-05-31 17:00" }, { batches }).outcome).toBe("amount");
    expect(one({ ...RESEARCH, 申报日期: "2026-05-31 17:01" }, { batches }).flags).toEqual(["LATE"]);
    expect(one({ ...RESEARCH, 申报日期: "2026-05-31" }, { batches }).outcome).toBe("amount");
    expect(one({ ...RESEARCH, 申报日期: null }, { batches }).outcome).toBe("amount");
  });
  test("recognised outside the period is a doubt, no refusal", () => {
    expect(one({ ...RESEARCH, 认定日期: "2026-01-01" }, { batches })).toMatchObject({
      outcome: "amount",
      flags: ["OUT_OF_PERIOD"],
    });
    expect(one({ ...RESEARCH, 认定日期: "2025-12-31" }, { batches }).flags).toEqual([]);
  });
  test(
    "on the anniversary the bar turns on its reading; by name it only marks; another reason is a " + "credit record",
    () => {
      const ban = { 单位名称: "甲公司", 统一社会信用代码: CODE, 事由: "弄虚作假骗取资金", 决定日期: "2023-06-01" };
      const row = { ...RESEARCH, 申报日期: "2026-06-01" };
      expect(one(row, { bans: [ban] })).toMatchObject({ outcome: "ineligible", flags: ["BARRED", "READING:A14-BAR"] });
      expect(one(row, { bans: [{ ...ban, 统一社会信用代码: null }] })).toMatchObject({
        outcome: "amount",
        flags: ["BARRED_BY_NAME"],
      });
      expect(one(row, { bans: [{ ...ban, 统一社会信用代码: OTHER_CODE }] }).flags).toEqual([]);
      expect(one(row, { bans: [{ ...ban, 事由: "失信被执行人" }] }).flags).toEqual(["CREDIT_RECORD"]);
    },
  );
  test("support that is not money is refused by Article 14 too", () => {
    expect(one({ 申报条款: "10", 审核状态: "不通过" })).toMatchObject({ outcome: "ineligible", flags: ["REJECTED"] });
  });
  test("Article 14 comes before the clause's own conditions, and each step gives all its reasons", () => {
    const row = { ...TRANSFER, 销售收入: 100, 区内实施: "否" };
    expect(one({ ...row, 审核状态: "不通过" }).flags).toEqual(["REJECTED"]);
    expect(one(row).flags).toEqual(["BELOW_THRESHOLD", "NOT_IN_DISTRICT"]);
  });
  test("where it is carried out may be blank, and is then unverified", () => {
    expect(one({ ...TRANSFER, 区内实施: null })).toMatchObject({ computed: "200000.00", flags: ["UNVERIFIED"] });
  });
  test("an institution's code under a clause for firms is a doubt", () => {
    expect(one({ ...RESEARCH, 统一社会信用代码: "12440600MB2C07549J" }).flags).toEqual([
      "APPLICANT_KIND",
      "OUTSIDE_DISTRICT_CODE",
    ]);
  });
  test("another award of the district is marked, and its reading refuses it", () => {
    const row = { ...RESEARCH, 本区同类政策: "区科技专项" };
    expect(one(row)).toMatchObject({ outcome: "amount", flags: ["OTHER_DISTRICT_AWARD", "READING:A13-OTHER"] });
    expect(one(row, { readings: { "A13-OTHER": "deny" } }).outcome).toBe("ineligible");
    expect(one({ ...RESEARCH, 本区同类政策: "未享受" }).flags).toEqual([]);
  });
});

describe("across rows", () => {
  test("reviewers cap the amount that competes, so the other clause may win", () => {
    const rows = assess([
      { ...RESEARCH, 评审核定金额: 100000 },
      { 申报条款: "5", 审定基数: 500000 },
    ]);
    expect(rows.map(row => [row.computed, row.proposed, row.flags])).toEqual([
      ["300000.00", "0.00", ["SUPERSEDED"]],
      ["150000.00", "150000.00", []],
    ]);
    expect(rows[0]!.with).toEqual({ SUPERSEDED: [1] });
  });
  test("the same figures are a duplicate, other figures are split rows", () => {
    const [, copy, other] = assess([RESEARCH, { ...RESEARCH }, { ...RESEARCH, 核算基数: 500000 }]);
    expect([copy!.flags, copy!.with]).toEqual([["DUPLICATE_ROW"], { DUPLICATE_ROW: [0] }]);
    expect([other!.flags, other!.with]).toEqual([["SPLIT_ROWS"], { SPLIT_ROWS: [0] }]);
  });
  test("a second demonstration of one firm is a duplicate, unless it is once per project", () => {
    const rows = [
      { 申报条款: "8", 级别: "工信部" },
      { 申报条款: "8", 级别: "工信部", 项目名称: "项目二", 已获支持金额: 50000 },
    ];
    expect(assess(rows)[1]!.flags).toEqual(["DUPLICATE_ROW", "PAID_UNCLEAR", "READING:A8-ONCE"]);
    expect(assess(rows, { readings: { "A8-ONCE": "project" } }).map(row => row.proposed)).toEqual([
      "100000.00",
      "100000.00",
    ]);
  });
  test("clauses of one article compete, unless only articles do", () => {
    const rows = [
      { 申报条款: "4.2", 核算基数: 1000000 },
      { 申报条款: "4.3", 核算基数: 500000 },
    ];
    expect(assess(rows).map(row => row.proposed)).toEqual(["300000.00", "0.00"]);
    expect(assess(rows, { readings: { "A13-CLAUSE": "article" } }).map(row => row.proposed)).toEqual([
      "300000.00",
      "150000.00",
    ]);
  });
  test("what is on hold keeps its amount, and its competitors wait with it", () => {
    const rows = assess([
      { ...RESEARCH, 审核状态: "待补正" },
      { 申报条款: "5", 审定基数: 500000 },
    ]);
    expect(rows.map(row => [row.proposed, row.flags])).toEqual([
      ["300000.00", ["ON_HOLD", "PENDING_BEST_OF"]],
      ["0.00", ["PENDING_BEST_OF", "SUPERSEDED"]],
    ]);
  });
  test("a withdrawn row wins nothing and carries nothing else", () => {
    const rows = assess([
      { ...RESEARCH, 审核状态: "撤回", 公示金额: 5 },
      { 申报条款: "5", 审定基数: 500000 },
    ]);
    expect(rows.map(row => [row.computed, row.proposed, row.flags])).toEqual([
      ["0.00", "0.00", ["WITHDRAWN"]],
      ["150000.00", "150000.00", []],
    ]);
  });
  test("joint applicants whose amounts together pass the ceiling are seen, and keep them", () => {
    const rows = [CODE, OTHER_CODE].map(code => ({
      ...RESEARCH,
      申报单位: code,
      统一社会信用代码: code,
      项目编号: "LH1",
      核算基数: 20000000,
    }));
    expect(assess(rows).map(row => [row.proposed, row.flags])).toEqual(
      [CODE, OTHER_CODE].map(() => ["6000000.00", ["JOINT_OVER_CAP", "JOINT_PROJECT"]]),
    );
  });
  test("one firm, one name of a project, two numbers: no competition, but seen", () => {
    const rows = assess([
      { ...RESEARCH, 项目编号: "A1" },
      { ...RESEARCH, 项目编号: "A2" },
    ]);
    expect(rows.map(row => [row.proposed, row.flags])).toEqual(
      [1, 2].map(() => ["300000.00", ["SAME_NAME_OTHER_NUMBER"]]),
    );
  });
  test("a row without a code joins its name only where one code goes with it", () => {
    const bare = { ...RESEARCH, 统一社会信用代码: null };
    expect(assess([RESEARCH, bare])[1]!.flags).toEqual(["DUPLICATE_ROW"]);
    const three = assess([RESEARCH, bare, { ...RESEARCH, 统一社会信用代码: OTHER_CODE }]);
    expect(three.map(row => row.proposed)).toEqual(["300000.00", "300000.00", "300000.00"]);
    expect(three.map(row => row.flags)).toEqual([["SAME_NAME_OTHER_CODE"], [], ["SAME_NAME_OTHER_CODE"]]);
  });
  test("the proposed amount is compared with the one announced", () => {
    expect(one({ ...RESEARCH, 公示金额: "30万" }).flags).toEqual([]);
    expect(one({ ...RESEARCH, 公示金额: "31万" }).flags).toEqual(["CHANGED_AFTER_NOTICE"]);
  });
});

import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { explain, NO_CIRCUMSTANCES } from "../../src/explain/explain";
import { AS_OF, run, workbookOf, type SheetOf } from "../roster/workbook";
import { problemsOf, said } from "./broken";

const LIMITS = readFileSync("test/mechanisms/composed/sketches/limits.yaml", "utf8");
const TEXT = "对设备投资按20%给予补助,单个企业最高100万元";

/** A policy of one clause and one reading that sets a part of it. */
const law = (reading: string): string => `format: "2"
policy: { id: t, title: 甲区办法, version: "1" }
articles: [{ id: "1", title: 设备, text: "${TEXT}。" }]
facts: [{ id: equipment, kind: money, label: 设备投资 }]
exclusive: { none: 没有 }
readings:
  - ${reading}
clauses:
  - id: "1"
    article: "1"
    title: 设备补助
    text: ${TEXT}
    per: project
    grant: { mechanism: rate, of: equipment, ofWords: 设备投资, rate: 按20% }
    limits: [{ amount: 单个企业最高100万元, per: applicant, over: year }]
    examples: [{ given: { equipment: 1000万元 }, pays: 100万元 }]
`;
const reading = (part: string, ...values: string[]): string =>
  `{ code: X, part: "${part}", words: 单个企业最高100万元, title: 上限管多久, ` +
  `choices: [${values.map(value => `{ value: ${value}, label: 取${value} }`).join(", ")}] }`;
const PERIOD = law(reading("clauses.1.limits.1.over", "year", "lifetime"));

const ROSTER: SheetOf = {
  name: "申报汇总表",
  rows: [
    ["申报单位", "项目名称", "条款", "设备投资（万元）", "年度"],
    ["甲公司", "新线", "1", 300, 2026],
  ],
};
const LEDGER: SheetOf = {
  name: "历年台账",
  rows: [
    ["年度", "单位名称", "政策名称", "级次", "支持条款", "项目名称", "支持金额（万元）"],
    [2025, "甲公司", "甲区办法", "区级", "1", "旧线", 70],
  ],
};

async function assessed(text: string, readings: Readonly<Record<string, string>>, ...sheets: SheetOf[]) {
  const policy = loadCheckedPolicy(text, "3".repeat(64)),
    source = workbookOf(sheets.length === 0 ? [ROSTER, LEDGER] : sheets);
  return (await assessWorkbook(source, policy, { readings, asOf: AS_OF, run })).assessment;
}
const proposed = async (...what: Parameters<typeof assessed>): Promise<number[]> =>
  [...(await assessed(...what)).settled.proposed].map(fen => fen / 1e6);

describe("a reading may set any part of what a policy pays", () => {
  test("over which time a limit counts: earlier years are summed up for each value", async () => {
    expect(await proposed(PERIOD, {})).toEqual([60]);
    expect(await proposed(PERIOD, { X: "lifetime" })).toEqual([30]);
    const { moved } = await assessed(PERIOD, {});
    expect(moved).toEqual([{ code: "X", inForce: "year", other: "lifetime", rows: [0], sum: -30_000_000n }]);
    expect((await assessed(PERIOD, { X: "lifetime" })).moved[0]).toMatchObject({ other: "year", sum: 30_000_000n });
  });
  test.each([
    ["a period that the file leaves out", "clauses.1.limits.1.over", ["lifetime", "year"], [30], [60]],
    ["whom it counts for", "clauses.1.limits.1.per", ["applicant", "row"], [60], [60]],
    ["a field that is left out", "clauses.1.limits", ["不写"], null, null],
    ["what reviewers decide", "clauses.1.grant.years", ["不写", "设备"], null, null],
  ] as const)("%s", async (_, part, values, first, second) => {
    const text = law(reading(part, ...values));
    if (first === null) expect(said(problemsOf(text)).join()).not.toBe("");
    else expect([await proposed(text, {}), await proposed(text, { X: values[1]! })]).toEqual([first, second]);
  });
  test("what is said of a row follows the value", async () => {
    expect(explain(await assessed(PERIOD, { X: "lifetime" }), 0, NO_CIRCUMSTANCES, "zh-CN")).toContain(
      "额度还剩300,000元",
    );
  });
  test("what is settled of several clauses", async () => {
    const shared = LIMITS.replace(
      /^clauses:/m,
      `readings: [{ code: Y, part: limits.1.over, words: 本年度最高不超过, title: 合计管多久, choices: [{ value: year, label: 年 }, { value: lifetime, label: 累计 }] }]\nclauses:`,
    );
    expect(said(problemsOf(shared)).filter(line => !line.includes("不是所涉条款里的话"))).toEqual([]);
  });
  test.each([
    ["clauses.9.limits.1.over", "在文件里没有"],
    ["clauses.1.limits.2.over", "在文件里没有"],
    ["articles.1.text", "不能由口径来定"],
    ["clauses.1.names", "不能由口径来定"],
    ["policy.title", "不能由口径来定"],
    ["__proto__.over", "不能由口径来定"],
    ["clauses.1.grant.__proto__", "在文件里没有"],
  ])("%s is no such part: %s", (part, why) =>
    expect(said(problemsOf(law(reading(part, "year", "lifetime")))).join()).toContain(why),
  );
  test("a value that the part cannot have is told, with the values that it can", () => {
    expect(said(problemsOf(law(reading("clauses.1.limits.1.over", "year", "monthly")))).join()).toMatch(
      /口径取 X=monthly 时.*quarter/,
    );
  });
  test("words that the text does not have are told", () => {
    expect(said(problemsOf(law(reading("clauses.1.grant.rate", "按20%", "按30%")))).join()).toMatch(
      /口径取 X=按30% 时：“按30%”在条款文字中找不到/,
    );
  });
});

describe("a group that pays the difference", () => {
  const RISE = "对市级平台奖励50万元,对省级平台奖励100万元。已获较低级别奖励的补足差额";
  const group = (within: string): string => `format: "2"
policy: { id: t, title: 甲区办法, version: "1" }
articles: [{ id: "1", title: 平台, text: "${RISE}。" }]
exclusive: [{ within: ${within}, keep: difference, article: "1", words: 已获较低级别奖励的补足差额 }]
clauses:
  - { id: "1.1", article: "1", title: 市级平台, names: [市级平台], text: 对市级平台奖励50万元, per: project, grant: { mechanism: fixed, amount: 奖励50万元 }, examples: [{ given: {}, pays: 50万元 }] }
  - { id: "1.2", article: "1", title: 省级平台, names: [省级平台], text: 对省级平台奖励100万元, per: project, grant: { mechanism: fixed, amount: 奖励100万元 }, examples: [{ given: {}, pays: 100万元 }] }
`;
  const rows = (...clauses: string[]): SheetOf => ({
    name: "申报汇总表",
    rows: [["申报单位", "项目名称", "条款", "年度"], ...clauses.map(clause => ["甲公司", "平台", clause, 2026])],
  });
  const paid = (project: string): SheetOf => ({
    name: "历年台账",
    rows: [
      ["年度", "单位名称", "政策名称", "级次", "支持条款", "项目名称", "支持金额（万元）"],
      [2024, "甲公司", "甲区办法", "区级", "1.1", project, 50],
    ],
  });
  test("takes off what its other clauses paid the project", async () => {
    expect(await proposed(group("project"), {}, rows("1.2"), paid("平台"))).toEqual([50]);
    expect(await proposed(group("project"), {}, rows("1.2"), paid("别的"))).toEqual([100]);
  });
  test("or the applicant", async () => {
    expect(await proposed(group("applicant"), {}, rows("1.2"), paid("别的"))).toEqual([50]);
  });
  test("of two at once gives the higher", async () => {
    expect(await proposed(group("project"), {}, rows("1.1", "1.2"))).toEqual([0, 100]);
  });
  test("says so in the words of the text", async () => {
    const assessment = await assessed(group("project"), {}, rows("1.2"), paid("平台"));
    expect(explain(assessment, 0, NO_CIRCUMSTANCES, "zh-CN")).toContain("已获较低级别奖励的补足差额");
  });
});

describe("a dated parameter stands where a fact may stand", () => {
  const WAGE = "月薪不低于当地最低工资3倍的,按工资总额的10%给予补贴,单个企业补贴总额不超过最低工资的100倍";
  const text = `format: "2"
policy: { id: t, title: 甲区办法, version: "1" }
articles: [{ id: "1", title: 用工, text: "${WAGE}。" }]
facts:
  - { id: monthly, kind: money, label: 月薪 }
  - { id: wages, kind: money, label: 工资总额 }
  - { id: day, kind: date, label: 签约日期 }
  - { id: times, kind: count, is: { ratio: [monthly, floor] } }
parameters:
  - id: floor
    kind: money
    label: 最低工资
    on: day
    values:
      - { from: 2025-01-01, value: 2400元, source: 市人社局通知 }
      - { from: 2026-01-01, value: 2500元, source: 市人社局通知 }
exclusive: { none: 没有 }
clauses:
  - id: "1"
    article: "1"
    title: 用工补贴
    text: ${WAGE}
    per: project
    when: [{ fact: times, atLeast: 最低工资3倍 }]
    grant: { mechanism: rate, of: wages, ofWords: 工资总额, rate: 总额的10% }
    limits: [{ share: 最低工资的100倍, of: floor, per: applicant }]
    examples:
      - { given: { monthly: 7200元, wages: 100万元, day: "2025-06-01" }, pays: 10万元 }
      - { given: { monthly: 7200元, wages: 100万元, day: "2026-06-01" }, outcome: ineligible }
`;
  const source = (): SheetOf => ({
    name: "申报汇总表",
    rows: [
      ["申报单位", "项目名称", "条款", "月薪（元）", "工资总额（万元）", "签约日期"],
      ["甲公司", "一", "1", 7499.99, 100, "2026-03-01"],
      ["甲公司", "二", "1", 7500, 200, "2026-03-01"],
      ["甲公司", "三", "1", 7500, 200, "2025-03-01"],
      ["乙公司", "四", "1", 7500, 200, "2024-03-01"],
    ],
  });
  test("in a condition, by a derived fact, and in a limit that rows share", async () => {
    const assessment = await assessed(text, {}, source());
    expect([...assessment.awards.outcome]).toEqual([1, 0, 0, 2]);
    expect([...assessment.settled.proposed].map(fen => fen / 1e6)).toEqual([0, 20, 4, -1e-6]);
  });
});

import { assessWorkbook } from "../../src/assess/assess";
import { failingExamples } from "../../src/engine/examples";
import { OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { lintPolicy } from "../../src/policy/lint";
import { loadPolicy } from "../../src/policy/load";
import type { Policy } from "../../src/policy/model";
import type { Cell } from "../../src/workbook/ports";
import { lawText } from "../engine/law";
import { AS_OF, run, workbookOf } from "../roster/workbook";

const load = (text: string): Policy => loadPolicy(text, "6".repeat(64));
const money = (fen: number): string => (fen < 0 ? "–" : yuan(fenOf(fen)));

async function settled(policy: Policy, rows: readonly (readonly Cell[])[]): Promise<string[]> {
  const source = workbookOf([{ name: "申报汇总表", rows }]);
  const { assessment, marks } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  const { awards, settled: across } = assessment;
  return Array.from({ length: awards.count }, (_, i) =>
    [
      OUTCOMES[awards.outcome[i]!],
      money(across.proposed[i]!),
      ...marks
        .of(i)
        .map(f => f.code)
        .filter(code => /PAID|YEARS|ROW|SUPERSEDED/.test(code)),
    ].join(" "),
  );
}

/** A policy of one article, whose text is given; every other line of a clause as it stands. */
function policyOf(text: string, clause: string, more = "bestOf: { none: 本办法没有这样的规定 }"): string {
  return `policy: { id: t, title: 测试办法, version: "1" }
articles: [{ id: "1", title: 甲, text: "${text}。" }]
bases: [{ id: rent, label: 年度租金, headers: [年度租金] }]
${more}
clauses:
  - { id: "1", article: "1", title: 甲, text: "${text}", ${clause}, examples: [{ given: {}, outcome: missing }] }
`;
}
const said = (text: string): string[] => lintPolicy(load(text)).map(p => `${p.path}：${p.message}`);

describe("what a year brought takes nothing off another year", () => {
  const sister = load(lawText("sister-intelligent-manufacturing"));
  const roster = (years: Cell): Cell[][] => [
    ["申报单位", "项目名称", "支持方向", "级别", "年度租金（万元）", "已获支持金额（万元）", "已支持年数"],
    ["乙公司", "乙楼", "场地租金", "国家级", 80, 80, years],
  ];
  test("a figure beside earlier years of support may be theirs: it is not deducted, and is marked", async () => {
    expect(await settled(sister, roster(1))).toEqual(["amount 800000.00 PAID_UNCLEAR"]);
  });
  test("in a first year it can be of no other", async () => {
    expect(await settled(sister, roster(0))).toEqual(["amount 0.00 PAID_DEDUCTED"]);
  });
});

describe("a number of years under a rate", () => {
  const text = policyOf(
    "按年度租金的30%给予补贴，最高50万元，补贴期限三年",
    "per: project, levelReading: none, grant: { mechanism: rate-with-ceiling, of: rent, ofWords: " +
      "年度租金, rate: 租金的30%, ceiling: 最高50万元, years: { words: 补贴期限三年 } }",
  );
  test("ends the support after so many", async () => {
    expect(said(text)).toEqual([]);
    expect(
      await settled(load(text), [
        ["申报单位", "项目名称", "条款", "年度租金（万元）", "已支持年数"],
        ["甲公司", "甲", "1", 100, 2],
        ["乙公司", "乙", "1", 100, 3],
        ["丙公司", "丙", "1", 100, null],
      ]),
    ).toEqual(["amount 300000.00", "ineligible 0.00 YEARS_EXHAUSTED", "amount 300000.00"]);
  });
  test("or asks a person, where the words only say normally", async () => {
    const asking = load(text.replace("words: 补贴期限三年 }", "words: 补贴期限三年, then: YEARS_REVIEW }"));
    expect(
      await settled(asking, [
        ["申报单位", "项目名称", "条款", "年度租金（万元）", "已支持年数"],
        ["乙公司", "乙", "1", 100, 3],
      ]),
    ).toEqual(["amount 300000.00 YEARS_REVIEW"]);
  });
});

describe("a clause for applicants gives once to each what it gives once", () => {
  const text = (per: string): string =>
    policyOf(
      "对首次升规企业给予10万元奖励",
      `per: ${per}, levelReading: none, grant: { mechanism: fixed-once, amount: 给予10万元 }`,
    );
  const roster = [
    ["申报单位", "项目名称", "条款"],
    ["甲公司", "升规", "1"],
    ["甲公司", "升规奖励", "1"],
  ];
  test("two rows of one applicant are one too many, whatever they are called", async () => {
    expect(await settled(load(text("applicant")), roster)).toEqual(["amount 100000.00", "amount 0.00 DUPLICATE_ROW"]);
  });
  test("for projects each gets it", async () => {
    expect(await settled(load(text("project")), roster)).toEqual(["amount 100000.00", "amount 100000.00"]);
  });
});

describe("a policy may have no rule on several supports", () => {
  const two = `policy: { id: t, title: 测试办法, version: "1" }
articles: [{ id: "1", title: 甲, text: "给予10万元奖励。" }, { id: "2", title: 乙, text: "给予20万元奖励。" }]
bestOf: { none: 全文没有这样的规定 }
clauses:
  - { id: "1", article: "1", title: 甲, text: 给予10万元奖励, per: project, levelReading: none, grant: { mechanism: fixed-once, amount: 给予10万元 }, examples: [{ given: {}, pays: 10万元 }] }
  - { id: "2", article: "2", title: 乙, text: 给予20万元奖励, per: project, levelReading: none, grant: { mechanism: fixed-once, amount: 给予20万元 }, examples: [{ given: {}, pays: 20万元 }] }
`;
  test("both are paid then; the same clause twice for one project is not", async () => {
    expect([...lintPolicy(load(two)), ...failingExamples(load(two))]).toEqual([]);
    expect(
      await settled(load(two), [
        ["申报单位", "项目名称", "条款"],
        ["甲公司", "一号", "1"],
        ["甲公司", "一号", "2"],
        ["甲公司", "一号", "1"],
      ]),
    ).toEqual(["amount 100000.00", "amount 200000.00", "amount 0.00 DUPLICATE_ROW"]);
  });
  test("but not where its text has one", () => {
    expect(said(two.replace("给予10万元奖励。", "给予10万元奖励。同一项目就高不重复。"))).toEqual([
      "bestOf：第1条写了“就高”，不能写没有从优不重复的规定：请在 bestOf 里引用这句话",
    ]);
  });
});

describe("a ceiling may be missing where the text has none", () => {
  const text = (words: string): string =>
    policyOf(
      words,
      "per: project, levelReading: none, grant: { mechanism: rate-with-ceiling, of: rent, ofWords: " +
        "年度租金, rate: 租金的30% }",
    );
  test("and nowhere else", () => {
    expect(said(text("按年度租金的30%给予补贴"))).toEqual([]);
    expect(said(text("按年度租金的30%给予补贴，封顶按会议纪要"))).toEqual(["clauses.1.grant.ceiling：没有写上限"]);
  });
});

test("a phrase binds as many of its occurrences as fields quote it: the same words twice are two figures", () => {
  const clause =
    "per: project, grant: { mechanism: fixed-once, amount: 给予10万元 }, levels: [{ id: a, label: A类, " +
    "words: [A类], amount: 给予50万元 }]";
  expect(said(policyOf("对A类企业给予50万元，对B类企业给予10万元，对C类企业给予10万元", clause))).toEqual([
    "clauses.1.text：“C类企业给予10万元”中的“10万元”没有写进任何字段；不用的请在所属条文的 unused 里说明理由",
  ]);
  expect(said(policyOf("对A类企业给予50万元，对B类企业给予10万元", clause))).toEqual([]);
});

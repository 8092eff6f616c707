import { readFileSync } from "node:fs";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { hintOf } from "../../src/policy/field-hint";
import { LawError, type LawProblem } from "../../src/policy/problem";

const TEMPLATE = readFileSync("docs/policy-template.yaml", "utf8");

function told(text: string): readonly LawProblem[] {
  try {
    loadCheckedPolicy(text, "0".repeat(64));
    return [];
  } catch (error) {
    if (error instanceof LawError) return error.problems;
    throw error;
  }
}

/** Ways to get the template wrong: what stood there, what stands there now, what is said, what may stand there. */
const WRONG: readonly (readonly [string, string | RegExp, string, string, string])[] = [
  ["a field misspelt", "ranks:", "rankz:", "未知的键：“rankz”", "ranks（像是它）"],
  ["a field of a clause misspelt", "    per: project # 上限", "    pers: project # 上限", "“pers”", "per（像是它）"],
  ["a word that is none of the choices", "per: project #", "per: company #", "写的是“company”", "applicant 单位"],
  ["an unknown mechanism", "mechanism: rate,", "mechanism: ratio,", "写的是“ratio”", "rate、per-unit"],
  ["an unknown fact", "of: rnd,", "of: rd,", "没有名为“rd”的一项，可用：revenue、rnd", "[area, {"],
  ["an unknown kind", "kind: money, label: 研发费用", "kind: cash, label: 研发费用", "写的是“cash”", "share 比例"],
  ["words that the text lacks", "rate: 研发费用的10%", "rate: 研发费用的12%", "找不到，须一字不差", "比例的原话"],
  ["a phrase without its figure", "rate: 研发费用的10% }", "rate: 研发费用的 }", "没有比例", "比例的原话"],
  [
    "a level without its amount",
    "{ rank: provincial, amount: 、50万元 }",
    "{ rank: provincial }",
    "“50万元”没有写进",
    "unused: [",
  ],
  ["an unknown rank", "{ rank: provincial,", "{ rank: city,", "没有名为“city”的级别", "ranks"],
  ["a limit of nothing", "{ amount: 每家企业每年最高100万元, per", "{ per", "写 amount（多少钱）", "[{ amount: "],
  ["an unknown period", "over: year", "over: years", "写的是“years”", "quarter 一季度"],
  [
    "an example that does not come out",
    "pays: 50万元 }",
    "pays: 60万元 }",
    "应得600000.00元，算出的是500000.00元",
    "pays: 50万元",
  ],
  [
    "an example that gives what is no fact",
    "{ revenue: 3000万元, rnd: 500",
    "{ income: 3000万元, rnd: 500",
    "可用：revenue、rnd、level",
    "given",
  ],
  ["an unknown article", 'article: "1"\n    title: 研发补助', 'article: "7"\n    title: 研发补助', "没有第7条", "条款"],
  ["a text that is not the article's", "    text: 对上年度", "    text: 对上年", "找不到，须一字不差", "连续的一段"],
  [
    "none where the text says 从优",
    "一次性奖励。2025",
    "一次性奖励,从优不重复。2025",
    "within: project, keep: best",
    "none",
  ],
  ["a number that is not quoted", '- id: "2"\n    article: "2"', '- id: 2\n    article: "2"', '写成 "2"', "要加引号"],
  [
    "a comparison that the words are not",
    "atLeast: 2000万元以上",
    "moreThan: 2000万元以上",
    "moreThan 改为 atLeast",
    "atLeast",
  ],
  [
    "a mechanism of the older form",
    "mechanism: rate, of: rnd, ofWords: 研发费用, rate",
    "mechanism: rate-with-ceiling, ofWords: 研发费用, ceiling: 最高100万元, rate",
    "是旧写法",
    "per-unit",
  ],
];

describe("a file that is wrong in one place is told the line, what is there and what may be", () => {
  test.each(WRONG)("%s", (_, from, to, says, accepted) => {
    const text = TEMPLATE.replace(from, () => to);
    expect(text).not.toBe(TEMPLATE);
    const problem = told(text).find(({ message }) => message.includes(says));
    expect(problem).toMatchObject({ line: expect.any(Number) as number });
    expect(`${problem!.message} ${hintOf(problem!)}`).toContain(accepted);
  });

  test("a text that is no file yet is told how to make one", () =>
    expect(told("某区政策 第一条 对企业给予补助")[0]!.message).toContain("npm run --silent draft"));
});

test("a rate does not bind the amount that stands in its words too", () => {
  const text = TEMPLATE.replace(
    "rate: 研发费用的10% }",
    'rate: "研发费用的10%给予补助,每家企业每年最高100万元" }',
  ).replace(/    limits:\n.*\n/, "");
  expect(
    told(text)
      .map(({ message }) => message)
      .join(),
  ).toContain("“100万元”没有写进任何字段");
});

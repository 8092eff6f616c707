import { loadPolicy } from "../../src/policy/load";
import { problemsOf } from "./broken";

/** A clause whose levels begin at the words, and an example of 5亿元 itself. */
const law = (sentence: string, from: readonly [string, string], pays: string): string => `
format: "2"
policy: { id: t, title: 试, version: "1" }
articles: [{ id: "1", title: 晋级, text: "${sentence}" }]
facts: [{ id: revenue, kind: money, label: 营业收入 }]
exclusive: { none: 没有 }
clauses:
  - id: "1"
    article: "1"
    title: 晋级
    text: ${sentence}
    per: applicant
    levelOf: revenue
    levels: [{ from: ${from[0]}, amount: 分别给予20万元 }, { from: ${from[1]}, amount: 、50万元 }]
    grant: { mechanism: fixed }
    examples: [{ given: { revenue: 5亿元 }, pays: ${pays} }]
`;

describe("a threshold that is a bare figure counts itself as the one before it does", () => {
  test.each([
    ["超过 leaves both out", "营业收入超过1亿元、5亿元的,分别给予20万元、50万元", ["超过1亿元", "、5亿元"], "20万元"],
    ["突破 leaves both out", "营业收入突破1亿元、5亿元的,分别给予20万元、50万元", ["突破1亿元", "、5亿元"], "20万元"],
    ["达到 takes both in", "营业收入达到1亿元、5亿元的,分别给予20万元、50万元", ["达到1亿元", "、5亿元"], "50万元"],
    [
      "(含) of its own is its own",
      "营业收入超过1亿元、5亿元（含）的,分别给予20万元、50万元",
      ["超过1亿元", "、5亿元（含）"],
      "50万元",
    ],
  ] as const)("%s", (_, sentence, from, pays) => {
    expect(problemsOf(law(sentence, [...from], pays))).toEqual([]);
    expect(loadPolicy(law(sentence, [...from], pays), "0".repeat(64)).clauses).toHaveLength(1);
  });
});

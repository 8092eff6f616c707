import { readClause } from "../../src/policy/citation";
import { loadPolicy } from "../../src/policy/load";
import { problemsOf, said } from "./broken";

/** A policy of one clause; `text` is its text, `grant` what stands in the grant beside mechanism and basis. */
function law(text: string, grant: string, rest = ""): string {
  return `
format: "2"
policy: { id: parts, title: 甲区奖补办法, version: "1" }
exclusive: { none: 原文没有规定 }
facts: [{ id: fee, kind: money, label: 检测费用, headers: [检测费用] }]
articles:
  - { id: （七）, title: 检测, names: [检测补贴], text: ${text}${rest} }
clauses:
  - id: "7"
    article: （七）
    title: 检测
    text: ${text}
    per: project
    grant: { mechanism: rate, of: fee, ${grant} }
    examples: [{ given: { fee: 10万元 }, pays: 10万元 }]
`;
}

describe("the whole of something", () => {
  test("written as 100% binds the figure of the text that says it so", () => {
    expect(said(problemsOf(law("对检测费用给予100%补贴", "rate: 100%")))).toEqual([]);
  });
  test("binds no second figure of the text", () => {
    expect(said(problemsOf(law("对检测费用给予100%补贴，其余100%自筹", "rate: 100%")))).toEqual([
      expect.stringContaining("“100%”没有写进任何字段"),
    ]);
  });
  test("a phrase that stands within a longer one binds the occurrence that stands alone", () => {
    const nested = law("甲档最高50万元，其余按20%，最高50万元", "rate: 按20%, ceiling: 最高50万元").replace(
      "grant:",
      "levels: [{ id: a, label: 甲档, words: [甲档], ceiling: 甲档最高50万元 }]\n    grant:",
    );
    expect(said(problemsOf(nested)).join()).not.toContain("没有写进任何字段");
  });
  test("needs no words where the text says it otherwise", () => {
    expect(said(problemsOf(law("对检测费用给予全额补贴", "rate: 100%")))).toEqual([]);
  });
});

describe("a ceiling that the article lists as unused", () => {
  const TEXT = "对检测费用给予100%补贴，市级另行最高奖励50万元";
  test("demands none of the clause", () => {
    expect(
      said(problemsOf(law(TEXT, "rate: 100%", ", unused: [{ words: 最高奖励50万元, because: 市级给的 }]"))),
    ).toEqual([]);
  });
  test("leaves another one of the text to be written", () => {
    const two = `${TEXT}，区级最高30万元`;
    expect(
      said(problemsOf(law(two, "rate: 100%", ", unused: [{ words: 最高奖励50万元, because: 市级给的 }]"))),
    ).toContain("clauses.7.grant.ceiling：原文写了上限（最高、上限、封顶），文件里没有：写 ceiling 或 limits");
  });
});

test("an article's names find its only clause, however the policy numbers its articles", () => {
  const policy = loadPolicy(law("对检测费用给予100%补贴", "rate: 100%"), "0".repeat(64));
  for (const cell of ["检测补贴", "检测补贴项目"])
    expect(readClause(policy, cell, "")).toEqual({ kind: "clause", index: 0, unclear: false });
});

describe("parts of an award", () => {
  const TEXT = "对检测费用给予100%补贴，开工拨付30%，竣工拨付70%";
  const split = (parts: string, words = ""): string =>
    law(TEXT, "rate: 100%").replace("clauses:", `split: [{ of: instalments, parts: ${parts}${words} }]\nclauses:`);

  test("lint clean where they make up the whole, and bind their figures", () => {
    expect(said(problemsOf(split("[{ label: 开工, share: 拨付30% }, { label: 竣工, share: 拨付70% }]")))).toEqual([]);
  });
  test("that do not make up the whole are refused", () => {
    expect(said(problemsOf(split("[{ label: 开工, share: 拨付30% }, { label: 竣工, share: 开工拨付30% }]")))).toContain(
      "split：各份合起来是60%，要是100%",
    );
  });
  test("whose words the article does not have are refused", () => {
    expect(
      said(problemsOf(split("[{ label: 开工, share: 先付30% }, { label: 竣工, share: 拨付70% }]"))).join("\n"),
    ).toContain("“先付30%”在第（七）条中找不到");
  });
  test("may stand in the text as a ratio", () => {
    const ratio = law("对检测费用给予全额补贴，市县按5:5承担", "rate: 100%").replace(
      "clauses:",
      `split:
  - of: governments
    words: 市县按5:5承担
    parts: [{ label: 市级, share: 50% }, { label: 县级, share: 50% }]
clauses:`,
    );
    expect(said(problemsOf(ratio))).toEqual([]);
  });
});

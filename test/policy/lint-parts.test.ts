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

describe("an article whose id is written as the text numbers it", () => {
  test.each(["七", "七、", "（七）", "第七条"])("%s, or by its title", id => {
    const file = law("对检测费用给予100%补贴", "rate: 100%")
      .replaceAll("（七）", id)
      .replace('id: "7"', "id: testing")
      .replace("title: 检测\n    text", "title: 检测费补贴\n    text");
    const policy = loadPolicy(file, "0".repeat(64));
    for (const cell of ["七", "七、", "七、检测", "第七条", "第7条", 7, "7"])
      expect(readClause(policy, cell, "")).toEqual({ kind: "clause", index: 0, unclear: false });
    expect(readClause(policy, "第八条", "").kind).toBe("unknown");
    expect(readClause(policy, "检测", "")).toEqual({ kind: "clause", index: 0, unclear: false });
  });
  test("two articles that say the same number are neither", () => {
    const file = law("对检测费用给予100%补贴", "rate: 100%")
      .replace('id: "7"', "id: testing")
      .replace("articles:", "articles:\n  - { id: 七、, title: 附则, text: 另有规定 }");
    expect(readClause(loadPolicy(file, "0".repeat(64)), "第七条", "").kind).toBe("unknown");
  });
});

test("where no level has words, what hints at a clause of an article finds it by the level's cell", () => {
  const file = law("国家级给予100%补贴，省级给予100%补贴", "rate: 100%").replace(
    "text: 国家级给予100%补贴，省级给予100%补贴\n    per",
    "hints: [国家级]\n    text: 国家级给予100%补贴\n    per",
  ).concat(`  - id: "8"
    article: （七）
    title: 省级检测
    hints: [省级]
    text: 省级给予100%补贴
    per: project
    grant: { mechanism: rate, of: fee, rate: 100% }
    examples: [{ given: { fee: 10万元 }, pays: 10万元 }]
`);
  const policy = loadPolicy(file, "0".repeat(64));
  expect(readClause(policy, "检测补贴", "省级")).toEqual({ kind: "clause", index: 1, unclear: false });
  expect(readClause(policy, "检测补贴", "国家级")).toEqual({ kind: "clause", index: 0, unclear: false });
  expect(readClause(policy, "检测补贴", "市级").kind).toBe("unknown");
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

describe("words that say another thing than the field that they stand in", () => {
  const levels = (from: string): string =>
    law(`对检测费用按20%给予补贴，${from}的按60%给予补贴`, "rate: 按20%").replace(
      "grant:",
      `levelOf: fee\n    levels: [{ from: ${from}, rate: 按60% }]\n    grant:`,
    );
  test.each(["检测费用不足10万元", "检测费用低于10万元", "检测费用10万元以下", "检测费用不超过10万元"])(
    "a level does not begin at “%s”",
    from => expect(said(problemsOf(levels(from))).join()).toContain("from 是从多少起"),
  );
  test.each(["检测费用10万元以上", "检测费用达到10万元", "检测费用超过10万元", "检测费用10万元（含）"])(
    "a level begins at “%s”",
    from => expect(said(problemsOf(levels(from))).join()).not.toContain("from 是从多少起"),
  );
  test("a bracket does not end at what is said to be its beginning", () => {
    const text = "对检测费用10万元以上的部分按100%给予补贴";
    const file = law(text, "").replace(
      "mechanism: rate, of: fee, ",
      "mechanism: brackets, of: fee, brackets: [{ upTo: 10万元以上, rate: 按100% }]",
    );
    expect(said(problemsOf(file)).join()).toContain("upTo 写到多少为止");
  });
});

describe("an amount for several of something is none for each one", () => {
  const counted = (each: string, more = "", text = each): string =>
    law(text, "")
      .replace("kind: money, label: 检测费用, headers: [检测费用]", "kind: count, unit: 家, label: 企业数")
      .replace("mechanism: rate, of: fee, ", `mechanism: per-unit, of: fee, each: ${each}${more}`)
      .replace("fee: 10万元", 'fee: "10"');
  test.each(["每新增10家企业补助1万元", "每10家补助1万元", "补助1万元/10家", "每两家补助1万元"])("%s", each =>
    expect(said(problemsOf(counted(each))).join()).toMatch(/是每(?:10|两)家多少钱，不是每一个多少钱：写 every/),
  );
  test.each(["每家补助1万元", "每新增1家企业补助1万元", "1万元/家"])("%s is", each =>
    expect(said(problemsOf(counted(each)))).toEqual([]),
  );
  test("with `every` it is what the text says", () => {
    const text = "每新增10家企业补助10万元";
    expect(said(problemsOf(counted("补助10万元", ", every: 每新增10家", text)))).toEqual([]);
  });
});

describe("equal parts of a split", () => {
  const split = (words: string, shares: readonly string[]): string =>
    law(`对检测费用给予100%补贴，${words}`, "rate: 100%").replace(
      "clauses:",
      `split: [{ of: instalments, article: （七）, words: ${words}, parts: [${shares
        .map((share, k) => `{ label: 第${k + 1}份, share: ${share} }`)
        .join(", ")}] }]\nclauses:`,
    );
  test.each([
    ["分5年平均发放", ["20%", "20%", "20%", "20%", "20%"]],
    ["分三年等额拨付", ["33.33%", "33.33%", "33.34%"]],
    ["分2期平均拨付", ["50%", "50%"]],
  ])("%s needs no shares in the text", (words, shares) => expect(said(problemsOf(split(words, shares)))).toEqual([]));
  test.each([
    ["分5年平均发放", ["50%", "50%"]],
    ["分2期平均拨付", ["60%", "40%"]],
    ["分2期拨付", ["50%", "50%"]],
  ])("%s is not %j", (words, shares) => expect(said(problemsOf(split(words, shares))).join()).toContain("须一字不差"));
});

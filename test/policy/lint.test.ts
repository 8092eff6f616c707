import { lawText } from "../engine/law";
import { LawError } from "../../src/policy/problem";
import { loadPolicy } from "../../src/policy/load";
import { broken, problemsOf, said } from "./broken";

describe("the laws that ship are clean", () => {
  test.each(["shijingshan-industrial-internet", "sister-intelligent-manufacturing"])("%s", name => {
    expect(problemsOf(lawText(name))).toEqual([]);
  });
});

describe("a figure stands once, beside the words that say it: a copy that differs is refused", () => {
  test("a changed rate occurs nowhere in the clause, leaves the true one unbound, and breaks the examples", () => {
    const messages = said(
      broken("rate: 项目支持资金30％, ceiling: 最高900万元", "rate: 项目支持资金40％, ceiling: 最高900万元"),
    );
    expect(messages).toContain("clauses.3.grant.rate：“项目支持资金40％”在条款文字中找不到，须一字不差");
    expect(messages.some(m => m.startsWith("clauses.3.text：") && m.includes("“30％”没有写进任何字段"))).toBe(true);
    expect(messages).toContain("clauses.3.examples[1]：应得3000000.00元，算出的是4000000.00元");
  });
  test("a rate changed in the text as well no longer stands in the article", () => {
    expect(
      said(broken(/(text: 支持企业围绕.*?项目支持资金)30％/, "text: 改")).some(
        m => m === "clauses.3.text：这段话在第3条中找不到，须一字不差",
      ),
    ).toBe(true);
  });
  test("a dropped ceiling is said to be missing, and leaves its figure unbound", () => {
    const messages = said(broken("rate: 研发投资额30％, ceiling: 最高300万元", "rate: 研发投资额30％"));
    expect(messages).toContain("clauses.5.grant.ceiling：没有写上限");
    expect(messages.some(m => m.startsWith("clauses.5.text：") && m.includes("“300万元”没有写进任何字段"))).toBe(true);
  });
  test("a dropped rate is said to be missing", () => {
    expect(said(broken("rate: 研发投资额30％, ", ""))).toContain("clauses.5.grant.rate：没有写比例");
  });
  test("a figure of the text that nothing binds is found in a clause and outside all clauses", () => {
    expect(said(broken(", years: { words: 支持周期一般不超过3年, then: YEARS_REVIEW }", ""))).toEqual([
      "clauses.9.1.text：“期一般不超过3年，累计最”中的“3年”没有写进任何字段；不用的请在所属条文的 unused 里说明理由",
    ]);
    expect(said(broken("text: 本办法支持在石景山区", "text: 每年100万元。本办法支持在石景山区"))).toEqual([
      "articles.2：“每年100万元。本办法”中的“100万元”没有写进任何条款；不用的请在 unused 里说明理由",
    ]);
  });
  test("an unused figure is listed with its reason, and must occur", () => {
    const text = lawText().replace(
      "text: 本办法支持在石景山区",
      "unused: [{ words: 每年100万元, because: 只是预算 }]\n    text: 每年100万元。本办法支持在石景山区",
    );
    expect(problemsOf(text)).toEqual([]);
    expect(said(problemsOf(text.replace("words: 每年100万元, because", "words: 每年200万元, because")))).toContain(
      "articles.2.unused：“每年200万元”在条文中找不到",
    );
    expect(problemsOf(text.replace(", because: 只是预算", "")).length).toBeGreaterThan(0);
  });
  test("words to check do not bind a figure", () => {
    expect(
      said(
        broken(
          "ofWords: 项目投资额, rate: 项目投资额20％, ceiling: 最高200万元 }\n    toCheck: [经认定]",
          "ofWords: 项目投资额, rate: 项目投资额20％ }\n    toCheck: [经认定, 最高200万元]",
        ),
      ).some(m => m.includes("“200万元”没有写进任何字段")),
    ).toBe(true);
  });
  test("a phrase that says no figure, or two, is refused where it stands", () => {
    const [problem] = broken("ceiling: 最高900万元 }", "ceiling: 最高若干 }");
    expect(problem).toMatchObject({ path: "clauses[1].grant.ceiling", line: expect.any(Number) as number });
    expect(broken("areaLimit: 最高不超过4000平方米", "areaLimit: 若干").length).toBeGreaterThan(0);
    expect(broken("barYears: 三年内不予受理申请", "barYears: 不予受理申请")[0]?.path).toBe("barYears");
  });
});

describe("a phrase that says no figure is refused at its own place, by path and line", () => {
  const HERE = undefined,
    SISTER = "sister-intelligent-manufacturing";
  test.each<[passage: string, field: string, path: string, law: string | undefined]>([
    ["rate: 研发投资额30％", "rate", "clauses[5].grant.rate", HERE],
    ["ceiling: 最高300万元", "ceiling", "clauses[5].grant.ceiling", HERE],
    ["amount: 4级25万元", "amount", "clauses[6].levels[4].amount", HERE],
    ["rate: 或80％", "rate", "clauses[7].levels[2].rate", HERE],
    ["areaLimit: 最高不超过4000平方米", "areaLimit", "clauses[7].grant.areaLimit", HERE],
    ["ceiling: 每年不超过500万元", "ceiling", "clauses[7].grant.ceiling", HERE],
    ["years: 连续支持不超过三年", "years", "clauses[7].grant.years", HERE],
    ["atLeast: 500万元以上", "atLeast", "clauses[8].when[2].atLeast", HERE],
    ["amount: 10万元一次性", "amount", "clauses[9].grant.amount", HERE],
    ["ceiling: 累计最高5000万元", "ceiling", "clauses[10].grant.ceiling", HERE],
    ["words: 支持周期一般不超过3年", "words", "clauses[10].grant.years.words", HERE],
    ["pays: 114万元", "pays", "clauses[5].examples[3].pays", HERE],
    ["rate: 分别补贴100％, ceiling: 每年最高100万元", "rate", "clauses[1].levels[1].rate", SISTER],
    ["ceiling: 每年最高100万元", "ceiling", "clauses[1].levels[1].ceiling", SISTER],
  ])("%s", (passage, field, path, law) => {
    const text = lawText(law),
      copy = text.replace(passage, was => was.replace(new RegExp(`${field}: [^,}]+?(?=,| }|$)`), `${field}: 若干`));
    expect(copy).not.toBe(text);
    const at = copy.slice(0, copy.indexOf(`${field}: 若干`)).split("\n").length;
    expect(problemsOf(copy)).toEqual(expect.arrayContaining([expect.objectContaining({ path, line: at })]));
  });
});

describe("levels and tiers", () => {
  test("one word of two levels is refused; a word within another's is not, since the longer one is meant", () => {
    expect(
      said(broken("label: 行业特色, words: [行业特色]", "label: 行业特色, words: [行业特色, 专业技术]")),
    ).toContain("clauses.4.2.levels：“行业特色”和“专业技术”都有“专业技术”这个词，分不清是哪一级");
    expect(broken("label: 专业技术, words: [专业技术]", "label: 专业技术, words: [专业技术, 行业特色平台]")).toEqual(
      [],
    );
  });
  test("a gap between tiers, a tier that earns no more than the one below, and no tier at all", () => {
    expect(said(broken("label: 3级, words: [稳健级], amount: 3级20万元", "label: 3级, words: [稳健级]"))).toContain(
      "clauses.6.levels.3：中间缺了“3级”的金额",
    );
    expect(said(broken("words: [量化管理级], amount: 4级25万元", "words: [量化管理级], amount: 3级20万元"))).toContain(
      "clauses.6.levels.4：“4级”的金额不高于前一级",
    );
    expect(said(broken(/, amount: [2345]级\d+万元/g, ""))).toContain("clauses.6.levels：没有一级写了金额");
  });
  test("a rate or amount that some levels lack", () => {
    expect(said(broken("{ rank: municipal, rate: 或80％ }", "{ rank: municipal }"))).toContain(
      "clauses.7.1.levels：有的级别没有比例",
    );
    expect(said(broken("{ rank: municipal, amount: 50万元一次性 }", "{ rank: municipal }"))).toContain(
      "clauses.9.2.grant.amount：有的级别没有金额",
    );
    expect(said(broken("mechanism: fixed-once, amount: 10万元一次性", "mechanism: fixed-once"))).toContain(
      "clauses.8.grant.amount：没有写金额",
    );
    expect(said(broken("rate: 70％, ceiling: 70万元", "rate: 70％", "sister-intelligent-manufacturing"))).toContain(
      "clauses.1.grant.ceiling：有的级别没有上限",
    );
  });
  test("a level of no rank is called by its first word; a rank must be one of the file's", () => {
    expect(said(broken("{ id: sector, label: 行业特色, words: [行业特色] }", "{ words: [行业特色] }"))).toEqual([]);
    expect(said(broken("{ id: sector, label: 行业特色, words: [行业特色] }", "{ id: sector }"))[0]).toBe(
      "clauses[3].levels[1]：级别要么写 rank，要么写 words，要么写 from（从多少起）",
    );
    expect(said(broken("levels: [{ rank: national }, { rank: municipal }]", "levels: [{ rank: provincial }]"))[0]).toBe(
      "clauses[1].levels[1].rank：没有名为“provincial”的级别，请先写进 ranks",
    );
  });
});

describe("readings, bars and articles name words that occur", () => {
  test("a reading whose words do not occur in each of its clauses", () => {
    expect(said(broken("words: 晋级享受差额奖励\n", "words: 晋级差额\n"))).toEqual([
      "readings.A6-DIFF：“晋级差额”不是所涉条款里的话",
    ]);
    expect(
      said(broken('words: 500万元以上\n    clauses: ["7.2"]', 'words: 500万元以上\n    clauses: ["7.2", "6"]')),
    ).toEqual(["readings.A7-GTE：“500万元以上”不是所涉条款里的话"]);
    expect(said(broken("words: 多个条款\n", "words: 多个款项\n"))).toEqual([
      "readings.A13-CLAUSE：“多个款项”不是所涉条款里的话",
    ]);
    expect(said(broken("words: 多个条款\n", 'words: ""\n'))).toEqual(["readings.A13-CLAUSE：“”不是所涉条款里的话"]);
  });
  test("of a clause that is none, with a value that is none, for a switch that another reading has", () => {
    expect(
      said(
        broken(
          'switch: threshold\n    words: 500万元以上\n    clauses: ["7.2"]',
          'switch: threshold\n    words: 500万元以上\n    clauses: ["7.2", "7.9"]',
        ),
      ),
    ).toContain("readings.A7-GTE：没有条款“7.9”");
    expect(said(broken("{ value: tier, label", "{ value: tiers, label"))).toEqual([
      "readings[3].choices[1].value：“tiers”不是 tier-difference 的取值，可用：tier、paid",
    ]);
    expect(
      said(broken("- code: A8-ONCE\n    switch: once-per", "- code: A8-ONCE\n    switch: bar-end")).some(m =>
        m.includes("readings"),
      ),
    ).toBe(true);
    const twice = lawText().replace(/( {2}- code: ROUNDING[\s\S]*?)\nclauses:/, "$1$1\nclauses:");
    expect(said(problemsOf(twice))).toEqual([
      "readings：“ROUNDING”出现了两次",
      "readings.ROUNDING：rounding 已有另一个口径",
    ]);
  });
  test("a reading of one value is none", () => {
    expect(said(broken(/( {6}- \{ value: applicant, label: 按单位：一家单位同一条款合计最高这么多 \}\n)/, ""))).toEqual(
      ["readings[1].choices：一个口径至少有两种取值"],
    );
  });
  test("the words of the best-of rule, of a bar and of its years", () => {
    expect(said(broken('bestOf: { article: "13"', 'bestOf: { article: "12"'))[0]).toMatch(
      /^bestOf：“同一项目.*”在第12条中找不到，须一字不差$/,
    );
    expect(
      said(broken('LATE: { article: "14", words: 超过规定期限的 }', 'LATE: { article: "14", words: 逾期的 }')),
    ).toEqual(["bars.LATE：“逾期的”在第14条中找不到，须一字不差"]);
    expect(said(broken("barYears: 三年内不予受理申请", "barYears: 五年内不予受理申请"))).toEqual([
      "barYears：“五年内不予受理申请”在办法中找不到",
    ]);
    expect(said(broken("barYears: 三年内不予受理申请\n", ""))).toContain("barYears：写了不予受理，却没有写几年");
  });
  test("a clause of no article, and a basis that is none", () => {
    expect(said(broken('- id: "3"\n    article: "3"', '- id: "3"\n    article: "33"'))).toContain(
      "clauses.3：没有第33条",
    );
    expect(said(broken("of: projectSupport", "of: projectSuport"))).toContain(
      "clauses.3.grant.of：bases 里没有“projectSuport”",
    );
  });
  test("a phrase of a condition, a person's check or a limit that does not occur", () => {
    for (const [passage, instead, field] of [
      ["toCheck: [自主研发, 入选国家和北京市级重点项目]", "toCheck: [自行研发]", "toCheck"],
      ["words: 在区内实施, else", "words: 在本区实施, else", "when"],
      ["enterprisesOnly: 支持企业", "enterprisesOnly: 仅支持企业", "enterprisesOnly"],
      ["oncePerApplicant: 单个企业不重复享受", "oncePerApplicant: 不再重复", "oncePerApplicant"],
      ["ofWords: 项目支持资金", "ofWords: 支持经费", "grant.ofWords"],
      ["auditExpected: 经评审", "auditExpected: 经审计", "grant.auditExpected"],
      ["support: 区级基金优先予以支持", "support: 基金优先办理", "grant.support"],
      ["years: 连续支持不超过三年", "years: 不超过三年整", "grant.years"],
      ["amount: 10万元一次性", "amount: 奖10万元", "grant.amount"],
    ] as const)
      expect(
        said(broken(passage, instead)).some(
          m => m.includes(`.${field}：`) && m.endsWith("在条款文字中找不到，须一字不差"),
        ),
      ).toBe(true);
  });
});

describe("the shape of the file", () => {
  test("an id without quotes is told to be quoted: 4.10 would be 4.1", () => {
    expect(broken('- id: "4.1"', "- id: 4.1")).toEqual([
      {
        path: "clauses[2].id",
        line: expect.any(Number) as number,
        message: '编号要加引号：写成 "4.1"，否则 4.10 会变成 4.1',
      },
    ]);
  });
  test("the line is the one in the file", () => {
    const line =
      lawText()
        .split("\n")
        .findIndex(l => l.includes('- id: "4.1"')) + 1;
    expect(broken('- id: "4.1"', "- id: 4.1")[0]?.line).toBe(line);
  });
  test("an unknown key is a slip, not an omission", () => {
    expect(
      broken("ceiling: 最高900万元 }", "ceilng: 最高900万元 }").some(
        p => p.path === "clauses[1].grant" && p.message.includes("ceilng"),
      ),
    ).toBe(true);
    expect(broken("bestOf:", "bestof:").length).toBeGreaterThan(0);
  });
  test("duplicate ids of clauses, articles and readings", () => {
    expect(said(broken('- id: "4.2"', '- id: "4.1"'))).toContain("clauses：“4.1”出现了两次");
    expect(said(broken('- id: "2"\n', '- id: "1"\n'))).toContain("articles：“1”出现了两次");
  });
  test("bad YAML, a key twice, a reference bomb, an empty file, no YAML at all", () => {
    expect(broken("clauses:\n", "clauses: [\n")[0]).toMatchObject({ path: "YAML", line: expect.any(Number) as number });
    expect(broken("fraud:", "fraud: [x]\nfraud:")[0]?.path).toBe("YAML");
    for (const text of ["", "policy", "[]", "42", "null"]) expect(problemsOf(text).length).toBeGreaterThan(0);
    expect(problemsOf("")[0]?.path).toBe("文件");
  });
  test("a clause without an example", () => {
    expect(said(broken("examples: [{ given: {}, pays: 0元 }]", "examples: []"))).toEqual([
      "clauses[12].examples：每一条款至少要有一个算例",
    ]);
  });
  test("an example that does not come out", () => {
    expect(said(broken("basis: 1000万元 }, pays: 300万元", "basis: 1000万元 }, pays: 301万元"))).toEqual([
      "clauses.3.examples[1]：应得3010000.00元，算出的是3000000.00元",
    ]);
    expect(
      said(broken("{ given: { level: 国家级 }, outcome: missing }", "{ given: { level: 国家级 }, outcome: decision }")),
    ).toEqual(["clauses.3.examples[5]：应为由人定（outcome: decision），算出的是缺数据（outcome: missing）"]);
  });
  test("all problems are told at once", () => {
    const text = lawText().replace('- id: "4.1"', "- id: 4.1").replace('- id: "4.2"', "- id: 4.2");
    expect(problemsOf(text).map(p => p.path)).toEqual(["clauses[2].id", "clauses[3].id"]);
    const error = ((): unknown => {
      try {
        return loadPolicy(text, "");
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(LawError);
    expect((error as LawError).message).toMatch(/^第\d+行 clauses\[2\]\.id：.*\n第\d+行 clauses\[3\]\.id：/);
    expect(new LawError([{ path: "文件", line: null, message: "空" }]).message).toBe("文件：空");
  });
});

import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import type { Policy } from "../../src/policy/model";
import type { Assessed } from "../../src/report/assessed";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { textsOf } from "../../src/text/of";
import { lawText } from "../engine/law";
import { AS_OF, run, workbookOf, type SheetOf } from "../roster/workbook";
import { problemsOf, said } from "./broken";

/** Amounts that a policy's file once came to and its text does not say; each was seen wrong before it was mended. */

const load = (text: string): Policy => loadCheckedPolicy(text, "5".repeat(64));
const district = (id: string): Policy => load(readFileSync(`src/policy/districts/${id}.yaml`, "utf8"));
const SISTER = load(lawText("sister-intelligent-manufacturing"));
const A = "91110107746192053T",
  B = "911101071000000670";

const RECEIPT = { policy: "", policyVersion: "", policyHash: "", engineVersion: "", asOf: "", inputHash: "" };

type Rows = SheetOf["rows"];
const ledger = (...rows: Rows): SheetOf => ({ name: "历年台账", rows });
const LEDGER = ["年度", "单位名称", "统一社会信用代码", "政策名称", "级次", "支持条款", "项目名称", "支持金额（万元）"];
const DECISIONS = [
  ...["决定", "标记", "工作表", "序号", "单位名称", "项目名称", "条款", "对方工作表", "对方序号", "对方单位名称"],
  ...["对方项目名称", "对方条款", "说明", "复核人", "时间"],
];
const addedUp = (project: string, clause: string): SheetOf => ({
  name: "复核记录",
  rows: [
    DECISIONS,
    [
      ...["合并计算", null, "申报汇总表", "1", "甲公司", project, clause, "申报汇总表", "2", "甲公司", project, clause],
      ...[null, "张三", "2026-01-01"],
    ],
  ],
});

/** How each row ends, with what is proposed in 万元 and those of its marks that say why. */
async function comes(policy: Policy, rows: Rows, ...others: readonly SheetOf[]): Promise<string[]> {
  const source = workbookOf([{ name: "申报汇总表", rows }, ...others]);
  const { assessment, marks } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  const { awards, settled } = assessment;
  return Array.from({ length: awards.count }, (_, i) => {
    const why = marks.of(i).map(mark => mark.code);
    return [
      OUTCOMES[awards.outcome[i]!],
      settled.proposed[i]! < 0 ? "–" : Number(yuan(fenOf(settled.proposed[i]!))) / 10_000,
      ...why.filter(code => /PAID_(?!BEFORE)|YEARS|DUPLICATE|SUPERSEDED|CAP|LATE|UNKNOWN/.test(code)),
    ].join(" ");
  });
}

/** A policy of articles that are a clause each: what is given by their numbers is a clause's fields. */
function flat(texts: readonly string[], clauses: readonly string[], more: string): string {
  const articles = texts.map((text, k) => `  - { id: "${k + 1}", title: 第${k + 1}项, text: "${text}" }`);
  return `policy: { id: t, title: 甲区办法, version: "1" }
articles:
${articles.join("\n")}
${more}
clauses:
${clauses.map((fields, k) => `  - { id: "${k + 1}", article: "${k + 1}", ${fields} }`).join("\n")}
`;
}

/** What is given once, of one sum. */
function once(title: string, text: string, amount: string, per: string): string {
  return (
    `title: ${title}, text: ${text}, per: ${per}, grant: { mechanism: fixed-once, amount: ${amount} }, ` +
    `examples: [{ given: {}, pays: ${amount} }]`
  );
}

describe("a ceiling that stands with a level", () => {
  const RENT = `policy: { id: p1, title: 甲办法, version: "1" }
articles:
  - { id: "1", title: 租金, text: 对国家、省、市级平台，分别按照不超过年度实际发生租金的100%、70%、50%给予每年最高100万元、70万元、50万元的资助。 }
  - { id: "2", title: 不重复, text: 从高不重复。 }
ranks:
  - { id: national, label: 国家级, words: [国家] }
  - { id: provincial, label: 省级, words: [省级] }
  - { id: municipal, label: 市级, words: [市级] }
bases: [{ id: rent, label: 年度实际发生租金, headers: [年度实际发生租金] }]
bestOf: { article: "2", words: 从高不重复 }
readings:
  - { code: CAP-UNIT, switch: ceiling-per, words: 每年最高, clauses: ["1"], title: 上限, choices: [{ value: applicant, label: 按单位 }, { value: project, label: 按项目 }] }
clauses:
  - id: "1"
    article: "1"
    title: 平台租金
    text: 对国家、省、市级平台，分别按照不超过年度实际发生租金的100%、70%、50%给予每年最高100万元、70万元、50万元的资助
    per: applicant
    levels:
      - { rank: national, rate: 租金的100%, ceiling: 每年最高100万元 }
      - { rank: provincial, rate: 、70%, ceiling: 、70万元 }
      - { rank: municipal, rate: 、50%, ceiling: 、50万元 }
    grant: { mechanism: rate-with-ceiling, of: rent, ofWords: 年度实际发生租金, yearly: true }
    examples: [{ given: { level: 国家级, basis: 80万元 }, pays: 80万元 }]
`;
  const rents = (...rows: (readonly [string, number])[]): Rows => [
    ["序号", "申报单位", "统一社会信用代码", "项目名称", "条款", "级别", "年度实际发生租金（万元）"],
    ...rows.map(([level, rent], k) => [k + 1, "甲公司", A, `${k + 1}号楼`, "1", level, rent]),
  ];
  test("is shared by an applicant's rows (F1)", async () => {
    const policy = load(RENT);
    expect(await comes(policy, rents(["国家级", 80], ["国家级", 90]))).toEqual(["amount 10 CAP_APPLIED", "amount 90"]);
    expect(await comes(policy, rents(["市级", 80], ["市级", 90]))).toEqual(["amount 5 CAP_APPLIED", "amount 45"]);
    expect(await comes(policy, rents(["国家级", 30], ["市级", 180]))).toEqual(["amount 30", "amount 50 CAP_APPLIED"]);
  });
  test("bounds rows that a reviewer adds up, under the clause's own ceiling (F2) and over it (F3)", async () => {
    const rnd: Rows = [
      ["序号", "申报单位", "统一社会信用代码", "项目名称", "条款", "级别", "研发投入（万元）"],
      [1, "甲公司", A, "工业大脑", "2", "工业智能类", 900],
      [2, "甲公司", A, "工业大脑", "2", "工业智能类", 800],
    ];
    expect(await comes(SISTER, rnd, addedUp("工业大脑", "2"))).toEqual(["amount 270", "amount 30 CAP_APPLIED"]);
    const rent: Rows = [
      ["序号", "申报单位", "统一社会信用代码", "项目名称", "条款", "级别", "年度租金（万元）"],
      [1, "甲公司", A, "一号楼", "1", "国家级", 90],
      [2, "甲公司", A, "一号楼", "1", "国家级", 80],
    ];
    expect(await comes(SISTER, rent, addedUp("一号楼", "1"))).toEqual(["amount 90", "amount 10 CAP_APPLIED"]);
  });
  test("is the one that a joint project is held against (F15)", async () => {
    const joint = (basis: number): Rows => [
      ["序号", "申报单位", "统一社会信用代码", "项目名称", "项目编号", "支持方向", "级别", "研发投入（万元）"],
      [1, "甲公司", A, "联合", "P1", "研发投入", "工业智能类", 500],
      [2, "乙公司", B, "联合", "P1", "研发投入", "工业智能类", basis],
    ];
    expect(await comes(SISTER, joint(450))).toEqual(["amount 150", "amount 135"]);
    expect(await comes(SISTER, joint(550))).toEqual(["amount 150 JOINT_OVER_CAP", "amount 165 JOINT_OVER_CAP"]);
  });
});

describe("what was paid before", () => {
  test("of another year takes nothing off what is paid by the year (F4)", async () => {
    const rents: Rows = [
      ["序号", "申报单位", "项目名称", "支持方向", "级别", "年度租金（万元）", "已获支持金额（万元）", "已支持年数"],
      [1, "乙公司", "乙楼", "场地租金", "国家级", 80, 80, 1],
    ];
    expect(await comes(SISTER, rents)).toEqual(["amount 80 PAID_UNCLEAR"]);
  });
  describe("to other projects of the applicant counts against a limit of the year (F5)", () => {
    const FUZHOU = district("fuzhou-ic");
    const rows = (batch: string | null): Rows => [
      ["序号", "申报单位", "统一社会信用代码", "项目名称", "条款", "流片费用（万元）", "年度", "批次"],
      [1, "甲公司", A, "芯片A", "3.1", 300, 2026, batch],
    ];
    const paid = (year: number, project: string | null, batch: string | null): SheetOf =>
      ledger(
        [...LEDGER, "批次"],
        [year, "甲公司", A, "福州高新区集成电路产业扶持措施", "区级", "3.1", project, 250, batch],
      );
    test("from an earlier batch", async () => {
      expect(await comes(FUZHOU, rows("第二批"), paid(2026, "芯片Z", "第一批"))).toEqual(["amount 50 PAID_DEDUCTED"]);
    });
    test("where nothing names a batch, for a project that the roster does not have", async () => {
      expect(await comes(FUZHOU, rows(null), paid(2026, "芯片Z", null))).toEqual(["amount 50 PAID_DEDUCTED"]);
    });
    test.each([
      ["the row's own project in its own round", 2026, "芯片A", null],
      ["another year", 2025, "芯片Z", null],
      ["no project by name", 2026, null, null],
    ] as const)("and not for %s", async (_, year, project, batch) => {
      expect(await comes(FUZHOU, rows(null), paid(year, project, batch))).toEqual(["amount 210"]);
    });
    test("nor what the row's own batch brought in an earlier run", async () => {
      expect(await comes(FUZHOU, rows("第二批"), paid(2026, "芯片Z", "第二批"))).toEqual(["amount 210"]);
    });
  });
  test.each(["市级", "本级"])("by a city, where the policy is the city's own, comes off: %s (F7)", async tier => {
    const text = "建成投产后按其实际完成固定资产投资额的2%给予一次性投资奖补,单个项目奖补资金不超过1000万元";
    const city =
      load(`policy: { id: c, title: 呼和浩特市工业高质量发展十条政策措施, version: "2021", names: [工业高质量发展十条] }
articles: [{ id: "1", title: 工业项目建设, text: "${text}。" }]
bases: [{ id: assets, label: 固定资产投资额, headers: [固定资产投资额] }]
bestOf: { none: 全文没有这样的规定 }
clauses:
  - id: "1"
    article: "1"
    title: 投资奖补
    text: ${text}
    per: project
    grant: { mechanism: rate-with-ceiling, of: assets, ofWords: 实际完成固定资产投资额, rate: 投资额的2%, ceiling: 不超过1000万元 }
    examples: [{ given: { basis: 1亿元 }, pays: 200万元 }]
`);
    const rows: Rows = [
      ["序号", "申报单位", "统一社会信用代码", "项目名称", "条款", "固定资产投资额（万元）"],
      [1, "甲公司", A, "一期", "1", 40_000],
    ];
    const paid = (by: string): SheetOf =>
      ledger(LEDGER, [2024, "甲公司", A, "工业高质量发展十条", by, "1", "一期", 300]);
    expect(await comes(city, rows, paid(tier))).toEqual(["amount 500 PAID_DEDUCTED"]);
  });
});

describe("a law's file is held against its text before anything is worked out by it", () => {
  const WRONG = flat(
    ["按照实际投资额的30%给予补助，最高200万元。营业收入5000万元以上。"],
    [
      "title: 乙, text: 按照实际投资额的30%给予补助，最高200万元, per: project, grant: { mechanism: rate-with-ceiling, " +
        "of: inv, ofWords: 实际投资额, rate: 投资额的80%, ceiling: 最高900万元 }, examples: [{ given: { basis: 100万元 }, pays: 1元 }]",
    ],
    "bases: [{ id: inv, label: 实际投资额, headers: [实际投资额] }]\nbestOf: { none: 没有 }",
  );
  test("its lint and its examples, with lines (F6)", () => {
    expect(() => load(WRONG)).toThrow("投资额的80%");
    expect(said(problemsOf(WRONG)).join("\n")).toMatch(/5000万元[^]*应得1\.00元，算出的是/);
  });
  test("each occurrence of a figure is bound by itself (F11)", () => {
    const twice = flat(
      ["对A类企业给予10万元奖励；对B类企业给予10万元奖励。"],
      [
        "title: 甲, text: 对A类企业给予10万元奖励；对B类企业给予10万元奖励, per: project, " +
          "grant: { mechanism: fixed-once, amount: 给予10万元 }, examples: [{ given: {}, pays: 10万元 }]",
      ],
      "bestOf: { none: 没有 }",
    );
    expect(said(problemsOf(twice))).toEqual([
      "clauses.1.text：“B类企业给予10万元奖励”中的“10万元”没有写进任何字段；不用的请在所属条文的 unused 里说明理由",
    ]);
  });
  test("so much for each unit is no sum of money (F12)", () => {
    const perUnit = (each: string): string =>
      flat(
        [`对新发展的种植基地，一次性奖励企业${each}。`],
        [
          `title: 种植基地, text: 对新发展的种植基地，一次性奖励企业${each}, per: project, ` +
            `grant: { mechanism: fixed-once, amount: 奖励企业${each} }, examples: [{ given: {}, pays: 100元 }]`,
        ],
        "bestOf: { none: 没有 }",
      );
    for (const each of ["100元/亩", "每亩100元", "100元每平方米"])
      expect([each, said(problemsOf(perUnit(each))).join()]).toEqual([each, expect.stringContaining("是单价")]);
  });
});

test("a policy that says nothing of several supports says so with a reason, and each is paid (F8)", async () => {
  const two = flat(
    ["给予10万元奖励。", "给予20万元奖励。"],
    [once("甲", "给予10万元奖励", "给予10万元", "project"), once("乙", "给予20万元奖励", "给予20万元", "project")],
    "bestOf: { none: 全文没有这样的规定 }",
  );
  expect(
    await comes(load(two), [
      ["申报单位", "项目名称", "条款"],
      ["甲公司", "一号", "1"],
      ["甲公司", "一号", "2"],
    ]),
  ).toEqual(["amount 10", "amount 20"]);
});

test("marks cite the articles of the policy in force, as it numbers them (F9)", async () => {
  const rows: Rows = [
    [
      "序号",
      "申报单位",
      "统一社会信用代码",
      "项目名称",
      "条款",
      "级别",
      "研发投入（万元）",
      "年度租金（万元）",
      "审核状态",
    ],
    [1, "甲公司", A, "一号楼", "1", "国家级", null, 80, "通过"],
    [2, "甲公司", A, "一号楼", "2", "工业智能类", 900, null, "通过"],
    [3, "乙公司", B, "二号楼", "1", "国家级", null, 80, "不予支持"],
  ];
  const source = workbookOf([{ name: "申报汇总表", rows }]),
    done = await assessWorkbook(source, SISTER, { readings: {}, asOf: AS_OF, run }),
    own: Assessed = { ...done, language: "zh-CN", receipt: { ...RECEIPT, readings: done.assessment.readings } };
  const sheets = resultSheets(own, rowReports(own)),
    said = JSON.stringify(sheets.find(sheet => sheet.name === "标记清单")!.rows);
  expect(SISTER.bestOf?.article).toBe("4");
  expect(done.marks.of(0).map(mark => mark.code)).toContain("SUPERSEDED");
  expect(said).toContain("第四条");
  const cited = new Set(
      [...JSON.stringify(sheets).matchAll(/第[一二三四五六七八九十]{1,3}条/gu)].map(([article]) => article),
    ),
    articles = SISTER.articles.map(({ id }) => textsOf("zh-CN").clause(id, ""));
  expect([...cited].filter(article => !articles.includes(article))).toEqual([]);
});

test("years of support end a rate, by level where they stand there (F10)", async () => {
  const rows: Rows = [
    ["序号", "申报单位", "项目名称", "条款", "级别", "算力实际投入（万元）", "已支持年数"],
    [1, "甲公司", "模型", "1", null, 500, 1],
    [2, "乙公司", "模型", "1", null, 500, 2],
    [3, "丙公司", "模型", "1", "工业智能企业", 500, 2],
    [4, "丁公司", "模型", "1", "工业智能企业", 500, 3],
  ];
  expect(await comes(district("fengtai-ai"), rows)).toEqual([
    "amount 100",
    "ineligible 0 YEARS_EXHAUSTED",
    "amount 150",
    "ineligible 0 YEARS_EXHAUSTED",
  ]);
});

describe("columns and clauses are told by the policy's own words", () => {
  test("a basis whose header holds 注册, 已获 or 销售收入 is that basis (F13)", async () => {
    const NAMES = ["实缴注册资金", "市级奖励金额", "销售收入", "注册商标费用"];
    const policy = load(
      flat(
        NAMES.map(name => `按${name}的5%给予补贴，最高200万元。`),
        NAMES.map(
          (name, k) =>
            `title: ${name}补贴, text: 按${name}的5%给予补贴，最高200万元, per: project, grant: { mechanism: rate-with-ceiling, ` +
            `of: b${k}, ofWords: ${name}, rate: ${name}的5%, ceiling: 最高200万元 }, examples: [{ given: { basis: 1000万元 }, pays: 50万元 }]`,
        ),
        `bases:\n${NAMES.map((name, k) => `  - { id: b${k}, label: ${name}, headers: [${name}] }`).join("\n")}\nbestOf: { none: 没有 }`,
      ),
    );
    const HEADERS = [
      "企业实缴注册资金（万元）",
      "已获市级奖励金额（万元）",
      "销售收入（万元）",
      "注册商标费用（万元）",
    ];
    expect(
      await comes(policy, [
        ["序号", "申报单位", "项目名称", "条款", ...HEADERS],
        ...NAMES.map((_, k) => [
          k + 1,
          "甲公司",
          `项目${k}`,
          k + 1,
          ...NAMES.map((__, at) => (at === k ? 1000 : null)),
        ]),
      ]),
    ).toEqual(NAMES.map(() => "amount 50"));
  });
  test("a clause for applicants gives once to each, and a flat policy's （二） and 第二项 are its second (F14)", async () => {
    const policy = load(
      flat(
        ["一、对首次升规企业给予10万元奖励。", "二、按年度租金的30%给予补贴，最高50万元。"],
        [
          once("升规奖励", "对首次升规企业给予10万元奖励", "给予10万元", "applicant"),
          "title: 租金补贴, text: 按年度租金的30%给予补贴，最高50万元, per: applicant, grant: { mechanism: rate-with-ceiling, " +
            "of: rent, ofWords: 年度租金, rate: 租金的30%, ceiling: 最高50万元 }, " +
            "examples: [{ given: { basis: 100万元 }, pays: 30万元 }]",
        ],
        "bases: [{ id: rent, label: 年度租金, headers: [年度租金] }]\nbestOf: { none: 没有 }",
      ),
    );
    expect(
      await comes(policy, [
        ["序号", "申报单位", "统一社会信用代码", "项目名称", "申报条款", "年度租金（万元）"],
        [1, "甲公司", A, "升规", "一", null],
        [2, "甲公司", A, "升规奖励", "升规奖励", null],
        [3, "乙公司", B, "租房", "（二）", 100],
        [4, "丙公司", null, "租房", "二、租金补贴", 100],
        [5, "丁公司", null, "租房", "第二项", 100],
        [6, "戊公司", null, "租房", "第二款", 100],
      ]),
    ).toEqual([
      "amount 10",
      "amount 0 DUPLICATE_ROW",
      "amount 30",
      "amount 30",
      "amount 30",
      "invalid – UNKNOWN_CLAUSE",
    ]);
  });
});

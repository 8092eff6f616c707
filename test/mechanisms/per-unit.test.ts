import { assessWorkbook } from "../../src/assess/assess";
import { calculate } from "../../src/assess/calculator";
import { failingExamples } from "../../src/engine/examples";
import { OUTCOMES } from "../../src/mechanisms/results";
import { stepsOf } from "../../src/engine/steps";
import { explain, NO_CIRCUMSTANCES } from "../../src/explain/explain";
import { nativeFormula } from "../../src/explain/native-formula";
import { clauseTable } from "../../src/functions/clause-words";
import { subsidiesOfFacts } from "../../src/functions/given-facts";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { lintPolicy } from "../../src/policy/lint";
import { loadPolicy } from "../../src/policy/load";
import { functionTextsOf } from "../../src/text/functions/of";
import type { Cell } from "../../src/workbook/ports";
import { AS_OF, run, workbookOf } from "../roster/workbook";

const TEXT = `policy: { id: units, title: 甲办法, version: "1" }
articles:
  - { id: "1", title: 种植基地, text: "对新发展的种植基地，一次性奖励企业100元/亩，最多计300亩，最高不超过2.5万元。" }
  - { id: "2", title: 光伏, text: "光伏建筑一体化项目按发电量补贴0.3元/千瓦时，常规项目补贴0.2元/千瓦时。" }
  - { id: "3", title: 不重复, text: 从高不重复。 }
bestOf: { article: "3", words: 从高不重复 }
bases:
  - { id: land, label: 种植面积, headers: [种植面积, 基地面积], unit: 亩 }
  - { id: power, label: 上年度发电量, headers: [上年度发电量, 发电量], unit: 千瓦时 }
clauses:
  - id: "1"
    article: "1"
    title: 种植基地
    text: "对新发展的种植基地，一次性奖励企业100元/亩，最多计300亩，最高不超过2.5万元"
    per: project
    levelReading: none
    grant: { mechanism: per-unit, of: land, ofWords: 种植基地, each: 奖励企业100元/亩, most: 最多计300亩, ceiling: 最高不超过2.5万元 }
    examples:
      - { given: { basis: 200亩 }, pays: 2万元 }
      - { given: { basis: 400亩 }, pays: 2.5万元 }
      - { given: { basis: 200亩, paid: 5000元 }, pays: 1.5万元 }
      - { given: {}, outcome: missing }
  - id: "2"
    article: "2"
    title: 光伏发电
    text: 光伏建筑一体化项目按发电量补贴0.3元/千瓦时，常规项目补贴0.2元/千瓦时
    per: project
    levels:
      - { id: bipv, label: 光伏建筑一体化, words: [BIPV, 光伏建筑一体化], each: 按发电量补贴0.3元/千瓦时 }
      - { id: usual, label: 常规, words: [常规], each: 常规项目补贴0.2元/千瓦时 }
    grant: { mechanism: per-unit, of: power, ofWords: 发电量 }
    examples:
      - { given: { level: BIPV, basis: 100万千瓦时 }, pays: 30万元 }
      - { given: { level: 常规, basis: "8000000" }, pays: 160万元 }
      - { given: { basis: "1" }, outcome: missing }
`;
const policy = loadPolicy(TEXT, "5".repeat(64));
const HEADERS = [
  "序号",
  "申报单位",
  "项目名称",
  "申报条款",
  "级别",
  "基地面积（亩）",
  "发电量（千瓦时）",
  "已获支持金额",
];

async function assessed(...rows: readonly (readonly Cell[])[]) {
  const source = workbookOf([{ name: "申报汇总表", rows: [["单位：万元"], HEADERS, ...rows] }]);
  return assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
}
const money = (fen: number): string => (fen < 0 ? "–" : yuan(fenOf(fen)));
async function amounts(...rows: readonly (readonly Cell[])[]): Promise<string[]> {
  const { assessment } = await assessed(...rows);
  const { outcome, computed } = assessment.awards;
  return rows.map((_, i) => `${OUTCOMES[outcome[i]!]} ${money(computed[i]!)}`);
}

test("its file is clean, and its examples come out", () => {
  expect([...lintPolicy(policy), ...failingExamples(policy)]).toEqual([]);
});

describe("so much for each unit of what the basis counts", () => {
  test("a number of 亩 is no money: the roster's unit line 万元 says nothing of it, only of what was paid", async () => {
    expect(
      await amounts(
        [1, "甲公司", "甲", "1", null, 120, null, null],
        [2, "乙公司", "乙", "1", null, "150亩", null, 0.5],
        [3, "丙公司", "丙", "1", null, 400, null, null],
        [4, "丁公司", "丁", "1", null, null, null, null],
        [5, "戊公司", "戊", "1", null, "约100", null, null],
      ),
    ).toEqual(["amount 12000.00", "amount 10000.00", "amount 25000.00", "missing –", "invalid –"]);
  });
  test("by level, with digits below the 分 rounded once", async () => {
    expect(
      await amounts(
        [1, "甲公司", "甲", "2", "BIPV", null, 1_000_000, null],
        [2, "乙公司", "乙", "2", "常规", null, "800万千瓦时", null],
        [3, "丙公司", "丙", "2", "BIPV", null, "33.3333", null],
        [4, "丁公司", "丁", "2", null, null, 5, null],
        [5, "戊公司", "戊", "2", "BIPV", null, "1e30", null],
      ),
    ).toEqual(["amount 300000.00", "amount 1600000.00", "amount 10.00", "missing –", "invalid –"]);
  });
  test("the explanation multiplies and quotes, in both languages; the native formula says the same", async () => {
    const { assessment } = await assessed([1, "甲公司", "甲", "1", null, 120, null, null]);
    expect(explain(assessment, 0, NO_CIRCUMSTANCES, "zh-CN")).toContain(
      "100元/亩（“奖励企业100元/亩”）×120亩＝12,000元（1.2万元）",
    );
    expect(explain(assessment, 0, NO_CIRCUMSTANCES, "en-US")).toContain("CNY 100 per 亩");
    expect(nativeFormula(stepsOf(assessment, 0))).toBe("=MIN(100*120,25000)");
  });
  test("what counts at most is quoted where it binds", async () => {
    const { assessment } = await assessed([1, "甲公司", "甲", "1", null, 301, null, null]);
    expect(explain(assessment, 0, NO_CIRCUMSTANCES, "zh-CN")).toContain("×300亩（“最多计300亩”）");
  });
  test("the calculator asks for the number by its name and unit, and gives the formula", () => {
    const asked = calculate(
      policy,
      { clause: "1", given: { basis: "120" } },
      { readings: {}, unit: "万元", asOf: AS_OF, language: "zh-CN" },
    );
    expect(asked.fields.map(field => [field.name, field.needed])).toEqual([
      ["种植面积（亩）", true],
      ["已获支持金额", false],
    ]);
    expect(asked).toMatchObject({ amount: "12000.00", formula: '=SJS.SUBSIDY(1,120,,,"万元")' });
  });
  test("SJS.SUBSIDY takes the number as basis; blank or 0 asks for it, a word is none", () => {
    const texts = functionTextsOf("zh-CN");
    const columns = {
      article: ["1", "1", "1", "2"],
      basis: [120, 0, "很多", "100万千瓦时"],
      level: [null, null, null, "BIPV"],
      paid: [null, null, null, null],
      unit: [null, null, null, "万元"],
    };
    const [first, blank, word, fourth] = subsidiesOfFacts(policy, columns, texts);
    expect([first, fourth]).toEqual([12000, 30]);
    expect(blank).toMatchObject({ error: "#N/A" });
    expect(word).toMatchObject({ error: "#VALUE!" });
    expect(
      clauseTable(policy, texts)
        .map(line => line[3])
        .slice(1),
    ).toEqual(["奖励企业100元/亩", "按发电量补贴0.3元/千瓦时、常规项目补贴0.2元/千瓦时"]);
  });
});

describe("a file that would pay something else is refused", () => {
  const said = (from: string, to: string): string[] => {
    expect(TEXT).toContain(from);
    try {
      return lintPolicy(loadPolicy(TEXT.replace(from, to), "5".repeat(64))).map(p => `${p.path}：${p.message}`);
    } catch (error) {
      return [(error as Error).message];
    }
  };
  test("a basis without its unit, or with another than the amount's", () => {
    expect(said(", unit: 亩 }", " }")).toEqual([
      "clauses.1.grant.of：“land”按什么计？请在 bases 里写明 unit，如 unit: 亩",
    ]);
    expect(said("unit: 亩", "unit: 公顷")).toEqual([
      "clauses.1.grant.each：“奖励企业100元/亩”里没有“公顷”，不是按公顷计的",
    ]);
  });
  test("levels of which one has no amount for each unit", () => {
    expect(said(", each: 常规项目补贴0.2元/千瓦时", "")).toContain("clauses.2.grant.each：有的级别没有单价");
  });
  test("so much for each unit where a lump sum is wanted", () => {
    const lump = said(
      "{ mechanism: per-unit, of: land, ofWords: 种植基地, each: 奖励企业100元/亩, most: 最多计300亩, ceiling: 最高不超过2.5万元 }",
      "{ mechanism: fixed-once, amount: 奖励企业100元/亩 }",
    );
    expect(lump[0]).toMatch(/第\d+行 clauses\[1\]\.grant\.amount：.*“100元”是单价，要乘以数量/);
  });
});

import { assessWorkbook } from "../../src/assess/assess";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { NONE, OUTCOMES } from "../../src/mechanisms/results";
import type { Cell } from "../../src/workbook/ports";
import { AS_OF, run, workbookOf } from "./workbook";

const POLICY = loadCheckedPolicy(
  `format: "2"
policy: { id: t, title: 甲区办法, version: "1" }
articles:
  - { id: "1", title: 研发, text: 按研发投入的10%给予补助，最高100万元。 }
  - { id: "2", title: 机器人, text: 每台机器人奖励1万元。 }
  - { id: "3", title: 用电, text: 每千瓦时补贴0.1元。 }
  - { id: "4", title: 场地, text: 每平方米补贴20元。 }
facts:
  - { id: rnd, kind: money, label: 研发投入, headers: [研发投入, 研发费用] }
  - { id: robots, kind: count, label: 台数, headers: [台数, 机器人台数], unit: 台 }
  - { id: power, kind: count, label: 用电量, unit: 千瓦时 }
  - { id: space, kind: area, label: 面积, headers: [面积, 场地面积] }
exclusive: { none: 没有 }
clauses:
  - { id: "1", article: "1", title: 研发补助, text: 按研发投入的10%给予补助，最高100万元, per: project,
      grant: { mechanism: rate, of: rnd, rate: 按研发投入的10%, ceiling: 最高100万元 },
      examples: [{ given: { rnd: 100万元 }, pays: 10万元 }] }
  - { id: "2", article: "2", title: 机器人奖励, text: 每台机器人奖励1万元, per: project,
      grant: { mechanism: per-unit, of: robots, each: 每台机器人奖励1万元 },
      examples: [{ given: { robots: "3" }, pays: 3万元 }] }
  - { id: "3", article: "3", title: 用电补贴, text: 每千瓦时补贴0.1元, per: project,
      grant: { mechanism: per-unit, of: power, each: 每千瓦时补贴0.1元 },
      examples: [{ given: { power: "100000" }, pays: 1万元 }] }
  - { id: "4", article: "4", title: 场地补贴, text: 每平方米补贴20元, per: project,
      grant: { mechanism: per-unit, of: space, each: 每平方米补贴20元 },
      examples: [{ given: { space: 500㎡ }, pays: 1万元 }] }
`,
  "3".repeat(64),
);

/** What each row comes to in yuan, or its outcome; and the findings' codes with their columns. */
async function assessed(headers: string[], ...rows: Cell[][]) {
  const source = workbookOf([
    {
      name: "申报汇总表",
      rows: [
        ["申报单位", "项目名称", "条款", ...headers],
        ...rows.map(([clause, ...cells], k): Cell[] => [`甲${k}公司`, `项目${k}`, clause!, ...cells]),
      ],
    },
  ]);
  const { assessment, contents } = await assessWorkbook(source, POLICY, { readings: {}, asOf: AS_OF, run });
  return {
    worth: rows.map((_, row) =>
      assessment.settled.proposed[row] === NONE
        ? OUTCOMES[assessment.awards.outcome[row]!]
        : assessment.settled.proposed[row]! / 100,
    ),
    findings: contents.findings.map(({ code, column = "" }) => `${code} ${column}`),
  };
}

describe("what a review left of a fact stands above what was claimed", () => {
  test.each([
    ["1", "研发投入（元）", "审定研发投入（元）", 1_000_000, 800_000, 80_000],
    ["1", "研发费用", "核定研发费用", 1_000_000, 800_000, 80_000],
    ["1", "研发投入", "研发投入（审定）", 1_000_000, 800_000, 80_000],
    ["1", "研发投入", "研发投入审定数", 1_000_000, 800_000, 80_000],
    ["1", "研发投入", "经第三方审计的研发投入", 1_000_000, 1_200_000, 120_000],
    ["2", "台数", "核定台数", 10, 8, 80_000],
    ["2", "申报台数", "审定台数", 10, 8, 80_000],
    ["2", "机器人台数", "专家核定机器人台数", 10, 8, 80_000],
    ["3", "用电量（千瓦时）", "核实用电量（万千瓦时）", 300_000, 20, 20_000],
    ["4", "面积", "审定面积", 1_000, 600, 12_000],
    ["4", "场地面积", "核定面积", 1_000, 600, 12_000],
    ["4", "面积（㎡）", "审核后面积（㎡）", 1_000, 600, 12_000],
  ])("%s: %s beside %s", async (clause, claimed, reviewed, a, b, worth) => {
    for (const [headers, cells] of [
      [
        [claimed, reviewed],
        [a, b],
      ],
      [
        [reviewed, claimed],
        [b, a],
      ],
    ] as const) {
      const result = await assessed([...headers], [clause, ...cells]);
      expect([headers, result]).toEqual([headers, { worth: [worth], findings: expect.any(Array) as unknown }]);
      expect(result.findings.filter(one => /COLUMN_UNREAD|COLUMNS_ALIKE/u.test(one))).toEqual([]);
    }
  });
  test("the latest of several reviews counts; where a row has none, what was claimed, and that is said", async () => {
    const { worth, findings } = await assessed(
      ["台数", "专家评审台数", "终审台数"],
      ["2", 10, 9, 8],
      ["2", 10, 9, null],
      ["2", 10, null, null],
    );
    expect(worth).toEqual([80_000, 90_000, 100_000]);
    expect(findings.filter(one => one.startsWith("COLUMN_FILLS"))).not.toEqual([]);
  });
  test("a reviewed column alone is the fact's", async () =>
    expect((await assessed(["核定台数"], ["2", 8])).worth).toEqual([80_000]));
  test("one that cannot be read is not passed over for the claimed one", async () =>
    expect((await assessed(["台数", "核定台数"], ["2", 10, "约8"])).worth).toEqual(["invalid"]));
});

describe("a header's unit is brought to the policy's, or the row has no amount", () => {
  test.each([
    ["3", "用电量（兆瓦时）", 300, 30_000],
    ["3", "用电量（MWh）", 300, 30_000],
    ["3", "用电量/万度", 30, 30_000],
    ["3", "用电量（吨标准煤）", 300, "invalid"],
    ["3", "用电量（兆瓦时）", "300000千瓦时", 30_000],
    ["3", "用电量", "300兆瓦时", 30_000],
    ["3", "用电量", "30万千瓦时", 30_000],
    ["3", "用电量", "300,000 度", 30_000],
    ["3", "用电量（万千瓦时）", "30万", 30_000],
    ["3", "用电量", "300吨", "invalid"],
    ["2", "台数", "8台", 80_000],
    ["2", "台数", "8个月", "invalid"],
    ["4", "面积", "0.1公顷", 20_000],
    ["4", "面积", "1,000（㎡）", 20_000],
    ["4", "面积（亩）", 3, 40_000],
    ["4", "面积（亩）", 1, "invalid"],
    ["4", "面积（公顷）", 0.1, 20_000],
    ["4", "面积（平方英尺）", 1000, 1858.06],
    ["4", "面积（平方尺寸）", 1000, "invalid"],
    ["2", "台数（套）", 8, 80_000],
    ["2", "台数（单位：条生产线）", 8, "invalid"],
  ])("%s: %s, %s", async (clause, header, cell, worth) =>
    expect((await assessed([header], [clause, cell])).worth).toEqual([worth]),
  );
});

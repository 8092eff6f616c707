import { readdirSync, readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { explain, NO_CIRCUMSTANCES } from "../../src/explain/explain";
import { NONE, OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { AS_OF, run, workbookOf } from "../roster/workbook";
import { problemsOf, said } from "./broken";

const FOLDER = "test/policy/trial";
const ids = readdirSync(FOLDER).flatMap(file => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
const text = (file: string): string => readFileSync(`${FOLDER}/${file}`, "utf8");

describe("policies written with the guide alone, with amounts worked out by hand from their texts", () => {
  test("there are sixteen", () => expect(ids).toHaveLength(16));

  test.each(ids)("%s", async id => {
    const source = await openFile(`${id}.csv`, readFileSync(`${FOLDER}/${id}.csv`), nodeCodec),
      policy = loadCheckedPolicy(text(`${id}.yaml`), "1".repeat(64));
    const { awards, settled } = (await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run })).assessment;
    const expected = text(`${id}.expected.csv`)
      .trim()
      .split("\n")
      .slice(1)
      .map(line => line.split(",").slice(0, 3));
    expect(
      expected.map(([number], i) => [
        number,
        OUTCOMES[awards.outcome[i]!],
        settled.proposed[i] === NONE ? "" : yuan(fenOf(settled.proposed[i]!)),
      ]),
    ).toEqual(expected);
  });
});

test("of the columns only those of money lack a unit, each said once", async () => {
  const id = "advanced-manufacturing",
    source = await openFile(`${id}.csv`, readFileSync(`${FOLDER}/${id}.csv`), nodeCodec),
    policy = loadCheckedPolicy(text(`${id}.yaml`), "1".repeat(64));
  const { contents } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  expect(contents.findings.filter(({ code }) => code === "UNIT_ASSUMED").map(({ column }) => column)).toEqual([
    "每平方米月租金",
  ]);
});

test("what brackets give is said of each bracket, with its words", async () => {
  const id = "advanced-manufacturing",
    source = await openFile(`${id}.csv`, readFileSync(`${FOLDER}/${id}.csv`), nodeCodec),
    policy = loadCheckedPolicy(text(`${id}.yaml`), "1".repeat(64));
  const { assessment } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
  expect(explain(assessment, 8, NO_CIRCUMSTANCES, "zh-CN")).toContain(
    "研发费用这一段应得500,000元（50万元）（“按5%”）＋研发费用这一段应得3,200,000元（320万元）（“按8%”）＝",
  );
});

/** A policy of one clause that counts dollars. */
const law = (unit: string): string => `format: "2"
policy: { id: t, title: 甲区办法, version: "1" }
articles: [{ id: "1", title: 出口, text: 出口每增长100万美元奖励1万元。 }]
facts: [{ id: grown, kind: count, label: 出口增量, unit: ${unit} }]
exclusive: { none: 没有 }
clauses:
  - id: "1"
    article: "1"
    title: 出口增长奖励
    text: 出口每增长100万美元奖励1万元
    per: project
    grant: { mechanism: per-unit, of: grown, every: 每增长100万美元, each: 奖励1万元 }
    examples: [{ given: { grown: 350万美元 }, pays: 3万元 }]
`;

describe("a count under a header that names its unit by tens of thousands", () => {
  test.each([
    ["出口增量（万美元）", 350, 3],
    ["出口增量(单位：万美元)", "350", 3],
    ["出口增量（亿美元）", 0.035, 3],
    ["出口增量（美元）", 3_500_000, 3],
    ["出口增量", 3_500_000, 3],
    ["出口增量（万美元）", "350万美元", 3],
    // Money of another kind is no number of dollars: no amount, and never a small one.
    ["出口增量（万元）", 350, null],
  ] as const)("%s %s", async (header, cell, wan) => {
    const source = workbookOf([
      {
        name: "申报汇总表",
        rows: [
          ["申报单位", "项目名称", "条款", header],
          ["甲公司", "一", "1", cell],
        ],
      },
    ]);
    const policy = loadCheckedPolicy(law("美元"), "2".repeat(64)),
      { assessment } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
    expect(assessment.settled.proposed[0]).toBe(wan === null ? NONE : wan * 1e6);
  });
});

describe("a header as the file has it, with its brackets", () => {
  const own = (headers: string): string =>
    law("美元").replace("unit: 美元 }]", `unit: 美元, headers: [${headers}] }]\nheaders: { project: [作品（项目）] }`);
  test.each([
    ["出口增量（美元计）", "出口增量（美元计）", 350],
    ["出口增量（美元计）", "出口增量(美元计)", 350],
    ["出口增量（美元计）", "出口增量", 350],
    ["出口增量（美元计）, 增量", "增量（备注）", 350],
  ] as const)("%s finds %s", async (headers, header, millions) => {
    const source = workbookOf([
      {
        name: "申报汇总表",
        rows: [
          ["申报单位", "作品（项目）", "条款", header],
          ["甲公司", "山河", "1", millions * 10_000],
        ],
      },
    ]);
    const policy = loadCheckedPolicy(own(headers), "3".repeat(64)),
      { assessment } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
    expect([assessment.settled.proposed[0]! / 1e6, assessment.rows.projectBlank[0]]).toEqual([3, 0]);
  });
});

describe("what the text says twice", () => {
  const floor = (words: string): string =>
    law("美元")
      .replaceAll("万美元奖励1万元", `万美元奖励1万元，${words}`)
      .replace("    examples", `    floor: ${words}\n    examples`);
  test("of one figure is one", () => {
    expect(said(problemsOf(floor("不足5000元的按5000元")))).toEqual([]);
  });
  test("of two figures is not", () => {
    expect(said(problemsOf(floor("不足5000元的按6000元"))).join()).toContain("请只留一个");
  });
});

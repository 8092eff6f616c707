import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/assess/assess";
import { explain, NO_CIRCUMSTANCES } from "../../../src/explain/explain";
import { loadPolicy } from "../../../src/policy/load";
import type { Cell } from "../../../src/workbook/ports";
import { AS_OF, run, workbookOf } from "../../roster/workbook";

const policy = loadPolicy(readFileSync(join(__dirname, "sketches", "limits.yaml"), "utf8"), "7".repeat(64));
const HEADERS = [
  "序号",
  "申报单位",
  "项目名称",
  "条款",
  "级别",
  "流片费用（万元）",
  "年度",
  "批次",
  "已获支持金额（万元）",
  "已支持年数",
];
const LEDGER = ["年度", "批次", "单位名称", "政策名称", "级次", "支持条款", "项目名称", "支持金额（万元）"];

async function assessed(rows: readonly (readonly Cell[])[], ledger: readonly (readonly Cell[])[] = [], law = policy) {
  const source = workbookOf([
    { name: "申报汇总表", rows: [HEADERS, ...rows] },
    ...(ledger.length === 0 ? [] : [{ name: "历年台账", rows: [LEDGER, ...ledger] }]),
  ]);
  const { assessment, marks } = await assessWorkbook(source, law, { readings: {}, asOf: AS_OF, run });
  return rows.map((_, row) => ({
    proposed: assessment.settled.proposed[row]! / 1e6,
    marks: marks.of(row).map(mark => mark.code),
    said: explain(assessment, row, NO_CIRCUMSTANCES, "zh-CN"),
  }));
}
const OLD = (year: number, batch: string, clause: string, amount: number): Cell[] => [
  year,
  batch,
  "甲公司",
  policy.title,
  "区级",
  clause,
  "先前的产品",
  amount,
];

describe("a limit by applicant and year", () => {
  test("counts what the year's earlier batches paid for other projects of the clause, and no other year", async () => {
    const row = ["1", "甲公司", "新产品", "2", null, 2600, 2026, "第二批", null, null];
    const [first] = await assessed([row], [OLD(2026, "第一批", "2", 700), OLD(2025, "第一批", "2", 800)]);
    expect(first!.proposed).toBe(100);
    expect(first!.marks).toContain("PAID_DEDUCTED");
    const [free] = await assessed([row], [OLD(2025, "第一批", "2", 800)]);
    expect(free!.proposed).toBe(780);
  });
  test("of several clauses counts what each of them paid", async () => {
    const [row] = await assessed(
      [["1", "甲公司", "新产品", "2", null, 2600, 2026, "第二批", null, null]],
      [OLD(2026, "第一批", "1", 290)],
    );
    expect(row!.proposed).toBe(710);
    expect(row!.said).toContain("扣除已获支持后额度还剩");
  });
  test("is shared by the rows of the applicant, the largest first, and not by other applicants", async () => {
    const rows = await assessed(
      [
        ["1", "甲公司", "甲一", "1", "境内", 500, 2026, "第二批", null, null],
        ["2", "甲公司", "甲二", "1", "境内", 500, 2026, "第二批", null, null],
        ["3", "乙公司", "乙一", "1", "境内", 500, 2026, "第二批", null, null],
      ],
      [OLD(2026, "第一批", "1", 40)],
    );
    expect(rows.map(row => row.proposed)).toEqual([250, 10, 250]);
    expect(rows[1]!.said).toContain("与其他行合计按“单个企业上限300万元”封顶");
  });
  test("a payment that may be of another year is not taken off, and said", async () => {
    const [row] = await assessed([["1", "甲公司", "甲一", "1", "境内", 500, 2026, "第二批", 100, 1]]);
    expect(row!.proposed).toBe(250);
    expect(row!.marks).toContain("PAID_UNCLEAR");
  });
  test("a payment of a first year is", async () => {
    const [row] = await assessed([["1", "甲公司", "甲一", "1", "境内", 500, 2026, "第二批", 100, 0]]);
    expect(row!.proposed).toBe(200);
  });
});

describe("a limit of a quarter", () => {
  const quarterly = loadPolicy(
      readFileSync(join(__dirname, "sketches", "limits.yaml"), "utf8").replace(/over: year/g, "over: quarter"),
      "7".repeat(64),
    ),
    row = (batch: string): Cell[] => ["1", "甲公司", "新产品", "2", null, 2600, 2026, batch, null, null];

  test("counts the ledger's payments of that quarter, none of the year's other quarters", async () => {
    const ledger = [OLD(2026, "2026年第一季度", "2", 700), OLD(2026, "2026年第二季度", "2", 600)];
    const [third] = await assessed([row("2026年第三季度")], ledger, quarterly),
      [again] = await assessed([row("第二季度补报")], ledger, quarterly);
    expect([third!.proposed, again!.proposed]).toEqual([780, 200]);
    expect(third!.marks).not.toContain("PAID_UNCLEAR");
  });
  test.each([
    ["the payment's", "2026年第三季度", "第一批"],
    ["the row's", "第二批", "2026年第二季度"],
  ])("of a payment where nothing tells %s quarter takes nothing off, and says so", async (_, own, paid) => {
    const [unclear] = await assessed([row(own)], [OLD(2026, paid, "2", 700)], quarterly);
    expect(unclear!.proposed).toBe(780);
    expect(unclear!.marks).toContain("PAID_UNCLEAR");
  });
});

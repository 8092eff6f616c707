import { assessWorkbook } from "../../src/assess/assess";
import { NONE, OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { loadPolicy } from "../../src/policy/load";
import type { Cell } from "../../src/workbook/ports";
import { lawText } from "../engine/law";
import { AS_OF, run, workbookOf } from "../roster/workbook";

const sister = loadPolicy(lawText("sister-intelligent-manufacturing"), "1".repeat(64));
const A = "91110107746192053T",
  B = "911101071000000670";

async function assess(
  rows: readonly (readonly Cell[])[],
  more: Parameters<typeof workbookOf>[0] = [],
  readings = {},
): Promise<string[]> {
  const source = workbookOf([{ name: "申报汇总表", rows }, ...more]);
  const {
    assessment: { awards, settled, rows: columns },
    marks,
  } = await assessWorkbook(source, sister, { readings, asOf: AS_OF, run });
  const money = (fen: number): string => (fen === NONE ? "–" : yuan(fenOf(fen)));
  return Array.from({ length: columns.count }, (_, i) =>
    [
      sister.clauses[columns.clause[i]!]?.id ?? "?",
      OUTCOMES[awards.outcome[i]!],
      money(awards.computed[i]!),
      money(settled.proposed[i]!),
      ...marks.of(i).map(f => f.code),
    ].join(" "),
  );
}

describe("another policy is another file: its own headers, levels, ceilings and rules, end to end", () => {
  const HEADERS = [
    "序号",
    "申报单位",
    "统一社会信用代码",
    "项目名称",
    "支持方向",
    "级别",
    "年度租金（万元）",
    "研发投入（万元）",
    "已获等级",
  ];
  const row = (
    uscc: string,
    project: string,
    article: Cell,
    level: Cell,
    rent: Cell,
    development: Cell,
    had: Cell = null,
  ): Cell[] => [1, uscc === A ? "甲公司" : "乙公司", uscc, project, article, level, rent, development, had];

  test("年度租金 and 研发投入 are read for the clauses that they are the basis of", async () => {
    expect(
      await assess([
        HEADERS,
        row(A, "甲楼", "场地租金", "国家级", 80, 1),
        row(B, "乙楼", "第一条", "省级", 120, 1),
        row(B, "丙", "研发投入", null, 1, 500),
        row(B, "丁", "2", "工业智能类", 1, 2000),
        row(A, "戊", 3, "未来工厂", 1, 1, "智能工厂"),
      ]),
    ).toEqual(
      [
        "1 amount 800000.00 800000.00",
        "1 amount 700000.00 700000.00 CAP_APPLIED",
        "2 amount 1000000.00 1000000.00",
        "2 amount 3000000.00 3000000.00 CAP_APPLIED",
        "3 amount 700000.00 700000.00 UPGRADE_DIFFERENCE",
      ].map(line => expect.stringContaining(line.split(" ").slice(0, 4).join(" ")) as string),
    );
  });
  test("levels of its own: 省级 serves, 区级 does not, a blank one is missing, two are invalid", async () => {
    const outcomes = (
      await assess([
        HEADERS,
        row(A, "甲", 1, "省部级", 10, 1),
        row(A, "乙", 1, "区级", 10, 1),
        row(A, "丙", 1, null, 10, 1),
        row(A, "丁", 1, "国家级、市级", 10, 1),
      ])
    ).map(l => l.split(" ").slice(1, 4).join(" "));
    expect(outcomes).toEqual(["amount 70000.00 70000.00", "ineligible 0.00 0.00", "missing – –", "invalid – –"]);
  });
  test("从高不重复: of one applicant and project the higher amount is taken", async () => {
    const lines = await assess([
      HEADERS,
      row(A, "同一项目", 2, null, null, 100),
      row(A, "同一项目", 3, "智能工厂", null, null),
      row(B, "同一项目", 2, null, null, 100),
    ]);
    expect(lines.map(l => l.split(" ")[3])).toEqual(["0.00", "300000.00", "200000.00"]);
    expect(lines[0]).toContain("SUPERSEDED");
  });
  test("its own bars and years: late, and barred for fraud within three years", async () => {
    const dated: Cell[] = ["申报单位", "统一社会信用代码", "项目名称", "条款", "研发投入（元）", "申报日期"];
    const others = [
      {
        name: "批次",
        rows: [
          ["批次", "年度", "申报截止日期"],
          ["一", 2026, "2026-06-30"],
        ],
      },
      {
        name: "不予受理名单",
        rows: [
          ["单位名称", "统一社会信用代码", "事由", "决定日期"],
          ["乙公司", B, "骗取资金", "2024-01-01"],
        ],
      },
    ];
    const lines = await assess(
      [
        dated,
        ["甲公司", A, "甲", "2", 100, "2026-07-01"],
        ["乙公司", B, "乙", "2", 100, "2026-06-30"],
        ["甲公司", A, "丙", "2", 100, "2026-06-30"],
      ],
      others,
    );
    expect(lines).toEqual(["2 ineligible 0.00 0.00 LATE", "2 ineligible 0.00 0.00 BARRED", "2 amount 20.00 20.00"]);
  });
  test("only its own readings are in force, and only their values", async () => {
    expect(
      await assess(
        [
          ["申报单位", "条款", "研发投入（元）"],
          ["甲公司", "2", 123456],
        ],
        [],
        { ROUNDING: "wan-floor" },
      ),
    ).toEqual(["2 amount 20000.00 20000.00"]);
    await expect(
      assess(
        [
          ["申报单位", "条款", "研发投入（元）"],
          ["甲公司", "2", 1],
        ],
        [],
        { "A6-DIFF": "tier" },
      ),
    ).rejects.toThrow("unknown reading A6-DIFF");
    await expect(
      assess(
        [
          ["申报单位", "条款", "研发投入（元）"],
          ["甲公司", "2", 1],
        ],
        [],
        { ROUNDING: "wan" },
      ),
    ).rejects.toThrow("ROUNDING has no value wan");
  });
});

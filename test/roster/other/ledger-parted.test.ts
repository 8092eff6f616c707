import { seen } from "../assessed";

const A = "91110107MATA24908Y";
const MARKS = ["PAID_BEFORE", "PAID_DEDUCTED"];

/** Two rows of clause 3 with 300万 each, a payment of 10万 in 2024, and a word of the reviewers. */
function assessed(
  rows: readonly {
    readonly name: string;
    readonly code?: string;
    readonly project: string;
    readonly number?: string;
  }[],
  line: { readonly name: string; readonly code?: string; readonly project: string; readonly number?: string },
  decision: string,
  more: readonly (readonly [string, number, number])[] = [],
) {
  return seen(
    [
      {
        name: "申报汇总表",
        rows: [
          [
            "序号",
            "申报单位",
            "统一社会信用代码",
            "申报条款",
            "项目名称",
            "项目编号",
            "级别",
            "核算基数（万元）",
            "年度",
          ],
          ...rows.map((row, i) => [i + 1, row.name, row.code, "3", row.project, row.number, "国家级", 300, 2026]),
        ],
      },
      {
        name: "历年台账",
        rows: [
          ["年度", "单位名称", "统一社会信用代码", "支持条款", "项目名称", "项目编号", "支持金额（万元）"],
          [2024, line.name, line.code, "3", line.project, line.number, 10],
        ],
      },
      {
        name: "复核记录",
        rows: [
          ["决定", "序号", "对方序号", "说明"],
          [decision, 1, 2, "两家单位"],
          ...more.map(words => [...words, "两家单位"]),
        ],
      },
    ],
    MARKS,
  );
}

const DEDUCTED = [
  "申报汇总表!2 amount 800000 PAID_BEFORE PAID_DEDUCTED",
  "申报汇总表!3 amount 800000 PAID_BEFORE PAID_DEDUCTED",
];

describe("a payment counts for each of the rows that a reviewer set apart, where nothing tells whose it was", () => {
  test("rows of one code", async () => {
    const rows = [
      { name: "北京甲公司", code: A, project: "云平台" },
      { name: "北京甲公司", code: A, project: "云平台" },
    ];
    for (const code of [A, undefined]) {
      const line = { name: "北京甲公司", project: "云平台", ...(code === undefined ? {} : { code }) };
      expect((await assessed(rows, line, "不是同一单位")).rows).toEqual(DEDUCTED);
    }
  });

  test("rows of one name without a code", async () => {
    const rows = [
      { name: "北京甲公司", project: "云平台" },
      { name: "北京甲公司", project: "云平台" },
    ];
    expect((await assessed(rows, { name: "北京甲公司", code: A, project: "云平台" }, "不是同一单位")).rows).toEqual(
      DEDUCTED,
    );
  });

  test("rows of one project number, and of one project name", async () => {
    for (const number of ["GX-1", undefined]) {
      const row = { name: "北京甲公司", code: A, project: "云平台", ...(number === undefined ? {} : { number }) };
      expect((await assessed([row, row], row, "不是同一项目")).rows).toEqual(DEDUCTED);
    }
  });

  test("rows of one project name, one of which a reviewer joined to a numbered project of another name", async () => {
    const row = { name: "北京甲公司", code: A, project: "云平台" },
      numbered = { name: "北京甲公司", code: A, project: "数据中心", number: "GX-1" };
    const { rows } = await assessed([row, row, numbered], row, "不是同一项目", [["同一项目", 1, 3]]);
    // The third row is one project with the first, and loses to it.
    expect(rows.slice(0, 2).map(told => told.replace(" SUPERSEDED", ""))).toEqual(DEDUCTED);
    expect(rows[2]).toContain("PAID_BEFORE");
  });

  test("but not for the row that a reviewer set apart from the code that was paid", async () => {
    const rows = [
      { name: "北京甲公司", code: A, project: "云平台" },
      { name: "北京甲公司", project: "云平台" },
    ];
    expect((await assessed(rows, { name: "北京甲公司", code: A, project: "云平台" }, "不是同一单位")).rows).toEqual([
      DEDUCTED[0],
      "申报汇总表!3 amount 900000",
    ]);
  });
});

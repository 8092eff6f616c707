import { fenOf } from "../../src/money/fen";
import { sheetRow } from "../../src/fields/row-numbers";
import fc from "fast-check";
import { STATUS } from "../../src/fields/columns";
import { toJson } from "../../src/report/json";
import { rowReports } from "../../src/report/row-report";
import { reviewedSums } from "../../src/report/reviewed-sums";
import { resultSheets } from "../../src/report/sheets";
import { writtenColumns } from "../../src/report/written-columns";
import { yuanCell } from "../../src/report/yuan-cell";
import type { RosterTable } from "../../src/roster/contents";
import { RowCells } from "../../src/roster/row-cells";
import type { Cell, Formula, SheetData, Written } from "../../src/workbook/ports";
import { anyRow, numerals, type Row } from "../explain/rows";
import { assessed, type Given } from "./assessed";

const PLATFORM: Row = { clause: "4.1", level: "双跨", reviewed: "800000", applicant: 0, project: 0 };
const MUNICIPAL: Row = { clause: "4.2", level: "行业特色", basis: "1000000", applicant: 0, project: 0 };

const reportsOf = (rows: readonly Row[], given: Given = {}) => rowReports(assessed(rows, given));
function sheet(name: string, rows: readonly Row[], given: Given = {}): SheetData {
  const all = assessed(rows, given);
  return resultSheets(all, rowReports(all)).find(s => s.name === name)!;
}
const column = (data: SheetData, header: string): readonly Written[] =>
  data.rows.map(row => row[data.columns.findIndex(c => c.header === header)] ?? null);

describe("核算结果 of a row", () => {
  test.each<[string, readonly Row[], number, Given]>([
    ["拟支持", [{ clause: "4.3", basis: "100" }], 0, {}],
    ["从优不重复", [PLATFORM, MUNICIPAL], 1, {}],
    ["暂定", [{ clause: "4.3", basis: "100", status: STATUS.hold }], 0, {}],
    ["暂定", [{ clause: "4.1", level: "双跨", applicant: 0, project: 0 }, MUNICIPAL], 1, {}],
    [
      "暂定",
      [{ clause: "7.1", level: "市级", area: "10", rent: "1", rentUnit: 1 }],
      0,
      { readings: { "A7-OBJECT": "separate" } },
    ],
    ["不符合条件", [{ clause: "3", level: "区级" }], 0, {}],
    ["待补数据", [{ clause: "3", level: "市级" }], 0, {}],
    ["待评审核定", [{ clause: "9.1" }], 0, {}],
    ["数据有误", [{}], 0, {}],
    ["非资金支持", [{ clause: "12" }], 0, {}],
    ["已撤回", [{ clause: "4.3", basis: "100", status: STATUS.withdrawn }], 0, {}],
  ])("%s", (word, rows, at, given) => {
    expect(column(sheet("核算结果", rows, given), "核算结果")[at]).toBe(word);
  });
  test("a row that a ceiling shared by the applicant's rows leaves nothing does not read like an amount", () => {
    const full: Row = { clause: "4.3", basis: "9000000", applicant: 0, project: 0 };
    expect(
      column(sheet("核算结果", [full, { ...full, project: 1 }], { readings: { "CAP-UNIT": "applicant" } }), "核算结果"),
    ).toEqual(["拟支持", "从优不重复"]);
  });
});

describe("the written columns", () => {
  test("are the seven of the contract, in order", () => {
    const all = assessed([PLATFORM]);
    expect(writtenColumns(all, rowReports(all)).columns.map(c => c.header)).toEqual([
      "核算条款",
      "测算金额（元）",
      "拟支持金额（元）",
      "核算结果",
      "标记级别",
      "标记",
      "核算说明",
    ]);
  });
  test("give amounts as numbers, none as blank, the worst severity, and other rows by 序号 or project", () => {
    const all = assessed([PLATFORM, MUNICIPAL, { clause: "3", level: "市级" }]),
      { rows } = writtenColumns(all, rowReports(all));
    expect(rows[1]!.slice(0, 6)).toEqual([
      "4.2",
      300000,
      0,
      "从优不重复",
      "待复核",
      "从优不重复（序号1《项目1》）；取决于口径（同一条里的不同款算不算“多个条款”）",
    ]);
    expect(rows[2]!.slice(0, 6)).toEqual(["3", null, null, "待补数据", "需补正", "缺必填项"]);
  });
  test("never cite a row number", () => {
    const all = assessed([PLATFORM, MUNICIPAL], { origins: [{ id: "", project: "", row: sheetRow(4321) }] });
    for (const data of resultSheets(all, rowReports(all))) expect(JSON.stringify(data.rows)).not.toContain("4321");
  });
});

describe("the roster's own columns in the result", () => {
  const table = (
    sheetName: string,
    first: number,
    headers: string[],
    rows: readonly (readonly Cell[])[],
    read: Partial<RosterTable> = {},
  ): RosterTable => ({
    sheet: sheetName,
    headers,
    fields: headers.map(() => null),
    units: headers.map(() => null),
    headerRow: 1,
    first,
    rows: RowCells.of(rows),
    ...read,
  });
  const two = [
    { clause: "4.3", basis: "1" },
    { clause: "4.3", basis: "2" },
  ];
  test("serial numbers under a date are dates, codes are text, amounts and other numbers stay numbers", () => {
    const data = sheet("核算结果", two, {
      tables: [
        table(
          "表",
          0,
          ["序号", "统一社会信用代码", "账号", "申报日期", "核算基数（万元）", "使用时间", "备注"],
          [
            [1, 911101077461920, 6222020200001234567, 46173, 0.57, 12, { error: "#N/A" }],
            [2, "91110107746192053T", "0123", "待定", null, 46173, true],
          ],
        ),
      ],
    });
    expect(data.columns.slice(0, 7).map(c => c.format)).toEqual([
      "text",
      "text",
      "text",
      "date",
      "wan",
      "text",
      "text",
    ]);
    expect(data.rows.map(row => row.slice(0, 7))).toEqual([
      [1, "911101077461920", String(BigInt(6222020200001234567)), 46173, 0.57, 12, "#N/A"],
      [2, "91110107746192053T", "0123", "待定", null, 46173, "TRUE"],
    ]);
  });
  test("the unit that only a line above or a setting says stands in the header of the amounts read in it", () => {
    const read = {
      fields: [{ field: "basis" }, { field: "reviewed" }, { field: "sales" }, null],
      units: ["万元", "元", "万元", null],
    } as const;
    const data = sheet("核算结果", two, {
      tables: [
        table(
          "表",
          0,
          ["核算基数", "核定金额（元）", "销售收入", "总投资"],
          [
            [1200, 1, 2, 3],
            [300, 1, 2, 3],
          ],
          read,
        ),
      ],
    });
    expect(data.columns.slice(0, 4).map(c => [c.header, c.format])).toEqual([
      ["核算基数（万元）", "wan"],
      ["核定金额（元）", "wan"],
      ["销售收入（万元）", "wan"],
      ["总投资", "wan"],
    ]);
  });
  test(
    "columns of one meaning are one column, called by its name where the sheets head it differently; of two units " +
      "they are two",
    () => {
      const data = sheet("核算结果", two, {
        tables: [
          table("甲表", 0, ["企业名称", "研发投入", "核定"], [["甲", 5, 1]], {
            fields: [{ field: "applicant" }, { own: 2 }, { field: "reviewed" }],
            units: [null, "万元", "万元"],
          }),
          table("乙表", 1, ["单位", "核定", "研发投资", "备注"], [["乙", 7, 6, "x"]], {
            fields: [{ field: "applicant" }, { field: "reviewed" }, { own: 2 }, null],
            units: [null, "元", "万元", null],
          }),
        ],
        origins: [{ sheet: "甲表" }, { sheet: "乙表" }],
      });
      expect(data.columns.slice(1, 6).map(c => c.header)).toEqual([
        "申报单位",
        "研发投资额（万元）",
        "核定（万元）",
        "核定（元）",
        "备注",
      ]);
      expect(data.rows.map(row => row.slice(1, 6))).toEqual([
        ["甲", 5, 1, null, null],
        ["乙", 6, null, 7, "x"],
      ]);
    },
  );
  test("two columns never share a name", () => {
    const data = sheet("核算结果", two, {
      tables: [
        table("甲表", 0, ["项目"], [["甲"]], { fields: [{ field: "project" }] }),
        table("乙表", 1, ["项目"], [["乙"]]),
      ],
      origins: [{ sheet: "甲表" }, { sheet: "乙表" }],
    });
    expect(data.columns.slice(1, 3).map(c => c.header)).toEqual(["项目", "项目（2）"]);
  });
  test(
    "codes and accounts show whole, 序号 and columns in which nothing stands are narrow, and who " +
      "it is stays in sight",
    () => {
      const headers = ["序号", "申报单位", "统一社会信用代码", "账号", "项目编号", "曾用名"];
      const data = sheet("核算结果", two, {
        tables: [
          table(
            "表",
            0,
            headers,
            [
              [1, "甲", "91110107746192053T", "1", "GY-1", null],
              [2, "乙", "2", "2", "GY-2", ""],
            ],
            {
              fields: [
                { field: "serial" },
                { field: "applicant" },
                { field: "uscc" },
                { field: "account" },
                { field: "projectNumber" },
                { field: "formerName" },
              ],
            },
          ),
        ],
      });
      expect(data.columns.slice(0, 6).map(c => c.width)).toEqual([6, 28, 22, 22, 16, 8]);
      expect(data.frozenColumns).toBe(2);
    },
  );
  test("序号 that is a longer code is not cut", () => {
    const data = sheet("核算结果", two, {
      tables: [table("表", 0, ["序号"], [["SJS-2026-1"], ["2"]], { fields: [{ field: "serial" }] })],
    });
    expect(data.columns[0]!.width).toBe(15);
  });
  test("an applicant too far to the right freezes nothing", () => {
    const headers = ["甲", "乙", "丙", "丁", "申报单位"],
      fields = [null, null, null, null, { field: "applicant" }] as const;
    expect(
      sheet("核算结果", two, {
        tables: [
          table(
            "表",
            0,
            headers,
            [
              [1, 1, 1, 1, "甲"],
              [1, 1, 1, 1, "乙"],
            ],
            { fields },
          ),
        ],
      }).frozenColumns,
    ).toBeUndefined();
  });
  describe("what is printed says whose row it is, of which project and clause", () => {
    const MEANING: Readonly<Record<string, "serial" | "applicant" | "project" | "projectNumber" | "clause">> = {
      序号: "serial",
      申报单位: "applicant",
      项目名称: "project",
      项目编号: "projectNumber",
      申报条款: "clause",
    };
    const printed = (headers: readonly string[], several = false): ReturnType<typeof sheet> => {
      const fields = headers.map(header => (MEANING[header] ? { field: MEANING[header] } : null)),
        of = (name: string, first: number) =>
          table(name, first, [...headers], [[...headers], [...headers]], { fields });
      return sheet("核算结果", several ? [...two, ...two] : two, {
        tables: several ? [of("表", 0), of("另表", 2)] : [of("表", 0)],
        ...(several ? { origins: ["表", "表", "另表", "另表"].map(name => ({ sheet: name })) } : {}),
      });
    };
    test.each([
      [["序号", "申报单位", "信用代码", "申报条款", "项目名称", "备注"], 5],
      [["项目名称", "序号", "申报单位", "备注"], 3],
    ])("as the office has it, where five columns have room for it: of %j the first %i", (headers, repeated) => {
      const data = printed(headers);
      expect(data.columns.slice(0, headers.length).map(({ header }) => header)).toEqual(headers);
      expect(data.printed).toEqual({ from: headers.length, repeated });
    });
    test.each([
      [
        ["序号", "申报单位", "甲", "乙", "丙", "项目名称", "丁", "申报条款"],
        ["序号", "申报单位", "项目名称", "申报条款"],
      ],
      [
        ["甲", "申报条款", "乙", "丙", "丁", "戊", "申报单位", "序号", "项目编号"],
        ["序号", "申报单位", "项目编号", "申报条款"],
      ],
      [["甲", "乙", "丙", "丁", "戊", "申报单位"], ["申报单位"]],
      [
        ["甲", "乙", "丙", "丁", "戊", "己", "项目名称"],
        ["甲", "乙", "丙", "丁", "项目名称"],
      ],
    ])("first of all, where it stands anywhere among %j; the others follow in their order", (headers, named) => {
      const data = printed(headers),
        order = [...named, ...headers.filter(header => !named.includes(header))];
      expect(data.columns.slice(0, headers.length).map(({ header }) => header)).toEqual(order);
      expect(data.rows[0]!.slice(0, headers.length)).toEqual(order);
      expect(data.printed).toEqual({ from: headers.length, repeated: named.length });
    });
    test("with the sheet's name before it never more than twelve columns", () => {
      const data = printed(["序号", "申报单位", "信用代码", "申报条款", "项目名称", "备注"], true),
        { from, repeated } = data.printed!;
      expect(repeated + data.columns.length - from).toBe(12);
      expect(data.columns.slice(0, repeated).map(({ header }) => header)).toEqual([
        "工作表",
        "序号",
        "申报单位",
        "项目名称",
        "申报条款",
      ]);
    });
  });
  test("several sheets stand in one, with the sheet's name and all headers in order", () => {
    const data = sheet("核算结果", two, {
      tables: [table("甲表", 0, ["序号", "租金"], [[1, 5]]), table("乙表", 1, ["项目名称", "序号"], [["项目", 2]])],
      origins: [{ sheet: "甲表" }, { sheet: "乙表" }],
    });
    expect(data.columns.slice(0, 4).map(c => c.header)).toEqual(["工作表", "序号", "租金", "项目名称"]);
    expect(data.rows.map(row => row.slice(0, 4))).toEqual([
      ["甲表", 1, 5, null],
      ["乙表", 2, null, "项目"],
    ]);
  });
});

describe("the sums", () => {
  test("say of how many rows they are, where withdrawn ones are left out; else nothing", () => {
    const rows: Row[] = [MUNICIPAL, { ...MUNICIPAL, project: 1, status: STATUS.withdrawn }],
      said = "申报共2行，其中已撤回1行不计入，合计是1行的。";
    for (const name of ["单位汇总", "条款汇总"]) {
      expect(sheet(name, rows).lines).toEqual([name, said]);
      expect(sheet(name, [MUNICIPAL]).lines).toEqual([name]);
    }
  });
  test("by applicant: name, code, three amounts, in words, whether provisional, and the total", () => {
    const data = sheet(
      "单位汇总",
      [
        { ...MUNICIPAL, reviewed: "200000" },
        { clause: "4.3", basis: "10.55", applicant: 1, status: STATUS.hold },
      ],
      { origins: [{ applicant: "甲", uscc: "91X" }, { applicant: "" }] },
    );
    expect(data.rows).toEqual([
      ["甲", "91X", 1, 300000, 200000, 200000, "否", "贰拾万元整"],
      ["（未填单位）", "", 1, 3.17, null, 3.17, "是", "叁元壹角柒分"],
      ["合计", "", 2, 300003.17, 200000, 200003.17, "是", "贰拾万零叁元壹角柒分"],
    ]);
    expect(data.shades).toEqual(["", "", "total"]);
  });
  test("an applicant is called by the first name and the code that is right", () => {
    const rows: Row[] = [
      { clause: "4.3", basis: "1", applicant: 0 },
      { clause: "4.3", basis: "2", applicant: 0, project: 1 },
    ];
    const given: Given = {
      origins: [
        { applicant: "", uscc: "错" },
        { applicant: "乙", uscc: "对" },
      ],
      sideMarks: [{ row: 0, code: "USCC_INVALID", with: [] }],
    };
    expect(sheet("单位汇总", rows, given).rows[0]!.slice(0, 2)).toEqual(["乙", "对"]);
  });
  test("an applicant or clause without any amount is blank, not 0.00 and 零元整", () => {
    const gone: Row = { clause: "9.1", reviewed: "1", applicant: 0, project: 9, status: STATUS.withdrawn };
    const rows: Row[] = [{ clause: "9.1", applicant: 0 }, { clause: "3", level: "区级", applicant: 1 }, gone],
      given: Given = { origins: [{ applicant: "甲" }, { applicant: "乙" }] };
    expect(sheet("单位汇总", rows, given).rows.slice(0, 2)).toEqual([
      ["甲", "", 1, null, null, null, "是", ""],
      ["乙", "", 1, 0, null, 0, "否", "零元整"],
    ]);
    expect(column(sheet("条款汇总", rows, given), "拟支持金额（元）")).toEqual([0, null, 0]);
  });
  test("a clause whose levels have amounts names the level of each", () => {
    expect(
      column(
        sheet("条款汇总", [
          { clause: "9.2", level: "市级" },
          { clause: "6", level: "2级" },
        ]),
        "上限",
      ).slice(0, 2),
    ).toEqual(["2级15万元、3级20万元、4级25万元、5级30万元", "国家级100万元、市级50万元"]);
  });
  test("by clause: title, ceiling's words, rows without a clause apart, and the total", () => {
    expect(sheet("条款汇总", [MUNICIPAL, {}]).rows).toEqual([
      ["4.2", "市级平台", "最高50万元", 1, 300000, null, 300000, "否"],
      ["条款不明", "", "", 1, null, null, null, ""],
      ["合计", "", "", 2, 300000, null, 300000, "否"],
    ]);
  });
});

test("标记清单 has a line for each mark, with what it means and what to do", () => {
  const data = sheet("标记清单", [PLATFORM, MUNICIPAL]);
  expect(data.rows.map(row => row[1])).toEqual(["从优不重复", "取决于口径（同一条里的不同款算不算“多个条款”）"]);
  expect(data.rows[0]).toEqual([
    "待复核",
    "从优不重复",
    "同一项目另一条款金额更高，按从优不重复的规定（第十三条），本行不再计金额。",
    expect.stringContaining("已核对"),
    "申报汇总表",
    "2",
    "甲公司",
    "项目2",
    "4.2",
    "序号1《项目1》",
    "未核",
  ]);
  expect(data.shades).toEqual(["review", "review"]);
});

test("in 标记清单 a row that lost to one that reviewers preferred is not said to have had the smaller amount", () => {
  const given: Given = {
    decisions: [{ kind: "prefer", row: 1, by: "李四", on: "", note: "" }],
    settled: { preferred: new Set([1]), addedUp: [] },
  };
  expect(sheet("标记清单", [PLATFORM, MUNICIPAL], given).rows[0]!.slice(1, 3)).toEqual([
    "从优不重复",
    "复核人决定优先支持另一行，本行不再计金额。",
  ]);
});

describe("口径与底稿", () => {
  const rows: Row[] = [{ clause: "6", level: "4级", hadLevel: 3 }, { clause: "3", level: "市级" }, { clause: "12" }];
  const data = sheet("口径与底稿", rows, {
    confirmed: ["A6-DIFF"],
    findings: [{ code: "NO_ROWS", sheet: "表", row: null, column: null, values: {} }],
  });
  const of = (kind: string): SheetData => ({ ...data, rows: data.rows.filter(row => row[0] === kind) });
  test("sums its lines by native formulas that have to agree with applicants and clauses, and names the cells", () => {
    const first = data.lines.length + 2 + data.rows.findIndex(row => row[0] === "金额底稿"),
      differs = (sum: string): string => `ROUND(SUM(J${first}:J${first})-${sum},2)`;
    expect(of("勾稽").rows.map(row => [row[7], row[10]])).toEqual([
      ...Array.from({ length: 2 }, () => [
        { formula: `=${differs("50000.00")}`, value: 0 },
        { formula: `=IF(${differs("50000.00")}=0,"一致","不一致，请核对 J${first}:J${first}")`, value: "一致" },
      ]),
      ...Array.from({ length: 3 }, () => [null, "还没有写"]),
    ]);
  });
  test("tells the readings in force in words; no code stands in what people read", () => {
    const said = column(of("凭据"), "说明").join("\n");
    expect(said).toContain("晋级差额怎么扣（按等级扣");
    const told = data.rows.map(row => [row[3], row[5], row[10]]).flat();
    expect(told.filter(text => typeof text === "string" && /[A-Z]\d*-[A-Z]{2}/u.test(text))).toEqual([]);
  });
  test("has each amount of money with a native formula and its value", () => {
    const cells = column(of("金额底稿"), "可复算公式") as Formula[];
    expect(cells).toEqual([{ formula: "=MAX(0,250000-200000)", value: 50000 }]);
  });
  test("shows the formula as text too, for paper", () => {
    expect(column(of("金额底稿"), "公式写法")).toEqual(["=MAX(0,250000-200000)"]);
  });
  test("quotes the words that an amount goes by, each once", () => {
    expect(
      sheet("口径与底稿", [{ clause: "3", level: "市级", basis: "100" }])
        .rows.filter(([kind]) => kind === "金额底稿")
        .map(row => row[5]),
    ).toEqual(["项目支持资金30％；最高900万元"]);
  });
  test("tells each reading with both values, the words, and what the other would move", () => {
    const line = data.rows.find(row => row[0] === "口径" && row[3] === "晋级差额怎么扣")!;
    // Our code of it is for files, not for people.
    expect(line[1]).toBeNull();
    expect(line[5]).toBe("晋级享受差额奖励");
    expect(line[10]).toBe(
      "现按“按等级扣：减去原等级标准（已获更多的按已获扣）”（已确认）；改按“按到账扣：只减以前实际拿到的”有1行会变，拟支持合计增加200,000元（20万元）",
    );
    expect(data.rows.filter(row => row[0] === "口径")).toHaveLength(12);
  });
  test("has the receipt, the findings and the total", () => {
    expect(data.rows.some(row => row[0] === "凭据" && row[10] === "sha256:b")).toBe(true);
    expect(
      data.rows.some(row => row[0] === "读表情况" && row[1] === "没有申报" && row[10] === "“表”只有表头，没有申报"),
    ).toBe(true);
    expect(data.rows.at(-1)!.slice(8, 10)).toEqual([50000, 50000]);
  });
});

describe("the JSON contract", () => {
  const all = assessed([PLATFORM, MUNICIPAL, { clause: "6", level: "4级", hadLevel: 3 }, {}], {
    findings: [
      { code: "UNIT_ASSUMED", sheet: "表", row: null, column: "金额", values: { unit: "元", from: "yuan", count: 1 } },
      {
        code: "COLUMN_UNREAD",
        sheet: "表",
        row: 1,
        column: "复算额",
        values: {},
        question: { samples: ["1", "2"], choices: ["reviewed", "unused", "别的基数"], rows: [1] },
      },
    ],
  });
  const json = toJson(all, rowReports(all));
  test("has its keys in the contract's order", () => {
    expect(Object.keys(json)).toEqual(["receipt", "findings", "rows", "applicants", "clauses", "total"]);
    expect(Object.keys(json.receipt)).toEqual([
      "policy",
      "policyVersion",
      "policyHash",
      "engineVersion",
      "asOf",
      "inputHash",
      "readings",
    ]);
    expect(Object.keys(json.rows[0]!)).toEqual([
      "sheet",
      "row",
      "id",
      "applicant",
      "uscc",
      "project",
      "clause",
      "outcome",
      "computed",
      "proposed",
      "flags",
      "waits",
      "explanation",
    ]);
    expect(Object.keys(json.applicants[0]!)).toEqual(["name", "uscc", "rows", "computed", "proposed", "provisional"]);
    expect(Object.keys(json.clauses[0]!)).toEqual(["clause", "rows", "computed", "proposed", "provisional"]);
  });
  test("gives other rows by sheet and row number, readings only on READING, and leaves out what is not there", () => {
    expect(json.rows[1]).toMatchObject({ row: 6, outcome: "amount", computed: "300000.00", proposed: "0.00" });
    expect(json.rows[1]!.flags).toEqual([
      { code: "SUPERSEDED", severity: "review", with: [{ sheet: "申报汇总表", row: 5 }] },
      { code: "READING", severity: "review", reading: "A13-CLAUSE" },
    ]);
    expect(json.rows[2]!.flags[0]).toEqual({ code: "READING", severity: "review", reading: "A6-DIFF" });
    expect(json.rows[3]).toMatchObject({ clause: null, outcome: "invalid", computed: null, proposed: null });
  });
  test("what asks stands first, with values of the column and what it could mean; its rows wait for the answer", () => {
    expect(json.findings.map(f => Object.keys(f))).toEqual([
      ["code", "asks", "sheet", "column", "samples", "choices", "message"],
      ["code", "sheet", "column", "message"],
    ]);
    expect(json.findings[0]).toMatchObject({
      code: "COLUMN_UNREAD",
      asks: true,
      samples: ["1", "2"],
      choices: ["评审核定金额", "不用", "别的基数"],
    });
    expect(json.rows.map(row => row.waits)).toEqual([[], ["COLUMN_UNREAD"], [], []]);
    expect(json.total.provisional).toBe(true);
  });
  test("totals are the sums of the rows' amounts, by applicant, by clause and in all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRow, fc.nat({ max: 2 }), numerals(99, 2)), { minLength: 1, maxLength: 8 }),
        drawn => {
          const some = assessed(drawn.map(([row, applicant]) => ({ ...row, applicant: applicant % drawn.length }))),
            said = toJson(some, rowReports(some));
          const fen = (text: string | null): bigint => BigInt((text ?? "0.00").replace(".", ""));
          const sum = (lines: readonly { proposed: string | null }[]): bigint =>
            lines.reduce((total, line) => total + fen(line.proposed), 0n);
          expect([sum(said.rows), sum(said.applicants), sum(said.clauses)]).toEqual([
            fen(said.total.proposed),
            fen(said.total.proposed),
            fen(said.total.proposed),
          ]);
          expect(said.rows.every(row => row.computed === null || /^\d+\.\d\d$/.test(row.computed))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("reviewers' decisions are told on the row they prefer and on the one that lost", () => {
  const reports = reportsOf([PLATFORM, MUNICIPAL], {
    decisions: [{ kind: "prefer", row: 1, by: "李四", on: "2026-09-30", note: "" }],
    settled: { preferred: new Set([1]), addedUp: [] },
  });
  expect(reports[1]!.explanation).toContain("复核人李四 2026-09-30 决定优先支持本行");
  expect(reports[0]!.explanation).toContain("决定优先支持序号2《项目2》");
});

test("an amount is a number of yuan exact to the 分, and text where no number would be", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fen => {
      const cell = yuanCell(fenOf(fen));
      expect(
        String(cell)
          .replace(/,/g, "")
          .replace(/^(\d+)$/, "$1.00")
          .replace(/\.(\d)$/, ".$10")
          .replace(".", "")
          .replace(/^0+(?=\d)/, ""),
      ).toBe(String(fen));
      expect(typeof cell).toBe(fen < 1e15 ? "number" : "string");
    }),
  );
});

test("评审核定合计 is of live rows, and says of how many", () => {
  const rows: readonly Row[] = [
    { ...PLATFORM, reviewed: "200000" },
    { ...MUNICIPAL, applicant: 1, project: 1, reviewed: "100000", status: STATUS.rejected },
    { ...MUNICIPAL, applicant: 2, project: 2 },
  ];
  expect(reviewedSums(assessed(rows, {}))).toMatchObject({ total: 20_000_000n, rows: 1, of: 2 });
});

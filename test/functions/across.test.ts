import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { MARKS } from "../../src/marks/marks";
import { textsOf } from "../../src/text/of";
import { assessWorkbook } from "../../src/assess/assess";
import { NONE } from "../../src/mechanisms/results";
import { readingValues } from "../../src/engine/switches";
import { AS_OF, policy, run, workbookOf } from "../roster/workbook";
import { call, down, ExcelError, inExcel, range, value } from "./excel";

beforeEach(() => inExcel());

interface GroupRow {
  readonly uscc: string | null;
  readonly name?: string;
  readonly project?: string | null;
  readonly projectId?: string;
  readonly clause: string;
  readonly amount: string | null;
}
interface Group {
  readonly id: string;
  readonly why: string;
  readonly readings?: object;
  readonly rows: readonly GroupRow[];
  readonly proposed: readonly (string | null)[];
  readonly flags: readonly (readonly string[])[];
}
const { groups } = JSON.parse(readFileSync(join(process.cwd(), "test/policy/vectors.json"), "utf8")) as {
  groups: Group[];
};
const short = (code: string): string => textsOf("zh-CN").marks[code as (typeof MARKS)[number]].short;
/** Seen in the codes alone, whatever the case is about. */
const BESIDE = ["SAME_NAME_OTHER_CODE", "OUTSIDE_DISTRICT_CODE", "USCC_INVALID"].map(short);

describe("worked cases of rows that compete", () => {
  test.each(groups.filter(g => g.readings === undefined).map(g => [`${g.id} ${g.why}`, g] as const))(
    "%s",
    (_, { rows, proposed, flags }) => {
      const args = [
        rows.map(r => [r.name ?? "", r.uscc]),
        rows.map(r => [r.project ?? null, r.projectId ?? null]),
        rows.map(r => [r.clause]),
        rows.map(r => [r.amount === null ? "待评审" : Number(r.amount)]),
      ];
      expect(down("AWARDS", ...args)).toEqual(proposed.map(p => (p === null ? "" : Number(p))));
      const marks = down("DUPLICATES", ...args).map(text =>
        String(text)
          .split("；")
          .filter(mark => mark !== "" && !BESIDE.includes(mark))
          .sort(),
      );
      expect(marks).toEqual(flags.map(of => of.map(flag => short(flag.split(":")[0]!)).sort()));
    },
  );
  test("none of the readings that these formulas take at their defaults does arithmetic on amounts", () => {
    expect(readingValues(policy(), {})["CAP-UNIT"]).toBe("project");
  });
});

describe("SJS.AWARDS and SJS.DUPLICATES", () => {
  const APPLICANTS = range("甲智能科技有限公司", "甲智能科技有限公司", "乙软件有限公司"),
    PROJECTS = range("平台", "平台", "平台");
  test("amounts come back as they went in, in whatever unit", () => {
    expect(down("AWARDS", APPLICANTS, PROJECTS, range(3, 5, 3), range(37.0370123, 0.1 + 0.2, "12万元"))).toEqual([
      37.0370123, 0, 120_000,
    ]);
  });
  test("bad rows have their error and hurt no other; an awaited amount leaves its rivals open", () => {
    const args = [APPLICANTS, PROJECTS, range(3, 5, 99), range(new ExcelError("#N/A"), 100, 1)];
    expect(down("AWARDS", ...args)).toEqual(["#N/A", 100, expect.stringMatching(/^#VALUE! 第3个参数“条款”填了“99”/)]);
    expect(down("DUPLICATES", ...args)).toEqual(["#N/A", "从优待定", expect.stringMatching(/^#VALUE!/)]);
    expect(down("AWARDS", APPLICANTS, PROJECTS, range(3, 5, 5), range(-1, 100, 1))).toEqual([
      expect.stringMatching(/^#NUM! 第4个参数“金额”填了“-1”/),
      100,
      1,
    ]);
  });
  test("a blank amount is 0, and a wholly blank row stays blank", () => {
    expect(down("AWARDS", range("甲", null, 0), range("P", null, 0), range(3, null, 0), range(null, null, 0))).toEqual([
      0,
      "",
      "",
    ]);
    expect(down("DUPLICATES", range("甲", null), range("P", null), range(3, null), range(null, null))).toEqual([
      "",
      "",
    ]);
  });
  test("without amounts, rows that compete are open", () => {
    expect(down("DUPLICATES", APPLICANTS, PROJECTS, range(3, 5, 3))).toEqual(["从优待定", "从优待定", ""]);
  });
  test("one article serves all rows", () => {
    expect(down("AWARDS", APPLICANTS, PROJECTS, 3, range(1, 2, 3))).toEqual([0, 2, 3]);
  });
  test("marks of codes, names, numbers and likeness, too", () => {
    const marks = down(
      "DUPLICATES",
      [
        ["北京云数科技有限公司", "91110107746192053T"],
        ["北京云数科技有限公司", "91110107746192053A"],
        ["北京云数科技有限公司石景山分公司", null],
        ["北京某某科技有限公司、北京另一软件有限公司", null],
        ["北京云树科技有限公司", "911101077461920530"],
      ],
      [
        ["工业软件研发平台", "A-1"],
        ["工业软件研发平台", "A-2"],
        ["工业软件研发平台项目", null],
        ["P", "A-1"],
        ["工业软件研发平台", null],
      ],
      range(3, 3, 5, 5, 3),
      range(100, 200, 1, 2, 3),
    );
    const said = marks.map(text => String(text).split("；"));
    expect(said[1]).toEqual(expect.arrayContaining(["USCC_INVALID"].map(short)));
    expect(said[0]).toEqual(
      expect.arrayContaining(["JOINT_PROJECT", "SAME_NAME_OTHER_NUMBER", "RELATED_APPLICANT"].map(short)),
    );
    expect(said[3]).toEqual(expect.arrayContaining(["JOINT_APPLICANT"].map(short)));
  });
  test("several applicants of one project whose amounts together pass the ceiling", () => {
    expect(
      down(
        "DUPLICATES",
        range("甲公司", "乙公司"),
        [
          ["", "X-1"],
          ["", "X-1"],
        ],
        3,
        range(5_000_000, 5_000_000),
      )
        .map(String)
        .every(text => text.includes(short("JOINT_OVER_CAP"))),
    ).toBe(true);
    expect(
      down(
        "DUPLICATES",
        range("甲公司", "乙公司"),
        [
          ["", "X-1"],
          ["", "X-1"],
        ],
        3,
        range(4_000_000, 5_000_000),
      )
        .map(String)
        .some(text => text.includes(short("JOINT_OVER_CAP"))),
    ).toBe(false);
  });
  test("in English", async () => {
    await inExcel("en-US");
    expect(down("DUPLICATES", APPLICANTS, PROJECTS, range(3, 5, 3), range(2, 2, 1))).toEqual([
      "",
      `${textsOf("en-US").marks.SUPERSEDED.short}; ${textsOf("en-US").marks.TIE.short}`,
      "",
    ]);
  });
});

describe("formulas and a headless run settle alike", () => {
  const ROW = fc.record({
    name: fc.constantFrom(
      "甲智能科技有限公司",
      "乙软件有限公司",
      "丙云（北京）科技有限公司",
      "丙云(北京)科技有限公司",
      "",
    ),
    code: fc.constantFrom("91110107746192053T", "", "", "bad"),
    project: fc.constantFrom("平台一期", "平台二期", "转化项目", ""),
    number: fc.constantFrom("XM-1", "XM-2", ""),
    clause: fc.constantFrom("3", "4.3", "5", "8"),
    basis: fc.integer({ min: 1, max: 400 }).map(n => n * 100_000),
  });
  test("over random rosters: AWARDS of SUBSIDY's amounts are the proposed amounts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ROW, { minLength: 2, maxLength: 8 }), async rows => {
        const sheet = {
          name: "申报汇总表",
          rows: [
            ["序号", "申报单位", "统一社会信用代码", "项目名称", "项目编号", "申报条款", "级别", "核算基数"],
            ...rows.map((r, i) => [
              i + 1,
              r.name,
              r.code,
              r.project,
              r.number,
              r.clause,
              r.clause === "8" ? "工信部" : "国家级",
              r.basis,
            ]),
          ],
        };
        const {
          assessment: { settled },
        } = await assessWorkbook(workbookOf([sheet]), policy(), { readings: {}, unit: "元", asOf: AS_OF, run });
        const amounts = call(
          "SUBSIDY",
          rows.map(r => [r.clause]),
          rows.map(r => [r.basis]),
          rows.map(r => [r.clause === "8" ? "工信部" : "国家级"]),
        );
        const awarded = down(
          "AWARDS",
          rows.map(r => [r.name, r.code]),
          rows.map(r => [r.project, r.number]),
          rows.map(r => [r.clause]),
          amounts,
        );
        // A formula cannot tell a merged cell's blank from a unit or project that nobody named.
        const unnamed = rows.map(
          r => (r.name === "" && r.code === "") || (r.project === "" && r.number === "" && r.clause !== "8"),
        );
        expect(awarded.filter((_, i) => !unnamed[i])).toEqual(
          [...settled.proposed].flatMap((fen, i) => (unnamed[i] ? [] : [fen === NONE ? "" : fen / 100])),
        );
        expect(awarded.filter((_, i) => unnamed[i]).every(cell => String(cell).startsWith("#N/A"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("SJS.TOTAL and SJS.TOTALS", () => {
  const NAMES = range("甲公司", "甲 公司", "乙公司", "丙公司", "甲公司"),
    AMOUNTS = range(0.1, 0.2, 500, 1000, "");
  test("one applicant's total, however its name is written, exact", () => {
    expect(value("TOTAL", "甲公司", NAMES, AMOUNTS)).toBe(0.3);
    expect(down("TOTAL", range("乙公司", "丙公司", null), NAMES, AMOUNTS)).toEqual([500, 1000, ""]);
  });
  test("all applicants, the largest first", () => {
    expect(call("TOTALS", NAMES, AMOUNTS)).toEqual([
      ["丙公司", 1, 1000],
      ["乙公司", 1, 500],
      ["甲公司", 3, 0.3],
    ]);
  });
  test("a bad amount spoils only its applicant", () => {
    const amounts = range(0.1, new ExcelError("#N/A"), 500, -1, "待定");
    expect(call("TOTALS", NAMES, amounts)).toEqual([
      ["乙公司", 1, 500],
      ["甲公司", 3, "#N/A"],
      ["丙公司", 1, expect.stringMatching(/^#NUM! 第2个参数“金额”填了“-1”/)],
    ]);
    expect(value("TOTAL", "甲公司", NAMES, amounts)).toBe("#N/A");
    expect(value("TOTAL", "乙公司", NAMES, amounts)).toBe(500);
  });
  test("by code; a name that several codes go with has to be told by its code", () => {
    const units = [
      ["甲公司", "91110107746192053T"],
      ["甲公司", "911101071000000670"],
      ["", "91110107746192053T"],
    ];
    expect(value("TOTAL", "91110107746192053T", units, range(1, 2, 3))).toBe(4);
    expect(value("TOTAL", [["", "91110107746192053T"]], units, range(1, 2, 3))).toBe(4);
    expect(value("TOTAL", "甲公司", units, range(1, 2, 3))).toBe(
      "#VALUE! 第1个参数“单位”填了“甲公司”，这个名称对应几个信用代码，请改用信用代码",
    );
  });
  test("blank rows are none; an amount without a name has no total: a merged cell hands over blanks", () => {
    const merged = expect.stringMatching(/^#N\/A 第1个参数“申报单位”.*合并/);
    expect(call("TOTALS", range(null, "", 0, "无"), range(null, 1, 0, 2))).toEqual([
      ["（未填单位）", 1, merged],
      ["（未填单位）", 1, merged],
    ]);
  });
  test("sums stay exact beyond what 分 in a double hold", () => {
    expect(value("TOTAL", "甲", range("甲", "甲", "甲"), range(9e13, 9e13, "0.001"))).toBe(180_000_000_000_000);
    expect(value("TOTAL", "甲", range(...Array(10).fill("甲")), range(...Array(10).fill(0.1)))).toBe(1);
  });
});

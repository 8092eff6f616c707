import { sheetRow } from "../../../src/fields/row-numbers";
import fc from "fast-check";
import { BLANK, EXACT, NO_DAY, NO_QUARTER, NO_YEAR, STATUS } from "../../../src/fields/columns";
import { formerNamesOf } from "../../../src/identity/former-names";
import { canonical } from "../../../src/identity/canonical";
import { sameness } from "../../../src/identity/sameness";
import type { Unit } from "../../../src/money/amount-as-written";
import { numeral } from "../../../src/money/exact";
import { dayOf } from "../../../src/roster/dates";
import { quarterNamed } from "../../../src/roster/quarter";
import { joinLedger, type LedgerJoin } from "../../../src/roster/ledger";
import { NO_ROUND, roundNamed } from "../../../src/roster/round";
import type { Cell } from "../../../src/workbook/ports";
import { CODES, origin, sheet } from "./a-sheet";
import { clause, policy } from "./the-policy";

const [CODE, OTHER_CODE] = CODES;
const OTHER_POLICY = "石景山区科技创新支持办法";

/** A row of the roster; 北京甲公司, project 云平台, clause 3, year 2026 where not given. */
interface Row {
  name?: string;
  former?: string;
  code?: string;
  project?: string;
  number?: string;
  clause?: string;
  year?: number;
  applied?: number;
  withdrawn?: boolean;
  /** 批次 as written: without one the row is of a first batch, and lines that name no batch are another round's. */
  batch?: string | null;
}
/** A line of the ledger by its headers. */
type Line = Record<string, Cell>;

function join(
  rows: readonly Row[],
  lines: readonly Line[],
  unit: Unit | null = null,
  amountHeader = "支持金额（元）",
  law = policy,
): LedgerJoin {
  const headers = [
    ...new Set(["单位名称", "支持条款", "项目名称", "年度", "支持金额", ...lines.flatMap(line => Object.keys(line))]),
  ];
  const cells = lines.map(line => {
    const full: Line = { 单位名称: "北京甲公司", 支持条款: "第三条", 项目名称: "云平台", 年度: 2025, ...line };
    return headers.map(header => full[header] ?? null);
  });
  const table = sheet("历年台账", [headers.map(header => (header === "支持金额" ? amountHeader : header)), ...cells]);
  const origins = rows.map((row, i) =>
    origin({
      row: sheetRow(i + 2),
      applicant: row.name ?? "北京甲公司",
      project: row.project ?? "云平台",
      projectNumber: row.number ?? "",
    }),
  );
  const codes = rows.map(row => row.code ?? "");
  const same = sameness({
    names: origins.map(o => canonical(o.applicant)),
    codes,
    projectNumbers: origins.map(o => o.projectNumber),
    projectNames: origins.map(o => canonical(o.project)),
  });
  return joinLedger(
    [table],
    {
      origins,
      codes,
      formerNames: rows.map(row => formerNamesOf(row.former ?? "", row.name ?? "")),
      applicant: same.applicant,
      project: same.project,
      clause: Uint8Array.from(rows, row => clause(row.clause ?? "3")),
      status: Uint8Array.from(rows, row => (row.withdrawn ? STATUS.withdrawn : STATUS.none)),
      appliedDay: Int32Array.from(rows, row => row.applied ?? NO_DAY),
      year: Int16Array.from(rows, row => row.year ?? 2026),
      rounds: rows.map(row =>
        row.batch === null ? NO_ROUND : { year: row.year ?? 2026, batch: roundNamed(row.batch ?? "第一批").batch },
      ),
      quarter: new Uint8Array(rows.length),
      asOf: dayOf(2026, 11, 23),
    },
    law,
    unit,
  );
}

/** 分 paid for the first row: by project, by applicant, this year. */
function paid(joined: LedgerJoin): readonly number[] {
  const { paidByProject, paidByApplicant, paidThisYear } = joined.columns;
  return [paidByProject, paidByApplicant, paidThisYear].map(column => column.hundredths[0] as number);
}

const marks = (joined: LedgerJoin): string[] => joined.sideMarks.map(s => `${s.row} ${s.code}`);

describe("a line of the ledger belongs to an applicant", () => {
  test("by valid code, whatever its name", () => {
    expect(paid(join([{ code: CODE }], [{ 单位名称: "旧名", 统一社会信用代码: CODE, 支持金额: 1 }]))[0]).toBe(100);
  });

  test("by name where it has no valid code, or the roster's applicant has none", () => {
    expect(paid(join([{ code: CODE }], [{ 单位名称: " 北京甲公司", 统一社会信用代码: "123", 支持金额: 1 }]))[0]).toBe(
      100,
    );
    expect(paid(join([{}], [{ 统一社会信用代码: CODE, 支持金额: 1 }]))[0]).toBe(100);
  });

  test("by valid code and by name, where a row of that name gives no code: the line says that the two are one", () => {
    const joined = join([{ code: CODE, name: "" }, {}], [{ 统一社会信用代码: CODE, 支持金额: 1 }]);
    expect([...joined.columns.paidByProject.hundredths]).toEqual([100, 100]);
    expect(marks(joined)).toEqual(["0 PAID_BEFORE", "1 PAID_BEFORE"]);
    expect(joined.findings).toEqual([]);
    // Another code goes with the name: the row without a code is not of the line's.
    const parted = join(
      [{ code: CODE, name: "旧名" }, { code: OTHER_CODE }, { code: OTHER_CODE, name: "乙" }],
      [{ 统一社会信用代码: CODE, 支持金额: 1 }],
    );
    expect([...parted.columns.paidByProject.hundredths]).toEqual([100, BLANK, BLANK]);
  });

  test("never by name where both codes are valid and differ", () => {
    expect(paid(join([{ code: CODE }], [{ 统一社会信用代码: OTHER_CODE, 支持金额: 1 }]))).toEqual([
      BLANK,
      BLANK,
      BLANK,
    ]);
  });

  test("by name only where exactly one applicant has it; else it is reported", () => {
    const joined = join([{ code: CODE }, { code: OTHER_CODE }], [{ 支持金额: 1 }]);
    expect(paid(joined)).toEqual([BLANK, BLANK, BLANK]);
    expect(joined.findings.map(f => [f.code, f.row, f.column])).toContainEqual(["LEDGER_UNREADABLE", 2, "单位名称"]);
  });

  test("by its former name where nobody bears it now", () => {
    expect(paid(join([{ former: "北京乙公司" }], [{ 单位名称: "北京乙公司", 支持金额: 1 }]))[0]).toBe(100);
  });
});

describe("a line of the ledger belongs to a project of its applicant", () => {
  test("by number, then by name", () => {
    expect(paid(join([{ number: "XM-1", project: "新名" }], [{ 项目编号: "ｘｍ-1", 支持金额: 1 }]))[0]).toBe(100);
    expect(paid(join([{ number: "XM-1" }], [{ 项目名称: "云 平台", 支持金额: 1 }]))[0]).toBe(100);
  });

  test("not by name where both numbers are given and differ", () => {
    expect(paid(join([{ number: "XM-1" }], [{ 项目编号: "XM-2", 支持金额: 1 }])).slice(0, 2)).toEqual([BLANK, 100]);
  });

  test("of the same name only where it is one; else it marks them all, deducts from none and is reported", () => {
    const joined = join([{ number: "XM-1" }, { number: "XM-2" }], [{ 支持金额: 1 }]);
    expect([...joined.columns.paidByProject.hundredths]).toEqual([BLANK, BLANK]);
    expect(marks(joined)).toEqual(["0 PAID_BEFORE", "1 PAID_BEFORE"]);
    expect(joined.findings.map(f => f.column)).toContain("项目名称");
  });
});

describe("what was paid", () => {
  test("is summed by clause: for the project, the applicant, and the row's own year", () => {
    const joined = join(
      [{}],
      [
        { 支持金额: 1 },
        { 支持金额: 2, 年度: 2026 },
        { 支持金额: 4, 项目名称: "另一项目" },
        { 支持金额: 8, 支持条款: "4.2" },
        { 支持金额: 16, 单位名称: "北京丙公司" },
      ],
    );
    expect(paid(joined)).toEqual([300, 700, 200]);
  });

  test("is 支持金额, where blank 拨付金额", () => {
    expect(
      paid(
        join(
          [{}],
          [
            { 支持金额: 5, 拨付金额: 3 },
            { 支持金额: "/", 拨付金额: 2 },
          ],
        ),
      )[0],
    ).toBe(700);
  });

  test(
    "comes in the unit of the cell, else the header, else the unit line, else the one given; an assumed unit is " +
      "reported once",
    () => {
      expect(paid(join([{}], [{ 支持金额: 0.57 }, { 支持金额: "100元" }], "元", "支持金额（万元）"))[0]).toBe(580000);
      const assumed = join([{}], [{ 支持金额: 1 }, { 支持金额: 2 }], "万元", "支持金额");
      expect(paid(assumed)[0]).toBe(3000000);
      expect(assumed.findings).toEqual([
        {
          code: "UNIT_ASSUMED",
          sheet: "历年台账",
          row: null,
          column: "支持金额",
          values: { unit: "万元", from: "given" },
        },
      ]);
      expect(join([{}], [{ 支持金额: "1万元" }], null, "支持金额").findings).toEqual([]);
    },
  );

  test("keeps every digit, also where whole 分 do not hold them", () => {
    const joined = join([{}], [{ 支持金额: "0.001" }, { 支持金额: "0.002" }]);
    expect(paid(joined)[0]).toBe(EXACT);
    expect(numeral(joined.columns.paidByProject.exact.get(0) ?? { digits: -1n, scale: 0 })).toBe("0.003");
  });

  test("is blank where the ledger has nothing, and where the amounts cannot be read, which is reported", () => {
    expect(paid(join([{}], []))).toEqual([BLANK, BLANK, BLANK]);
    const joined = join([{}], [{ 支持金额: "约10万" }, { 支持金额: -5 }]);
    expect(paid(joined)).toEqual([BLANK, BLANK, BLANK]);
    expect(joined.findings.map(f => [f.code, f.row, f.column, f.values["text"]])).toEqual([
      ["LEDGER_UNREADABLE", 2, "支持金额（元）", "约10万"],
      ["LEDGER_UNREADABLE", 3, "支持金额（元）", "-5"],
    ]);
  });

  test("counts grants under this policy only: unnamed, by its title, or by a shorter name", () => {
    const named = (name: Cell, tier: Cell = null): number =>
      paid(join([{}], [{ 政策名称: name, 级次: tier, 支持金额: 1 }]))[0] as number;
    expect(
      [null, policy.title, "《石景山区推动工业互联网产业高质量发展支持办法》", "工业互联网支持办法"].map(name =>
        named(name),
      ),
    ).toEqual([100, 100, 100, 100]);
    expect([
      named(OTHER_POLICY),
      named("北京市高精尖资金"),
      named(null, "市级"),
      named("北京市工业互联网支持办法", "市级"),
      named(null, "区级"),
    ]).toEqual([BLANK, BLANK, BLANK, BLANK, 100]);
  });

  test.each([
    ["石景山区工业互联网措施", ["区级", "县级", "区本级", "本级"], ["市级", "自治区级", "国家级", "开发区级"]],
    ["昆山市先进制造业集聚区扶持措施", ["市级", "市本级", "本级"], ["区级", "省级"]],
    ["呼和浩特市工业十条", ["市级"], ["县级", "自治区级"]],
    ["内蒙古自治区工业十条", ["自治区级", "省级"], ["市级", "区县级"]],
    ["支持工业软件若干措施", ["区级"], ["市级"]],
  ])("counts grants of the policy's own tier: %s", (title, own, others) => {
    const granted = (tier: string): number =>
      paid(join([{}], [{ 级次: tier, 支持金额: 1 }], null, "支持金额（元）", { ...policy, title }))[0] as number;
    expect([own.map(granted), others.map(granted)]).toEqual([own.map(() => 100), others.map(() => BLANK)]);
  });

  test("needs a clause; a line without a readable one is reported and still marks the project", () => {
    const joined = join([{}], [{ 支持条款: "第九十九条", 支持金额: 1 }]);
    expect([paid(joined)[1], marks(joined), joined.findings.map(f => [f.row, f.column])]).toEqual([
      BLANK,
      ["0 PAID_BEFORE"],
      [[2, "支持条款"]],
    ]);
  });

  test("takes the clause of a bare article from the line's level or type", () => {
    expect(paid(join([{ clause: "4.2" }], [{ 支持条款: "第四条", 等级: "行业特色", 支持金额: 1 }]))[0]).toBe(100);
    expect(paid(join([{ clause: "4.2" }], [{ 支持条款: "第四条", 类型: "专业技术平台", 支持金额: 1 }]))[0]).toBe(100);
  });

  test("of 0 granted nothing: no mark, no year, no level", () => {
    const joined = join([{ clause: "6" }], [{ 支持条款: "6", 等级: "3级", 支持金额: 0 }]);
    expect([paid(joined), marks(joined), joined.columns.levelByApplicant[0], joined.columns.years[0]]).toEqual([
      [BLANK, BLANK, BLANK],
      [],
      0,
      BLANK,
    ]);
  });

  test("is the sum of the lines in whatever order and parts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }), cents => {
        const lines = cents.map(c => ({ 支持金额: `${Math.floor(c / 100)}.${String(c % 100).padStart(2, "0")}` }));
        expect(paid(join([{}], lines))[0]).toBe(cents.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 30 },
    );
  });
});

describe("years supported", () => {
  test("are the distinct ones before the row's own, of its clause and project", () => {
    const lines = [2023, 2024, "2024年度", 2026, 2027].map(year => ({ 年度: year, 支持条款: "7.1", 支持金额: 1 }));
    expect(join([{ clause: "7.1" }, { clause: "3" }], lines).columns.years).toEqual(Int16Array.of(2, BLANK));
  });

  test("count from the row's year, else that of 申报日期, else that of the as-of date", () => {
    const lines = [2024, 2025, 2026].map(year => ({ 年度: year, 支持金额: 1 }));
    const joined = join([{ year: 2025 }, { year: NO_YEAR, applied: dayOf(2024, 12, 31) }, { year: NO_YEAR }], lines);
    expect([...joined.columns.years]).toEqual([1, 0, 2]);
    expect([...joined.columns.paidThisYear.hundredths]).toEqual([100, 100, 100]);
  });

  test("come from the batch's name where 年度 is blank, and are reported where neither tells", () => {
    expect(join([{}], [{ 年度: null, 批次: "2025年第一批", 支持金额: 1 }]).columns.years[0]).toBe(1);
    const joined = join([{}], [{ 年度: "去年", 支持金额: 1 }]);
    expect([joined.columns.years[0], joined.findings.map(f => [f.column, f.values["text"]])]).toEqual([
      BLANK,
      [["年度", "去年"]],
    ]);
  });
});

describe("earlier levels", () => {
  test("are the best of the ledger, by applicant and by project", () => {
    const levels = (id: string): readonly string[] => policy.clauses[clause(id)]?.levels.map(level => level.id) ?? [];
    const dcmm = join(
      [{ clause: "6" }],
      [
        { 支持条款: "6", 等级: "3级", 项目名称: "别的" },
        { 支持条款: "6", 等级: "二级", 项目名称: "云平台" },
      ],
    );
    expect(levels("6")[(dcmm.columns.levelByApplicant[0] as number) - 1]).toBe("3");
    expect(levels("6")[(dcmm.columns.levelByProject[0] as number) - 1]).toBe("2");
    const park = join(
      [{ clause: "9.2" }],
      [
        { 支持条款: "9.2", 等级: "国家级" },
        { 支持条款: "9.2", 等级: "市级" },
      ],
    );
    expect(policy.clauses[clause("9.2")]?.levels[(park.columns.levelByProject[0] as number) - 1]?.amount?.value).toBe(
      100000000,
    );
  });
});

describe("marks out of the ledger", () => {
  test("PAID_BEFORE: the project is in the ledger, under whatever clause or policy", () => {
    const joined = join(
      [{}, { project: "别的项目" }],
      [{ 政策名称: OTHER_POLICY, 支持条款: "某条", 支持金额: 1, 年度: 2024 }],
    );
    expect(joined.sideMarks).toEqual([
      { row: 0, code: "PAID_BEFORE", with: [], detail: `2024年 ${OTHER_POLICY} 某条` },
    ]);
  });

  test("PAID_BEFORE names the years of each clause together, and the policy only where it is another one", () => {
    const joined = join(
      [{}],
      [2025, 2024].map(year => ({ 支持条款: "第七条", 支持金额: 1, 年度: year })),
    );
    expect(joined.sideMarks.map(s => s.detail)).toEqual(["2024、2025年 第七条"]);
  });

  const award: Line = {
    项目名称: "无关项目",
    年度: 2026,
    政策名称: OTHER_POLICY,
    级次: "区级",
    类型: "关键技术攻关",
    支持金额: 1,
  };

  test(
    "OTHER_DISTRICT_AWARD: same applicant and year, the district's, another policy, a type of " + "the row's clause",
    () => {
      const joined = join([{}, { clause: "6" }], [award]);
      expect(joined.sideMarks).toEqual([{ row: 0, code: "OTHER_DISTRICT_AWARD", with: [], detail: OTHER_POLICY }]);
      expect([...joined.otherAward]).toEqual([1, 0]);
    },
  );

  test.each<[string, Line]>([
    ["another year", { 年度: 2025 }],
    ["another level of government", { 级次: "市级" }],
    ["an autonomous region", { 级次: "自治区级" }],
    ["this policy", { 政策名称: policy.title }],
    ["no policy named", { 政策名称: null }],
    ["another type", { 类型: "人才引育" }],
    ["no type", { 类型: null }],
    ["a type that says nothing", { 类型: "补助" }],
    ["another applicant", { 单位名称: "北京丙公司" }],
    ["an amount of 0", { 支持金额: 0 }],
  ])("no OTHER_DISTRICT_AWARD for %s", (_, change) => {
    expect(marks(join([{}], [{ ...award, ...change }]))).toEqual([]);
  });

  test("withdrawn rows have none", () => {
    const joined = join([{ withdrawn: true }, { project: "别的项目" }], [{ 支持金额: 1 }, award]);
    expect([marks(joined), [...joined.otherAward]]).toEqual([["1 OTHER_DISTRICT_AWARD"], [0, 1]]);
  });
});

describe("the lines of a row's own round are no past of it", () => {
  const own = { 年度: 2026, 批次: "2026年第一批", 支持金额: 40 };
  const thisRound = (joined: LedgerJoin): number[] => [...joined.columns.thisRound.hundredths];
  test("neither paid, nor a year or level, nor PAID_BEFORE; the amount is kept to be compared with", () => {
    const joined = join([{}], [own]);
    expect(paid(joined)).toEqual([BLANK, BLANK, BLANK]);
    expect([joined.columns.years[0], marks(joined), thisRound(joined)]).toEqual([BLANK, [], [4000]]);
    const dcmm = join([{ clause: "6" }], [{ ...own, 支持条款: "6", 等级: "3级" }]);
    expect([dcmm.columns.levelByApplicant[0], dcmm.columns.levelByProject[0]]).toEqual([0, 0]);
  });
  test.each([
    ["another batch of the year", { 年度: 2026, 批次: "第二批" }, {}],
    ["the same batch of another year", { 年度: 2025, 批次: "第一批" }, {}],
    ["the year alone, where the row has a batch", { 年度: 2026, 批次: null }, {}],
    ["a batch, where the row has the year alone", { 年度: 2026, 批次: "第一批" }, { batch: "" }],
    ["nothing that names a round on either side", { 年度: null, 批次: null }, { batch: null }],
  ])("%s is past and deducted", (_, line, row) => {
    expect(paid(join([row], [{ ...own, ...line }])).slice(0, 2)).toEqual([4000, 4000]);
  });
  test.each([
    ["第1批次", "2026年第一批"],
    ["一", "第一批"],
    ["", ""],
  ])("a line of %s is of the row's round %s, by number or, where neither names a batch, by year", (line, row) => {
    expect(paid(join([{ batch: row }], [{ ...own, 批次: line }]))[0]).toBe(BLANK);
  });
  test("other rounds of the same key are still deducted, and each row has its own past", () => {
    const joined = join(
      [{ project: "甲" }, { project: "甲", batch: "第二批" }],
      [
        { ...own, 项目名称: "甲" },
        { ...own, 项目名称: "甲", 批次: "第二批", 支持金额: 7 },
        { ...own, 项目名称: "甲", 年度: 2024, 支持金额: 2 },
      ],
    );
    expect([...joined.columns.paidByProject.hundredths]).toEqual([900, 4200]);
    // Two rows of one project: nobody can say which the round's line means.
    expect(thisRound(joined)).toEqual([BLANK, BLANK]);
  });
});

describe("a round of the ledger may be the roster's own where nothing names the roster's round", () => {
  const rows = [{ project: "甲" }, { project: "乙" }, { project: "丙" }].map(row => ({
    ...row,
    batch: null,
    year: NO_YEAR,
  }));
  const lines = ["甲", "乙"].map(name => ({ 项目名称: name, 年度: 2026, 批次: "第一批", 支持金额: 40 }));
  const round = (some: readonly Row[], of: readonly Line[]) => join(some, of).round;
  test("it is told with the rows that stand in it, whose amounts are deducted until it is answered", () => {
    const joined = join(rows, lines);
    expect(joined.round).toMatchObject({ sheet: "历年台账", column: "批次", round: "2026年第1批", rows: [0, 1] });
    expect([...joined.columns.paidByProject.hundredths]).toEqual([4000, 4000, BLANK]);
  });
  test("it is the latest one; none where a date lies after it, or a round is named", () => {
    expect(round(rows, [...lines, { ...lines[0], 年度: 2027 }])?.rows).toEqual([0]);
    expect(round(rows, [...lines, { ...lines[0], 批次: "第二批" }])?.round).toBe("2026年第2批");
    expect(round([{ ...rows[0]!, applied: dayOf(2027, 1, 5) }, ...rows.slice(1)], lines)).toBeNull();
    expect(round([{ ...rows[0]!, applied: dayOf(2026, 12, 31) }, ...rows.slice(1)], lines)?.rows).toEqual([0, 1]);
    expect(round([{ ...rows[0]!, year: 2026, batch: "第二批" }, ...rows.slice(1)], lines)).toBeNull();
  });
});

test("a quarter is one batch however it is written, and a street called 四季青 is none", () => {
  expect(["2026年第二季度", "2026年二季度", "2026Q2"].map(roundNamed)).toEqual(
    Array.from({ length: 3 }, () => ({ year: 2026, batch: "第2季度" })),
  );
  expect(quarterNamed("四季青街道", null)).toBe(NO_QUARTER);
  expect(quarterNamed("第三季度第二批")).toBe(3);
});

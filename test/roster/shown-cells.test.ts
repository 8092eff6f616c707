import { NOT_CALCULATED, CONTRADICTORY, type CellAspect } from "../../src/workbook/ports";
import { findings, read, readRows, type SheetOf } from "./workbook";

const HEADER = ["序号", "申报单位", "申报条款", "项目名称", "项目编号", "审定基数（万元）", "已获支持金额（万元）"];
const shown = (format: string): CellAspect => ({ format });

/** What was read of each row: project number, audited basis and what was paid, in 分. */
async function readWith(rows: SheetOf["rows"], more: Partial<SheetOf> = {}) {
  const contents = await readRows([HEADER, ...rows], more),
    { applications: a } = contents;
  return {
    contents,
    numbers: contents.origins.map(o => o.projectNumber),
    audited: [...a.audited.hundredths],
    paid: [...a.paid.hundredths],
  };
}

describe("what a cell shows is what its author means", () => {
  const row = (audited: number, paid: number | null = null) => [1, "甲公司", "5", "平台", 12, audited, paid];

  test(
    "a unit that the number format writes beats the header's, whatever size the format gives the " + "figures",
    async () => {
      const aspects = { "1,5": shown('0!.0,"万元"'), "2,5": shown('#,##0"元"'), "3,5": shown("#,##0,") };
      const { audited } = await readWith([row(80_000), row(80_000), row(80_000), row(80)], { aspects });
      expect(audited).toEqual([8_000_000, 8_000_000, 80_000_000, 80_000_000]);
    },
  );

  test("a number shown with zeros or words in front is the text that is shown", async () => {
    const aspects = { "1,4": shown("0000"), "2,4": shown('"XM-"000'), "1,0": shown("000") };
    const { numbers, contents } = await readWith([row(1), row(1), row(1)], { aspects });
    expect(numbers).toEqual(["0012", "XM-012", "12"]);
    expect(contents.origins.at(0)?.id).toBe("001");
    expect(findings(contents, "SHOWN_OTHERWISE")).toEqual(["申报汇总表!2 序号", "申报汇总表!2 项目编号"]);
  });

  test("what stands beneath a merged cell does not count, and is told once", async () => {
    const rows = [
      [1, "甲公司", "5", "平台", "A", 100, 7],
      [2, "乙公司", "5", "平台二", "B", 200, 8],
    ];
    const { contents, audited } = await readWith(rows, {
      merges: [
        [1, 1, 2, 1],
        [1, 5, 2, 1],
      ],
    });
    expect(contents.origins.map(o => o.applicant)).toEqual(["甲公司", "甲公司"]);
    expect(audited).toEqual([100_000_000, -1]);
    expect(findings(contents, "VALUES_BENEATH_MERGE")).toEqual(["申报汇总表!3"]);
    const near = await readWith(
      rows.map((r, i) => (i === 0 ? r : [2, null, "5", "平台二", "B", null, 8])),
      {
        merges: [
          [1, 1, 2, 1],
          [1, 5, 2, 1],
        ],
      },
    );
    expect(findings(near.contents, "VALUES_BENEATH_MERGE")).toEqual([]);
  });

  test("a hidden column that is read is told, others are not", async () => {
    const { contents } = await readWith([row(1)], { hiddenColumns: [{ first: 5, count: 9 }] });
    expect(findings(contents, "COLUMN_HIDDEN")).toEqual([
      "申报汇总表! 审定基数（万元）",
      "申报汇总表! 已获支持金额（万元）",
    ]);
  });
});

describe("a formula without a value", () => {
  test("is unknown, not blank: its row says so wherever it reads the cell", async () => {
    const { contents, paid } = await readWith([[1, "甲公司", "5", "平台", 1, 100, NOT_CALCULATED]], {
      formulas: ["1,6"],
    });
    expect(paid).toEqual([-1]);
    expect(contents.applications.problems.get(0)?.map(p => [p.field, p.reason])).toEqual([["paid", "not-calculated"]]);
    expect(findings(contents, "FORMULA_NOT_CALCULATED")).toEqual(["申报汇总表!2 已获支持金额（万元）"]);
  });

  test("of another clause's basis, or of 核算基数 beside a filled one of its own, bears on nothing", async () => {
    const header = ["申报单位", "申报条款", "项目名称", "核算基数（元）", "研发投资额（元）", "项目投资额（元）"];
    const contents = await readRows([header, ["甲公司", "5", "平台", NOT_CALCULATED, 100, NOT_CALCULATED]]);
    expect(contents.applications.problems.size).toBe(0);
    const own = await readRows([header, ["甲公司", "5", "平台", 100, NOT_CALCULATED, 100]]);
    expect(own.applications.problems.get(0)?.map(p => p.field)).toEqual(["basis"]);
  });

  test("a sheet whose file asks for a calculation says so", async () => {
    const { contents } = await readWith([[1, "甲公司", "5", "平台", 1, 100, 1]], { outdated: true });
    expect(findings(contents, "FORMULAS_OUTDATED")).toEqual(["申报汇总表!"]);
  });
});

test("a cell of which the file says two things is an error, told once for its column", async () => {
  const { contents } = await readWith([
    [1, "甲公司", "5", "平台", 1, CONTRADICTORY, 1],
    [2, "乙公司", "5", "平台", 1, CONTRADICTORY, 1],
  ]);
  expect(findings(contents, "CELLS_CONTRADICT")).toEqual(["申报汇总表!2 审定基数（万元）"]);
  expect(contents.applications.problems.get(0)?.map(p => [p.field, p.reason])).toEqual([["audited", "error-value"]]);
});

describe("a record with more fields than its header", () => {
  const rows = [
    [1, "甲公司", "5", "平台", 1, 100, 1],
    [2, "乙公司", "5", "平台", 1, 1, "000.00", 3],
  ];

  test("makes its row invalid in a text file, and says so", async () => {
    const { contents } = await readWith(rows, { records: true });
    expect(findings(contents, "ROW_TOO_LONG")).toEqual(["申报汇总表!3"]);
    expect([...contents.applications.problems].map(([r, all]) => [r, all.map(p => p.reason)])).toEqual([
      [1, ["too-many-fields"]],
    ]);
  });

  test("is a remark in the margin in a workbook; blank fields are no fields", async () => {
    expect(findings((await readWith(rows)).contents, "ROW_TOO_LONG")).toEqual([]);
    const blank = [rows[0]!, [2, "乙公司", "5", "平台", 1, 1, 1, " ", null]];
    expect(findings((await readWith(blank, { records: true })).contents, "ROW_TOO_LONG")).toEqual([]);
  });
});

test("other sheets are read as they show, too", async () => {
  const ledger = {
    name: "历年台账",
    rows: [
      ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额"],
      [2024, "甲公司", "石景山区加快工业互联网产业发展支持措施", "5", "平台", 80_000],
    ],
    aspects: { "1,5": shown('0!.0,"万元"') },
  };
  const contents = await read([
    { name: "申报汇总表", rows: [HEADER, [1, "甲公司", "5", "平台", 1, 100, null]] },
    ledger,
    { name: "Module1", rows: [], lost: true },
  ]);
  expect(findings(contents, "SHOWN_OTHERWISE")).toEqual(["历年台账!2 F"]);
  expect(findings(contents, "SHEET_LOST")).toEqual(["Module1!"]);
});

test("a header of which the file says two things is told by its column's letters", async () => {
  const contents = await readRows([
    ["序号", "申报单位", "申报条款", "项目名称", "级别", CONTRADICTORY, "核算基数（元）"],
    [1, "甲公司", "3", "平台", "国家级", 5, 100],
  ]);
  expect(findings(contents, "CELLS_CONTRADICT")).toEqual(["申报汇总表!1 F"]);
});

import type { SheetSurvey, Survey } from "../../src/assess/survey";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"];
const line = (n: number, basis: Cell = 1_000_000): Cell[] => [n, `甲${n}公司`, "第三条", `项目${n}`, "国家级", basis];

function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addSheet(name, rows);
  return workbook;
}
const survey = async (workbook: MemoryWorkbook): Promise<Survey> =>
  (await openSampleWorkplace(workbook)).sheets.survey(quiet());
const sheet = (of: Survey, name: string): SheetSurvey => of.sheets.find(one => one.name === name)!;

test("a roster is told with its header row, its columns and what they are read as, with samples", async () => {
  const found = sheet(
    await survey(
      workbookOf({
        汇总: [["2026年申报汇总表"], HEADER, line(1), line(2), ["合计", null, null, null, null, 2_000_000]],
      }),
    ),
    "汇总",
  );
  expect(found).toMatchObject({
    kind: "roster",
    kindName: "申报汇总表",
    chosen: true,
    why: "this-round",
    headerRow: 2,
    years: [2026],
    rows: 2,
    partly: false,
    leftOut: [{ kind: "total", name: "小计、合计", count: 1, first: 5 }],
  });
  expect(
    found.columns.map(column => [
      column.letters,
      column.header,
      column.meaning?.field,
      column.meaningName,
      column.confidence,
    ]),
  ).toEqual([
    ["A", "序号", "serial", "序号", "exact"],
    ["B", "申报单位", "applicant", "申报单位", "exact"],
    ["C", "申报条款", "clause", "申报条款", "exact"],
    ["D", "项目名称", "project", "项目名称", "exact"],
    ["E", "级别", "level", "级别", "exact"],
    ["F", "核算基数", "basis", "核算基数", "exact"],
  ]);
  expect(found.columns[1]!.samples).toEqual(["甲1公司", "甲2公司"]);
  expect(found.columns[5]!.unit).toEqual({ unit: "元", from: "yuan" });
});

test(
  "of rosters of several years those of the latest are preselected, and one without a year " + "counts as of it",
  async () => {
    const found = await survey(
      workbookOf({ "2025年申报": [HEADER, line(1)], "2026年申报": [HEADER, line(2)], 补充申报: [HEADER, line(3)] }),
    );
    expect(found.year).toBe(2026);
    expect(found.sheets.map(({ name, chosen, why }) => [name, chosen, why])).toEqual([
      ["2025年申报", false, "earlier-round"],
      ["2026年申报", true, "this-round"],
      ["补充申报", true, "this-round"],
    ]);
  },
);

test("a person's choice of sheets beats the round, is kept with the workbook, and a run follows it", async () => {
  const workbook = workbookOf({ "2025年申报": [HEADER, line(1)], "2026年申报": [HEADER, line(2), line(3)] }),
    workplace = await openSampleWorkplace(workbook);
  await workplace.sheets.correct("2025年申报", { on: true }, quiet());
  await workplace.sheets.correct("2026年申报", { on: false }, quiet());
  const again = await openSampleWorkplace(workbook),
    found = await again.sheets.survey(quiet());
  expect(found.sheets.map(({ name, chosen, why }) => [name, chosen, why])).toEqual([
    ["2025年申报", true, "person"],
    ["2026年申报", false, "person"],
    ["读表设置", false, null],
  ]);
  expect((await again.runs.assess({ scope: "all" }, quiet())).rows).toBe(1);
  expect(workbook.rows("2026年申报")[0]).toEqual(HEADER);
  await again.sheets.correct("2026年申报", { on: null }, quiet());
  expect(sheet(await again.sheets.survey(quiet()), "2026年申报")).toMatchObject({ chosen: true, why: "this-round" });
});

test("with every roster left out a run says so", async () => {
  const workplace = await openSampleWorkplace(workbookOf({ 汇总: [HEADER, line(1)] }));
  await workplace.sheets.correct("汇总", { on: false }, quiet());
  await expect(workplace.runs.assess({ scope: "all" }, quiet())).rejects.toMatchObject({
    name: "TaskProblem",
    code: "no-sheet-chosen",
  });
});

test("the meaning of a column, put right, moves there from the column that had it", async () => {
  const rows = [
    ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "复核后基数"],
    [1, "甲公司", "第三条", "项目", "国家级", 1_000_000, 500_000],
  ];
  const workbook = workbookOf({ 汇总: rows }),
    workplace = await openSampleWorkplace(workbook);
  expect((await workplace.runs.preview(quiet())).total.computed).toBe("300000.00");
  const found = sheet(
    await workplace.sheets.correct("汇总", { columns: { 复核后基数: { meaning: { field: "audited" } } } }, quiet()),
    "汇总",
  );
  expect(found.columns.map(({ header, meaning, byPerson }) => [header, meaning?.field, byPerson]).slice(5)).toEqual([
    ["核算基数", "basis", false],
    ["复核后基数", "audited", true],
  ]);
  expect((await workplace.runs.preview(quiet())).total.computed).toBe("150000.00");
  const moved = sheet(
    await workplace.sheets.correct("汇总", { columns: { 复核后基数: { meaning: { field: "basis" } } } }, quiet()),
    "汇总",
  );
  expect(moved.columns.map(({ meaning }) => meaning?.field ?? null).slice(5)).toEqual([null, "basis"]);
  await workplace.sheets.correct("汇总", { columns: { 复核后基数: null } }, quiet());
  expect((await workplace.runs.preview(quiet())).total.computed).toBe("300000.00");
});

test("the unit of a column, put right, beats the header and the line above, but not a cell's own", async () => {
  const workbook = workbookOf({ 汇总: [["单位：元"], HEADER, line(1, 100), line(2, "100元")] }),
    workplace = await openSampleWorkplace(workbook);
  const found = sheet(
    await workplace.sheets.correct("汇总", { columns: { 核算基数: { unit: "万元" } } }, quiet()),
    "汇总",
  );
  expect(found.columns[5]!.unit).toEqual({ unit: "万元", from: "person" });
  await workplace.runs.preview(quiet());
  expect((await workplace.review.briefs([0, 1])).map(brief => brief.computed)).toEqual(["300000.00", "30.00"]);
});

test(
  "the header row, put right, is where the table begins, and takes the columns' corrections of " +
    "another one with it",
  async () => {
    const odd = ["甲", "乙", "丙", "丁"],
      workbook = workbookOf({
        汇总: [
          odd,
          ["名录", "类", "名目", "数"],
          ["某公司", "第三条", "项目", 100],
          ["某乙公司", "第三条", "项目乙", 200],
        ],
      }),
      workplace = await openSampleWorkplace(workbook);
    const before = sheet(await workplace.sheets.survey(quiet()), "汇总");
    expect(before.kind).toBe("unrelated");
    expect(before.headerChoices.map(choice => choice.row)).toContain(2);
    const almost = sheet(await workplace.sheets.correct("汇总", { headerRow: 2 }, quiet()), "汇总");
    expect(almost).toMatchObject({ kind: "almost", headerRow: 2, headerByPerson: true });
    const found = sheet(
      await workplace.sheets.correct(
        "汇总",
        {
          columns: {
            名录: { meaning: { field: "applicant" } },
            类: { meaning: { field: "clause" } },
            名目: { meaning: { field: "project" } },
            数: { meaning: { field: "basis" }, unit: "万元" },
          },
        },
        quiet(),
      ),
      "汇总",
    );
    expect(found).toMatchObject({ kind: "roster", chosen: true, rows: 2 });
    expect((await workplace.runs.assess({ scope: "all" }, quiet())).total.computed).toBe("900000.00");
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({
      applicant: "某公司",
      clause: "3",
      computed: "300000.00",
    });
    expect(workbook.value("汇总", 1, 4)).toBe("核算条款");
    // Another header: what was said about columns of the first has nothing to hold on to.
    expect(
      sheet(await workplace.sheets.correct("汇总", { headerRow: 1 }, quiet()), "汇总").columns.every(
        column => !column.byPerson,
      ),
    ).toBe(true);
  },
);

test("a sheet without a needed column says which, and a workbook without any roster says what is missing", async () => {
  const found = await survey(
    workbookOf({
      汇总: [
        ["序号", "申报条款", "项目名称", "级别", "核算基数"],
        [1, "第三条", "项目", "国家级", 100],
      ],
    }),
  );
  expect(sheet(found, "汇总")).toMatchObject({
    kind: "almost",
    missing: { what: "applicant", name: "“申报单位”列" },
    chosen: false,
  });
  expect(found.problem).toEqual({
    code: "missing-column",
    message: "“汇总”缺少“申报单位”列，没法核算。已认出的列：序号、申报条款、项目名称、级别、核算基数",
  });
  expect((await survey(workbookOf({ 空: [] }))).problem).toMatchObject({ code: "empty-workbook" });
});

test("our own result sheets are told as such, and other sheets as what they are", async () => {
  const workbook = await sampleWorkbook("large"),
    workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  const kinds = Object.fromEntries((await workplace.sheets.survey(quiet())).sheets.map(one => [one.name, one.kind]));
  expect(kinds).toMatchObject({
    历年台账: "ledger",
    不予受理名单: "ban",
    批次: "batch",
    复核记录: "decisions",
    单位汇总: "result",
    条款汇总: "result",
    标记清单: "result",
    口径与底稿: "result",
  });
});

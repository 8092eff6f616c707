import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"];
const at = (top: number, left: number, sheet = "汇总") => [{ sheet, top, left, rows: 1, columns: 1 }];

async function opened(
  rows: readonly (readonly Cell[])[] = [HEADER, [1, "甲公司", "第三条", "项目", "国家级", 1_234_567]],
): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", rows);
  return { workbook, workplace: await openSampleWorkplace(workbook) };
}

describe("the selected cell", () => {
  test(
    "of an assessed row is explained by the row: sentence, steps with the law's words, inputs " + "with their cells",
    async () => {
      const { workbook, workplace } = await opened();
      await workplace.runs.assess({ scope: "all" }, quiet());
      workbook.choose(at(1, 7));
      const explained = await workplace.cells.explain();
      expect(explained).toMatchObject({ kind: "row", at: { sheet: "汇总", top: 1, left: 7 } });
      if (explained?.kind !== "row") return;
      expect(explained.detail.explanation).toContain("测算370,370.10元");
      expect(
        explained.detail.trace.map(({ op, name, operand, words, after, applied }) => [
          op,
          name,
          operand,
          words,
          after,
          applied,
        ]),
      ).toEqual([
        ["take", "核算基数", "1,234,567元（123.4567万元）", "项目支持资金", "1,234,567元（123.4567万元）", false],
        ["times", "支持比例", "30%", "项目支持资金30％", "370,370.10元（37.03701万元）", false],
        ["at-most", "上限", "9,000,000元（900万元）", "最高900万元", "370,370.10元（37.03701万元）", false],
      ]);
      expect(explained.detail.inputs.find(input => input.field === "basis")).toEqual({
        field: "basis",
        name: "核算基数",
        text: "1234567",
        at: { sheet: "汇总", top: 1, left: 5, rows: 1, columns: 1 },
      });
      expect(explained.detail.nativeFormula).toBe("=MIN(1234567*30%,9000000)");
    },
  );
  test("before a run, and outside of every roster, is none of ours", async () => {
    const { workbook, workplace } = await opened();
    workbook.choose(at(1, 5));
    expect(await workplace.cells.explain()).toBe(null);
    await workplace.runs.assess({ scope: "all" }, quiet());
    workbook.choose(at(40, 5));
    expect(await workplace.cells.explain()).toBe(null);
  });
  test("with a formula is explained by its arguments, cells and texts alike", async () => {
    const { workbook, workplace } = await opened();
    workbook.type("汇总", 1, 10, 370370.1, "user", '=SJS.SUBSIDY(C2,F2,"国家级",,"元")');
    workbook.choose(at(1, 10));
    expect(await workplace.cells.explain()).toMatchObject({
      kind: "formula",
      value: "370370.1",
      law: expect.stringContaining("项目支持资金30％"),
      explanation: expect.stringMatching(/^SJS\.SUBSIDY按下面的依据得出。.*测算370,370\.10元/),
      trace: [{ op: "take" }, { op: "times" }, { op: "at-most" }],
    });
  });
  test("with a formula of formulas, or one that is no single amount, says that much", async () => {
    const { workbook, workplace } = await opened();
    workbook.type("汇总", 1, 10, 1, "user", '=SJS.SUBSIDY("3",SUM(F2:F2))');
    workbook.choose(at(1, 10));
    expect(await workplace.cells.explain()).toMatchObject({
      kind: "formula",
      trace: [],
      explanation: "SJS.SUBSIDY没法在这里逐步说明：第2个参数“基数”是另一个公式“SUM(F2:F2)”。结果是“1”。",
    });
    workbook.type("汇总", 1, 11, true, "user", "=SJS.CHECKUSCC(B2)");
    workbook.choose(at(1, 11));
    expect(await workplace.cells.explain()).toMatchObject({
      kind: "formula",
      explanation: expect.stringContaining("TRUE"),
    });
  });
  test.each([
    ["=SJS.SUBSIDY(99,100)", "SJS.SUBSIDY没有算出金额：第1个参数“条款”填了“99”，办法里没有这一条"],
    ['=SJS.SUBSIDY(3,"约100","国家级")', "第2个参数“基数”填了“约100”，要填数字"],
    ['=SJS.SUBSIDY(3,,"国家级")', "第2个参数“基数”为空或为0"],
    ["=SJS.EXPLAIN(5,-1)", "第2个参数“基数”填了“-1”，不能是负数"],
    ['=SJS.SUBSIDY(3,100,"国家级",,"吨")', "第5个参数“单位”填了“吨”，只认元、千元、万元、亿元"],
    ['=SJS.SPACE(100,50,"国家级",,13)', "第5个参数“月数”填了“13”，一年最多12个月"],
    ["=SJS.SUBSIDY(C2,#REF!)", "引用的单元格里是错误值#REF!"],
    ['=SJS.SUBSIDY(3,1000000,"区级")', "级别“区级”"],
    ["=SJS.SUBSIDY(C2:C2,F2:F2)", "SJS.SUBSIDY按区域逐格计算，下面是第一格的依据。"],
    [
      '=SJS.TOTAL("甲公司",(B2:B3,B5:B6),F2:F6)',
      "第2个参数“申报单位”写了几块不相连的区域“(B2:B3,B5:B6)”，Excel 只把第一块",
    ],
    ["=SJS.AWARDS(B2:B3:B5:B6,D2,C2,F2)", "第1个参数“申报单位”写了几块不相连的区域“B2:B3:B5:B6”"],
    ["=SJS.SUBSIDY(C2,基数合计)", "第2个参数“基数”是名称“基数合计”"],
    ["=SJS.SUBSIDY(C2,F2*10000)", "第2个参数“基数”是另一个公式“F2*10000”"],
    ["=SJS.SUBSIDY(表1[条款],{1,2})", "第1个参数“条款”是表格的列“表1[条款]”"],
    ["=SJS.SUBSIDY([旧.xlsx]表!A1,5)", "第1个参数“条款”引用了别的工作簿"],
    ["=SJS.SUBSIDY('[旧 1.xlsx]表 一'!A1,5)", "第1个参数“条款”引用了别的工作簿"],
  ])("with %s is told what is wrong with it, argument by argument", async (formula, said) => {
    const { workbook, workplace } = await opened();
    workbook.type("汇总", 1, 10, 0, "user", formula);
    workbook.choose(at(1, 10));
    expect((await workplace.cells.explain()) as object).toMatchObject({
      kind: "formula",
      explanation: expect.stringContaining(said),
    });
  });
  test("of a sheet with quotes in its name, and texts with quotes, is read as Excel reads it", async () => {
    const { workbook, workplace } = await opened();
    workbook.addSheet("第'1'批 (2026)", [
      ["条款", "基数"],
      ["工业软件", 2_000_000],
    ]);
    workbook.type("汇总", 1, 10, 600000, "user", "=SJS.SUBSIDY('第''1''批 (2026)'!$A$2,'第''1''批 (2026)'!B2)");
    workbook.choose(at(1, 10));
    expect(await workplace.cells.explain()).toMatchObject({ explanation: expect.stringContaining("测算600,000元") });
  });
  test("going on to a row or one of its inputs selects it in the sheet", async () => {
    const { workbook, workplace } = await opened();
    await workplace.runs.assess({ scope: "all" }, quiet());
    await workplace.review.show(0, "basis");
    expect(await workbook.selection()).toEqual([{ sheet: "汇总", top: 1, left: 5, rows: 1, columns: 1 }]);
    await workplace.review.show(0);
    expect(await workbook.selection()).toEqual([{ sheet: "汇总", top: 1, left: 6, rows: 1, columns: 7 }]);
  });
  test("without results beside the roster, going on to a row selects the row itself", async () => {
    const { workbook, workplace } = await opened();
    await workplace.runs.preview(quiet());
    await workplace.review.show(0);
    expect(await workbook.selection()).toEqual([{ sheet: "汇总", top: 1, left: 0, rows: 1, columns: 6 }]);
  });
  test("after a run the sheet shows the results, and there is a way back to the roster's own columns", async () => {
    const { workbook, workplace } = await opened();
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect(await workbook.selection()).toEqual([{ sheet: "汇总", top: 0, left: 6, rows: 1, columns: 7 }]);
    expect(await workplace.runs.showColumns("roster")).toBe(true);
    expect(await workbook.selection()).toEqual([{ sheet: "汇总", top: 0, left: 0, rows: 1, columns: 1 }]);
  });
  test("what lies between a row's name and its results is folded when asked, and goes back with the run", async () => {
    const { workbook, workplace } = await opened(),
      before = workbook.print();
    const { undo } = await workplace.runs.assess({ scope: "all" }, quiet());
    const between = workplace.runs.between()!,
      columns = Array.from({ length: between.columns }, (_, k) => between.left + k);
    expect([workbook.hiddenColumns("汇总"), between.left + between.columns]).toEqual([[], 6]);
    await workplace.runs.foldBetween(quiet());
    expect(workbook.hiddenColumns("汇总")).toEqual(columns);
    await workplace.runs.undo(undo!, { over: false }, quiet());
    expect(workbook.print()).toEqual(before);
    await workplace.runs.redo(quiet());
    expect(workbook.hiddenColumns("汇总")).toEqual(columns);
  });
  test("what is written after the run stays when only the fold is taken back", async () => {
    const { workbook, workplace } = await opened();
    await workplace.runs.assess({ scope: "all" }, quiet());
    const text = workbook.rows("汇总");
    await workbook.apply([{ kind: "remember", key: "other", value: "1" }], quiet());
    await workplace.runs.foldBetween(quiet());
    const last = await workplace.runs.last();
    await workplace.runs.undo(last!.undo, { over: false }, quiet());
    expect([workbook.hiddenColumns("汇总"), workbook.rows("汇总")]).toEqual([[], text]);
  });
});

describe("formulas", () => {
  test("become values, each kept with its place and what it said; those that show errors stay", async () => {
    const { workbook, workplace } = await opened();
    workbook.type("汇总", 1, 8, 370370.1, "user", "=SJS.SUBSIDY(C2,F2)");
    workbook.type("汇总", 2, 8, { error: "#NAME?" }, "user", "=SJS.SUBSIDY(C3,F3)");
    workbook.type("汇总", 3, 8, 5, "user", "=SUM(F2)");
    const { count, left, undo } = await workplace.cells.formulasToValues(quiet());
    expect([count, left]).toEqual([1, 1]);
    expect([workbook.value("汇总", 1, 8), workbook.formulaAt("汇总", 1, 8)]).toEqual([370370.1, null]);
    expect([workbook.formulaAt("汇总", 2, 8), workbook.formulaAt("汇总", 3, 8)]).toEqual([
      "=SJS.SUBSIDY(C3,F3)",
      "=SUM(F2)",
    ]);
    expect(workbook.rows("原公式留存")).toEqual([
      ["工作表", "单元格", "原公式", "固定的数值", "时间"],
      ["汇总", "I2", "=SJS.SUBSIDY(C2,F2)", 370370.1, "2026-11-23 12:00"],
    ]);
    await workplace.runs.undo(undo!, { over: false }, quiet());
    expect([workbook.formulaAt("汇总", 1, 8), workbook.names()]).toEqual(["=SJS.SUBSIDY(C2,F2)", ["汇总"]]);
  });
  test("without any, nothing is touched", async () => {
    const { workbook, workplace } = await opened(),
      before = workbook.print();
    expect(await workplace.cells.formulasToValues(quiet())).toEqual({ count: 0, left: 0, undo: null });
    expect(await workplace.cells.repairFormulas(quiet())).toBe(0);
    expect(workbook.print()).toEqual(before);
  });
  test("are inserted into an empty cell only", async () => {
    const { workbook, workplace } = await opened();
    workbook.choose(at(5, 5));
    await workplace.cells.insertFormula("=SJS.SUBSIDY(3,1000000)", quiet());
    expect(workbook.formulaAt("汇总", 5, 5)).toBe("=SJS.SUBSIDY(3,1000000)");
    for (const [top, left] of [
      [5, 5],
      [1, 1],
    ] as const) {
      workbook.choose(at(top, left));
      await expect(workplace.cells.insertFormula("=SJS.RMB(1)", quiet())).rejects.toMatchObject({ code: "cell-taken" });
    }
  });
});

describe("the filter", () => {
  test("shows rows of one kind of mark, and all again", async () => {
    const workbook = await sampleWorkbook("large"),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    const wanted = await workplace.review.rows({ marks: ["SUPERSEDED", "SPLIT_ROWS"] }),
      briefs = await workplace.review.briefs([...wanted]),
      sheet = briefs[0]!.sheet;
    expect(await workplace.review.onlyTodos({ marks: ["SUPERSEDED", "SPLIT_ROWS"] }, quiet())).toBe(wanted.length);
    const hidden = new Set(workbook.hiddenRows(sheet)),
      all = await workplace.review.briefs([...(await workplace.review.rows({}))]);
    expect(all.filter(brief => !hidden.has(brief.rowNumber - 1)).map(brief => brief.row)).toEqual([...wanted]);
    expect(workplace.review.filtered()).toBe(true);
    await workplace.review.onlyTodos(null, quiet());
    expect([workbook.hiddenRows(sheet), workplace.review.filtered()]).toEqual([[], false]);
  });
  test("before a run says that there is nothing to filter by", async () => {
    const { workplace } = await opened();
    await expect(workplace.review.onlyTodos({}, quiet())).rejects.toMatchObject({ code: "not-assessed" });
  });
  test("with nothing to show leaves the sheet as it is", async () => {
    const { workbook, workplace } = await opened([HEADER, [1, "甲公司", "第十条", "项目", null, null]]);
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect(await workplace.review.onlyTodos({}, quiet())).toBe(0);
    expect([workbook.hiddenRows("汇总"), workplace.review.filtered()]).toEqual([[], false]);
  });
});

describe("in an empty workbook", () => {
  test("the template is a roster whose example line is none", async () => {
    const workbook = new MemoryWorkbook(),
      workplace = await openSampleWorkplace(workbook);
    workbook.addSheet("Sheet1", []);
    await workplace.sheets.insertTemplate(quiet());
    const found = (await workplace.sheets.survey(quiet())).sheets.find(sheet => sheet.name === "申报汇总表")!;
    expect(found).toMatchObject({ kind: "roster", chosen: true, rows: 0 });
    expect(found.columns.every(column => column.meaning !== null && column.confidence === "exact")).toBe(true);
    expect(found.columns.find(column => column.meaning?.field === "basis")!.unit).toEqual({ unit: "元", from: "line" });
    const row = workbook.rows("申报汇总表").length;
    [1, "甲公司", null, "3", "项目", null, "国家级", 1_000_000].forEach((cell, c) =>
      workbook.type("申报汇总表", row, c, cell),
    );
    expect((await workplace.runs.assess({ scope: "all" }, quiet())).total.proposed).toBe("300000.00");
  });
  test("the sample comes in as it is and gives its amounts", async () => {
    const workbook = new MemoryWorkbook(),
      workplace = await openSampleWorkplace(workbook);
    await workplace.sheets.insertSample(quiet());
    const there = await (await openSampleWorkplace(await sampleWorkbook("small"))).runs.preview(quiet());
    expect((await workplace.runs.assess({ scope: "all" }, quiet())).total).toEqual(there.total);
  });
  test("neither overwrites a sheet of that name", async () => {
    const workbook = new MemoryWorkbook(),
      workplace = await openSampleWorkplace(workbook);
    workbook.addSheet("申报汇总表", [["我的"]]);
    await expect(workplace.sheets.insertTemplate(quiet())).rejects.toMatchObject({ code: "not-empty" });
    expect(workbook.rows("申报汇总表")).toEqual([["我的"]]);
  });
});

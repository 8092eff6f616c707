import { callIn } from "../../src/assess/cell-formula";
import { inExcel, value } from "../functions/excel";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet, SAMPLES, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

beforeEach(() => inExcel());

/** What the add-in's own function gives for a formula that stands in a cell, in yuan. */
function worth(workbook: MemoryWorkbook, sheet: string, formula: string): unknown {
  const { name, args } = callIn(formula)!,
    cells = args.map(argument => {
      if (argument.kind === "unread") throw new Error(formula);
      return argument.kind === "value"
        ? argument.value
        : workbook.value(argument.sheet ?? sheet, argument.row, argument.column);
    });
  const amount = value(name as "SUBSIDY", ...cells),
    times = /\*(\d+),2\)$/.exec(formula);
  return typeof amount === "number" && times ? Math.round(amount * Number(times[1]) * 100) / 100 : amount;
}

interface Written {
  readonly formula: string;
  readonly shown: Cell;
  readonly sheet: string;
  readonly at: string;
}
function formulas(workbook: MemoryWorkbook): Written[] {
  return workbook.names().flatMap(sheet =>
    workbook.rows(sheet).flatMap((row, r) =>
      row.flatMap((shown, c) => {
        const formula = workbook.formulaAt(sheet, r, c);
        return formula?.includes("SJS.") ? [{ formula, shown, sheet, at: `${r},${c}` }] : [];
      }),
    ),
  );
}

test.each(SAMPLES)(
  "in the sample %s every live formula gives, by the add-in's own function, the amount of the run",
  async name => {
    const workbook = await sampleWorkbook(name),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all", as: "formulas" }, quiet());
    const written = formulas(workbook);
    expect(written.map(({ formula, sheet, at }) => [sheet, at, formula, worth(workbook, sheet, formula)])).toEqual(
      written.map(({ formula, sheet, at, shown }) => [sheet, at, formula, shown]),
    );
    expect(written.length).toBeGreaterThan(3);
  },
);

const HEADER: Cell[] = [
  "序号",
  "申报单位",
  "申报条款",
  "项目名称",
  "级别",
  "核算基数（万元）",
  "已获支持金额（万元）",
  "承担比例",
  "已获等级",
  "评审核定金额（万元）",
];

async function live(rows: readonly (readonly Cell[])[], header = HEADER): Promise<(string | null)[][]> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", [header, ...rows]);
  await (await openSampleWorkplace(workbook)).runs.assess({ scope: "all", as: "formulas" }, quiet());
  const computed = workbook.rows("汇总")[0]!.indexOf("测算金额（元）");
  return rows.map((_, r) => [
    workbook.formulaAt("汇总", r + 1, computed),
    workbook.formulaAt("汇总", r + 1, computed + 1),
  ]);
}

test("a formula names the row's own cells, in their unit, and what is left of them is left out", async () => {
  expect(
    await live([
      [1, "甲", "第三条", "a", "国家级", 123.4567, 10],
      [2, "乙", "5", "b", null, 12],
      [3, "丙", "第六条", "c", "3级", null, null, null, "2级"],
      [4, "丁", "4.1", "d", "双跨", null, null, null, null, 30],
    ]),
  ).toEqual([
    ['=ROUND(SJS.SUBSIDY(C2,F2,E2,G2,"万元")*10000,2)', '=ROUND(SJS.SUBSIDY(C2,F2,E2,G2,"万元")*10000,2)'],
    ['=ROUND(SJS.SUBSIDY(C3,F3,,,"万元")*10000,2)', '=ROUND(SJS.SUBSIDY(C3,F3,,,"万元")*10000,2)'],
    ["=SJS.SUBSIDY(C4,I4,E4)", "=SJS.SUBSIDY(C4,I4,E4)"],
    ['=ROUND(SJS.SUBSIDY(C5,J5,E5,,"万元")*10000,2)', '=ROUND(SJS.SUBSIDY(C5,J5,E5,,"万元")*10000,2)'],
  ]);
});

test(
  "what a formula cannot say is a value: shares, refusals, rents, units that differ, a clause " + "out of a section",
  async () => {
    expect(
      await live([
        [1, "甲", "第三条", "a", "国家级", 100, null, 0.5],
        [2, "乙", "第三条", "b", "区级", 100],
        [3, "丙", "第六条", "c", "6级"],
      ]),
    ).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const other = HEADER.map(header => (header === "已获支持金额（万元）" ? "已获支持金额（元）" : header));
    expect(await live([[1, "甲", "第三条", "a", "国家级", 100, 1000]], other)).toEqual([[null, null]]);
  },
);

test(
  "what was settled with other rows, or lowered by reviewers, is a value beside a live computed " + "amount",
  async () => {
    const [first, second, third] = await live([
      [1, "甲", "第三条", "a", "国家级", 100],
      [2, "甲", "4.2", "a", "市级", 10],
      [3, "乙", "第三条", "b", "市级", 100, null, null, null, 5],
    ]);
    expect([first![0], second![0], third![0]].every(formula => formula?.includes("SJS.SUBSIDY("))).toBe(true);
    expect([first![1], second![1], third![1]]).toEqual([null, null, null]);
  },
);

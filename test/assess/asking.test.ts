import { assessWorkbook } from "../../src/assess/assess";
import type { Cell } from "../../src/workbook/ports";
import { policy } from "../roster/workbook";
import { openSampleWorkplace, quiet, SAMPLES, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "科室复算额"];
const ROWS: readonly Cell[][] = [
  HEADER,
  [1, "甲公司", "第三条", "项目一", "国家级", 1_000_000, 200_000],
  [2, "乙公司", "第三条", "项目二", "国家级", 2_000_000, 100_000],
];

function workbookOf(rows: readonly (readonly Cell[])[] = ROWS): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", rows);
  return workbook;
}

test(
  "a column that could decide money is asked about before the run, with its values and what it " + "could be",
  async () => {
    const workplace = await openSampleWorkplace(workbookOf()),
      questions = await workplace.sheets.questions(quiet());
    expect(questions.length).toBe(1);
    expect(questions[0]).toMatchObject({
      code: "COLUMN_UNREAD",
      sheet: "汇总",
      column: { header: "科室复算额", key: "科室复算额" },
      samples: ["200000", "100000"],
    });
    expect(questions[0]!.choices.map(({ words }) => words)).toEqual(expect.arrayContaining(["评审核定金额", "不用"]));
    expect(questions[0]!.rows).toBe(2);
    expect(workplace.runs.result()).toBeNull();
  },
);

test.each(["reviewed", "unused"])(
  "an answer (%s) ends the question, for this pane, for a second one and headless, with the same amounts",
  async choice => {
    const workbook = workbookOf(),
      workplace = await openSampleWorkplace(workbook),
      [question] = await workplace.sheets.questions(quiet());
    expect((await workplace.runs.preview(quiet())).total.provisional).toBe(true);
    const result = await workplace.sheets.answer(question!, choice, quiet());
    expect(result!.questions).toEqual([]);
    expect(result!.total.provisional).toBe(false);
    const second = await openSampleWorkplace(workbook);
    expect(await second.sheets.questions(quiet())).toEqual([]);
    expect((await second.runs.preview(quiet())).total).toEqual(result!.total);
    const headless = await assessWorkbook(workbook, policy(), { readings: {}, asOf: 20_780, run: quiet() });
    expect(headless.totals.total.proposed).toBe(BigInt(result!.total.proposed!.replace(".", "")));
    expect(headless.totals.total.provisional).toBe(false);
  },
);

test("an answer after a run is one step with the run that follows: one undo takes both back", async () => {
  const workbook = workbookOf(),
    workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  const [question] = workplace.runs.result()!.questions,
    result = await workplace.sheets.answer(question!, "reviewed", quiet());
  expect(result!.written).toBe(2);
  expect(workbook.names()).toContain("读表设置");
  await workplace.runs.undo(result!.undo!, { over: false }, quiet());
  expect(workbook.names()).not.toContain("读表设置");
});

test("the question with the most money stands first", async () => {
  const workbook = workbookOf(),
    workplace = await openSampleWorkplace(workbook);
  workbook.addSheet("汇总二", [
    HEADER,
    [1, "丙公司", "第三条", "项目三", "国家级", 9_000_000, 10_000],
    [2, "丁公司", "第三条", "项目四", "国家级", 9_000_000, 10_000],
  ]);
  const questions = await workplace.sheets.questions(quiet());
  expect(questions.map(({ sheet }) => sheet)).toEqual(["汇总二", "汇总"]);
  expect(Number(questions[0]!.stake)).toBeGreaterThan(Number(questions[1]!.stake));
});

test.each(SAMPLES)("the sample %s asks nothing", async name => {
  expect(await (await openSampleWorkplace(await sampleWorkbook(name))).sheets.questions(quiet())).toEqual([]);
});

test(
  "advice is no answer: what has to be filled in in the sheet is not kept; a column that could " + "be it is",
  async () => {
    const bare = ROWS.map(([id, , clause, , level, basis], r) => [
        id!,
        r === 0 ? "申报单位" : "甲公司",
        clause!,
        level!,
        basis!,
      ]),
      workplace = await openSampleWorkplace(
        workbookOf(bare.map((row, r) => [...row, r === 0 ? "事项简述" : `事项${r}`])),
      ),
      questions = await workplace.sheets.questions(quiet()),
      missing = questions.find(({ code }) => code === "PROJECT_COLUMN_MISSING")!;
    expect(questions.filter(({ code }) => code === "PROJECT_COLUMN_MISSING").length).toBe(1);
    expect(missing.choices.find(({ choice }) => choice === "fillIn")!.correction).toBeNull();
    await expect(workplace.sheets.answer(missing, "fillIn", quiet())).rejects.toMatchObject({ code: "no-answer" });
  },
);

test.each([
  ["thisRound", 600_000],
  ["earlierRound", 0],
] as const)(
  "whether the ledger's latest round is the roster's own is asked, and the answer (%s) holds",
  async (choice, yuan) => {
    const workbook = workbookOf(ROWS.map(row => row.slice(0, 6)).map((row, r) => (r === 0 ? row : row)));
    workbook.addSheet("历年台账", [
      ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额"],
      [2026, "甲公司", policy().title, "第三条", "项目一", 300_000],
      [2026, "乙公司", policy().title, "第三条", "项目二", 600_000],
    ]);
    const workplace = await openSampleWorkplace(workbook),
      [question] = await workplace.sheets.questions(quiet());
    expect(question).toMatchObject({ code: "ROUND_IN_LEDGER", sheet: "历年台账", column: null });
    await workplace.runs.preview(quiet());
    const result = await workplace.sheets.answer(question!, choice, quiet());
    expect(result!.questions).toEqual([]);
    expect(Number(result!.total.proposed)).toBe(choice === "thisRound" ? yuan + 300_000 : yuan);
    expect((await (await openSampleWorkplace(workbook)).runs.preview(quiet())).total).toEqual(result!.total);
  },
);

test("that no column names projects a person says once, with their name, and headless it holds as well", async () => {
  const bare = [
      ["序号", "申报单位", "申报条款", "级别", "核算基数"],
      [1, "甲公司", "第三条", "国家级", 1_000_000],
      [2, "甲公司", "第三条", "国家级", 2_000_000],
    ],
    workbook = workbookOf(bare),
    workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "张三" }, quiet());
  const before = await workplace.runs.preview(quiet());
  expect(before.total).toMatchObject({ proposed: "900000.00", provisional: true });
  const [question] = await workplace.sheets.questions(quiet());
  const after = await workplace.sheets.answer(question!, "noProjects", quiet());
  expect([after!.questions, after!.total]).toMatchObject([[], { proposed: "900000.00", provisional: false }]);
  expect(workbook.rows("读表设置")[1]).toContain("没有项目列，各行都是不同项目（张三）");
  expect((await (await openSampleWorkplace(workbook)).runs.preview(quiet())).total).toEqual(after!.total);
});

import { FIELDS } from "../../src/fields/table";
import { assessWorkbook } from "../../src/assess/assess";
import { corrected } from "../../src/assess/corrections";
import { settingIn, settingWords, type Setting } from "../../src/assess/setting-words";
import type { Survey } from "../../src/assess/survey";
import { textsOf } from "../../src/text/of";
import type { Cell } from "../../src/workbook/ports";
import { policy } from "../roster/workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "科室口径数", "核算基数"];
const ROWS: readonly Cell[][] = [
  HEADER,
  [1, "甲公司", "第三条", "项目一", "国家级", 40, 1_000_000],
  [2, "乙公司", "第三条", "项目二", "国家级", 30, 2_000_000],
];
const SETTINGS: Cell[] = ["工作表", "列", "表头", "含义", "单位"];

function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addSheet(name, rows);
  return workbook;
}
const headless = async (workbook: MemoryWorkbook) =>
  assessWorkbook(workbook, policy(), { readings: {}, asOf: 20_780, run: quiet() });
const column = (survey: Survey, key: string, sheet = "汇总") =>
  survey.sheets.find(one => one.name === sheet)!.columns.find(one => one.key === key)!;

test("a correction stands on 读表设置, and a headless run and another pane read it alike", async () => {
  const workbook = workbookOf({ 汇总: ROWS }),
    workplace = await openSampleWorkplace(workbook);
  const before = await workplace.runs.preview(quiet());
  await workplace.sheets.correct(
    "汇总",
    { columns: { 科室口径数: { meaning: { field: "reviewed" }, unit: "万元" } } },
    quiet(),
  );
  expect(workbook.rows("读表设置")).toEqual([SETTINGS, ["汇总", "F", "科室口径数", "评审核定金额", "万元"]]);
  const after = await workplace.runs.preview(quiet());
  expect(after.total.proposed).not.toBe(before.total.proposed);
  const second = await (await openSampleWorkplace(workbook)).runs.preview(quiet());
  expect(second.total).toEqual(after.total);
  expect((await headless(workbook)).totals.total.proposed).toBe(BigInt(after.total.proposed!.replace(".", "")));
});

test("a later correction changes the line of an earlier one; what is taken back leaves none", async () => {
  const workbook = workbookOf({ 汇总: ROWS }),
    workplace = await openSampleWorkplace(workbook),
    say = (correction: Parameters<typeof workplace.sheets.correct>[1]) =>
      workplace.sheets.correct("汇总", correction, quiet());
  await say({ on: false });
  await say({ columns: { 科室口径数: { meaning: null } } });
  await say({ on: true });
  const filled = (): Cell[][] => workbook.rows("读表设置").map(row => row.filter(cell => cell !== null));
  expect(filled()).toEqual([SETTINGS, ["汇总", "参加核算"], ["汇总", "F", "科室口径数", "不用"]]);
  const taken = await say({ on: null, columns: { 科室口径数: null } });
  expect(column(taken, "科室口径数").byPerson).toBe(false);
  expect(filled().filter(row => row.length > 0)).toEqual([SETTINGS]);
  await say({ columns: { 科室口径数: { meaning: null } } });
  await say({ headerRow: 1 });
  expect(filled().filter(row => row.length > 0)).toEqual([SETTINGS, ["汇总", "表头在第1行"]]);
});

test("where the header is said below the columns, what is said of these holds", async () => {
  const workbook = workbookOf({
    汇总: ROWS,
    读表设置: [
      SETTINGS,
      ["汇总", "F", "科室口径数", "评审核定金额", "万元"],
      ["汇总", null, null, "表头在第1行", null],
    ],
  });
  expect(column(await (await openSampleWorkplace(workbook)).sheets.survey(quiet()), "科室口径数")).toMatchObject({
    meaning: { field: "reviewed" },
    byPerson: true,
  });
});

test(
  "what people write themselves is read: headers that are known for a column, either language, " + "only a unit",
  async () => {
    const workbook = workbookOf({
      汇总: ROWS,
      读表设置: [
        ["这里写明各列怎么读"],
        ["含义", "表头", "工作表", "单位"],
        [textsOf("en-US").fields.reviewed, "科室口径数", "汇总", null],
        [null, "核算基数", "汇总", "千元"],
      ],
    });
    const survey = await (await openSampleWorkplace(workbook)).sheets.survey(quiet());
    expect(survey.sheets.find(one => one.name === "读表设置")).toMatchObject({
      kind: "settings",
      kindName: "读表设置",
    });
    expect(column(survey, "核算基数").unit).toEqual({ unit: "千元", from: "person" });
    expect(column(survey, "科室口径数").meaning).toEqual({ field: "reviewed" });
  },
);

test("a line that says nothing that there is changes nothing, and is told", async () => {
  const workbook = workbookOf({
    汇总: ROWS,
    读表设置: [
      SETTINGS,
      ["汇总", "F", "科室口径数", "随便写的", null],
      ["没有的表", null, null, "不参加核算", null],
      ["汇总", "G", "核算基数", null, "美元"],
      ["汇总", "G", "核算基数", "不参加核算", null],
    ],
  });
  const sound = await (await openSampleWorkplace(workbookOf({ 汇总: ROWS }))).runs.preview(quiet()),
    run = await (await openSampleWorkplace(workbook)).runs.preview(quiet());
  expect(run.total).toEqual(sound.total);
  expect(run.findings.filter(finding => finding.code === "SETTING_UNUSABLE").length).toBe(4);
});

test("a sheet that is left out is left out headless too, unless it is named", async () => {
  const workbook = workbookOf({
    汇总: ROWS,
    草稿: ROWS,
    读表设置: [SETTINGS, ["草稿", null, null, "不参加核算", null]],
  });
  expect((await headless(workbook)).totals.total.rows).toBe(2);
  const named = await assessWorkbook(workbook, policy(), {
    sheets: ["草稿"],
    readings: {},
    asOf: 20_780,
    run: quiet(),
  });
  expect(named.totals.total.rows).toBe(2);
});

test("the clause of a sheet is said once for all of its rows", async () => {
  const bare = ROWS.map(row => row.filter((_, c) => c !== 2)),
    workbook = workbookOf({ 名单: bare }),
    workplace = await openSampleWorkplace(workbook);
  expect((await workplace.sheets.survey(quiet())).sheets[0]).toMatchObject({
    kind: "almost",
    missing: { what: "clause" },
  });
  const survey = await workplace.sheets.correct("名单", { clause: "3" }, quiet());
  expect(survey.sheets[0]).toMatchObject({ kind: "roster", clauseOfName: "3" });
  expect((await workplace.runs.preview(quiet())).total.proposed).toBe(
    (await (await openSampleWorkplace(workbookOf({ 汇总: ROWS }))).runs.preview(quiet())).total.proposed,
  );
});

test("every meaning, answer and word of the sheet is read again as it was written", () => {
  const law = policy(),
    settings: Setting[] = [
      ...FIELDS.map(({ name }): Setting => ({ kind: "meaning", meaning: { field: name } })),
      ...law.bases.map((_, own): Setting => ({ kind: "meaning", meaning: { own } })),
      { kind: "meaning", meaning: null },
      ...(["parts", "thisRound", "earlierRound", "fillIn"] as const).map((answer): Setting => ({
        kind: "answer",
        answer,
      })),
      { kind: "on", on: true },
      { kind: "on", on: false },
      { kind: "header-row", row: 12 },
      { kind: "clause", clause: "4.2" },
      { kind: "as-recognised" },
    ];
  for (const setting of settings) expect(settingIn(law, settingWords(law, setting))).toEqual(setting);
  expect(settingIn(law, "统一社会信用代码 ")).toEqual({ kind: "meaning", meaning: { field: "uscc" } });
  expect(settingIn(law, "什么")).toBeNull();
});

test("of a column the later of meaning and answer holds, and a unit stays beside both", () => {
  const first = corrected({}, "汇总", { columns: { a: { meaning: { field: "basis" }, unit: "万元" } } }),
    second = corrected(first, "汇总", { columns: { a: { answer: "parts" } } });
  expect(second).toEqual({ 汇总: { columns: { a: { answer: "parts", unit: "万元" } } } });
});

test("a sheet that is left out brings no hidden one in, and with every roster left out the run says so", async () => {
  const workbook = workbookOf({
    汇总: ROWS,
    二组: ROWS,
    读表设置: [SETTINGS, ["二组", null, null, "不参加核算", null]],
  });
  workbook.addSheet("旧稿", ROWS, true);
  expect((await headless(workbook)).contents.tables.map(({ sheet }) => sheet)).toEqual(["汇总"]);
  const none = workbookOf({ 汇总: ROWS, 读表设置: [SETTINGS, ["汇总", null, null, "不参加核算", null]] });
  await expect(headless(none)).rejects.toMatchObject({ code: "all-left-out" });
});

test("a hidden sheet that somebody says takes part does", async () => {
  const workbook = workbookOf({ 汇总: ROWS, 读表设置: [SETTINGS, ["旧稿", null, null, "参加核算", null]] });
  workbook.addSheet("旧稿", ROWS, true);
  expect((await headless(workbook)).contents.tables.map(({ sheet }) => sheet)).toEqual(["汇总", "旧稿"]);
});

import type { Workplace } from "../../src/assess/workplace/workplace";
import { textsOf } from "../../src/text/of";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "评审核定金额（万元）"];
const ROWS: Cell[][] = [
  HEADER,
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000],
  [2, "甲公司", "4.2", "平台项目", "市级", 500_000],
  [3, "乙公司", "第五条", "软件一期", null, 1_000_000],
  [4, "乙公司", "第五条", "软件一期", null, 2_000_000],
  [5, "乙公司", "第五条", "软件一期", null, 300_000],
  [6, "丙公司", "4.1", "丙平台", "双跨", null],
];
const RECORD = [
  "决定",
  "标记",
  "工作表",
  "序号",
  "单位名称",
  "项目名称",
  "条款",
  "对方工作表",
  "对方序号",
  "对方单位名称",
  "对方项目名称",
  "对方条款",
  "金额（元）",
  "说明",
  "复核人",
  "时间",
  "依据校验码",
];

async function opened(rows = ROWS, reviewer = "张三"): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", rows);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  return { workbook, workplace };
}
const proposed = async (workplace: Workplace): Promise<(string | null)[]> =>
  (await workplace.review.briefs([0, 1, 2, 3, 4, 5])).map(brief => brief.proposed);

test(
  "preferring another row of the project is recorded with name and time, and the amounts follow at once in the " +
    "sheet",
  async () => {
    const { workbook, workplace } = await opened();
    expect((await workplace.review.detail(1)).offers.map(offer => offer.verb)).toEqual([
      "prefer",
      "otherProject",
      "reviewed",
      "open",
    ]);
    const result = await workplace.review.decide({ verb: "prefer", row: 1, others: [], note: "单位自愿" }, quiet());
    expect(workbook.rows("复核记录")).toEqual([
      RECORD,
      [
        "优先支持本行",
        "从优不重复",
        "汇总",
        "2",
        "甲公司",
        "平台项目",
        "4.2",
        null,
        null,
        null,
        null,
        null,
        null,
        "单位自愿",
        "张三",
        "2026-11-23 12:00",
      ],
    ]);
    expect((await proposed(workplace)).slice(0, 2)).toEqual(["0.00", "150000.00"]);
    expect(
      workbook
        .rows("汇总")
        .slice(1, 3)
        .map(row => row[9]),
    ).toEqual([0, 150000]);
    expect(result.changes!.rows.map(({ row, why }) => [row, why])).toEqual([
      [0, "decision"],
      [1, "decision"],
    ]);
    expect((await workplace.review.detail(1)).decisions).toEqual([
      {
        key: "prefer:1",
        verb: "prefer",
        label: "优先支持本行",
        rows: [1],
        by: "张三",
        on: "2026-11-23",
        note: "单位自愿",
        about: "",
        fen: null,
      },
    ]);
  },
);

test("the mark of a row that lost by a decision names the decision and no larger amount", async () => {
  const { workplace } = await opened(),
    meaning = async (row: number): Promise<string | undefined> =>
      (await workplace.review.detail(row)).marks.find(mark => mark.code === "SUPERSEDED")?.meaning;
  expect(await meaning(1)).toContain("金额更高");
  await workplace.review.decide({ verb: "prefer", row: 1, others: [], note: "核过" }, quiet());
  expect([await meaning(0), await meaning(1)]).toEqual([textsOf("zh-CN").messages.lostByDecision, undefined]);
});

test("split rows are added up, several in one line, and taken back by a line of its own", async () => {
  const { workbook, workplace } = await opened(),
    before = await proposed(workplace);
  expect(before.slice(2, 5)).toEqual(["0.00", "600000.00", "0.00"]);
  const offer = (await workplace.review.detail(2)).offers.find(one => one.verb === "addUp")!;
  expect([...offer.others].sort()).toEqual([3, 4]);
  await workplace.review.decide({ verb: "addUp", row: 2, others: offer.others, note: "分期" }, quiet());
  expect((await proposed(workplace)).slice(2, 5)).toEqual(["300000.00", "600000.00", "90000.00"]);
  const [decision] = await workplace.review.decisions();
  await workplace.review.takeBack(decision!.key, "记错了", quiet());
  expect(await proposed(workplace)).toEqual(before);
  expect(await workplace.review.decisions()).toEqual([]);
  expect(workbook.rows("复核记录").map(row => row[0])).toEqual(["决定", "合并计算", "撤销"]);
});

test("taking one decision back leaves another about the same row in force", async () => {
  const { workplace } = await opened();
  await workplace.review.decide({ verb: "otherProject", row: 0, others: [1], note: "核过" }, quiet());
  await workplace.review.decide({ verb: "prefer", row: 0, others: [], note: "核过" }, quiet());
  expect((await workplace.review.decisions()).map(decision => decision.key)).toEqual(["otherProject:0,1", "prefer:0"]);
  await workplace.review.takeBack("prefer:0", "", quiet());
  expect((await workplace.review.decisions()).map(decision => decision.key)).toEqual(["otherProject:0,1"]);
  expect((await proposed(workplace)).slice(0, 2)).toEqual(["300000.00", "150000.00"]);
});

test(
  "taking a decision back lets the one that it replaced hold again, with who took it, and that can be taken back " +
    "in turn",
  async () => {
    const { workbook, workplace } = await opened(),
      before = await proposed(workplace),
      keys = async (): Promise<string[]> => (await workplace.review.decisions()).map(decision => decision.key);
    await workplace.review.decide({ verb: "prefer", row: 1, others: [], note: "单位自愿" }, quiet());
    const first = await proposed(workplace);
    await workplace.kept.set({ reviewer: "李四" }, quiet());
    for (let k = 0; k < 2; k++)
      await workplace.review.decide({ verb: "prefer", row: 0, others: [], note: "再议" }, quiet());
    expect(await keys()).toEqual(["prefer:0"]);
    await workplace.review.takeBack("prefer:0", "", quiet());
    expect(await workplace.review.decisions()).toMatchObject([{ key: "prefer:1", by: "张三", note: "单位自愿" }]);
    expect(await proposed(workplace)).toEqual(first);
    await workplace.review.takeBack("prefer:1", "", quiet());
    expect([await keys(), await proposed(workplace)]).toEqual([[], before]);
    expect(workbook.rows("复核记录").map(row => [row[0], row[3]])).toEqual([
      ["决定", "序号"],
      ["优先支持本行", "2"],
      ["优先支持本行", "1"],
      ["优先支持本行", "1"],
      ["撤销", "1"],
      ["优先支持本行", "2"],
      ["撤销", "2"],
    ]);
  },
);

test.each([
  ["otherProject", [1]],
  ["open", []],
] as const)("taking “%s” back lets what it replaced hold again", async (verb, others) => {
  const { workplace } = await opened(),
    earlier =
      verb === "open"
        ? ({ verb: "otherProject", row: 0, others: [1] } as const)
        : ({ verb: "sameProject", row: 0, others: [1] } as const);
  await workplace.review.decide({ ...earlier, note: "核过" }, quiet());
  await workplace.review.decide({ verb, row: 0, others, note: "核过" }, quiet());
  const taken = await workplace.review.decisions();
  expect(taken.map(decision => decision.verb)).toEqual([verb]);
  await workplace.review.takeBack(taken[0]!.key, "", quiet());
  expect((await workplace.review.decisions()).map(decision => decision.verb)).toEqual([earlier.verb]);
});

test("a decision needs a reviewer's name, and nothing is recorded without", async () => {
  const { workbook, workplace } = await opened(ROWS, " ");
  await expect(
    workplace.review.decide({ verb: "open", row: 0, others: [], note: "核过" }, quiet()),
  ).rejects.toMatchObject({
    code: "no-reviewer",
  });
  expect(workbook.names()).not.toContain("复核记录");
});

test("rows that a line could not tell apart cannot be decided about", async () => {
  const same: Cell[] = [null, "甲公司", "第五条", "软件", null, 1_000_000],
    { workbook, workplace } = await opened([HEADER, same, [null, "甲公司", "第五条", "软件", null, 2_000_000]]);
  await expect(
    workplace.review.decide({ verb: "prefer", row: 0, others: [], note: "核过" }, quiet()),
  ).rejects.toMatchObject({
    code: "bad-decision",
  });
  expect(workbook.names()).not.toContain("复核记录");
});

test("a decision about rows of several sheets is found again", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("第三条", [HEADER, [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000]]);
  workbook.addSheet("第四条", [HEADER, [1, "甲公司", "4.2", "平台项目", "市级", 500_000]]);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "李四" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  await workplace.review.decide({ verb: "otherProject", row: 1, others: [0], note: "核过" }, quiet());
  expect((await workplace.review.briefs([0, 1])).map(brief => brief.proposed)).toEqual(["300000.00", "150000.00"]);
});

test("a recognised amount is entered into the roster's own column, in its unit, and the row follows", async () => {
  const { workbook, workplace } = await opened();
  expect((await workplace.review.briefs([5]))[0]).toMatchObject({ outcome: "decision", proposed: null });
  await workplace.review.enterReviewed(5, "30万", quiet());
  expect(workbook.value("汇总", 6, 6)).toBe(30);
  expect((await workplace.review.briefs([5]))[0]).toMatchObject({
    outcome: "amount",
    reviewed: "300000.00",
    proposed: "300000.00",
  });
  await workplace.review.enterReviewed(5, "25.5", quiet());
  expect([workbook.value("汇总", 6, 6), (await workplace.review.briefs([5]))[0]!.proposed]).toEqual([
    25.5,
    "255000.00",
  ]);
});

test("a roster without such a column gets one right of everything", async () => {
  const { workbook, workplace } = await opened(ROWS.map(row => row.slice(0, 6)));
  await workplace.review.enterReviewed(5, "300000", quiet());
  expect([workbook.value("汇总", 0, 13), workbook.value("汇总", 6, 13)]).toEqual(["评审核定金额（元）", 300000]);
  expect((await workplace.review.briefs([5]))[0]).toMatchObject({ proposed: "300000.00" });
  expect(workbook.rows("汇总")[0]!.slice(0, 6)).toEqual(HEADER.slice(0, 6));
});

test.each(["", "约30万", "-5", "1e400", "暂无"])("“%s” is no amount, and nothing is written", async text => {
  const { workbook, workplace } = await opened(),
    before = workbook.print();
  await expect(workplace.review.enterReviewed(5, text, quiet())).rejects.toMatchObject({ code: "bad-amount" });
  expect(workbook.print()).toEqual(before);
});

test("a row that somebody has moved meanwhile gets no amount", async () => {
  const { workbook, workplace } = await opened();
  workbook.insertRow("汇总", 1, ["甲", "戊公司", "第三条", "插入的项目", "国家级", 1]);
  const before = workbook.rows("汇总");
  await expect(workplace.review.enterReviewed(5, "30万", quiet())).rejects.toMatchObject({ code: "row-gone" });
  expect(workbook.rows("汇总")).toEqual(before);
});

import { Rosters } from "./checked-rosters";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { isOpen } from "./open-mark";
import { quiet } from "./sample-workplace";
import type { MemoryWorkbook } from "./memory-workbook";

/** The marks of a row that still ask for a person. */
async function open(workplace: Workplace, row: number): Promise<string[]> {
  const { marks } = await workplace.review.detail(row);
  return marks.filter(isOpen).map(mark => mark.code);
}
const check = (
  workplace: Workplace,
  row: number,
  code: "OVER_REQUEST" | "SIMILAR_PROJECT" | "ON_HOLD" | "INVALID_INPUT",
) => workplace.review.check([{ row, code, reading: null }], "", quiet());
const edit = async (
  workbook: MemoryWorkbook,
  workplace: Workplace,
  row: number,
  column: number,
  value: string | number,
) => {
  workbook.type("汇总", row, column, value);
  await workplace.runs.refresh(quiet());
};

describe("已核对", () => {
  test("ends a mark that holds nothing up: the row leaves the list, amounts and outcome stay", async () => {
    const { workplace } = await Rosters.overRequest(),
      [before] = await workplace.review.briefs([0]);
    expect(await open(workplace, 0)).toEqual(["OVER_REQUEST"]);
    const result = await check(workplace, 0, "OVER_REQUEST");
    expect(await open(workplace, 0)).toEqual([]);
    const [after] = await workplace.review.briefs([0]);
    expect([after!.proposed, after!.outcome, after!.waits]).toEqual([before!.proposed, before!.outcome, before!.waits]);
    expect(result.changes?.rows ?? []).toEqual([]);
    expect([...(await workplace.review.rows({ severities: ["review"] }))]).not.toContain(0);
  });
  test("says who and when, and is taken back like any decision", async () => {
    const { workplace, workbook } = await Rosters.overRequest();
    await workplace.review.check([{ row: 0, code: "OVER_REQUEST", reading: null }], "已电话核实", quiet());
    const [mark] = (await workplace.review.detail(0)).marks;
    expect(mark).toMatchObject({ state: "checked", checked: { by: "张三", note: "已电话核实" } });
    expect(workbook.rows("复核记录").at(-1)!.slice(0, 2)).toEqual(["已核对", mark!.short]);
    const [decision] = await workplace.review.decisions();
    await workplace.review.takeBack(decision!.key, "", quiet());
    expect(await open(workplace, 0)).toEqual(["OVER_REQUEST"]);
  });
  test("comes back by itself when the row's data change, and says why", async () => {
    const { workplace, workbook } = await Rosters.overRequest();
    await check(workplace, 0, "OVER_REQUEST");
    await edit(workbook, workplace, 1, 5, 1_100_000);
    expect(await open(workplace, 0)).toEqual(["OVER_REQUEST"]);
    const [mark] = (await workplace.review.detail(0)).marks;
    expect(mark).toMatchObject({ lapsed: { by: "张三", why: ["input"] } });
    await check(workplace, 0, "OVER_REQUEST");
    expect(await open(workplace, 0)).toEqual([]);
  });
  test("a pair's mark is settled on both rows, and comes back on both when one of them changes", async () => {
    const { workplace, workbook } = await Rosters.alike();
    expect([await open(workplace, 0), await open(workplace, 1)]).toEqual([["SIMILAR_PROJECT"], ["SIMILAR_PROJECT"]]);
    await check(workplace, 0, "SIMILAR_PROJECT");
    expect([await open(workplace, 0), await open(workplace, 1)]).toEqual([[], []]);
    await edit(workbook, workplace, 2, 5, 2_000_000);
    expect([await open(workplace, 0), await open(workplace, 1)]).toEqual([["SIMILAR_PROJECT"], ["SIMILAR_PROJECT"]]);
    expect((await workplace.review.detail(0)).marks[0]!.lapsed!.why).toEqual(["others"]);
  });
  test("sorting the roster and moving a column change nothing that it rests on", async () => {
    const { workplace, workbook } = await Rosters.overRequest();
    await check(workplace, 0, "OVER_REQUEST");
    workbook.insertRow("汇总", 1, [9, "新公司", "第五条", "新项目", null, 10_000, null]);
    await workplace.runs.refresh(quiet());
    expect(await open(workplace, 1)).toEqual([]);
  });
  test.each(["ON_HOLD", "INVALID_INPUT"] as const)(
    "is refused for %s, on which the row waits or which takes input",
    async code => {
      const { workplace, workbook } = await Rosters.waiting(),
        before = workbook.print();
      for (const row of [0, 1])
        await expect(check(workplace, row, code)).rejects.toMatchObject({ code: "cannot-be-checked" });
      expect(workbook.print()).toEqual(before);
    },
  );
});

describe("a row that waits ends by its own decision", () => {
  test("视为同意 lets its amount count, 视为不同意 refuses it, and the sentence says whose word it was", async () => {
    const { workplace } = await Rosters.waiting();
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ waits: true, result: "pending" });
    await workplace.review.decide({ verb: "consent", row: 0, others: [], note: "区里已开会" }, quiet());
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ waits: false, result: "amount" });
    expect((await workplace.review.detail(0)).explanation).toContain(
      "复核人张三 2026-11-23 将审核意见视为同意（区里已开会）",
    );
    await workplace.review.decide({ verb: "refuse", row: 0, others: [], note: "复议不通过" }, quiet());
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ outcome: "ineligible", proposed: "0.00" });
  });
  test("a later word in the sheet is the later word: the decision holds no more", async () => {
    const { workplace, workbook } = await Rosters.waiting();
    await workplace.review.decide({ verb: "consent", row: 0, others: [], note: "区里已开会" }, quiet());
    await edit(workbook, workplace, 1, 6, "暂缓");
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ waits: true });
    expect((await workplace.review.detail(0)).lapsed).toMatchObject([{ verb: "consent", by: "张三" }]);
  });
  test("按申请金额支持 and 核定金额 cap the row, the roster's own cells stay", async () => {
    const { workplace, workbook } = await Rosters.overRequest(),
      before = workbook.rows("汇总").map(row => row.slice(0, 7));
    await workplace.review.decide({ verb: "asRequested", row: 0, others: [], note: "按申请数" }, quiet());
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ proposed: "200000.00", computed: "300000.00" });
    expect(await open(workplace, 0)).toEqual([]);
    await workplace.review.decide({ verb: "reviewed", row: 0, others: [], amount: "12.5万", note: "评审" }, quiet());
    expect((await workplace.review.briefs([0]))[0]).toMatchObject({ proposed: "125000.00" });
    expect(workbook.rows("汇总").map(row => row.slice(0, 7))).toEqual(before);
  });
  test("a reason is needed where an amount changes, and for nothing else", async () => {
    const { workplace, workbook } = await Rosters.overRequest(),
      before = workbook.print();
    const decide = (verb: "asRequested" | "open") =>
      workplace.review.decide({ verb, row: 0, others: [], note: " " }, quiet());
    await expect(decide("asRequested")).rejects.toMatchObject({ code: "no-reason" });
    expect(workbook.print()).toEqual(before);
    await decide("open");
  });
});

describe("what a decision would change", () => {
  test("is told before: rows with their amounts, what the sum rises or falls by; nothing is written", async () => {
    const { workplace, workbook } = await Rosters.overRequest(),
      before = workbook.print();
    expect(await workplace.review.wouldDecide({ verb: "asRequested", row: 0, others: [] })).toEqual({
      count: 1,
      change: "-100000.00",
      rows: [{ row: 0, before: "300000.00", after: "200000.00", waits: false }],
    });
    expect(await workplace.review.wouldDecide({ verb: "open", row: 0, others: [] })).toMatchObject({ count: 0 });
    expect(workbook.print()).toEqual(before);
  });
  test("of two projects made one: the smaller amount goes", async () => {
    const { workplace } = await Rosters.alike();
    const would = await workplace.review.wouldDecide({ verb: "sameProject", row: 0, others: [1] });
    expect(would).toEqual({
      count: 1,
      change: "-300000.00",
      rows: [{ row: 0, before: "300000.00", after: "0.00", waits: false }],
    });
    await workplace.review.decide({ verb: "sameProject", row: 0, others: [1], note: "核过" }, quiet());
    expect((await workplace.review.briefs([0, 1])).map(brief => brief.proposed)).toEqual(["0.00", "450000.00"]);
  });
});

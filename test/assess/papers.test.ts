import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Cell, SheetData, Written } from "../../src/workbook/ports";
import { evaluated } from "../report/papers/evaluated";
import { PAPER_NAMES } from "../../src/text/papers/papers";
import { openSampleWorkplace, quiet, sampleWorkbook, SAMPLES } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const ROWS: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "批次"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000, "2026年第一批"],
  [2, "乙公司", "第三条", "另一项目", "国家级", null, "2026年第一批"],
];
const BATCHES: Cell[][] = [
  ["批次", "年度", "申报截止日期"],
  ["2026年第一批", 2026, "2026-12-31"],
];

async function opened(): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", ROWS);
  workbook.addSheet("批次", BATCHES);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  return { workbook, workplace };
}

test("papers are sheets of the workbook, say why a notice is a draft, and are one step to be taken back", async () => {
  const { workbook, workplace } = await opened(),
    before = workbook.names();
  const written = await workplace.papers.write(["meeting", "notice", "ties"], quiet());
  expect(written.sheets).toEqual(["上会表", "待定事项", "不予支持事项", "情况说明", "公示稿", "公示名单", "勾稽"]);
  expect(written.drafts["zh-CN"]).toEqual(["还有1项待定"]);
  expect(written.differing["zh-CN"]).toEqual([]);
  const last = await workplace.runs.last();
  await workplace.runs.undo(last!.undo, { over: false }, quiet());
  expect(workbook.names()).toEqual(before);
});

const withoutMoney = (row: readonly Written[]): readonly Written[] => row.map((cell, c) => (c === 7 ? 0 : cell));

describe("what the papers' sums are tied to", () => {
  test("is told for each: written of this run, of one before, or not at all; and all have a line", async () => {
    const { workbook, workplace } = await opened(),
      first = await workplace.papers.write(["meeting"], quiet());
    expect([first.tied, first.basis]).toEqual([{ meeting: "now", notice: "none", payment: "none" }, "口径与底稿"]);
    const ties = workbook.rows("口径与底稿").filter(([kind]) => kind === "勾稽");
    expect(ties.length).toBe(5);
    workbook.type("汇总", 1, 5, 2_000_000);
    await workplace.runs.refresh(quiet());
    const second = await workplace.papers.write(["payment"], quiet());
    expect(second.tied).toEqual({ meeting: "before", notice: "none", payment: "now" });
    const again = await workplace.papers.write(["meeting", "notice"], quiet());
    expect(again.tied).toEqual({ meeting: "now", notice: "now", payment: "now" });
  });
  test("the formulas on the sheet come to 0, wherever its lines stand, until a paper says another sum", async () => {
    const { workbook, workplace } = await opened();
    await workplace.papers.write(["meeting", "notice", "payment"], quiet());
    const sheets = workbook.applied.flat().flatMap(change => (change.kind === "sheet" ? [change.sheet] : [])),
      basis = sheets.find(({ name }) => name === "口径与底稿")!,
      verdicts = (all: readonly SheetData[]): unknown[] =>
        basis.rows
          .filter(([kind]) => kind === "勾稽")
          .map(row => row[10])
          .map(cell => (cell !== null && typeof cell === "object" ? evaluated(cell!.formula, basis, all) : cell));
    expect(verdicts(sheets)).toEqual(Array.from({ length: 5 }, () => "一致"));
    const less = sheets.map(sheet =>
      sheet.name === "上会表" ? { ...sheet, rows: sheet.rows.map(withoutMoney) } : sheet,
    );
    expect(verdicts(less)[2]).toMatch(/^不一致，请核对 J\d+:J\d+ 和 上会表!H\d+$/u);
  });
  test("of a paper that stood there before the pane was opened nobody here can say of which run it is", async () => {
    const { workbook, workplace } = await opened();
    await workplace.papers.write(["meeting"], quiet());
    const reopened = await openSampleWorkplace(workbook);
    await reopened.runs.assess({ scope: "all" }, quiet());
    const { tied } = await reopened.papers.write(["notice"], quiet());
    expect(tied).toEqual({ meeting: "unknown", notice: "now", payment: "none" });
  });
});

test("sheets of the same papers that a writing does not touch are named, and stay as they are", async () => {
  const { workbook, workplace } = await opened();
  expect((await workplace.papers.write(["statement", "budget"], quiet())).leftOver).toEqual([]);
  const other: Cell[][] = [["上一轮的第二张"]];
  for (const name of ["单位核算单(2)", "压减试算", "单位核算单说明", "上会表(2)"]) workbook.addSheet(name, other);
  const { sheets, leftOver } = await workplace.papers.write(["statement", "budget"], quiet());
  expect(sheets).toEqual(["单位核算单", "预算"]);
  expect(leftOver).toEqual(["单位核算单(2)", "压减试算"]);
  expect(workbook.rows("单位核算单(2)")).toEqual(other);
});

test("a run that finds somebody's writing below its sheet says where it stands, and that theirs stays", async () => {
  const { workbook, workplace } = await opened(),
    end = workbook.rows("标记清单").length;
  workbook.type("标记清单", end, 0, "会上记的");
  workbook.type("汇总", 1, 5, -1);
  workbook.type("汇总", 2, 5, "不详");
  const { lines } = await workplace.runs.refresh(quiet());
  expect(workbook.rows("标记清单")[end]![0]).toBe("会上记的");
  expect(workbook.names()).toContain("标记清单(2)");
  expect(lines.join()).toContain("“标记清单”上有别人写的内容，没有动；这次写在“标记清单(2)”");
});

test("writing papers tells how far it is, and stopped at any point of it leaves the workbook as it was", async () => {
  const { workbook, workplace } = await opened(),
    names = PAPER_NAMES.filter(paper => paper !== "settings"),
    before = workbook.print();
  const told: number[] = [];
  await workplace.papers.write(names, {
    signal: new AbortController().signal,
    progress: (done, of) => void told.push(done / of),
  });
  expect(told.length).toBeGreaterThan(10);
  expect(told.every((share, k) => k === 0 || share >= told[k - 1]!)).toBe(true);
  await workplace.runs.undo((await workplace.runs.last())!.undo, { over: false }, quiet());
  expect(workbook.print()).toEqual(before);
  for (const share of [...new Set(told)].filter(one => one < 1)) {
    const stop = new AbortController(),
      progress = (done: number, of: number): void => (done / of >= share ? stop.abort() : undefined);
    await expect(workplace.papers.write(names, { signal: stop.signal, progress })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(workbook.print()).toEqual(before);
  }
  expect((await workplace.papers.write(["meeting"], quiet())).sheets).toContain("上会表");
});

test("文书设置 is made once to be filled in; what is filled in stands in the next papers", async () => {
  const { workbook, workplace } = await opened();
  await workplace.papers.settings(quiet());
  const row = workbook.rows("文书设置").findIndex(cells => cells[0] === "落款单位");
  workbook.type("文书设置", row, 1, "某区经信局");
  await workplace.papers.settings(quiet());
  expect(workbook.names().filter(name => name.startsWith("文书设置"))).toEqual(["文书设置"]);
  await workplace.runs.refresh(quiet());
  await workplace.papers.write(["notice"], quiet());
  expect(workbook.rows("公示稿").flat().join()).toContain("某区经信局");
});

test("a finished round is added to 历年台账 once; amounts stay, a second time is refused with the reason", async () => {
  const { workbook, workplace } = await opened();
  expect(await workplace.papers.addToLedger(quiet())).toMatchObject({
    added: 1,
    open: 1,
    said: { "zh-CN": { refused: "", told: [] } },
  });
  expect((await workplace.review.briefs([0]))[0]!.proposed).toBe("300000.00");
  expect(workbook.rows("历年台账").length).toBe(2);
  const again = await workplace.papers.addToLedger(quiet());
  expect(again.added).toBe(0);
  expect(again.said["zh-CN"].refused).toContain("同一轮只记一次");
});

test("what the ledger answers is said in each language: that it has the round, and what corrects it", async () => {
  const { workbook, workplace } = await opened();
  await workplace.papers.addToLedger(quiet());
  const again = await workplace.papers.addToLedger(quiet());
  expect(again.said["en-US"].refused).toContain("already has 1 line(s) of this round");
  workbook.type("汇总", 1, 5, 2_000_000);
  await workplace.runs.refresh(quiet());
  const { said } = await workplace.papers.addToLedger(quiet());
  expect(said["zh-CN"].told).toEqual([expect.stringContaining("现记300000.00元，本次核算600000.00元")]);
  expect(said["en-US"].told).toEqual([expect.stringContaining("says 300000.00 yuan, this run 600000.00 yuan")]);
  // Beside the names of sheets and columns, as they stand in the workbook.
  const english = [said["en-US"].refused, ...said["en-US"].told].join().replace(/历年台账|甲公司|“[^”]*”/gu, "");
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

describe("a ledger that the office keeps already", () => {
  const OWN = "年度 批次 单位名称 统一社会信用代码 政策名称 级次 类型 支持条款 项目名称 项目编号 等级".split(" "),
    line = (amount: number): Cell[] => [
      "2024",
      null,
      "丙公司",
      null,
      null,
      "区级",
      null,
      "3",
      "旧项目",
      null,
      null,
      amount,
    ];
  async function withLedger(headers: readonly string[]): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("汇总", ROWS);
    workbook.addSheet("批次", BATCHES);
    workbook.addSheet("历年台账", [[...OWN, ...headers], line(10)]);
    const workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect((await workplace.papers.addToLedger(quiet())).added).toBe(1);
    expect((await workplace.papers.addToLedger(quiet())).said["zh-CN"].refused).toContain("同一轮只记一次");
    return workbook;
  }
  test("in yuan gets our lines below its own, and the columns that it lacks on its right", async () => {
    const rows = (await withLedger(["支持金额（元）", "拨付金额（元）"])).rows("历年台账");
    expect(rows[0]!.slice(13)).toEqual(["台账序号", "业务类型", "对应序号", "核算凭据"]);
    expect(rows[1]!.slice(0, 12)).toEqual(
      line(10)
        .slice(0, 12)
        .map(cell => (cell === "" ? "" : cell)),
    );
    expect([rows[2]![2], rows[2]![11], rows[2]![13]]).toEqual(["甲公司", 300_000, 2]);
  });
  test("in another unit stays as it is: ours would be read in 万元", async () => {
    const workbook = await withLedger(["支持金额（万元）", "拨付金额（万元）"]);
    expect(workbook.rows("历年台账").length).toBe(2);
    expect(workbook.names().some(name => name.startsWith("历年台账(") || name.startsWith("历年台账 ("))).toBe(true);
  });
});

test.each(SAMPLES)("%s: what papers say is no application, whatever their sheets are called later", async name => {
  const workbook = await sampleWorkbook(name),
    workplace = await openSampleWorkplace(workbook),
    before = await workplace.runs.assess({ scope: "all" }, quiet());
  const { sheets } = await workplace.papers.write(
    PAPER_NAMES.filter(paper => paper !== "settings"),
    quiet(),
  );
  for (const sheet of sheets) workbook.addSheet(`报区政府 ${sheet}`, workbook.rows(sheet));
  const after = await workplace.runs.assess({ scope: "all" }, quiet());
  expect([after.rows, after.total]).toEqual([before.rows, before.total]);
});

test("papers and ledger are not written of a result that the workbook has left behind, told or not", async () => {
  const { workbook, workplace } = await opened();
  workbook.type("汇总", 1, 5, 9_000_000);
  for (const write of [workplace.papers.write(["meeting"], quiet()), workplace.papers.addToLedger(quiet())])
    await expect(write).rejects.toMatchObject({ code: "changed-since" });
  expect(workbook.names()).not.toContain("上会表");
  await workplace.runs.refresh(quiet());
  expect((await workplace.papers.write(["meeting"], quiet())).sheets).toContain("上会表");
});

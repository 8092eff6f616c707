import type { RowChange } from "../../src/assess/run-result";
import type { Cell } from "../../src/workbook/ports";
import { WorkbookProblem } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "已获支持金额"];
/** Of two rows with one project the larger wins. */
const ROWS: Cell[][] = [
  HEADER,
  [1, "甲公司", "第三条", "平台项目", "国家级", 1_000_000],
  [2, "甲公司", "4.2", "平台项目", "市级", 500_000],
  [3, "乙公司", "第三条", "研发项目", "市级", 2_000_000],
  [4, "丙公司", "第六条", "贯标", "3级", null],
];
const OURS = 7;

function roster(rows: readonly (readonly Cell[])[] = ROWS): MemoryWorkbook {
  const workbook = new MemoryWorkbook(2);
  workbook.addSheet("汇总", rows);
  return workbook;
}
const column = (workbook: MemoryWorkbook, at: number, sheet = "汇总"): Cell[] =>
  workbook
    .rows(sheet)
    .slice(1)
    .map(row => row[at] ?? null);

test("a run over the selection writes these rows only, though all rows take part", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  workbook.choose([{ sheet: "汇总", top: 2, left: 0, rows: 1, columns: 3 }]);
  const result = await workplace.runs.assess({ scope: "selection" }, quiet());
  expect(column(workbook, OURS + 2)).toEqual([null, 0, null, null]);
  expect(column(workbook, OURS + 3)).toEqual([null, "从优不重复", null, null]);
  expect([result.rows, result.written, result.total.proposed]).toEqual([4, 1, "1100000.00"]);
  expect(result.lines.at(-1)).toBe("全部行都参加了从优和合计，只写了其中1行的结果列，其余行保持原样。");
});

test("rows out of the scope keep what an earlier run wrote beside them", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  workbook.type("汇总", 1, 5, 2_000_000);
  workbook.type("汇总", 3, 5, 3_000_000);
  workbook.choose([{ sheet: "汇总", top: 3, left: 2, rows: 1, columns: 1 }]);
  await workplace.runs.assess({ scope: "selection" }, quiet());
  expect(column(workbook, OURS + 1)).toEqual([300000, 150000, 900000, 200000]);
  expect(workbook.rows("单位汇总").find(row => row[0] === "甲公司")).toContain(600000);
});

test("a selection without application rows writes nothing", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook),
    before = workbook.print();
  workbook.choose([{ sheet: "汇总", top: 30, left: 0, rows: 2, columns: 1 }]);
  await expect(workplace.runs.assess({ scope: "selection" }, quiet())).rejects.toMatchObject({
    code: "nothing-selected",
  });
  expect(workbook.print()).toEqual(before);
});

test("a run over the visible rows leaves hidden ones alone", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  workbook.hideRow("汇总", 3);
  await workplace.runs.assess({ scope: "visible" }, quiet());
  expect(column(workbook, OURS + 1)).toEqual([300000, 150000, null, 200000]);
});

test("a cancel on the way leaves the workbook as it was, and says so", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook),
    before = workbook.print();
  for (const stopAt of [1, 20, 45, 50, 60, 90]) {
    const stop = new AbortController();
    const run = {
      signal: stop.signal,
      progress: (done: number, of: number) => {
        if (done * 100 >= stopAt * of) stop.abort();
      },
    };
    await expect(workplace.runs.assess({ scope: "all" }, run)).rejects.toMatchObject({
      name: "WorkbookProblem",
      code: "cancelled",
    });
    expect(workbook.print()).toEqual(before);
  }
  expect(workplace.runs.result()).toBe(null);
});

test("progress rises to its end and never falls", async () => {
  const workplace = await openSampleWorkplace(roster()),
    seen: number[] = [];
  await workplace.runs.assess(
    { scope: "all" },
    { signal: new AbortController().signal, progress: (done, of) => void seen.push(done / of) },
  );
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  expect(new Set(seen).size).toBeGreaterThan(5);
});

test("where writing fails, the run before stays in force with its rows", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook),
    first = await workplace.runs.assess({ scope: "all" }, quiet());
  workbook.type("汇总", 1, 5, 9_000_000);
  workbook.failure = new WorkbookProblem("protected", "汇总");
  await expect(workplace.runs.assess({ scope: "all" }, quiet())).rejects.toMatchObject({ code: "protected" });
  expect(workplace.runs.result()).toBe(first);
  expect((await workplace.review.briefs([0]))[0]!.computed).toBe("300000.00");
});

test("with 万元 wanted, 拟支持金额（万元） stands behind the yuan, and is no input of the next run", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ outputUnit: "万元" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  expect(workbook.rows("汇总")[0]!.slice(OURS, OURS + 5)).toEqual([
    "核算条款",
    "测算金额（元）",
    "拟支持金额（元）",
    "拟支持金额（万元）",
    "核算结果",
  ]);
  expect(column(workbook, OURS + 3)).toEqual([30, 0, 60, 20]);
  expect((await workplace.runs.assess({ scope: "all" }, quiet())).changes).toMatchObject({
    difference: "0.00",
    rows: [],
  });
});

test("with results wanted on a sheet of their own, the roster stays untouched", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook),
    before = workbook.rows("汇总");
  await workplace.kept.set({ columnsGo: "sheet" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  expect(workbook.rows("汇总")).toEqual(before);
  expect(workbook.rows("核算结果").flat()).toEqual(expect.arrayContaining(["核算条款", "拟支持", "从优不重复"]));
  expect(await workplace.review.onlyTodos({}, quiet())).toBe(1);
  expect(workbook.hiddenRows("核算结果")).toHaveLength(3);
});

test("单位汇总 and 条款汇总 carry charts of what is proposed", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  const sheets = workbook.applied.at(-1)!.flatMap(change => (change.kind === "sheet" ? [change.sheet] : []));
  const chart = (name: string): unknown => sheets.find(sheet => sheet.name === name)!.charts;
  // Three applicants get something, and three clauses have rows.
  expect(chart("单位汇总")).toEqual([
    { title: "拟支持金额最多的单位（元）", kind: "bar", names: 0, values: [5], rows: 3 },
  ]);
  expect(chart("条款汇总")).toEqual([
    { title: "各条款拟支持金额（元）", kind: "column", names: 1, values: [6], rows: 3 },
  ]);
});

describe("what differs from the last run is told by row, sum and cause:", () => {
  const whys = (changes: readonly RowChange[]): unknown =>
    changes.map(({ row, why, before, after }) => [row, why, before, after]);

  test("an input, and the rival that loses for it", async () => {
    const workbook = roster(),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    workbook.type("汇总", 1, 5, 100_000);
    const { changes } = await workplace.runs.assess({ scope: "all" }, quiet());
    expect(changes).toMatchObject({
      before: "1100000.00",
      after: "950000.00",
      difference: "-150000.00",
      sumsOnly: false,
    });
    expect(whys(changes!.rows)).toEqual([
      [0, "input", "300000.00", "0.00"],
      [1, "rival", "0.00", "150000.00"],
    ]);
  });
  test("rows that came and went", async () => {
    const workbook = roster(),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    workbook.insertRow("汇总", 5, [5, "丁公司", "第三条", "新项目", "国家级", 10_000]);
    for (let c = 0; c < OURS; c++) workbook.type("汇总", 4, c, null);
    const { changes } = await workplace.runs.assess({ scope: "all" }, quiet());
    expect(whys(changes!.rows)).toEqual([
      [3, "added", null, "3000.00"],
      [null, "removed", "200000.00", null],
    ]);
    expect(changes!.rows[1]!.named).toBe("4 贯标");
  });
  test("a reading", async () => {
    const workbook = roster([HEADER, [1, "甲公司", "第六条", "贯标", "3级", null, 100_000]]),
      workplace = await openSampleWorkplace(workbook);
    workbook.addSheet("口径", [
      ["口径", "取值", "是否确认", "依据"],
      ["A6-DIFF", "tier", "否", ""],
    ]);
    workbook.type("汇总", 0, 7, "已获等级");
    workbook.type("汇总", 1, 7, "2级");
    await workplace.runs.assess({ scope: "all" }, quiet());
    const result = await workplace.readings.choose(
      { code: "A6-DIFF", value: "paid", confirmed: true, basis: "会议纪要" },
      quiet(),
    );
    expect(whys(result!.changes!.rows)).toEqual([[0, "reading", "50000.00", "100000.00"]]);
    expect(workbook.rows("口径").at(-1)).toEqual(["晋级差额怎么扣", "按到账扣：只减以前实际拿到的", "是", "会议纪要"]);
  });
  test("a list", async () => {
    const workbook = roster(),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    workbook.addSheet("历年台账", [
      ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额"],
      [2025, "乙公司", "石景山区推动工业互联网产业高质量发展支持办法（试行）", "第三条", "研发项目", 100_000],
    ]);
    const { changes } = await workplace.runs.assess({ scope: "all" }, quiet());
    expect(whys(changes!.rows)).toEqual([[2, "list", "600000.00", "500000.00"]]);
  });
  test("sorting the roster changes nothing", async () => {
    const workbook = roster(),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    const rows = workbook.rows("汇总");
    [3, 1, 4, 2].forEach((from, to) =>
      HEADER.forEach((_, c) => workbook.type("汇总", to + 1, c, rows[from]![c] ?? null)),
    );
    expect((await workplace.runs.assess({ scope: "all" }, quiet())).changes).toMatchObject({
      rows: [],
      difference: "0.00",
    });
  });
});

test("an undo after more edits puts back what was written and tells what somebody changed in it", async () => {
  const workbook = roster(),
    workplace = await openSampleWorkplace(workbook);
  await workplace.runs.assess({ scope: "all" }, quiet());
  workbook.type("汇总", 2, OURS + 6, "我写的说明");
  workbook.type("汇总", 3, 5, 7);
  const last = await workplace.runs.last();
  expect(last!.touched).toEqual([{ sheet: "汇总", top: 2, left: OURS + 6, rows: 1, columns: 1 }]);
  expect((await workplace.runs.undo(last!.undo, { over: false }, quiet())).kept).toHaveLength(1);
  expect(workbook.rows("汇总").map(row => row.slice(OURS).filter(cell => cell !== null))).toEqual([
    [],
    [],
    ["我写的说明"],
    [],
    [],
  ]);
  expect(workbook.value("汇总", 3, 5)).toBe(7);
});

test("a pane opened on an assessed workbook looks without writing, and knows the run before", async () => {
  const workbook = roster(),
    first = await openSampleWorkplace(workbook);
  expect(await first.runs.earlier()).toBeNull();
  await first.runs.assess({ scope: "all" }, quiet());
  workbook.type("汇总", 3, 5, 1_000_000);
  const before = workbook.print(),
    again = await openSampleWorkplace(workbook);
  expect([again.runs.result(), await again.runs.earlier()]).toMatchObject([null, { at: "2026-11-23T04:00:00.000Z" }]);
  const result = await again.runs.preview(quiet());
  expect(workbook.print()).toEqual(before);
  expect(result).toMatchObject({ written: 0, undo: null, changes: { difference: "-300000.00" } });
  expect(result.lines.at(-1)).toBe("只看了结果，还没有写到表里。");
  await again.runs.undo((await again.runs.last())!.undo, { over: true }, quiet());
  expect(await again.runs.earlier()).toBeNull();
});

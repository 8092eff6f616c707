import type { Workplace } from "../../src/assess/workplace/workplace";
import { addInIn, calculated } from "../commands/sample-in-excel";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

const ROWS: (string | number)[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "已获支持金额"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 30_000_000],
  [2, "乙公司", "第三条", "研发项目", "市级", 2_000_000],
];
/** 测算金额（元）, and the input that it rests on. */
const AMOUNT = 8,
  BASIS = 5;

interface OpenedWorkplace {
  readonly workplace: Workplace;
  readonly type: (row: number, column: number, value: number) => Promise<void>;
  readonly cell: (row: number, column: number) => unknown;
  readonly sheets: () => Promise<readonly string[]>;
}

let excel: ExcelInNode | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
});

/** The same roster, owned by memory and by Excel. */
const OWNERS: Readonly<Record<"memory" | "Excel", () => Promise<OpenedWorkplace>>> = {
  memory: async () => {
    const workbook = new MemoryWorkbook(2);
    workbook.addSheet("汇总", ROWS);
    const workplace = await openSampleWorkplace(workbook);
    return {
      workplace,
      type: async (row, column, value) => workbook.type("汇总", row, column, value),
      cell: (row, column) => workbook.rows("汇总")[row]?.[column] ?? "",
      sheets: async () => (await workbook.sheets()).map(({ name }) => name),
    };
  },
  Excel: async () => {
    excel = await excelInNode({ sheets: [{ name: "汇总", cells: ROWS }], calculate: calculated });
    const { host, cells } = excel,
      { workplace } = await addInIn(excel);
    return {
      workplace: await workplace(),
      type: async (row, column, value) => {
        host.person.type(`汇总!${"ABCDEFGHIJ"[column]}${row + 1}`, value);
        await new Promise(resolve => setTimeout(resolve, 20));
      },
      cell: (row, column) => cells("汇总")[row]?.[column] ?? "",
      sheets: async () => host.backend.sheets().map(({ name }) => name),
    };
  },
};

describe.each(["memory", "Excel"] as const)("every write is a step (%s)", owner => {
  const taken = async ({ workplace }: OpenedWorkplace): Promise<void> => {
    await workplace.runs.undo((await workplace.runs.last())!.undo, { over: false }, quiet());
  };

  test("taking back 更新这几行 shows the run before it, with what changed since as stale", async () => {
    const opened = await OWNERS[owner](),
      { workplace } = opened;
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect(opened.cell(1, AMOUNT)).toBe(9_000_000);
    await opened.type(1, BASIS, 1_000);
    await workplace.runs.refresh(quiet());
    expect(opened.cell(1, AMOUNT)).toBe(300);
    await taken(opened);
    expect([opened.cell(1, AMOUNT), opened.cell(1, BASIS)]).toEqual([9_000_000, 1_000]);
    expect(workplace.runs.result()).not.toBeNull();
    expect(workplace.runs.stale()).toMatchObject({ rows: [{ row: 0 }] });
    expect((await workplace.runs.earlier())!.runs).toHaveLength(1);
  });

  test("the next step is offered, until nothing is left of ours; and all of it comes again", async () => {
    const opened = await OWNERS[owner](),
      { workplace } = opened,
      names = await opened.sheets();
    await workplace.runs.assess({ scope: "all" }, quiet());
    await opened.type(1, BASIS, 1_000);
    await workplace.runs.refresh(quiet());
    await taken(opened);
    await taken(opened);
    expect([opened.cell(1, AMOUNT), await opened.sheets(), workplace.runs.result(), workplace.runs.stale()]).toEqual([
      "",
      names,
      null,
      null,
    ]);
    expect(await workplace.runs.last()).toBeNull();
    expect(workplace.runs.redoable()).toBe(true);
    await workplace.runs.redo(quiet());
    expect([opened.cell(1, AMOUNT), workplace.runs.stale()?.rows.length]).toEqual([9_000_000, 1]);
    await workplace.runs.redo(quiet());
    expect([opened.cell(1, AMOUNT), workplace.runs.stale()]).toEqual([300, null]);
    expect(workplace.runs.result()).toMatchObject({ written: 2 });
    expect(workplace.runs.redoable()).toBe(false);
    await taken(opened);
    expect(opened.cell(1, AMOUNT)).toBe(9_000_000);
  });

  test("what was taken back is not done again once something else is written", async () => {
    const opened = await OWNERS[owner](),
      { workplace } = opened;
    await workplace.runs.assess({ scope: "all" }, quiet());
    await taken(opened);
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect(workplace.runs.redoable()).toBe(false);
    await expect(workplace.runs.redo(quiet())).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("a decision and the run that follows it are one step", async () => {
    const opened = await OWNERS[owner](),
      { workplace } = opened;
    await workplace.kept.set({ reviewer: "张三" }, quiet());
    await workplace.runs.assess({ scope: "all" }, quiet());
    const names = await opened.sheets();
    await workplace.review.decide({ verb: "sameProject", row: 0, others: [1], note: "同一项目" }, quiet());
    expect(await opened.sheets()).toContain("复核记录");
    await taken(opened);
    expect(await opened.sheets()).toEqual(names);
    expect(await workplace.review.decisions()).toEqual([]);
    await workplace.runs.redo(quiet());
    expect(await opened.sheets()).toContain("复核记录");
    expect(await workplace.review.decisions()).toHaveLength(1);
  });

  test("the last runs are told with who, when, how many rows and what they came to", async () => {
    const opened = await OWNERS[owner](),
      { workplace } = opened;
    await workplace.kept.set({ reviewer: "张三" }, quiet());
    await workplace.runs.assess({ scope: "all" }, quiet());
    await opened.type(1, BASIS, 1_000);
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect((await workplace.runs.earlier())!.runs.map(({ by, written, proposed }) => [by, written, proposed])).toEqual([
      ["张三", 2, "60030000"],
      ["张三", 2, "960000000"],
    ]);
  });
});

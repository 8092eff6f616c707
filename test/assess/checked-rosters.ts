import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

const HEADER: Cell[] = ["序号", "申报单位", "申报条款", "项目名称", "申请金额（元）", "核算基数（元）", "审核状态"];

async function opened(rows: readonly Cell[][]): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("汇总", [HEADER, ...rows]);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "张三" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  return { workbook, workplace };
}

/** Small rosters on which one thing is to be looked at. */
export const Rosters = {
  overRequest: () => opened([[1, "甲公司", "第五条", "软件一期", 200_000, 1_000_000, "通过"]]),
  alike: () =>
    opened([
      [1, "甲公司", "第五条", "工业软件研发平台项目（一期）", null, 1_000_000, "通过"],
      [2, "甲公司", "第五条", "工业软件研发平台项目（1期）建设", null, 1_500_000, "通过"],
    ]),
  waiting: () =>
    opened([
      [1, "甲公司", "第五条", "软件一期", null, 1_000_000, "待补正"],
      [2, "乙公司", "第五条", "软件二期", null, "约一百万", "通过"],
      [3, "丙公司", "第五条", "软件三期", null, 1_000_000, "通过"],
    ]),
};

import { readWorkbook } from "../../src/assess/read-workbook";
import { RosterProblem } from "../../src/roster/problem";
import type { RosterContents } from "../../src/roster/contents";
import type { Cell } from "../../src/workbook/ports";
import { AS_OF, policy, run, workbookOf, type SheetOf } from "../roster/workbook";

const HEAD = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数（万元）"];
const ROW: Cell[] = [1, "北京甲软件有限公司", "第三条", "项目甲", "国家级", 3000];

const read = (sheets: readonly SheetOf[], ...columns: readonly string[]): Promise<RosterContents> =>
  readWorkbook(workbookOf(sheets), policy(), { asOf: AS_OF, run, columns });
const roster = (headers: readonly string[], ...cells: readonly Cell[]): SheetOf => ({
  name: "汇总表",
  rows: [
    [...HEAD, ...headers],
    [...ROW, ...cells],
  ],
});
const asks = (contents: RosterContents): string[] => contents.findings.filter(f => f.question).map(f => f.code);

describe("what a run says about a column", () => {
  const unread = roster(["科室口径数（万元）"], 120);
  test("answers the question about it, for this run", async () => {
    expect(asks(await read([unread]))).toEqual(["COLUMN_UNREAD"]);
    const reviewed = await read([unread], "科室口径数=评审核定金额");
    expect(asks(reviewed)).toEqual([]);
    expect(reviewed.applications.reviewed.hundredths[0]).toBe(120_000_000);
    const unused = await read([unread], "汇总表!科室口径数（万元）=不用");
    expect(asks(unused)).toEqual([]);
    expect(unused.applications.reviewed.hundredths[0]).toBe(-1);
  });
  test("decides between columns of one meaning, and adds up parts", async () => {
    const paid = roster(["已兑付资金（万元）", "历年已支付金额（万元）"], 100, 400);
    expect(asks(await read([paid]))).toEqual(["COLUMNS_ALIKE"]);
    const first = await read([paid], "历年已支付金额=不用");
    expect([asks(first), first.applications.paid.hundredths[0]]).toEqual([[], 100_000_000]);
    const parts = await read([paid], "历年已支付金额=分项，相加");
    expect([asks(parts), parts.applications.paid.hundredths[0]]).toEqual([[], 500_000_000]);
  });
  test("names a header of two lines by both, and splits at the last =", async () => {
    const sheet: SheetOf = {
      name: "汇总表",
      rows: [
        [...HEAD, "补充", null],
        [null, null, null, null, null, null, "甲=数（万元）", "乙数（万元）"],
        [...ROW, 50, 60],
      ],
      merges: [[0, 6, 1, 2], ...HEAD.map((_, c) => [0, c, 2, 1] as const)],
    };
    const contents = await read([sheet], "补充/甲=数（万元）=已获支持金额", "乙数（万元）=不用");
    expect(contents.applications.paid.hundredths[0]).toBe(50_000_000);
  });
  test.each([
    ["没有的列=不用", "unknown-column"],
    ["备注=评审核定金额", "ambiguous-column"],
    ["科室口径数=天知道", "unknown-meaning"],
    ["科室口径数", "unknown-meaning"],
  ])("refuses %s", async (said, code) => {
    const sheet = roster(["科室口径数（万元）", "备注", "备注"], 120, null, null);
    await expect(read([sheet], said)).rejects.toThrow(RosterProblem);
    await expect(read([sheet], said)).rejects.toMatchObject({ code });
  });
  test("makes a roster by hand of a sheet that nothing recognises", async () => {
    const sheet: SheetOf = {
      name: "Sheet1",
      rows: [
        ["谁", "哪一项", "钱"],
        ["甲公司", "第五条", 100],
        ["乙公司", "第五条", 200],
      ],
    };
    await expect(read([sheet])).rejects.toThrow(RosterProblem);
    const contents = await read([sheet], "谁=申报单位", "哪一项=申报条款", "钱=核算基数");
    expect([...contents.applications.basis.hundredths]).toEqual([10_000, 20_000]);
  });
});

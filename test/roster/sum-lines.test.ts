import { application, roster } from "./assessed";
import { read, type SheetOf } from "./workbook";

const sums = async (rows: SheetOf["rows"], more: Partial<SheetOf> = {}): Promise<string[]> =>
  (await read([{ name: "汇总表", rows, ...more }])).findings
    .filter(f => f.code === "SUM_DIFFERS")
    .map(f => `${f.row} ${f.column}: ${f.values["text"]} / ${f.values["sum"]}`);
const _ = null;
const sum = (word: string, figure: number | string): (string | number | null)[] => [word, _, _, _, _, _, figure];
const [head] = roster([], []);
const HEAD = head as (string | number | null)[];

describe("a figure of a sum line is held against the lines that it sums", () => {
  test("a sum that agrees with nothing is told, in the column's unit", async () => {
    expect(await sums([HEAD, application(1), application(2), sum("合计", 650)])).toEqual([
      "4 核算基数（万元）: 650 / 600",
    ]);
    expect(await sums([HEAD, sum("合计", 900), application(1), application(2)])).toEqual([
      "2 核算基数（万元）: 900 / 600",
    ]);
  });

  test("sums that agree are not: of all lines, above or below them, of a section, a clause or a unit", async () => {
    const five = (n: number) => application(n).map((c, i) => (i === 3 ? "第五条" : i === 5 ? _ : c));
    expect(await sums([HEAD, application(1), application(2), sum("合计", 600)])).toEqual([]);
    expect(await sums([HEAD, sum("合计", "600万元"), application(1), application(2)])).toEqual([]);
    expect(
      await sums([
        HEAD,
        application(1),
        sum("小计", 300),
        application(2),
        application(3),
        sum("小计", 600),
        sum("总计", 900),
      ]),
    ).toEqual([]);
    expect(
      await sums([
        HEAD,
        application(1),
        five(2),
        application(3),
        [_, _, _, "第三条小计", _, _, 600],
        [_, _, _, "工业软件小计", _, _, 300],
        [_, "北京第2轴系技术有限公司小计", _, _, _, _, 300],
      ]),
    ).toEqual([]);
    expect(
      await sums([HEAD, ["一、八宝山街道"], application(1), ["二、老山街道"], application(2), sum("小计", 300)]),
    ).toEqual([]);
  });

  test("or of the visible lines, or of those that are live", async () => {
    expect(await sums([HEAD, application(1), application(2), sum("合计", 300)], { hiddenRows: [2] })).toEqual([]);
    const status = roster(["审核状态"], [["通过"], ["不通过"]]);
    expect(await sums([...status, sum("合计", 300)])).toEqual([]);
  });

  test("or of its numbers alone, where one line holds no number", async () => {
    const text = application(2).map((c, i) => (i === 6 ? "约300" : c));
    expect(await sums([HEAD, application(1), text, sum("合计", 300)])).toEqual([]);
  });

  test("a sum without figures, a page carried over and parts of a line say nothing", async () => {
    const part = [_, _, _, "第三条", "其中：一期", "国家级", 100];
    expect(await sums([HEAD, application(1), part, ["合计"], sum("承前页", 5000), sum("合计", 300)])).toEqual([]);
  });
});

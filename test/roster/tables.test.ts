import { readRows } from "./workbook";

const header = ["序号", "单位名称", "申报条款", "级别", "核算基数"];
const row = ["1", "甲", "3", "国家级", 100];
const ten = (rows: number): (string | number)[][] => Array.from({ length: rows }, () => row);

describe("the tables that go into the result", () => {
  test("say what each column was read as, and nothing of one that was not", async () => {
    const { tables } = await readRows([
      ["序号", "单位名称", "条款", "研发投资额", "联系人"],
      [1, "甲", "5", 1, "乙"],
    ]);
    expect(tables[0]?.fields).toEqual([
      { field: "serial" },
      { field: "applicant" },
      { field: "clause" },
      { own: expect.any(Number) as number },
      null,
    ]);
  });

  test("say the unit that each column of money was read in, wherever it was said, and none of others", async () => {
    const { tables } = await readRows([
      ["单位：万元"],
      [...header, "审定基数（元）", "租金", "注册资本"],
      [...row, 1, 1, 1],
    ]);
    expect(tables[0]?.units).toEqual([null, null, null, null, "万元", "元", null, null]);
  });

  test("say the unit that was given where the sheet names none, and none of money in another currency", async () => {
    const { tables } = await readRows(
      [
        [...header, "审定基数（美元）"],
        [...row, 1],
      ],
      {},
      { unit: "万元" },
    );
    expect(tables[0]?.units.slice(4)).toEqual(["万元", null]);
  });

  test("are parted where a unit line changes the unit, so that no column holds two", async () => {
    const { tables, applications } = await readRows([["单位：万元"], header, ...ten(2), ["单位：元"], ...ten(1)]);
    expect([...applications.basis.hundredths]).toEqual([100_000_000, 100_000_000, 10_000]);
    expect(tables.map(t => [t.units[4], t.first, t.rows.length])).toEqual([
      ["万元", 0, 2],
      ["元", 2, 1],
    ]);
  });
});

import { INVALID } from "../../src/fields/columns";
import { findings, read, readRows } from "./workbook";

const header = ["序号", "单位名称", "申报条款", "级别"];
const row = ["1", "甲", "3", "国家级"];

test("a line that states another unit (单位：百万元) makes plain figures unreadable, never yuan", async () => {
  const rows = [
    ["单位：百万元"],
    ["申报单位", "申报条款", "项目名称", "核算基数"],
    ["甲", "3", "A", 10],
    ["乙", "3", "B", "10万元"],
  ];
  const { applications } = await readRows(rows);
  expect([...applications.basis.hundredths]).toEqual([INVALID, 100_000_00]);
});

describe("the unit of an amount: cell, header, unit line, default given, 元", () => {
  test("the cell beats the header, the header beats the unit line", async () => {
    const contents = await readRows([
      ["单位：亿元"],
      [...header, "核算基数（万元）", "审定基数"],
      [...row, 1, 1],
      [...row, "1元", "2千元"],
      [...row, "1,200.5万", "￥3 000元"],
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([1_000_000, 100, 1_200_500_000]);
    expect([...contents.applications.audited.hundredths]).toEqual([10_000_000_000, 200_000, 300_000]);
    expect(findings(contents, "UNIT_ASSUMED")).toEqual([]);
  });

  test(
    "without any, one finding for each column that has amounts without a unit, not for those whose cells name " +
      "theirs",
    async () => {
      const rows = [
        [...header, "核算基数", "审定基数", "已获支持金额", "申请金额"],
        [...row, 100, "1万元", 0, null],
        [...row, 200, "2万元", null, 5],
      ];
      const contents = await readRows(rows);
      expect(findings(contents, "UNIT_ASSUMED").sort()).toEqual(["申报汇总表! 核算基数", "申报汇总表! 申请金额"]);
      expect([...contents.applications.basis.hundredths]).toEqual([10_000, 20_000]);
      const given = await readRows(rows, {}, { unit: "万元" });
      expect([...given.applications.basis.hundredths]).toEqual([100_000_000, 200_000_000]);
      expect(findings(given, "UNIT_ASSUMED")).toHaveLength(2);
    },
  );

  test("each sheet has its own unit line", async () => {
    const table = [
      [...header, "核算基数"],
      [...row, 100],
    ];
    const contents = await read([
      { name: "一", rows: [["单位：万元"], ...table] },
      { name: "二", rows: [["（单位:元）"], ...table] },
      { name: "三", rows: table },
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([100_000_000, 10_000, 10_000]);
    expect(findings(contents, "UNIT_ASSUMED")).toEqual(["三! 核算基数"]);
  });

  test("a unit line within a two-line header, and units under the headers", async () => {
    const within = await readRows(
      [
        [...header, "金额", null, "备注"],
        [null, null, null, null, "核算基数", "审定基数", "单位：万元"],
        [...row, 1, 2, "x"],
      ],
      {
        merges: [
          [0, 4, 1, 2],
          [0, 0, 2, 1],
          [0, 1, 2, 1],
          [0, 2, 2, 1],
          [0, 3, 2, 1],
        ],
      },
    );
    expect([...within.applications.basis.hundredths, ...within.applications.audited.hundredths]).toEqual([
      1_000_000, 2_000_000,
    ]);
    const under = await readRows([
      [...header, "核算基数", "审定基数"],
      [null, null, null, null, "（万元）", "（元）"],
      [...row, 1, 2],
    ]);
    expect([...under.applications.basis.hundredths, ...under.applications.audited.hundredths]).toEqual([
      1_000_000, 200,
    ]);
  });

  test("a second table further down may state another unit", async () => {
    const contents = await readRows([
      ["单位：元"],
      [...header, "核算基数"],
      [...row, 100],
      [],
      ["单位：万元"],
      [...header, "核算基数"],
      [...row, 100],
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([10_000, 100_000_000]);
  });

  test("the unit line does not bear on rents", async () => {
    const contents = await readRows([
      ["单位：万元"],
      ["单位名称", "条款", "实际使用面积", "租金", "租金单位"],
      ["甲", "7.1", 100, 120, "元/㎡/月"],
    ]);
    expect(contents.applications.rent.hundredths[0]).toBe(12_000);
  });
});

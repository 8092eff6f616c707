import { readRows } from "./workbook";
import type { SheetOf } from "./workbook";
import type { Cell } from "../../src/workbook/ports";

/** 分 that a cell under a header comes to, with what stands above the table, beside the row or below it. */
interface Place {
  readonly above?: string;
  readonly below?: string;
  /** 单位 of the row. */
  readonly unit?: string;
  readonly format?: string;
}

async function yuan(header: string, cell: Cell, { above, below, unit, format }: Place): Promise<number> {
  const rows: Cell[][] = [
    ...(above === undefined ? [] : [[above, null]]),
    ["序号", "申报单位", "申报条款", "项目名称", "级别", header, ...(unit === undefined ? [] : ["金额单位"])],
    [1, "北京第1轴系技术有限公司", "第三条", "攻关", "国家级", cell, ...(unit === undefined ? [] : [unit])],
    ...(below === undefined ? [] : [[below]]),
  ];
  const at = above === undefined ? 1 : 2,
    more: Partial<SheetOf> = format === undefined ? {} : { aspects: { [`${at},5`]: { format } } };
  const { applications } = await readRows(rows, more);
  return applications.basis.hundredths[0]! / 100;
}

describe("what an amount comes to in yuan, by hand", () => {
  test.each<[string, Cell, number, Place]>([
    ["核算基数", 1_000_000, 1_000_000, {}],
    ["核算基数（元）", 1_000_000, 1_000_000, {}],
    ["核算基数(万元)", 100, 1_000_000, {}],
    ["核算基数（单位：万元）", 100, 1_000_000, {}],
    ["核算基数/万元", 100, 1_000_000, {}],
    ["核算基数 万元", 100, 1_000_000, {}],
    ["核算基数（千元）", 1000, 1_000_000, {}],
    ["核算基数（亿元）", 0.01, 1_000_000, {}],
    ["核算基数（人民币万元）", 100, 1_000_000, {}],
    ["核算基数【万元】", 100, 1_000_000, {}],
    ["核算基数", "100万", 1_000_000, {}],
    ["核算基数", "100万元", 1_000_000, {}],
    ["核算基数", "1,200.5万", 12_005_000, {}],
    ["核算基数", "0.01亿元", 1_000_000, {}],
    ["核算基数", "1000千元", 1_000_000, {}],
    ["核算基数", "￥1,000,000.00", 1_000_000, {}],
    ["核算基数", "￥3 000元", 3000, {}],
    ["核算基数", "１００００００", 1_000_000, {}],
    ["核算基数", " 1,000,000 ", 1_000_000, {}],
    ["核算基数", "1e6", 1_000_000, {}],
    ["核算基数（万元）", "1,000,000元", 1_000_000, {}],
    ["核算基数（万元）", "￥100", 1_000_000, {}],
    ["核算基数（元）", "100万元", 1_000_000, {}],
    ["核算基数", 100, 1_000_000, { above: "单位：万元" }],
    ["核算基数", 100, 1_000_000, { above: "金额单位：人民币万元" }],
    ["核算基数", 1000, 1_000_000, { above: "（单位：千元）" }],
    ["核算基数", 1_000_000, 1_000_000, { above: "单位：元" }],
    ["核算基数（元）", 1_000_000, 1_000_000, { above: "单位：万元" }],
    ["核算基数", "1,000,000元", 1_000_000, { above: "单位：万元" }],
    ["核算基数", 100, 1_000_000, { above: "2026年申报汇总表（万元）" }],
    ["核算基数", 100, 1_000_000, { below: "注：本表金额单位为万元" }],
    ["核算基数", 100, 1_000_000, { below: "说明：1.以上金额均以万元计。" }],
    ["核算基数", 100, 1_000_000, { below: "备注：金额以万元为单位填写" }],
    ["核算基数", 100, 1_000_000, { unit: "万元" }],
    ["核算基数", 1_000_000, 1_000_000, { unit: "元" }],
    ["核算基数", 1000, 1_000_000, { unit: "千元" }],
    ["核算基数", "1,000,000元", 1_000_000, { unit: "万元" }],
    ["核算基数（元）", 1_000_000, 1_000_000, { unit: "万元" }],
    ["核算基数", 100, 1_000_000, { unit: "万元", above: "单位：元" }],
    ["核算基数", 80_000, 80_000, { format: '0!.0,"万元"' }],
    ["核算基数", 100, 1_000_000, { format: '#,##0"万元"' }],
    ["核算基数", 1_000_000, 1_000_000, { format: '#,##0"元"' }],
    ["核算基数（万元）", 1_000_000, 1_000_000, { format: '#,##0"元"' }],
  ])("%s: %j is %d元 (%#)", async (header, cell, expected, place) => {
    expect(await yuan(header, cell, place)).toBe(expected);
  });
});

/** A year's rent of 1 000 ㎡ under clause 7.1, in yuan and in what it is counted; 2 元/㎡/天 is 730 000 a year. */
describe("what a rent is, and in what it is counted", () => {
  const AREA_MONTH = 1,
    AREA_DAY = 2,
    AREA_YEAR = 3,
    MONTH = 4,
    YEAR = 5,
    UNKNOWN = 0;
  test.each<readonly [string, Cell, number, number, { unit?: string; above?: string }]>([
    ["租金（元/㎡/天）", 2, 2, AREA_DAY, {}],
    ["租金（元/平方米·天）", 2, 2, AREA_DAY, {}],
    ["租金（元/㎡/月）", 60, 60, AREA_MONTH, {}],
    ["租金（元/平米/月）", 60, 60, AREA_MONTH, {}],
    ["租金（元/㎡·年）", 730, 730, AREA_YEAR, {}],
    ["年租金（元）", 730_000, 730_000, YEAR, {}],
    ["年租金（万元）", 73, 730_000, YEAR, {}],
    ["租金（万元/年）", 73, 730_000, YEAR, {}],
    ["租金（元/年）", 730_000, 730_000, YEAR, {}],
    ["月租金（元/月）", 60_000, 60_000, MONTH, {}],
    ["租金", "2元/㎡/天", 2, AREA_DAY, {}],
    ["租金", "60元/平方米/月", 60, AREA_MONTH, {}],
    ["租金", "73万元/年", 730_000, YEAR, {}],
    ["租金", 2, 2, AREA_DAY, { unit: "元/㎡/天" }],
    ["租金", 60, 60, AREA_MONTH, { unit: "元/㎡/月" }],
    ["租金", 730_000, 730_000, YEAR, { unit: "元/年" }],
    ["年租金", 73, 730_000, YEAR, { above: "单位：万元" }],
    ["租金", 2, 2, AREA_DAY, { above: "单位：元/㎡/天" }],
    ["租金", 2, 2, UNKNOWN, {}],
  ])("%s: %j (%#)", async (header, cell, expected, unit, place) => {
    const { unit: unitCell, above } = place;
    const rows: Cell[][] = [
      ...(above === undefined ? [] : [[above, null]]),
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "实际使用面积（㎡）", header, "租金单位"],
      [1, "北京第1轴系技术有限公司", "7.1", "实验室", "国家级", 1000, cell, unitCell ?? null],
    ];
    const { applications } = await readRows(rows);
    expect([applications.rent.hundredths[0]! / 100, applications.rentUnit[0]]).toEqual([expected, unit]);
  });
});

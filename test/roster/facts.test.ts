import { RENT, TRUTH } from "../../src/fields/columns";
import { readRentUnit } from "../../src/engine/rent-unit";
import { rentUnitInHeader, rentWithUnit } from "../../src/roster/rent-unit";
import { readsAsAward, readTruth } from "../../src/roster/words-in-cells";
import { readRows } from "./workbook";

describe("区内实施 and 本区同类政策", () => {
  test.each([
    ["是", TRUTH.yes],
    ["Y", TRUTH.yes],
    ["√", TRUTH.yes],
    ["有", TRUTH.yes],
    ["是（石景山区）", TRUTH.yes],
    [true, TRUTH.yes],
    ["否", TRUTH.no],
    ["N", TRUTH.no],
    ["×", TRUTH.no],
    ["不在区内", TRUTH.no],
    [false, TRUTH.no],
    [0, TRUTH.no],
    ["非区内实施", TRUTH.no],
    ["待定", TRUTH.invalid],
    ["海淀区", TRUTH.invalid],
    ["无", TRUTH.blank],
    [null, TRUTH.blank],
    ["/", TRUTH.blank],
  ])("区内实施 %j", (cell, truth) => {
    expect(readTruth(cell)).toBe(truth);
  });

  test.each(["否", "未享受", "没有", "未获得", "无", "未享受其他政策", "N", "", "—", "不涉及", "×", false, 0, null])(
    "%j is no award",
    cell => {
      expect(readsAsAward(cell)).toBe(false);
    },
  );

  test.each(["是", "2026年石景山区科技创新补助30万元", "有", "无锡市专项"])("%j is one", cell => {
    expect(readsAsAward(cell)).toBe(true);
  });
});

describe("租金单位", () => {
  test.each([
    ["元/㎡/月", RENT.areaMonth],
    ["元/平方米/月", RENT.areaMonth],
    ["元/平米·月", RENT.areaMonth],
    ["元／平方米·月", RENT.areaMonth],
    ["元每平方米每月", RENT.areaMonth],
    ["元/m2/月", RENT.areaMonth],
    ["元/m²·月", RENT.areaMonth],
    ["元/月/㎡", RENT.areaMonth],
    ["元/(㎡·月)", RENT.areaMonth],
    ["元/平/月", RENT.areaMonth],
    ["元/㎡·天", RENT.areaDay],
    ["元/平方米/日", RENT.areaDay],
    ["元/㎡/天", RENT.areaDay],
    ["元/㎡/年", RENT.areaYear],
    ["元/年", RENT.year],
    ["元/月", RENT.month],
    ["元/ 平方米 / 天", RENT.areaDay],
  ])("%s", (text, code) => {
    expect(readRentUnit(text)).toEqual({ code, money: "元" });
  });

  test("万元/年", () => expect(readRentUnit("万元/年")).toEqual({ code: RENT.year, money: "万元" }));
  test.each(["元/㎡", "元", "月", "元/天", "每月", "元/㎡/月/年", "美元/年", ""])("%j is no unit of rent", text =>
    expect(readRentUnit(text)).toBeNull(),
  );
  test.each([
    ["租金（元/㎡/月）", RENT.areaMonth],
    ["租金单价\n(元/平方米/天)", RENT.areaDay],
    ["租金/元/月", RENT.month],
    ["年租金", RENT.year],
    ["月租金（元）", RENT.month],
    ["年租金（万元）", RENT.year],
  ])("header %s", (text, code) => {
    expect(rentUnitInHeader([text])?.code).toBe(code);
  });
  test("in the cell", () =>
    expect(rentWithUnit("120元/㎡/月")).toEqual({ amount: "120", unit: { code: RENT.areaMonth, money: "元" } }));
});

describe("rents and measures of a row", () => {
  const head = [
    "单位名称",
    "条款",
    "级别",
    "实际使用面积",
    "合同面积",
    "租金",
    "租金单位",
    "月数",
    "天数",
    "核定比例",
    "承担比例",
    "已支持年数",
    "区内实施",
  ];
  const one = async (...cells: readonly (string | number | null)[]) => {
    const contents = await readRows([head, ["甲", "7.1", "国家级", ...cells]]);
    return {
      a: contents.applications,
      problems: (contents.applications.problems.get(0) ?? []).map(p => `${p.field} ${p.reason} ${p.text}`),
    };
  };

  test("units in the cells", async () => {
    const { a, problems } = await one(
      "1,000㎡",
      "1200平方米",
      "4.567元/㎡/天",
      "元/㎡/月",
      "6个月",
      "180天",
      "60%",
      0.5,
      "2年",
      "是",
    );
    expect([a.area, a.contractArea, a.months, a.days, a.approvedRate, a.share].map(q => q.hundredths[0])).toEqual([
      100_000, 120_000, 600, 18_000, 6_000, 5_000,
    ]);
    expect(a.rentUnit[0]).toBe(RENT.areaDay);
    expect(a.rent.exact.get(0)).toEqual({ digits: 4567n, scale: 3 });
    expect([a.years[0], a.inDistrict[0], problems]).toEqual([2, TRUTH.yes, []]);
  });

  test("万元/年 in 租金单位 says what the figure is", async () => {
    const { a } = await one(1000, null, 12, "万元/年", null, null, null, null, null, null);
    expect([a.rent.hundredths[0], a.rentUnit[0]]).toEqual([12_000_000, RENT.year]);
  });

  test("out of range, unreadable, negative, error: invalid, and the problem says which", async () => {
    const { a, problems } = await one(-1, "约100", "面议", "每月", 13, 367, "abc", "120%", "很多", "可能");
    expect(
      [a.area, a.contractArea, a.rent, a.months, a.days, a.approvedRate, a.share].map(q => q.hundredths[0]),
    ).toEqual([-2, -2, -2, -2, -2, -2, -2]);
    expect(problems.sort()).toEqual([
      "approvedRate not-a-number abc",
      "area negative -1",
      "contractArea not-a-number 约100",
      "days out-of-range 367",
      "inDistrict unknown-word 可能",
      "months out-of-range 13",
      "rent not-a-number 面议",
      "rentUnit unknown-word 每月",
      "share out-of-range 120%",
      "years not-a-number 很多",
    ]);
  });

  test("an approved rate above 100% stays a value: it is lowered later", async () => {
    expect((await one(1, 1, 1, "元/年", 1, 1, "120%", 1, 1, "是")).a.approvedRate.hundredths[0]).toBe(12_000);
  });
});

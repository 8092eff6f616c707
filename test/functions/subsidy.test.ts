import { down, ExcelError, inExcel, range, value } from "./excel";

beforeEach(() => inExcel());

describe("SJS.SUBSIDY", () => {
  test("of 1 234 567 under article 3 is 370 370.10, as MIN(1234567*30%, 9000000)", () => {
    expect(value("SUBSIDY", 3, 1234567)).toBe(370370.1);
    expect(value("SUBSIDY", 3, 1234567)).toBe(Math.min((1234567 * 30) / 100, 9000000));
  });
  test.each([
    ["a ceiling", ["第三条", 40_000_000, "国家级"], 9_000_000],
    ["what was paid before", [3, 40_000_000, "国家级", 6_000_000], 3_000_000],
    ["a text with its own unit, the result in 元", [3, "1000万元"], 3_000_000],
    ["basis, paid and result in 万元", ["3", 4000, "国家级", 600, "万元"], 300],
    ["a level that the clause does not serve", [3, 1000, "区级"], 0],
    ["the clause of an article by its level", [4, 1_000_000, "行业特色"], 300_000],
    ["the number 4.2", [4.2, 1_000_000], 300_000],
    ["a recognised amount", ["4.1", 1_500_000, "双跨"], 1_000_000],
    ["a tier, first time", [6, null, "3级"], 200_000],
    ["a tier, with the earlier one as a number", [6, 2, 4], 100_000],
    ["a tier that is no better", [6, "4级", "3级"], 0],
    ["the year's rent of the counted area", ["7.1", 1_200_000, "市级"], 960_000],
    ["the year's rent above the ceiling", ["7.1", 8_000_000, "国家级"], 5_000_000],
    ["sales and place, which a formula is not told", ["7.2", 4_000_000], 800_000],
    ["a fixed amount, whatever the basis", [8, "x", "工信部"], 100_000],
    ["a fixed amount that was had", [8, 0, "工信部", 100_000], 0],
    ["a park that rises", ["9.2", 0, "国家级", 500_000], 500_000],
    ["support that is no money", [10, 5], 0],
  ])("%s", (_, args, amount) => {
    expect(value("SUBSIDY", ...args)).toBe(amount);
  });
  test("a single value is repeated over a range, and a bad cell spoils its own place only", () => {
    expect(down("SUBSIDY", 3, range(100, "", new ExcelError("#REF!"), "约100", -1, 200))).toEqual([
      30,
      expect.stringMatching(/^#N\/A 第2个参数“基数”为空或为0/),
      "#REF!",
      expect.stringMatching(/^#VALUE! 第2个参数“基数”填了“约100”/),
      expect.stringMatching(/^#NUM! 第2个参数“基数”填了“-1”/),
      60,
    ]);
  });
});

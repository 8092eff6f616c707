import { loadLaw } from "../../src/law-file/load-law";
import { readLevel } from "../../src/policy/level";

const policy = loadLaw(),
  under = (id: string, text: string): string => {
    const read = readLevel(
      policy,
      policy.clauses.find(c => c.id === id)!,
      text,
    );
    return read.kind === "level" ? `level ${read.code}` : read.kind === "invalid" ? read.reason : read.kind;
  };

describe("a cell that names two levels is doubtful: none is taken without a word, the higher one least of all", () => {
  test.each([
    "区级/市级",
    "市级/区级",
    "区级、市级",
    "国家级、市级",
    "国家级/区级",
    "省部级/市级",
    "省部级、国家级",
    "市级（区级）",
    "县级 市级",
    "国家级→市级",
    "市级或省级",
    "校级 国家级",
  ])("3: %s", text => expect(under("3", text)).toBe("two-ranks"));
  test.each(["2级/3级", "二级、三级", "稳健级（4级）", "L2/L4"])("6: %s", text =>
    expect(under("6", text)).toBe("two-ranks"),
  );
  test.each(["市级/区级", "国家级、区级"])("9.2: %s", text => expect(under("9.2", text)).toBe("two-ranks"));
});

describe("near: one level, however it is written", () => {
  test.each([
    ["3", "市级", "level 2"],
    ["3", "市级（市科委）", "level 2"],
    ["3", "市级（区级推荐）", "level 2"],
    ["3", "国家级（科技部）", "level 1"],
    ["3", "国家级（国家级）", "level 1"],
    ["3", "北京市级", "level 2"],
    ["3", "北京市石景山区", "ineligible"],
    ["3", "区级", "ineligible"],
    ["3", "非国家级，市级", "level 2"],
    ["6", "稳健级（3级）", "level 3"],
    ["4.1", "国家级双跨平台（市级推荐）", "level 1"],
  ])("%s: %s", (id, text, expected) => expect(under(id, text)).toBe(expected));
});

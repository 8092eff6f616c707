import { RENT } from "../../src/fields/columns";
import { readRentUnit } from "../../src/engine/rent-unit";

describe("what a rent is counted in", () => {
  test.each<[string, keyof typeof RENT, string]>([
    ["元/㎡/月", "areaMonth", "元"],
    ["元/月/㎡", "areaMonth", "元"],
    ["元／平方米·月", "areaMonth", "元"],
    ["元每平方米每个月", "areaMonth", "元"],
    ["元/m2/月", "areaMonth", "元"],
    ["元/M^2/月", "areaMonth", "元"],
    ["元/㎡/天", "areaDay", "元"],
    ["元/平方米/日", "areaDay", "元"],
    ["元·日/平米", "areaDay", "元"],
    ["人民币元/平方/天", "areaDay", "元"],
    ["元/㎡/年", "areaYear", "元"],
    ["万元/平/年", "areaYear", "万元"],
    ["元/年", "year", "元"],
    ["万元/年", "year", "万元"],
    ["万/年", "year", "万元"],
    ["千元/月", "month", "千元"],
    ["亿元/年", "year", "亿元"],
    ["单位：元/㎡/月", "areaMonth", "元"],
    ["租金:元/年", "year", "元"],
    ["按元/月", "month", "元"],
    ["（元/㎡/月）", "areaMonth", "元"],
    ["【元/年】", "year", "元"],
    ["元 / ㎡ / 月", "areaMonth", "元"],
    ["元/㎡/月计算", "areaMonth", "元"],
  ])("%s: %s in %s", (text, code, money) => {
    expect(readRentUnit(text)).toEqual({ code: RENT[code], money });
  });
  test.each([
    ["", "nothing"],
    ["元", "no time"],
    ["元/㎡", "no time"],
    ["/㎡/月", "no money"],
    ["美元/㎡/月", "another money"],
    ["每月元", "money at the end"],
    ["元/天", "a day without an area"],
    ["元/㎡/季", "another time"],
    ["元/间/月", "another measure"],
    ["元/㎡/月/天", "two times"],
    ["元/㎡/㎡/月/㎡", "areas on both sides"],
    ["元/㎡/月起", "a word behind it"],
    ["约元/月", "a word before it"],
  ])("%j is none: %s", text => {
    expect(readRentUnit(text)).toBe(null);
  });
});

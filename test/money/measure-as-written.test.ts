import { readMeasure, readNumber, readShare, type CellLike, type Read } from "../../src/money/amount-as-written";
import { numeral } from "../../src/money/exact";

function said(read: Read): string {
  return read.kind === "value" ? numeral(read.value) : read.kind === "blank" ? "blank" : read.reason;
}
const AREA = ["㎡", "平方米", "平米", "m²", "平"],
  MONTHS = ["月", "个月"];

describe("a number of something may carry its unit", () => {
  test.each<[CellLike, readonly string[], string]>([
    ["1,000㎡", AREA, "1000"],
    ["1000平方米", AREA, "1000"],
    ["1000 m2", AREA, "1000"],
    ["1000M²", AREA, "1000"],
    ["1000m²", AREA, "1000"],
    ["1000（㎡）", AREA, "1000"],
    ["0.4万平方米", AREA, "4000"],
    ["１０００", AREA, "1000"],
    [3500.25, AREA, "3500.25"],
    ["12个月", MONTHS, "12"],
    ["12月", MONTHS, "12"],
    ["12 个月", MONTHS, "12"],
    [6.5, MONTHS, "6.5"],
    ["0", MONTHS, "0"],
  ])("%j is %3$s", (cell, words, value) => expect(said(readMeasure(cell, words))).toBe(value));
  test.each<[CellLike, readonly string[], string]>([
    ["1000亩", AREA, "not-a-number"],
    ["约1000㎡", AREA, "not-a-number"],
    ["㎡", AREA, "not-a-number"],
    ["-5㎡", AREA, "negative"],
    [-1, AREA, "negative"],
    ["1-12月", MONTHS, "not-a-number"],
    ["一年", MONTHS, "not-a-number"],
    ["50%", AREA, "not-a-number"],
    ["1000元", AREA, "not-a-number"],
    [true, AREA, "not-a-number"],
    [{ error: "#REF!" }, AREA, "error-value"],
    ["/", AREA, "blank"],
    [null, AREA, "blank"],
    ["10 20", AREA, "not-a-number"],
  ])("%j is %3$s", (cell, words, outcome) => expect(said(readMeasure(cell, words))).toBe(outcome));
});

describe("a plain number has no unit", () => {
  test.each<[CellLike, string]>([
    ["1,200.5", "1200.5"],
    [12, "12"],
    ["1.2e3", "1200"],
    ["12个月", "not-a-number"],
    ["100元", "not-a-number"],
    ["暂无", "blank"],
  ])("%j is %s", (cell, value) => expect(said(readNumber(cell))).toBe(value));
});

describe("0.6, 60% and 60 all mean 60%", () => {
  test.each<[CellLike, string]>([
    [0.6, "60"],
    ["60%", "60"],
    ["60％", "60"],
    ["60 %", "60"],
    [60, "60"],
    ["60", "60"],
    ["0.6", "60"],
    [1, "100"],
    ["1", "100"],
    ["100%", "100"],
    [0, "0"],
    ["0%", "0"],
    ["0.6%", "0.6"],
    ["1%", "1"],
    [0.125, "12.5"],
    ["12.5%", "12.5"],
    [1.5, "1.5"],
    [120, "120"],
    [0.333333333333333, "33.3333333333333"],
  ])("%j is %s percent", (cell, percent) => expect(said(readShare(cell))).toBe(percent));
  test.each<[CellLike, string]>([
    ["约60%", "not-a-number"],
    ["60%%", "not-a-number"],
    ["%", "not-a-number"],
    ["六成", "not-a-number"],
    ["1/3", "not-a-number"],
    ["50%-60%", "not-a-number"],
    ["6‰", "not-a-number"],
    [-0.1, "negative"],
    ["-60%", "negative"],
    [true, "not-a-number"],
    ["—", "blank"],
    [null, "blank"],
    [{ error: "#DIV/0!" }, "error-value"],
  ])("%j is %s", (cell, outcome) => expect(said(readShare(cell))).toBe(outcome));
});

import fc from "fast-check";
import { fenAt, fenSum, type FenSum } from "../../src/money/fen";
import { rmb } from "../../src/money/rmb";
import { effort } from "../effort";

/** Yuan with two decimals at most, as bigint 分. */
function fen(text: string): FenSum {
  const [whole = "", fraction = ""] = text.split(".");
  return fenSum(BigInt(whole + fraction.padEnd(2, "0")));
}

describe("the worked cases of the rules for bills", () => {
  test.each([
    ["1409.50", "壹仟肆佰零玖元伍角"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
    ["107000.53", "壹拾万柒仟元零伍角叁分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["325.04", "叁佰贰拾伍元零肆分"],
  ])("%s is %s", (amount, text) => expect(rmb(fen(amount))).toBe(text));
});

describe("整 stands after 元, and after neither 角 nor 分", () => {
  test.each([
    ["0", "零元整"],
    ["1", "壹元整"],
    ["10", "壹拾元整"],
    ["15", "壹拾伍元整"],
    ["100", "壹佰元整"],
    ["110", "壹佰壹拾元整"],
    ["1000", "壹仟元整"],
    ["10000", "壹万元整"],
    ["9000000", "玖佰万元整"],
    ["100000000", "壹亿元整"],
    ["0.50", "伍角"],
    ["0.05", "伍分"],
    ["0.55", "伍角伍分"],
    ["1.50", "壹元伍角"],
    ["1.05", "壹元零伍分"],
    ["1.55", "壹元伍角伍分"],
    ["12345.67", "壹万贰仟叁佰肆拾伍元陆角柒分"],
  ])("%s is %s", (amount, text) => expect(rmb(fen(amount))).toBe(text));
});

describe("zeros inside a number are written once, at the end of a group of four not at all", () => {
  test.each([
    ["101", "壹佰零壹元整"],
    ["1001", "壹仟零壹元整"],
    ["1010", "壹仟零壹拾元整"],
    ["1100", "壹仟壹佰元整"],
    ["10001", "壹万零壹元整"],
    ["10100", "壹万零壹佰元整"],
    ["11000", "壹万壹仟元整"],
    ["100100", "壹拾万零壹佰元整"],
    ["101000", "壹拾万壹仟元整"],
    ["1000001", "壹佰万零壹元整"],
    ["10000000.01", "壹仟万元零壹分"],
    ["10010010", "壹仟零壹万零壹拾元整"],
    ["10101010", "壹仟零壹拾万壹仟零壹拾元整"],
    ["100000001", "壹亿零壹元整"],
    ["100001000", "壹亿零壹仟元整"],
    ["100010000", "壹亿零壹万元整"],
    ["101000000", "壹亿零壹佰万元整"],
    ["110000000", "壹亿壹仟万元整"],
    ["1000000000", "壹拾亿元整"],
    ["1000000001", "壹拾亿零壹元整"],
    ["1050000000", "壹拾亿伍仟万元整"],
    ["10.50", "壹拾元零伍角"],
    ["100000.50", "壹拾万元零伍角"],
    ["2000.06", "贰仟元零陆分"],
  ])("%s is %s", (amount, text) => expect(rmb(fen(amount))).toBe(text));
});

describe("amounts go up to 万亿", () => {
  test.each([
    ["1000000000000", "壹万亿元整"],
    ["1000000000000.05", "壹万亿元零伍分"],
    ["1000000010000", "壹万亿零壹万元整"],
    ["1000050000000", "壹万亿零伍仟万元整"],
    ["1000100000000", "壹万零壹亿元整"],
    ["1234567890123456.78", "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元柒角捌分"],
    ["9999999999999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ])("%s is %s", (amount, text) => expect(rmb(fen(amount))).toBe(text));
  test.each([10n ** 18n, -1n])("%d 分 are out of range", amount =>
    expect(() => rmb(fenSum(amount))).toThrow(RangeError),
  );
  test("a number that is no whole 分 is refused", () => expect(() => rmb(fenAt([0.5], 0))).toThrow(RangeError));
});

/** Reads 大写 back, by place values only. */
function read(text: string): bigint {
  const places: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let total = 0n,
    high = 0n,
    four = 0n,
    digit = 0n,
    cents = 0n;
  for (const sign of text) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
    if (value >= 0) digit = BigInt(value);
    else if (places[sign] !== undefined) [four, digit] = [four + digit * places[sign], 0n];
    else if (sign === "万") [high, four, digit] = [(four + digit) * 10_000n, 0n, 0n];
    else if (sign === "亿") [total, high, four, digit] = [(high + four + digit) * 100_000_000n, 0n, 0n, 0n];
    else if (sign === "元") [total, digit] = [total + high + four + digit, 0n];
    else if (sign === "角") [cents, digit] = [cents + digit * 10n, 0n];
    else if (sign === "分") [cents, digit] = [cents + digit, 0n];
  }
  return total * 100n + cents;
}

test(
  "大写 reads back as the amount, with no 零 twice, at either end or before 元, and with 整 just " +
    "where no 角 or 分 is",
  () => {
    const sparse = fc
      .string({ unit: fc.constantFrom("0", "0", "0", "1", "9"), minLength: 1, maxLength: 18 })
      .map(BigInt);
    fc.assert(
      fc.property(
        fc.oneof(sparse, fc.bigInt({ min: 1n, max: 10n ** 18n - 1n })).filter(n => n > 0n),
        amount => {
          const text = rmb(fenSum(amount));
          expect(read(text)).toBe(amount);
          expect(text).not.toMatch(/零零|^零|零$|零[拾佰仟万亿元角分整]|[拾佰仟][拾佰仟]/);
          expect(text.endsWith("元整")).toBe(amount % 100n === 0n);
          expect(text.includes("整")).toBe(amount % 100n === 0n);
        },
      ),
      effort(3000),
    );
  },
);

test("different amounts never read alike", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (a, more) =>
      expect(rmb(fenSum(a))).not.toBe(rmb(fenSum(a + more))),
    ),
  );
});

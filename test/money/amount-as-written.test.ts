import Decimal from "decimal.js";
import fc from "fast-check";
import { readAmount, type CellLike, type Unit } from "../../src/money/amount-as-written";
import { numeral } from "../../src/money/exact";
import { effort } from "../effort";
import { spaced, withCommas } from "./written";

/** What was read, short: the yuan and the cell's own unit, or the reason. */
function said(cell: CellLike, unit: Unit = "元"): string {
  const read = readAmount(cell, unit);
  if (read.kind === "value") return numeral(read.value) + (read.unit ? ` ${read.unit}` : "");
  return read.kind === "blank" ? "blank" : read.reason;
}

describe("text that is a number is read", () => {
  test.each([
    ["１２００", "1200"],
    [" 1,200 ", "1200"],
    ["1.2e3", "1200"],
    ["1.2E+3", "1200"],
    ["12E-1", "1.2"],
    ["1，200", "1200"],
    ["1，200.5", "1200.5"],
    ["3 000", "3000"],
    ["3\u00a0000\u00a0000", "3000000"],
    ["1\u2009200", "1200"],
    ["12,345,678.90", "12345678.9"],
    ["+100", "100"],
    ["007", "7"],
    ["12.", "12"],
    [".5", "0.5"],
    ["0", "0"],
    ["-0", "0"],
    ["(0)", "0"],
    ["\u200b1200\ufeff", "1200"],
    ["'1200", "1200"],
    ["0.57", "0.57"],
    ["123456789012345678901.23", "123456789012345678901.23"],
  ])("%j is %s", (text, amount) => expect(said(text)).toBe(amount));
});

describe("the cell's own unit beats the header's", () => {
  test.each([
    ["1,200.5万", "12005000 万元"],
    ["1，200.5万", "12005000 万元"],
    ["1200.5 万元", "12005000 万元"],
    ["￥3 000元", "3000 元"],
    ["¥3,000.00元", "3000 元"],
    ["3000圆", "3000 元"],
    ["5千", "5000 千元"],
    ["5千元", "5000 千元"],
    ["1.5亿", "150000000 亿元"],
    ["1.5亿元", "150000000 亿元"],
    ["100万元整", "1000000 万元"],
    ["人民币100万元整", "1000000 万元"],
    ["人民币：100万元", "1000000 万元"],
    ["RMB 100万元", "1000000 万元"],
    ["100万RMB", "1000000 万元"],
    ["500元人民币", "500 元"],
    ["500元（人民币）", "500 元"],
    ["CNY500元", "500 元"],
    ["人民币￥500元", "500 元"],
    ["100（万元）", "1000000 万元"],
    ["100(元)", "100 元"],
    ["1.2e2万元", "1200000 万元"],
    ["100萬元", "1000000 万元"],
    ["1 000\n万元", "10000000 万元"],
    ["300 万 元", "3000000 万元"],
    ["1２０元", "120 元"],
  ])("%j is %s, whatever the header says", (text, amount) => {
    expect(said(text, "万元")).toBe(amount);
    expect(said(text, "亿元")).toBe(amount);
  });
});

describe("without a unit of its own a cell is in the header's", () => {
  test.each<[CellLike, Unit, string]>([
    [0.57, "万元", "5700"],
    [500, "万元", "5000000"],
    ["500", "千元", "500000"],
    [1.5, "亿元", "150000000"],
    [1234.5, "元", "1234.5"],
    [0.1 + 0.2, "元", "0.3"],
    [0, "万元", "0"],
    [1e21, "元", "1000000000000000000000"],
  ])("%j in %s is %s yuan", (cell, unit, amount) => expect(said(cell, unit)).toBe(amount));
  test.each(["￥100", "100￥", "人民币100", "100 CNY", "RMB100"])(
    "a currency without a unit (%s) does not replace the header's",
    text => expect(said(text, "万元")).toBe("1000000"),
  );
});

describe("blank is missing, never 0", () => {
  test.each<[CellLike]>([
    [null],
    [""],
    [" \u3000"],
    ["无"],
    ["/"],
    ["—"],
    ["－"],
    ["不适用"],
    ["暂无"],
    ["详见附件"],
    ["N/A"],
  ])("%j is blank", cell => expect(said(cell)).toBe("blank"));
});

describe("anything else is not a number, and never 0", () => {
  test.each<[CellLike]>([
    ["60%"],
    ["60％"],
    ["5‰"],
    ["约100"],
    ["100左右"],
    ["100万以上"],
    ["100-200万"],
    ["100~200"],
    ["100—200万元"],
    ["100万、200万"],
    ["1,20,0"],
    ["1,2345"],
    ["0,500"],
    ["1, 200"],
    ["1,200 300"],
    ["1.200,50"],
    ["1.2.3"],
    ["1,200e3"],
    ["3万5千"],
    ["3千万"],
    ["三百万"],
    ["壹佰万元"],
    ["1万亿"],
    ["100万美元"],
    ["100美元"],
    ["$100"],
    ["€5"],
    ["100港元"],
    ["500元/月"],
    ["100w"],
    ["0x10"],
    ["1e999"],
    ["Infinity"],
    ["NaN"],
    ["1_000"],
    ["=1+1"],
    ["12a"],
    ["abc"],
    ["待定"],
    ["万元"],
    ["元"],
    ["￥"],
    ["()" + "1"],
    ["(100"],
    ["((100))"],
    ["-(100)"],
    ["--5"],
    ["100\n200"],
    ["100  200"],
    ["1\t000"],
    ["①500"],
    ["1000²"],
    ["½"],
    ["⑴"],
    ["٣٤"],
    ["1/3"],
    ["2024-01-01"],
    ["1'000"],
    [true],
    [false],
    ["9".repeat(500)],
    [Infinity],
    [NaN],
  ])("%j is not a number", cell => expect(said(cell)).toBe("not-a-number"));
});

describe("a negative amount is invalid", () => {
  test.each<[CellLike]>([
    [-5],
    [-0.01],
    ["-5"],
    ["－5"],
    ["−5"],
    ["—5"],
    ["负5万元"],
    ["(1,200)"],
    ["（1,200）"],
    ["(100)万元"],
    ["(100万元)"],
    ["-￥100"],
    ["￥-100"],
    ["￥(100)"],
    ["(￥100)"],
  ])("%j is negative", cell => expect(said(cell)).toBe("negative"));
});

test.each<[CellLike, string]>([
  [{ error: "#N/A" }, "#N/A"],
  ["#REF!", "#REF!"],
  ["#n/a", "#n/a"],
  ["#DIV/0!", "#DIV/0!"],
])("%j is an error value and says which", (cell, text) =>
  expect(readAmount(cell, "元")).toEqual({ kind: "invalid", reason: "error-value", text }),
);

test("what cannot be read is handed back as it stood", () => {
  expect(readAmount(" 约１００万 ", "元")).toEqual({ kind: "invalid", reason: "not-a-number", text: " 约１００万 " });
  expect(readAmount(-5, "元")).toEqual({ kind: "invalid", reason: "negative", text: "-5" });
  expect(readAmount(true, "元")).toEqual({ kind: "invalid", reason: "not-a-number", text: "TRUE" });
});

const POWER: Readonly<Record<Unit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
const aUnit = fc.constantFrom<Unit>("元", "千元", "万元", "亿元");
const aNumeral = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 8 }))
  .map(([whole, fraction]) => whole.toString() + (fraction && `.${fraction}`));
const wide = (text: string, unit: Unit): string =>
  new (Decimal.clone({ precision: 80 }))(text).mul(new Decimal(10).pow(POWER[unit])).toFixed();

test("however a number is dressed, every digit of it counts, in the unit that it names", () => {
  const dress = fc.tuple(
    fc.constantFrom("", "￥", "¥ ", "人民币", "RMB "),
    fc.constantFrom((t: string) => t, withCommas, spaced),
    fc.constantFrom("", " ", "\u3000"),
    fc.boolean(),
  );
  fc.assert(
    fc.property(aNumeral, aUnit, aUnit, dress, (plain, own, header, [before, group, gap, fullWidth]) => {
      const written = before + group(plain) + gap + own;
      const text = fullWidth ? written.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : written;
      expect(said(text, header)).toBe(`${wide(plain, own)} ${own}`);
    }),
  );
});

test("a text and the number that it shows are the same amount", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      aUnit,
      (digits, scale, unit) => {
        const cell = Number(`${digits}e-${scale}`);
        expect(readAmount(cell, unit)).toEqual(readAmount(`${digits}e-${scale}`, unit));
        expect(said(cell, unit)).toBe(wide(`${digits}e-${scale}`, unit));
      },
    ),
  );
});

test("no text whatsoever makes the reading throw, or gives a negative amount", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.string({ unit: fc.constantFrom(..."0123456789.,，-()（）元万亿千￥% eE+负整RMB人民币\n"), maxLength: 14 }),
      ),
      aUnit,
      (text, unit) => {
        const read = readAmount(text, unit);
        expect(read.kind !== "value" || (read.value.digits >= 0n && /[0-9０-９\p{Nd}]/u.test(text))).toBe(true);
      },
    ),
    effort(2000),
  );
});

test("a cell full of digits, spaces or brackets is answered at once", () => {
  const started = performance.now();
  for (const sign of ["9", " 1", "0.", "(", "1,", "万", "￥ ", "\u200b", "e"]) said(sign.repeat(32_767 / sign.length));
  expect(performance.now() - started).toBeLessThan(30_000);
});

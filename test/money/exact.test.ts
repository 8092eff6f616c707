import Decimal from "decimal.js";
import fc from "fast-check";
import {
  add,
  compare,
  exact,
  exactFromDouble,
  exactFromNumeral,
  multiply,
  numeral,
  shift,
  subtract,
  tenTo,
  type Exact,
} from "../../src/money/exact";

const Wide = Decimal.clone({ precision: 200, toExpPos: 400, toExpNeg: -400 });
const anExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -5, max: 20 }))
  .map(([digits, scale]) => exact(digits, scale));
const wide = (a: Exact): Decimal => new Wide(a.digits.toString()).div(new Wide(10).pow(a.scale));

test("sums, differences, products and comparisons are those of decimal.js", () => {
  fc.assert(
    fc.property(anExact, anExact, (a, b) => {
      expect(numeral(add(a, b))).toBe(wide(a).add(wide(b)).toFixed());
      expect(numeral(subtract(a, b))).toBe(wide(a).sub(wide(b)).toFixed());
      expect(numeral(multiply(a, b))).toBe(wide(a).mul(wide(b)).toFixed());
      expect(compare(a, b)).toBe(wide(a).cmp(wide(b)));
    }),
  );
});

test("equal values are equal objects", () => {
  fc.assert(
    fc.property(anExact, fc.integer({ min: 0, max: 12 }), (a, n) => {
      expect(exact(a.digits * tenTo(n), a.scale + n)).toEqual(a);
      expect(shift(shift(a, n), -n)).toEqual(a);
    }),
  );
});

test("a numeral is printed as it was, without exponent and idle zeros", () => {
  fc.assert(fc.property(anExact, a => expect(exactFromNumeral(numeral(a))).toEqual(a)));
  expect(numeral(exactFromNumeral("-1.250e-2") as Exact)).toBe("-0.0125");
  expect(numeral(exactFromNumeral(".5") as Exact)).toBe("0.5");
});

test.each(["", ".", "-", "e5", "1e", "0x10", "1,000", "1_000", "Infinity", "１２", "1 "])(
  "%j is no plain numeral",
  text => expect(exactFromNumeral(text)).toBeNull(),
);

test.each([
  [0.1 + 0.2, "0.3"],
  [1.005, "1.005"],
  [0.57, "0.57"],
  [4.2, "4.2"],
  [1e21, "1000000000000000000000"],
  [5e-7, "0.0000005"],
  [1.1 * 3, "3.3"],
  [-0, "0"],
  [-2.5, "-2.5"],
])("the double %d stands for the decimal %s that Excel shows", (double, text) =>
  expect(numeral(exactFromDouble(double) as Exact)).toBe(text),
);

test("every decimal of at most 15 digits survives a cell's double", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 20 }), (digits, scale) => {
      expect(exactFromDouble(Number(`${digits}e-${scale}`))).toEqual(exact(BigInt(digits), scale));
    }),
  );
});

test.each([Infinity, -Infinity, NaN])("%d stands for no decimal", value => expect(exactFromDouble(value)).toBeNull());

test("powers of ten beyond those that are kept are right, too", () =>
  expect(tenTo(1000)).toBe(BigInt(`1${"0".repeat(1000)}`)));

describe("a cell's double", () => {
  test.each<[number, string | null]>([
    [0.1 + 0.2, "0.3"],
    [1.005, "1.005"],
    [1e15, "1000000000000000"],
    [1e15 + 1, "1000000000000000"],
    [123456789012345, "123456789012345"],
    [-123456789012345, "-123456789012345"],
    [999999999999999, "999999999999999"],
    [1234567890123456, "1234567890123460"],
    [12345678901234.56, "12345678901234.6"],
    [1e21, "1000000000000000000000"],
    [1.5e300, "15".padEnd(301, "0")],
    [5e-324, "0." + "0".repeat(323) + "5"],
    [0.000012345678901234567, "0.0000123456789012346"],
    [1.23456789012345e-7, "0.000000123456789012345"],
    [-0, "0"],
    [Infinity, null],
    [-Infinity, null],
    [NaN, null],
  ])("%d stands for %s", (value, expected) => {
    const read = exactFromDouble(value);
    expect(read && numeral(read)).toBe(expected);
  });
});

describe("a numeral", () => {
  test.each<[string, string | null]>([
    ["12", "12"],
    ["12.", "12"],
    [".5", "0.5"],
    ["+1.50", "1.5"],
    ["-.5e1", "-5"],
    ["1E3", "1000"],
    ["1e-3", "0.001"],
    ["", null],
    [".", null],
    ["-", null],
    ["1e", null],
    ["1e12345", null],
    ["1,2", null],
    ["x1", null],
    ["1x", null],
    ["0x10", null],
  ])("%j is %s", (text, expected) => {
    const read = exactFromNumeral(text);
    expect(read && numeral(read)).toBe(expected);
  });
});

test("powers of ten are exact beyond those that are kept", () => {
  expect([0, 1, 399, 400, 401, 700].map(n => tenTo(n) === 10n ** BigInt(n))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
});

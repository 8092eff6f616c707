import Decimal from "decimal.js";
import fc from "fast-check";
import { exact, exactFromNumeral, type Exact } from "../../src/money/exact";
import { fenAt, type Fen } from "../../src/money/fen";
import { fixed, grouped, percent, yuan } from "../../src/money/print";

/** As a column holds it, whatever it is. */
const raw = (fen: number): Fen => fenAt([fen], 0);

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [50, "0.50"],
  [123450, "1234.50"],
  [-5, "-0.05"],
  [-123450, "-1234.50"],
  [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
])("%d 分 are %s yuan", (fen, text) => expect(yuan(raw(fen))).toBe(text));
test.each([[1.5], [NaN], [2 ** 53]])("%d are no whole 分", fen => expect(() => yuan(raw(fen))).toThrow(RangeError));

test("yuan are printed as decimal.js prints them", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fen => {
      const plain = new Decimal(fen).div(100).toFixed(2);
      expect(yuan(raw(fen))).toBe(fen === 0 ? "0.00" : plain);
    }),
  );
});

test.each<[number, number, string]>([
  [123456700, 2, "123.46"],
  [123450000, 2, "123.45"],
  [500000, 0, "1"],
  [499999, 0, "0"],
  [1, 6, "0.000001"],
  [900000000, 2, "900.00"],
  [900000000, 0, "900"],
  [12345, 2, "0.01"],
  [0, 2, "0.00"],
  [1, 8, "0.00000100"],
  [-500000, 0, "-1"],
])("%d 分 in 万元 with %d decimals are %s, half up", (fen, digits, text) =>
  expect(fixed(exact(BigInt(fen), 6), digits)).toBe(text),
);

test("万元 are printed as decimal.js rounds them", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 8 }), (fen, digits) =>
      expect(fixed(exact(BigInt(fen), 6), digits)).toBe(
        new Decimal(fen).div(1e6).toFixed(digits, Decimal.ROUND_HALF_UP),
      ),
    ),
  );
});

test.each([
  ["1234567.891", "1,234,567.891"],
  ["0.0005", "0.0005"],
  ["-1000", "-1,000"],
  ["123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"],
])("%s has all its digits, grouped: %s", (text, shown) => expect(grouped(exactFromNumeral(text) as Exact)).toBe(shown));
test.each<[string, number, string]>([
  ["1.005", 2, "1.01"],
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["1", 2, "1.00"],
])("%s with %d decimals is %s", (text, digits, shown) =>
  expect(fixed(exactFromNumeral(text) as Exact, digits)).toBe(shown),
);
test.each([
  [3000, "30%"],
  [1250, "12.5%"],
  [10000, "100%"],
  [1, "0.01%"],
  [0, "0%"],
])("%d basis points are %s", (points, text) => expect(percent(points)).toBe(text));
test("half a basis point is none", () => expect(() => percent(0.5)).toThrow(RangeError));

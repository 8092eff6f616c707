import fc from "fast-check";
import { hundredthsOf, hundredthsOfDouble, readAmount, type Unit } from "../../src/money/amount-as-written";
import { exact, exactFromNumeral, type Exact } from "../../src/money/exact";
import { effort } from "../effort";

const aUnit = fc.constantFrom<Unit>("元", "千元", "万元", "亿元");

function exactWay(cell: number, unit: Unit): number | null {
  const read = readAmount(cell, unit);
  return read.kind === "value" ? hundredthsOf(read.value) : null;
}

test.each<[string, number | null]>([
  ["0", 0],
  ["0.01", 1],
  ["1234.5", 123450],
  ["0.001", null],
  ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ["90071992547409.92", null],
  ["-1", null],
  ["1e300", null],
])("%s in whole hundredths is %j", (text, hundredths) =>
  expect(hundredthsOf(exactFromNumeral(text) as Exact)).toBe(hundredths),
);

test.each<[number, Unit, number | null]>([
  [0.57, "万元", 570000],
  [1.005, "元", null],
  [1.005, "千元", 100500],
  [0.1, "亿元", 1_000_000_000],
  [0.29, "元", 29],
  [4.35, "元", 435],
  [1.15, "元", 115],
  [-1, "元", null],
  [NaN, "元", null],
  [Infinity, "元", null],
  [-0, "元", 0],
  [1e300, "元", null],
  [5e-324, "元", null],
  [123456789012.34, "元", 12345678901234],
])("%d %s in whole 分, fast, is %j", (cell, unit, fen) => expect(hundredthsOfDouble(cell, unit)).toBe(fen));

test("the fast way never differs from the exact way", () => {
  const anyCell = fc.oneof(
    fc.double({ min: 0 }),
    fc.double({ min: 0, max: 1e9 }),
    fc.integer({ min: 0 }),
    fc.maxSafeNat(),
    fc.tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 12 })).map(([digits, scale]) => Number(`${digits}e-${scale}`)),
    fc.tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 0, max: 8 })).map(([digits, scale]) => digits * 10 ** -scale),
    fc.tuple(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 })).map(([a, b]) => a / 100 + b / 1000),
  );
  fc.assert(
    fc.property(anyCell, aUnit, (cell, unit) => {
      const fast = hundredthsOfDouble(cell, unit);
      expect(fast === null || fast === exactWay(cell, unit)).toBe(true);
    }),
    effort(20_000),
  );
});

test("whole 分 of less than ten million million yuan always take the fast way", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fen => {
      expect(hundredthsOfDouble(Number(`${fen}e-2`), "元")).toBe(fen);
      expect(hundredthsOfDouble(Number(`${fen}e-6`), "万元")).toBe(fen);
    }),
  );
});

test("hundredths say the same value, or nothing", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
      const hundredths = hundredthsOf(exact(digits, scale));
      if (hundredths !== null) expect(exact(BigInt(hundredths), 2)).toEqual(exact(digits, scale));
      else
        expect(
          digits % 10n ** BigInt(Math.max(0, scale - 2)) !== 0n ||
            digits * 100n > BigInt(Number.MAX_SAFE_INTEGER) * 10n ** BigInt(scale),
        ).toBe(true);
    }),
  );
});

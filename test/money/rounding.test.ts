import Decimal from "decimal.js";
import fc from "fast-check";
import { exact, numeral } from "../../src/money/exact";
import { roundDecimals, roundParts, roundRatio, ROUNDINGS, type Rounding } from "../../src/money/rounding";
import { effort } from "../effort";

const STEP: Readonly<Record<Rounding, number>> = {
  fen: 1,
  "yuan-floor": 100,
  yuan: 100,
  "thousand-floor": 1e5,
  "wan-floor": 1e6,
  wan: 1e6,
  "wan-2dp": 1e4,
};
const aRounding = fc.constantFrom(...ROUNDINGS);

test.each<[Rounding, bigint, bigint, bigint]>([
  ["fen", 1n, 2n, 1n],
  ["fen", 49n, 100n, 0n],
  ["fen", 5n, 3n, 2n],
  ["yuan-floor", 199n, 1n, 100n],
  ["yuan", 149n, 1n, 100n],
  ["yuan", 150n, 1n, 200n],
  ["yuan", 37037070n, 1n, 37037100n],
  ["thousand-floor", 37037099n, 1n, 37000000n],
  ["wan-floor", 37500000n, 1n, 37000000n],
  ["wan", 37500000n, 1n, 38000000n],
  ["wan", 37499999n, 1n, 37000000n],
  ["wan-2dp", 37037099n, 1n, 37040000n],
  ["wan-2dp", 5000n, 1n, 10000n],
  ["yuan", 299n, 2n, 100n],
  ["fen", 0n, 7n, 0n],
])("%s: %d/%d 分 are %d 分", (rounding, numerator, denominator, fen) => {
  expect(roundRatio(numerator, denominator, rounding)).toBe(fen);
  expect(roundParts(Number(numerator), Number(denominator), rounding)).toBe(Number(fen));
});

test("a ratio is rounded half up or cut to whole steps, as decimal.js does", () => {
  const Wide = Decimal.clone({ precision: 120 });
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.integer({ min: 1, max: 1e9 }),
      aRounding,
      (numerator, denominator, rounding) => {
        const steps = new Wide(numerator.toString()).div(denominator).div(STEP[rounding]);
        const mode = rounding.endsWith("-floor") ? Decimal.ROUND_FLOOR : Decimal.ROUND_HALF_UP;
        expect(roundRatio(numerator, BigInt(denominator), rounding).toString()).toBe(
          steps.toDecimalPlaces(0, mode).mul(STEP[rounding]).toFixed(),
        );
      },
    ),
  );
});

test("safe integers and bigints round alike", () => {
  const value = fc.oneof(
    fc.maxSafeNat(),
    fc.nat(),
    fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: -1, max: 1 })).map(([n, d]) => Math.max(0, n * 50_000 + d)),
  );
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(1, 3, 7, 100, 365, 1200, 10_000, 120_000, 1_000_000),
      aRounding,
      (n, parts, rounding) => {
        const wide = roundRatio(BigInt(n), BigInt(parts), rounding);
        if (wide > BigInt(Number.MAX_SAFE_INTEGER)) expect(() => roundParts(n, parts, rounding)).toThrow(RangeError);
        else expect(roundParts(n, parts, rounding)).toBe(Number(wide));
      },
    ),
    effort(5000),
  );
});

test("the floors never exceed the ratio, and the others are at most half a step away", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      aRounding,
      (numerator, denominator, rounding) => {
        const off = roundRatio(numerator, denominator, rounding) * denominator - numerator,
          step = BigInt(STEP[rounding]) * denominator;
        if (rounding.endsWith("-floor")) expect(off <= 0n && -off < step).toBe(true);
        else expect(2n * off <= step && -2n * off < step).toBe(true);
      },
    ),
  );
});

test.each<[number, number]>([
  [-1, 1],
  [1.5, 1],
  [NaN, 1],
  [1, 0],
  [1, -1],
  [2 ** 53, 1],
])("%d parts of 1/%d 分 are no amount", (value, parts) =>
  expect(() => roundParts(value, parts, "fen")).toThrow(RangeError),
);
test.each<[bigint, bigint]>([
  [-1n, 1n],
  [1n, 0n],
  [1n, -1n],
])("the ratio %d/%d is no amount", (n, d) => expect(() => roundRatio(n, d, "fen")).toThrow(RangeError));

test("decimals are rounded half away from zero", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 8 }),
      (digits, scale, places) => {
        const value = exact(digits, scale);
        expect(numeral(roundDecimals(value, places))).toBe(
          new (Decimal.clone({ precision: 60 }))(numeral(value))
            .toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
            .toFixed()
            .replace(/^-0$/, "0"),
        );
      },
    ),
  );
});

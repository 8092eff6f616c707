import fc from "fast-check";
import { proRata } from "../../src/money/pro-rata";

test("what is over a budget is cut in proportion, and the rest goes by largest remainder", () => {
  expect(proRata([100n, 100n, 100n], 200n, 1n)).toEqual([67n, 67n, 66n]);
  expect(proRata([500n, 300n, 200n], 500n, 1n)).toEqual([250n, 150n, 100n]);
  expect(proRata([1000n, 500n], 1199n, 100n)).toEqual([700n, 400n]);
});
test("the larger remainder comes first, wherever it stands; of equals the earlier", () => {
  expect(proRata([2n, 1n], 2n, 1n)).toEqual([1n, 1n]);
  expect(proRata([1n, 2n], 2n, 1n)).toEqual([1n, 1n]);
  expect(proRata([3n, 3n], 3n, 1n)).toEqual([2n, 1n]);
});
test("a step that would pass the uncut amount is left for another", () => {
  expect(proRata([50n, 150n, 150n], 340n, 100n)).toEqual([0n, 100n, 100n]);
  expect(proRata([50n, 950n], 999n, 100n)).toEqual([0n, 900n]);
  expect(proRata([100n, 150n, 150n], 399n, 100n)).toEqual([100n, 100n, 100n]);
});
test("what fits is not cut", () => expect(proRata([1n, 2n], 3n, 100n)).toEqual([1n, 2n]));
test("a budget of nothing leaves nothing", () => expect(proRata([5n, 7n], 0n, 1n)).toEqual([0n, 0n]));

test("parts sum to the budget to the 分, none is above its uncut amount, and a larger amount never gets less", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { maxLength: 12 }),
      fc.bigInt({ min: 0n, max: 10n ** 13n }),
      (amounts, budget) => {
        const parts = proRata(amounts, budget, 1n),
          whole = amounts.reduce((sum, amount) => sum + amount, 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole < budget ? whole : budget);
        parts.forEach((part, k) => {
          expect(part >= 0n && part <= amounts[k]!).toBe(true);
          amounts.forEach((other, j) => {
            if (amounts[k]! > other) expect(part >= parts[j]! - 1n).toBe(true);
          });
        });
      },
    ),
  );
});

test("in steps every cut part is a multiple of the step, and the sum never passes the budget", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 8 }),
      fc.bigInt({ min: 0n, max: 10n ** 9n }),
      fc.constantFrom(100n, 1_000_000n),
      (amounts, budget, step) => {
        const parts = proRata(amounts, budget, step),
          sum = parts.reduce((total, part) => total + part, 0n);
        if (amounts.reduce((total, amount) => total + amount, 0n) <= budget) return;
        expect(sum <= budget).toBe(true);
        parts.forEach((part, k) => {
          expect(part % step).toBe(0n);
          expect(part <= amounts[k]!).toBe(true);
        });
      },
    ),
  );
});

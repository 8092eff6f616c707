import fc from "fast-check";
import { fenSum } from "../../src/money/fen";
import { instalmentShares, instalmentsOf } from "../../src/money/instalments";

test.each([
  ["70%、30%", [7000, 3000]],
  ["首期７０％，验收后30％", [7000, 3000]],
  ["33.33%, 33.33%, 33.34%", [3333, 3333, 3334]],
  ["7:3", [7000, 3000]],
  ["5：3：2", [5000, 3000, 2000]],
  ["33.3%、66.7%", [3330, 6670]],
  ["70:30", [7000, 3000]],
  ["100:300", [2500, 7500]],
  [`${"8%、".repeat(11)}12%`, [...Array<number>(11).fill(800), 1200]],
  [`${"7%、".repeat(12)}16%`, null],
  ["70%、20%", null],
  ["50%、0%、50%", null],
  ["0:1", null],
  ["0:0", null],
  ["约7:3", null],
  ["7:3左右", null],
  ["1:1:1", null],
  ["6:2:1", null],
  ["100%", null],
  ["1:2", null],
  ["一次性拨付", null],
  ["-30%、130%", null],
  ["", null],
])("instalments written %j are %j basis points", (text, shares) => expect(instalmentShares(text)).toEqual(shares));

test("instalments sum to the amount to the 分, and none is further than a 分 from its share", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 3 }),
      (fen, first) => {
        const shares = [...first, 10_000 - first.reduce((sum, share) => sum + share, 0)],
          parts = instalmentsOf(fenSum(fen), shares);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(fen);
        parts.forEach((part, k) => {
          const off = part * 10_000n - fen * BigInt(shares[k]!);
          expect(off > -10_000n && off < 10_000n).toBe(true);
        });
      },
    ),
  );
});

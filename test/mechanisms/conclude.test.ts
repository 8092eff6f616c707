import fc from "fast-check";
import { concludeWide, FAST_LIMIT, FastConclusions, type Conclusion } from "../../src/mechanisms/conclude";
import { PARTS } from "../../src/mechanisms/results";
import { exact } from "../../src/money/exact";
import { ROUNDINGS } from "../../src/money/rounding";
import { effort } from "../effort";

const MOST = FAST_LIMIT * PARTS;

describe("how an amount comes out of a raw one", () => {
  const around = (n: number): fc.Arbitrary<number> => fc.integer({ min: Math.max(0, n - 3), max: n + 3 }),
    fen = fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), around(0), around(500_000), around(1_000_000)),
    ceiling = fc.oneof(fc.constant(null), fen, fc.constant(FAST_LIMIT), fc.constant(FAST_LIMIT + 1)),
    raw = fc.oneof(
      fc.tuple(fen, fc.nat(PARTS)).map(([whole, parts]) => whole * PARTS + parts),
      fen.map(whole => whole * PARTS + PARTS / 2),
      fc.integer({ min: 0, max: MOST / 2 }),
    );

  test("in safe integers is the same as in exact fractions, level by level, or is left to these", () => {
    fc.assert(
      fc.property(
        fc.array(ceiling, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Conclusion["basis"]>("cumulative", "increment"),
        fc.constantFrom(...ROUNDINGS),
        fc.array(fc.tuple(fc.nat(3), raw, fc.oneof(fen, fc.constant(FAST_LIMIT + 1))), { minLength: 1 }),
        (ceilings, basis, rounding, rows) => {
          const how = ceilings.map((ceiling): Conclusion => ({ ceiling, basis, rounding })),
            fast = new FastConclusions(how);
          for (const [level, parts, paid] of rows) {
            const which = level % how.length,
              found = fast.at(which, parts, paid),
              wide = concludeWide(how[which]!, { num: BigInt(parts), den: BigInt(PARTS) }, exact(BigInt(paid), 2));
            const isSafe = paid <= FAST_LIMIT && (how[which]!.ceiling ?? 0) <= FAST_LIMIT;
            expect(found !== null).toBe(isSafe);
            if (found === null) continue;
            expect(BigInt(found.computed)).toBe(wide.computed);
            expect(found.capped).toBe(wide.capped);
            expect(BigInt(found.deducted) * wide.deducted.den).toBe(wide.deducted.num * BigInt(PARTS));
          }
        },
      ),
      effort(2_000),
    );
  });
});

import { both, compared } from "../oracle/agreement";
import { SHAPES } from "../oracle/shapes";

/** A mutation run takes a share of the rosters. */
const SHARE = Number(process.env["PROPERTY_SHARE"] ?? "1"),
  SEEDS = Math.ceil(150 * SHARE),
  EACH = Math.ceil(8 * SHARE);

describe("the product and an independent calculation agree on random rosters", () => {
  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    "roster %i: clause, outcome, amounts, winners, marks and totals",
    async seed => {
      const pair = await both(seed, "cells"),
        { ours, plain } = compared(pair);
      expect(pair.ours.assessment.rows.count).toBe(pair.rows.length);
      expect({ seed, ...ours }).toEqual({ seed, ...plain });
    },
  );

  // `npm run exact` has any number of rows, in four time zones.
  test.each(SHAPES.flatMap(shape => Array.from({ length: EACH }, (_, i) => [shape, 1001 + i] as const)))(
    "as %s: roster %i",
    async (shape, seed) => {
      const { ours, plain } = compared(await both(seed, shape));
      expect({ seed, ...ours }).toEqual({ seed, ...plain });
    },
  );
});

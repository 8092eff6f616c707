import { bestFit, isForeign, isPoor } from "../../src/assess/policy-fit";

const fit = (rows: number, unknown: number, missing: number) => ({ rows, unknown, missing });

describe("how far a roster is of a policy", () => {
  test("most rows of unknown clauses are another policy's", () => {
    expect(isForeign(fit(10, 6, 0))).toBe(true);
    expect(isForeign(fit(10, 5, 5))).toBe(false);
  });
  test("rows without what their clause reads count as rows that cannot be reckoned", () => {
    expect(isPoor(fit(10, 3, 3))).toBe(true);
    expect(isPoor(fit(10, 2, 3))).toBe(false);
  });
  test("the best candidate reckons three rows in four at least", () => {
    const candidates = [{ fit: fit(8, 3, 0) }, { fit: fit(8, 1, 1) }];
    expect(bestFit(candidates)).toBe(candidates[1]);
    expect(bestFit([{ fit: fit(8, 3, 0) }])).toBeNull();
    expect(bestFit([{ fit: fit(0, 0, 0) }])).toBeNull();
    expect(bestFit([])).toBeNull();
  });
});

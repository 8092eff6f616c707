import { comparedParts } from "../oracle/parts/agreement";

/** A mutation run takes a share of them. */
const SEEDS = Math.ceil(120 * Number(process.env["PROPERTY_SHARE"] ?? "1"));

describe("the product and an independent calculation agree on random policies made of parts", () => {
  // Two limits that a reading lets count by the same time are two; a product is divided once, at its end; a limit
  // that some of was used is told of twice; a cut to the budget leaves the best of a project; what 已获 says beyond the
  // ledger is unclear; a level that says a figure beside the clause's tells two parts of an application apart.
  test.each([...Array.from({ length: SEEDS }, (_, i) => i + 1), 530, 1122, 30025, 30130, 100956, 400037])(
    "seed %i",
    async seed => {
      const { lint, ours, wanted, paid, due } = await comparedParts(seed);
      expect(lint).toEqual([]);
      expect(ours).toEqual(wanted);
      expect(paid).toEqual(due);
    },
  );
});

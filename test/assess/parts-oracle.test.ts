import { comparedParts } from "../oracle/parts/agreement";

/** A mutation run takes a share of them. */
const SEEDS = Math.ceil(120 * Number(process.env["PROPERTY_SHARE"] ?? "1"));

describe("the product and an independent calculation agree on random policies made of parts", () => {
  // Two limits that a reading lets count by the same time are two; a product is divided once, at its end.
  test.each([...Array.from({ length: SEEDS }, (_, i) => i + 1), 530, 1122])("seed %i", async seed => {
    const { lint, ours, wanted } = await comparedParts(seed);
    expect(lint).toEqual([]);
    expect(ours).toEqual(wanted);
  });
});

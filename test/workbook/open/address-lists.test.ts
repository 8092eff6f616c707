import fc from "fast-check";
import { addressLists } from "../../../src/workbook/open/address-lists";
import { a1 } from "../../../src/workbook/rect";

const rects = fc.array(
  fc.record({
    top: fc.nat(100_000),
    left: fc.nat(200),
    rows: fc.integer({ min: 1, max: 50 }),
    columns: fc.integer({ min: 1, max: 9 }),
  }),
);

test("each area is named once, in its turn, and no list is longer than is taken", () =>
  fc.assert(
    fc.property(rects, fc.integer({ min: 20, max: 200 }), (all, longest) => {
      const lists = addressLists(all, longest);
      expect(lists.flatMap(list => list.split(","))).toEqual(all.map(a1));
      for (const list of lists) expect(list.length).toBeLessThanOrEqual(longest);
    }),
  ));

test("a list takes as many as fit, to the last character", () => {
  const cell = { top: 0, left: 0, rows: 1, columns: 1 };
  expect(addressLists([cell, cell, cell], 5)).toEqual(["A1,A1", "A1"]);
  expect(addressLists([cell, cell, cell], 8)).toEqual(["A1,A1,A1"]);
  expect(addressLists([], 8)).toEqual([]);
});

import fc from "fast-check";
import { Heap } from "../../src/engine/heap";
import { effort } from "../effort";

describe("the heap by which rows are taken", () => {
  test("gives them in order, and asks n·log n times at most, however many compete in one place", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 2000 }), amounts => {
        let asked = 0;
        const heap = new Heap((a, b) => {
            asked++;
            return amounts[a] === amounts[b] ? a < b : amounts[a]! > amounts[b]!;
          }),
          given: number[] = [];
        amounts.forEach((_, row) => heap.push(row));
        for (let row = heap.pop(); row !== undefined; row = heap.pop()) given.push(row);
        const rows = amounts.map((_, row) => row).sort((a, b) => amounts[b]! - amounts[a]! || a - b);
        expect(given).toEqual(rows);
        expect(asked).toBeLessThanOrEqual(3 * amounts.length * Math.ceil(Math.log2(amounts.length + 1)));
      }),
      effort(60),
    );
  });
});

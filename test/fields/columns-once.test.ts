import fc from "fast-check";
import { applications } from "../../src/fields/columns";
import { columnsOnce } from "../../src/fields/columns-once";
import { exact } from "../../src/money/exact";

describe("columns that say the same of every row", () => {
  test("are one, and say what they said", () => {
    const columns = applications(3, 2);
    columns.basis.hundredths.set([1, 2, 3]);
    columns.own[1]!.numbers.exact.set(0, exact(1n, 5));
    const once = columnsOnce(columns);
    expect(once).toEqual(columns);
    expect(once.paid.hundredths).toBe(once.sales.hundredths);
    expect(once.own[0]!.numbers.hundredths).toBe(once.paid.hundredths);
    expect(once.own[1]!.numbers.exact).toBe(columns.own[1]!.numbers.exact);
    expect(once.status).toBe(once.otherAward);
    expect(once.basis).toEqual(columns.basis);
  });

  test("are told from others, whatever stands in them", () => {
    const value = fc.constantFrom(-1, 0, 1, 7);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value, value), { maxLength: 4 }), rows => {
        const columns = applications(rows.length);
        rows.forEach(([paid, sales, level, status], row) => {
          columns.paid.hundredths[row] = paid;
          columns.sales.hundredths[row] = sales;
          columns.level[row] = Math.abs(level);
          columns.status[row] = Math.abs(status);
        });
        expect(columnsOnce(columns)).toEqual(columns);
      }),
    );
  });
});

import fc from "fast-check";
import { dayOf, printDay } from "../../../src/engine/civil";
import { isWorkingDay, lastDayOf } from "../../../src/report/papers/working-days";

const day = (text: string): number => {
  const [y, m, d] = text.split("-").map(Number) as [number, number, number];
  return dayOf(y, m, d);
};
const last = (from: string, days: number): string => {
  const found = lastDayOf(day(from), days);
  return "to" in found ? printDay(found.to) : `? ${found.unknownYear}`;
};

describe("a notice's period: the first day counts, and weekend days that are worked instead count", () => {
  // Periods as eight offices printed them.
  test.each([
    ["2023-06-20", 7, "2023-06-29"],
    ["2023-09-12", 7, "2023-09-20"],
    ["2023-09-22", 7, "2023-10-08"],
    ["2023-10-10", 7, "2023-10-18"],
    ["2024-11-19", 7, "2024-11-27"],
    ["2024-11-25", 7, "2024-12-03"],
    ["2023-10-30", 5, "2023-11-03"],
    ["2024-11-07", 5, "2024-11-13"],
    ["2026-11-30", 7, "2026-12-08"],
    ["2026-11-30", 5, "2026-12-04"],
  ])("from %s, %i working days end on %s", (from, days, to) => expect(last(from, days)).toBe(to));

  test("a year whose holidays are not known is named, instead of counting weekends only", () => {
    expect(last("2026-12-29", 5)).toBe("? 2027");
    expect(last("2022-05-01", 1)).toBe("? 2022");
    expect(isWorkingDay(day("2027-01-04"))).toBeNull();
  });

  test("the last day is worked, and so many worked days lie in the period", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day("2023-01-01"), max: day("2026-11-01") }),
        fc.integer({ min: 1, max: 20 }),
        (from, n) => {
          const found = lastDayOf(from, n);
          if (!("to" in found)) throw new Error("known years");
          expect(isWorkingDay(found.to)).toBe(true);
          let count = 0;
          for (let at = from; at <= found.to; at++) if (isWorkingDay(at)) count++;
          expect(count).toBe(n);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { anniversary, civil, dayOf, daysInMonth, isCivil, printDay } from "../../src/fields/civil";
import { effort } from "../effort";

/** Date's own calendar, in UTC; years below 100 have to be set apart. */
function byDate(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}
const date = fc.record({
  year: fc.integer({ min: 1, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});

describe("the calendar", () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [2000, 3, 1, 11017],
    [2026, 9, 30, 20726],
    [1, 1, 1, -719162],
    [9999, 12, 31, 2932896],
  ])("%i-%i-%i is day %i", (year, month, day, number) => {
    expect(dayOf(year, month, day)).toBe(number);
    expect(civil(number)).toEqual({ year, month, day });
  });
  test.each([
    [2023, 28],
    [2024, 29],
    [1900, 28],
    [2000, 29],
    [2100, 28],
  ])("February of %i has %i days", (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    expect([isCivil(year, 2, days), isCivil(year, 2, days + 1)]).toEqual([true, false]);
  });
  test("the other months have 30 or 31", () => {
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => daysInMonth(2026, month))).toEqual([
      31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
  test.each([
    [0, 1, 1],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 4, 0],
    [2026, 4, 31],
    [2026, 12, 32],
  ])("%i-%i-%i is none", (year, month, day) => {
    expect(isCivil(year, month, day)).toBe(false);
  });
  test.each([
    [1, 1, 1],
    [2026, 1, 31],
    [2026, 12, 31],
  ])("%i-%i-%i is one", (year, month, day) => {
    expect(isCivil(year, month, day)).toBe(true);
  });
  test("every day is Date's, both ways, and is printed as ISO 8601", () => {
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        fc.pre(isCivil(year, month, day));
        const number = dayOf(year, month, day);
        expect(number).toBe(byDate(year, month, day));
        expect(civil(number)).toEqual({ year, month, day });
        expect(printDay(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
      effort(2000),
    );
  });
  test("every first and last day of a month, over four centuries, is found again", () => {
    for (let year = 1900; year <= 2300; year++)
      for (let month = 1; month <= 12; month++)
        for (const day of [1, daysInMonth(year, month)])
          expect(civil(dayOf(year, month, day))).toEqual({ year, month, day });
  });
});

describe("an anniversary", () => {
  test.each([
    ["2023-09-30", 3, "2026-09-30"],
    ["2024-02-29", 3, "2027-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2023-02-28", 1, "2024-02-28"],
    ["2025-12-31", 1, "2026-12-31"],
    ["2026-01-01", 3, "2029-01-01"],
  ])("%s, %i years on, is %s", (from, years, then) => {
    const [year, month, day] = from.split("-").map(Number) as [number, number, number];
    expect(printDay(anniversary(dayOf(year, month, day), years))).toBe(then);
  });
});

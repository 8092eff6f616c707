import fc from "fast-check";
import { anniversary, civil, dayOf, printDay, readDate } from "../../../src/roster/dates";
import type { Cell } from "../../../src/workbook/ports";

const DAY = dayOf(2026, 9, 30);

/** What a cell reads as: `2026-09-30`, `2026-09-30 1020` (minutes), blank or invalid. */
function read(cell: Cell): string {
  const date = readDate(cell);
  if (date.kind !== "date") return date.kind;
  return printDay(date.day) + (date.minute >= 0 ? ` ${date.minute}` : "");
}

describe("a day of the civil calendar", () => {
  test("counts from 1970-01-01, before and after", () => {
    expect([dayOf(1970, 1, 1), dayOf(1969, 12, 31), dayOf(2000, 3, 1), dayOf(2026, 9, 30)]).toEqual([
      0, -1, 11017, 20726,
    ]);
  });

  test("agrees with the proleptic Gregorian calendar of the language over 8 000 years, both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 2900000 }), day => {
        const date = new Date(day * 86400000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civil(day)).toEqual(expected);
        expect(dayOf(expected.year, expected.month, expected.day)).toBe(day);
      }),
    );
  });
});

describe("the anniversary of a day", () => {
  test("is the same month and day", () => {
    expect(printDay(anniversary(dayOf(2023, 6, 1), 3))).toBe("2026-06-01");
  });

  test("is the month's last where that year has no such day", () => {
    expect(printDay(anniversary(dayOf(2024, 2, 29), 3))).toBe("2027-02-28");
    expect(printDay(anniversary(dayOf(2024, 2, 29), 4))).toBe("2028-02-29");
  });

  test("never comes earlier for a later day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40000 }), fc.integer({ min: 0, max: 400 }), (day, later) => {
        expect(anniversary(day + later, 3)).toBeGreaterThanOrEqual(anniversary(day, 3));
      }),
    );
  });
});

describe("a date in a cell", () => {
  test.each([
    ["2026年9月30日"],
    ["2026年09月30日"],
    ["2026-09-30"],
    ["2026/9/30"],
    ["2026.9.30"],
    ["20260930"],
    ["２０２６年９月３０日"],
    ["2026－09－30"],
    ["二〇二六年九月三十日"],
    ["二零二六年九月三十日"],
    ["2026年九月三十号"],
    [" 2026 年 9 月 30 日 "],
    ["2026。9。30"],
    ["2026年9月30日（星期三）"],
    ["2026-09-30 00:00:00"],
    ["截至2026年9月30日"],
    ["2026年9月30日前"],
    ["2026年9月30日（含）"],
    ["2026年9月30日止"],
    ["46295"],
    ["\u200b2026-09-30\ufeff"],
  ])("written %s is that day", text => expect(read(text)).toBe("2026-09-30"));

  test.each([
    [46295, "2026-09-30"],
    [46295.70833333333, "2026-09-30 1020"],
    [46295.70834490741, "2026-09-30 1021"],
    [46295.999999, "2026-10-01"],
    [20260930, "2026-09-30"],
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [2958465, "9999-12-31"],
  ])("kept as the number %d is %s", (serial, expected) => expect(read(serial)).toBe(expected));

  test.each([
    ["2026年9月30日17:00", 1020],
    ["2026-09-30 17:00", 1020],
    ["2026-09-30 17:00:01", 1021],
    ["2026-09-30 23:59:59", 1440],
    ["2026年9月30日17时30分", 1050],
    ["2026年9月30日17时", 1020],
    ["2026年9月30日下午5点", 1020],
    ["2026年9月30日下午5点半", 1050],
    ["2026年9月30日 上午9:05", 545],
    ["2026年9月30日下午五点", 1020],
    ["2026/9/30 5:00 PM", 1020],
    ["2026/9/30 12:30 AM", 30],
    ["2026年9月30日中午12点", 720],
    ["2026年9月30日24时", 1440],
    ["2026年9月30日24:00前", 1440],
    ["2026年9月30日0时", 0],
    ["2026-09-30T17:00:00", 1020],
    ["2026-09-30T17:00:00.000+08:00", 1020],
    ["2026年9月30日17:00止", 1020],
    ["2026年9月30日周三17:00", 1020],
  ])("with a time, %s, keeps the minute", (text, minute) =>
    expect(readDate(text)).toEqual({ kind: "date", day: DAY, minute }),
  );

  test.each([
    "2026年9月底",
    "2026年9月",
    "2026-09",
    "2026.9",
    "202609",
    "260930",
    "2026年",
    "2026",
    "9月30日",
    "2026年2月30日",
    "2026-02-29",
    "20260931",
    "2026-13-01",
    "2026年0月1日",
    "26年9月30日",
    "30/9/2026",
    "9/30/2026",
    "2026-9/30/1",
    "2026年9月30日至10月8日",
    "2026-09-30 25:00",
    "2026-09-30 24:01",
    "2026-09-30 12:60",
    "2026-09-30T16:00:00Z",
    "待定",
    "明天",
    "2026年9月30日上午",
    "1234",
    "15",
    "-5",
  ])("that names no single day, %s, is invalid and keeps its text", text =>
    expect(readDate(text)).toEqual({ kind: "invalid", text }),
  );

  test.each([
    2026,
    2026.9,
    202609,
    260930,
    60,
    0,
    -1,
    0.5,
    20260231,
    2958466,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])("%d is no date", value => {
    expect(readDate(value).kind).toBe("invalid");
  });

  test("is blank where the cell is, or holds a placeholder", () => {
    expect([null, "", "  ", "无", "/", "—", "暂无", "不适用"].map(read)).toEqual(Array(8).fill("blank"));
  });

  test("is not a truth value or an error", () => {
    expect(readDate(true)).toEqual({ kind: "invalid", text: "TRUE" });
    expect(readDate({ error: "#N/A" })).toEqual({ kind: "invalid", text: "#N/A" });
  });

  test("is the same day in every way of writing", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2099, 12, 31) }), day => {
        const { year, month, day: d } = civil(day);
        const two = (n: number): string => String(n).padStart(2, "0");
        for (const cell of [
          day + 25569,
          `${year}年${month}月${d}日`,
          `${year}-${two(month)}-${two(d)}`,
          `${year}/${month}/${d}`,
          `${year}${two(month)}${two(d)}`,
          Number(`${year}${two(month)}${two(d)}`),
        ]) {
          expect(readDate(cell)).toEqual({ kind: "date", day, minute: -1 });
        }
      }),
    );
  });

  test("read from any text never throws, and gives a day that exists", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789年月日号-/.: 上下午点时分半〇一二三十截至前（）T") }),
        text => {
          const date = readDate(text);
          if (date.kind === "date") expect(civil(date.day).year).toBeGreaterThanOrEqual(1900);
        },
      ),
    );
  });
});

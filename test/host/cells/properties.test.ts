import fc from "fast-check";
import { addressText, areaText, columnLetters, parseAddress, quoted } from "../../../src/host/cells/address";
import { COLUMNS, contains, intersection, rectangle, ROWS, union } from "../../../src/host/cells/rectangle";
import { typed } from "../../../src/host/cells/typed";
import { Looks, type Look } from "../../../src/host/book/looks";
import { MemoryBackend } from "../../../src/host/memory/memory-backend";

const area = (rows: number, columns: number) =>
  fc
    .tuple(fc.nat(rows - 1), fc.nat(columns - 1), fc.nat(rows - 1), fc.nat(columns - 1))
    .map(([r, c, r2, c2]) => rectangle(Math.min(r, r2), Math.min(c, c2), Math.abs(r - r2) + 1, Math.abs(c - c2) + 1));
const sheetName = fc.string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(..."aB1 '_.中年-!".split("")) });

test("every address that is written is read as the same cells of the same sheet", () => {
  fc.assert(
    fc.property(area(ROWS, COLUMNS), sheetName, (at, sheet) => {
      expect(parseAddress(areaText(at))).toEqual({ sheet: null, at });
      expect(parseAddress(addressText(sheet, at))).toEqual({ sheet, at });
    }),
  );
});

test("columns count on from Z to AA, from ZZ to AAA, to the last", () => {
  expect([0, 25, 26, 701, 702, COLUMNS - 1].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(["R1C1", "a b", "名册", "A1", "1x", "x.y"].map(quoted)).toEqual([
    "'R1C1'",
    "'a b'",
    "名册",
    "'A1'",
    "'1x'",
    "x.y",
  ]);
});

test.each(["A0", "A1048577", "XFE1", "A1:B", "1:A", "", "!A1", "A1:B2:C3", "名册"])("%s is no address", text => {
  expect(parseAddress(text)).toBeNull();
});

test("what two areas share lies in both, and what surrounds them holds both", () => {
  fc.assert(
    fc.property(area(9, 9), area(9, 9), (a, b) => {
      const shared = intersection(a, b),
        around = union(a, b);
      expect([
        contains(around, a),
        contains(around, b),
        shared === null || (contains(a, shared) && contains(b, shared)),
      ]).toEqual([true, true, true]);
      const both = Array.from({ length: 81 }, (_, i) => rectangle(Math.floor(i / 9), i % 9, 1, 1)).filter(
        cell => contains(a, cell) && contains(b, cell),
      );
      expect(both.length).toBe(shared === null ? 0 : shared.rows * shared.columns);
    }),
  );
});

test("a number keeps its first fifteen digits, whatever comes after them", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,19}$/), digits => {
      expect(typed(digits, "General", 2026).value).toBe(Number(digits.slice(0, 15).padEnd(digits.length, "0")));
      expect(typed(digits, "@", 2026).value).toBe(digits);
      expect(typed(`'${digits}`, "General", 2026).value).toBe(digits);
    }),
  );
});

test("looks that are set and cleared in any order are those of a sheet that keeps each cell's own", () => {
  const look = fc.record<Look>(
    { fill: fc.constantFrom("#FF0000", "#00FF00"), bold: fc.boolean() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(area(6, 6), fc.option(look, { nil: null })), { maxLength: 12 }),
      area(6, 6),
      (steps, asked) => {
        const looks = new Looks(),
          own: Look[][] = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => ({})));
        for (const [at, put] of steps) {
          if (put) looks.set(at, put);
          else looks.clear(at);
          for (let r = at.top; r < at.top + at.rows; r++)
            for (let c = at.left; c < at.left + at.columns; c++) own[r]![c] = put ? { ...own[r]![c], ...put } : {};
        }
        const fills = own
          .slice(asked.top, asked.top + asked.rows)
          .flatMap(row => row.slice(asked.left, asked.left + asked.columns).map(({ fill }) => fill ?? ""));
        expect(looks.common(asked, "fill")).toBe(fills.every(fill => fill === fills[0]) ? fills[0] : null);
        expect(own.map((row, r) => row.map((_, c) => looks.of(r, c, "bold")))).toEqual(
          own.map(row => row.map(({ bold }) => bold ?? false)),
        );
      },
    ),
  );
});

test("a whole column's look holds for its cells until one gets its own, and goes where it is cleared", () => {
  const looks = new Looks();
  looks.set(rectangle(5, 0, 1, 1), { fill: "#0000FF" });
  looks.set(rectangle(0, 0, ROWS, 1), { fill: "#FF0000", numberFormat: "@" });
  looks.set(rectangle(2, 0, 1, 1), { fill: "#00FF00" });
  looks.clear(rectangle(3, 0, 1, 1));
  expect([0, 2, 3, 5, 900_000].map(row => [looks.of(row, 0, "fill"), looks.of(row, 0, "numberFormat")])).toEqual([
    ["#FF0000", "@"],
    ["#00FF00", "@"],
    ["", "General"],
    ["#FF0000", "@"],
    ["#FF0000", "@"],
  ]);
  expect([
    looks.common(rectangle(0, 0, ROWS, 1), "fill"),
    looks.common(rectangle(10, 0, 20, 1), "fill"),
    looks.of(0, 1, "fill"),
  ]).toEqual([null, "#FF0000", ""]);
});

test("what is written in any order is what a plain table would hold, and the used rectangle is around it", () => {
  const value = fc.constantFrom("", "x", 1, 0, false, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4), value), { maxLength: 20 }), writes => {
      const backend = new MemoryBackend(),
        sheet = backend.sheets()[0]!.id,
        own: (string | number | boolean)[][] = Array.from({ length: 5 }, () => Array(5).fill("") as string[]);
      for (const [r, c, given] of writes) {
        backend.write(sheet, rectangle(r, c, 1, 1), [[given]]);
        if (given !== null) own[r]![c] = given;
      }
      expect(backend.values(sheet, rectangle(0, 0, 5, 5))).toEqual(own);
      const filled = own.flatMap((row, r) => row.flatMap((cell, c) => (cell === "" ? [] : [rectangle(r, c, 1, 1)])));
      expect(backend.used(sheet)).toEqual(filled.length ? filled.reduce(union) : null);
    }),
  );
});

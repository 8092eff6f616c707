import fc from "fast-check";
import { disjoint } from "../../../src/workbook/file/disjoint-merges";
import type { Area } from "../../../src/workbook/ports";
import { effort } from "../../effort";

const area = (top: number, left: number, rows: number, columns: number): Area => ({
  sheet: "表",
  top,
  left,
  rows,
  columns,
});
const overlap = (a: Area, b: Area): boolean =>
  a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;

const anyArea = fc
  .tuple(
    fc.nat(12),
    fc.oneof(fc.nat(12), fc.integer({ min: 16_372, max: 16_383 })),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([top, left, rows, columns]) => area(top, left, rows, Math.min(columns, 16_384 - left)));

test("merged areas that do not overlap stay as they are, in their order", () => {
  const merges = [area(5, 0, 2, 1), area(0, 0, 1, 16_384), area(7, 0, 1, 1), area(5, 1, 2, 16_383)];
  expect(disjoint(merges)).toEqual(merges);
});

test("of areas that overlap the upper one stays, of two that begin in one row the first in the file", () => {
  expect(disjoint([area(3, 0, 9, 9), area(0, 5, 4, 1), area(2, 0, 1, 1)])).toEqual([
    area(0, 5, 4, 1),
    area(2, 0, 1, 1),
  ]);
  expect(disjoint([area(3, 0, 2, 2), area(3, 0, 2, 2)])).toEqual([area(3, 0, 2, 2)]);
});

test("what stays never overlaps, and what goes overlaps one that stays", () => {
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 14 }), merges => {
      const kept = disjoint(merges);
      kept.forEach((a, k) => kept.slice(k + 1).forEach(b => expect(overlap(a, b)).toBe(false)));
      for (const gone of merges.filter(each => !kept.includes(each)))
        expect(kept.some(other => overlap(other, gone))).toBe(true);
    }),
    effort(300),
  );
});

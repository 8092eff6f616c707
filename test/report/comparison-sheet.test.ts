import fc from "fast-check";
import { comparisonOf, type ComparedRow, type EarlierResult } from "../../src/report/comparison";
import { comparedWith, comparisonSheet } from "../../src/report/comparison-sheet";
import { exactFromDouble } from "../../src/money/exact";
import type { Formula, SheetData } from "../../src/workbook/ports";
import { evaluated } from "./papers/evaluated";

const result = (rows: readonly ComparedRow[]): EarlierResult => ({
  receipt: { policyHash: "a", engineVersion: "1", readings: {} },
  rows,
});
const row = (id: number, fen: number | null): ComparedRow => ({
  sheet: "汇总",
  id: String(id),
  applicant: "甲公司",
  project: `项目${id}`,
  clause: "3",
  computed: null,
  proposed: fen === null ? null : (fen / 100).toFixed(2),
  outcome: "amount",
  flags: [],
});
const amounts = fc.dictionary(
  fc.integer({ min: 1, max: 12 }).map(String),
  fc.option(fc.integer({ min: 0, max: 900_000_000_000 })),
  { noNullPrototype: true },
);
const rowsOf = (all: Readonly<Record<string, number | null>>): ComparedRow[] =>
  Object.entries(all).map(([id, fen]) => row(Number(id), fen));
const sum = (rows: readonly ComparedRow[]): number =>
  rows.reduce((total, { proposed }) => total + Math.round(Number(proposed ?? 0) * 100), 0);
const sheetOf = (was: readonly ComparedRow[], is: readonly ComparedRow[]): SheetData => {
  const comparison = comparisonOf(result(was), result(is));
  return comparisonSheet("zh-CN", comparedWith("zh-CN", comparison, { path: "上次.json", rows: is.length }));
};

test("changed rows, one line for the others, and the total, whose formulas give both sums and the difference", () => {
  fc.assert(
    fc.property(amounts, amounts, (before, after) => {
      const [was, is] = [rowsOf(before), rowsOf(after)],
        sheet = sheetOf(was, is),
        total = sheet.rows.at(-1)!;
      const shown = total.slice(5, 8).map(cell => Math.round(Number((cell as Formula).value) * 100));
      expect(shown).toEqual([sum(was), sum(is), sum(is) - sum(was)]);
      for (const line of sheet.rows)
        for (const cell of line)
          if (typeof cell === "object" && cell !== null)
            expect(evaluated(cell.formula, sheet, [sheet])).toEqual(exactFromDouble(Number(cell.value)));
    }),
  );
});

test("a row says what it came to before and now, and why", () => {
  const { name, lines, rows } = sheetOf([row(1, 100), row(2, 500), row(3, 7)], [row(1, 300), row(2, 500), row(4, 9)]);
  expect([name, lines]).toEqual(["与上次相比", ["与上次相比", "与“上次.json”相比，3行不同"]]);
  expect(rows.map(line => [line[1], line[5], line[6], line[8]])).toEqual([
    ["1", 1, 3, "与别的行从优、复核决定或预算有关"],
    ["4", null, 0.09, "新增的行"],
    ["3", 0.07, null, "这次没有的行"],
    [null, 5, 5, null],
    [null, expect.objectContaining({ value: 5.07 + 1 }), expect.objectContaining({ value: 8.09 }), null],
  ]);
});

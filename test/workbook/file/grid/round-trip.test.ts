import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readXlsx } from "hucre";
import { PLAIN, type Grid, type GridCell, type GridSheet } from "../../../../src/workbook/file/grid/grid";
import { readGrid } from "../../../../src/workbook/file/grid/read-grid";
import { writeGrid } from "../../../../src/workbook/file/grid/write-grid";
import type { Cell } from "../../../../src/workbook/ports";

const sample = (name: string): Promise<Grid> =>
  readGrid(`${name}.xlsx`, readFileSync(join(__dirname, "../../../../assets/samples", `${name}.xlsx`)));
const sheetOf = (cells: readonly (readonly [number, number, GridCell])[]): GridSheet => {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [r, c, cell] of cells) (rows.get(r) ?? rows.set(r, new Map()).get(r)!).set(c, cell);
  return {
    name: "表",
    hidden: false,
    rows,
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    frozen: { rows: 0, columns: 0 },
  };
};
const cellsOf = (sheet: GridSheet): [number, number, GridCell][] =>
  [...sheet.rows].flatMap(([r, line]) => [...line].map(([c, cell]): [number, number, GridCell] => [r, c, cell]));

test(
  "a roster is read with its values, formulas, merges, widths and looks, and comes back the same after it was " +
    "written",
  async () => {
    for (const name of ["small", "large", "by-clause"]) {
      const read = await sample(name),
        again = await readGrid("again.xlsx", await writeGrid(read));
      expect(again.sheets.map(s => s.name)).toEqual(read.sheets.map(s => s.name));
      for (const [k, sheet] of read.sheets.entries()) {
        const other = again.sheets[k]!;
        expect(other.merges).toEqual(sheet.merges);
        expect(other.widths).toEqual(sheet.widths);
        expect(other.frozen).toEqual(sheet.frozen);
        expect(other.hiddenRows).toEqual(sheet.hiddenRows);
        const looks = (grid: Grid, s: GridSheet) =>
          [...s.rows].map(([r, line]) => [
            r,
            [...line].map(([c, cell]) => [c, cell.value, cell.formula, grid.styles[cell.style % grid.styles.length]]),
          ]);
        expect(looks(again, other)).toEqual(looks(read, sheet));
      }
    }
  },
);

test("dates keep the format that shows them as days", async () => {
  const grid = await sample("large");
  const formats = new Set(
    grid.sheets.flatMap(s =>
      [...s.rows.values()].flatMap(line => [...line.values()].map(cell => grid.styles[cell.style]?.numberFormat ?? "")),
    ),
  );
  expect([...formats].some(f => /y/.test(f))).toBe(true);
});

test("text that begins like a formula stays text for another reader too", async () => {
  const texts = ["=1+1", "+1", "-1", "@x", "'x", "＝1"];
  const bytes = await writeGrid({
    sheets: [sheetOf(texts.map((value, r) => [r, 0, { value, formula: null, style: 0 }]))],
    styles: [PLAIN],
  });
  const book = await readXlsx(bytes);
  expect(book.sheets[0]!.rows.map(row => row[0])).toEqual(texts);
});

test("any cells come back as they were", async () => {
  const value: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }).filter(t => t !== ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
    fc.constant({ error: "#N/A" }),
  );
  const cell = fc
    .tuple(fc.nat(40), fc.nat(20), value, fc.option(fc.constantFrom("1+1", "SUM(A1:B2)", 'IF(A1<2,"&",A2)')))
    .map(([r, c, v, f]): [number, number, GridCell] => [r, c, { value: v, formula: f, style: 0 }]);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(cell, { selector: ([r, c]) => r * 100 + c, maxLength: 40 }), async cells => {
      const bytes = await writeGrid({ sheets: [sheetOf(cells)], styles: [PLAIN] }),
        again = await readGrid("a.xlsx", bytes);
      const sorted = [...cells]
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .map(([r, c, x]) => [r, c, { value: x.value, formula: x.formula }]);
      expect(cellsOf(again.sheets[0]!).map(([r, c, x]) => [r, c, { value: x.value, formula: x.formula }])).toEqual(
        sorted,
      );
    }),
    { numRuns: 60 },
  );
});

test("a table in text is one sheet of plain cells", async () => {
  const grid = await readGrid("名单.csv", new TextEncoder().encode("序号,单位\n1,甲"));
  expect(grid.sheets.map(s => s.name)).toEqual(["名单"]);
  expect(cellsOf(grid.sheets[0]!)).toEqual([
    [0, 0, { value: "序号", formula: null, style: 0 }],
    [0, 1, { value: "单位", formula: null, style: 0 }],
    [1, 0, { value: 1, formula: null, style: 0 }],
    [1, 1, { value: "甲", formula: null, style: 0 }],
  ]);
});

import fc from "fast-check";
import { SHADES } from "../../../src/workbook/fills";
import { linesOf, linesOfWidth, runningHeight, shownWidth } from "../../../src/workbook/file/sheet-measures";
import { CellStyles } from "../../../src/workbook/file/cell-styles";
import { RowWriter } from "../../../src/workbook/file/row-write";
import { SharedTexts } from "../../../src/workbook/file/shared-texts";
import { XmlBytes } from "../../../src/workbook/file/xml-bytes";
import type { LongSheet, Written } from "../../../src/workbook/ports";

const unit = fc.constantFrom("甲", "a", "\n", " ", "1", "，"),
  text = fc.string({ unit, maxLength: 60 }),
  width = fc.integer({ min: 0, max: 30 });

function sheetOf(more: Partial<LongSheet>): LongSheet {
  const column = (wrap: boolean) => ({ header: "列", format: "text", width: 10, wrap }) as const;
  return { name: "表", lines: [], columns: [column(true), column(false), column(true)], rows: [], shades: [], ...more };
}

function written(sheet: LongSheet, widths: readonly number[], rows: readonly (readonly Written[])[]): string[] {
  const to = new XmlBytes(),
    writer = new RowWriter(sheet, widths, { texts: new SharedTexts(), styles: new CellStyles() }, to);
  return rows.map((row, k) => {
    writer.begin(k + 1, SHADES[k % SHADES.length]!);
    for (const cell of row) writer.put(cell);
    writer.end();
    return new TextDecoder().decode(to.release());
  });
}
const heightIn = (row: string): number | null => {
  const height = /^<row r="\d+"(?: ht="([\d.]+)")?>/.exec(row)!;
  return height[1] === undefined ? null : Number(height[1]);
};

test("Lines of a text whose width is known are the lines of the text.", () => {
  fc.assert(
    fc.property(text, width, (text, width) => {
      const shown = shownWidth(text);
      expect(shown < 0).toBe(text.includes("\n"));
      if (shown >= 0) expect(linesOfWidth(shown, width)).toBe(linesOf(text, width));
    }),
  );
});

describe("a row that is written cell by cell", () => {
  test("is as high as the longest of its wrapped texts, whichever stand in the table of texts", () => {
    const cell = fc.oneof(
        text,
        fc.constant(null),
        fc.integer(),
        fc.constant({ formula: "=1", value: "长".repeat(99) }),
      ),
      row = fc.tuple(cell, cell, fc.oneof(text, fc.constant("长".repeat(300)), fc.constant("a\n\nb".repeat(2_500))));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.tuple(width, width, width), (rows, widths) => {
        const xml = written(sheetOf({}), widths, rows);
        rows.forEach((cells, k) => {
          const isTotal = SHADES[k % SHADES.length] === "total",
            // What a sum is called runs on over the cells beside it.
            wrapped = isTotal ? [2] : [0, 2],
            lines = wrapped.map(c => (typeof cells[c] === "string" ? linesOf(cells[c], widths[c]!) : 1));
          const most = Math.max(1, ...lines);
          expect(heightIn(xml[k]!)).toBe(most === 1 ? null : Math.min(409, most * 15.5));
        });
      }),
      { numRuns: 60 },
    );
  });

  test("has each of its cells once, in order, whether a list of them is shorter or longer than its columns", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.nat(), fc.constant(null)), { maxLength: 5 }), { maxLength: 9 }),
        rows => {
          written(sheetOf({}), [9, 9, 9], rows).forEach((row, k) => {
            const references = [...row.matchAll(/<c r="([A-Z]+\d+)"/g)].map(found => found[1]);
            expect(references).toEqual([`A${k + 1}`, `B${k + 1}`, `C${k + 1}`]);
            const values = [...row.matchAll(/<c [^>]*?(?:\/>|><v>(\d+)<\/v><\/c>)/g)].map(found => found[1]);
            expect(values).toEqual(
              [0, 1, 2].map(c => ((rows[k]![c] ?? null) === null ? undefined : String(rows[k]![c]))),
            );
            expect(row.endsWith("</row>")).toBe(true);
          });
        },
      ),
    );
  });

  test("of running text is as high as its paragraph", () => {
    const [column] = sheetOf({}).columns,
      paper = { across: false, foot: [], running: true } as const,
      long = "段".repeat(200);
    expect(written(sheetOf({ columns: [column!], paper }), [80], [[long], [null]]).map(heightIn)).toEqual([
      runningHeight(long, 80),
      runningHeight("", 80),
    ]);
  });
});

import fc from "fast-check";
import { toJson } from "../../src/report/json";
import { madeRows, madeShades } from "../../src/report/made-rows";
import { parted } from "../../src/report/parted";
import { rowReports } from "../../src/report/row-report";
import { resultSheets, resultSheetsInStep, whole } from "../../src/report/sheets";
import { textsOf } from "../../src/text/of";
import { openFile } from "../../src/workbook/file/open-file";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { LongSheet, SheetsInStep } from "../../src/workbook/ports";
import { anyRow } from "../explain/rows";
import { readAll } from "../workbook/file/workbook-maker";
import { assessed } from "./assessed";

const texts = textsOf("zh-CN");

/** `lines[k]` of them are made of the k-th record; `before` of none. */
function sheetOf(name: string, lines: readonly number[], before: number): LongSheet {
  const starts = lines.reduce((all, n) => [...all, all.at(-1)! + n], [before]),
    count = starts.at(-1)!;
  return {
    name,
    lines: [name],
    columns: [
      { header: "行", format: "text", width: 9 },
      { header: "数", format: "yuan", width: 9 },
    ],
    rows: madeRows(count, k => [`${name}${k % 7}`, k], { madeOf: records => starts[records]! }),
    shades: madeShades(count, k => (k % 3 === 0 ? "review" : "")),
  };
}
async function cellsOf(bytes: Uint8Array, names: readonly string[]): Promise<unknown> {
  const source = await openFile("a.xlsx", bytes);
  return Promise.all(names.map(async name => [...(await readAll(source, name)).cells]));
}

describe("sheets that are written side by side", () => {
  test("hold what they hold written one after the other, and each record is told of before its lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 12 }),
        fc.nat(3),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (records, before, step, most) => {
          const told: number[] = [],
            sheets = [
              ...parted(
                sheetOf(
                  "甲",
                  records.map(([n]) => n),
                  0,
                ),
                texts,
                most,
              ),
              ...parted(
                sheetOf(
                  "乙",
                  records.map(([, n]) => n),
                  before,
                ),
                texts,
                most,
              ),
            ],
            names = sheets.map(({ name }) => name),
            inStep: SheetsInStep = {
              records: records.length,
              step,
              inStep: sheets,
              beside: upTo => void told.push(upTo),
            };
          expect(await cellsOf(await writeWorkbook([inStep]), names)).toEqual(
            await cellsOf(await writeWorkbook(sheets), names),
          );
          expect(told.at(-1)).toBe(records.length);
          expect(told).toEqual([...told].sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of a result have lines of the applications so far, of however many marks", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), rows => {
        const all = assessed(rows),
          reports = rowReports(all, { reports: 0, sentences: false }),
          { inStep } = resultSheetsInStep(all, reports),
          [result, , , marks] = inStep;
        for (let row = 0; row <= rows.length; row++) {
          const before = reports.slice(0, row).reduce((sum, report) => sum + report.marks.length, 0);
          expect(marks!.rows.madeOf!(row)).toBe(before);
          expect(result!.rows.madeOf!(row)).toBe(row);
        }
        expect(inStep.map(whole)).toEqual(resultSheets(all, rowReports(all)));
      }),
    );
  });
});

test("Of reports that nobody keeps each is made once for all that is written of neighbouring rows.", () => {
  const row = { clause: "4.2", level: "行业特色", basis: "1000000" },
    all = assessed(Array.from({ length: 50 }, () => row)),
    reports = rowReports(all, { reports: 0, sentences: false }),
    first = reports.map(report => report.marks);
  toJson(all, reports);
  resultSheets(all, reports);
  reports.forEach((report, k) => expect(report.marks).toBe(first[k]));
});

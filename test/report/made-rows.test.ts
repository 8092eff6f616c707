import fc from "fast-check";
import { assessWorkbook } from "../../src/assess/assess";
import { dayOf } from "../../src/engine/civil";
import type { Assessed } from "../../src/report/assessed";
import { madeRows } from "../../src/report/made-rows";
import { parted } from "../../src/report/parted";
import { rowReports } from "../../src/report/row-report";
import { resultSheets, resultSheetsInStep } from "../../src/report/sheets";
import { textsOf } from "../../src/text/of";
import { columnWidths } from "../../src/workbook/file/sheet-measures";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { LongSheet, RowList, Written } from "../../src/workbook/ports";
import { randomRoster } from "../oracle/random-roster";
import { sourceOf } from "../oracle/shapes";
import { policy, run } from "../roster/workbook";

const texts = textsOf("zh-CN");

describe("rows that are made as they are asked for", () => {
  const row = fc.array(fc.oneof(fc.integer(), fc.constant("甲"), fc.constant({ formula: "=A1*2", value: 7 })), {
    minLength: 2,
    maxLength: 2,
  });

  test("are the rows that are kept, in parts too", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (rows: Written[][], most) => {
        const sheet: Omit<LongSheet, "rows"> = {
          name: "表",
          lines: ["一"],
          columns: [
            { header: "甲", format: "yuan", width: 3 },
            { header: "乙", format: "formula", width: 3 },
          ],
          shades: [],
        };
        const kept = parted({ ...sheet, rows } as LongSheet, texts, most),
          made = parted({ ...sheet, rows: madeRows(rows.length, k => rows[k]!) }, texts, most);
        expect(made.map(part => ({ ...part, rows: [...part.rows] }))).toEqual(kept);
        expect(made.map(part => Array.from({ length: part.rows.length }, (_, k) => part.rows.at(k)))).toEqual(
          kept.map(part => [...part.rows]),
        );
        expect(made.map(columnWidths)).toEqual(kept.map(columnWidths));
      }),
    );
  });

  test("given away cell by cell are the same, and so are the figures of each column, in parts too", async () => {
    for (const seed of [7_010, 7_011, 7_012]) {
      const all = await assessed(seed),
        { inStep } = resultSheetsInStep(all, rowReports(all)),
        sheets = inStep.flatMap(sheet => [sheet, ...parted(sheet, texts, 4)]);
      expect(inStep.filter(({ rows }) => rows.give)).toHaveLength(1);
      for (const { columns, rows } of sheets)
        for (let k = 0; k < rows.length; k++) {
          const cells = rows.at(k)!;
          if (rows.give) expect(given(rows, k)).toEqual(cells);
          columns.forEach(({ format }, c) => {
            if (format !== "text" && rows.figure) expect(valueOf(rows.figure(k, c))).toEqual(valueOf(cells[c] ?? null));
          });
        }
    }
  });

  test("of a result give the workbook that its rows give, byte for byte, as wide as their numbers need", async () => {
    for (const seed of [7_000, 7_001, 7_002, 7_003]) {
      const all = await assessed(seed),
        reports = rowReports(all);
      expect(await writeWorkbook([resultSheetsInStep(all, reports)])).toEqual(
        await writeWorkbook(resultSheets(all, reports)),
      );
    }
  });
});

/** A row's cells as they are given away; "" is blank, as texts of a list are that are none. */
function given(rows: RowList, k: number): Written[] {
  const cells: Written[] = [];
  rows.give!(k, {
    put: cell => void cells.push(cell),
    putText: (texts, number) => void cells.push(texts[number]!),
  });
  return cells;
}

/** What a cell shows: of a formula its value. A figure without a formula stands for one. */
function valueOf(cell: Written): Written {
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}

async function assessed(seed: number): Promise<Assessed> {
  const workbook = await assessWorkbook(await sourceOf(randomRoster(seed), "cells"), policy(), {
    readings: {},
    asOf: dayOf(2026, 11, 23),
    run,
  });
  const none = { policy: "", policyVersion: "", policyHash: "", engineVersion: "", asOf: "", inputHash: "" };
  return { ...workbook, receipt: { ...none, readings: workbook.assessment.readings }, language: "zh-CN" };
}

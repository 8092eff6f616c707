import fc from "fast-check";
import type { Look } from "../../../src/host/book/looks";
import type { HostValue, Rectangle } from "../../../src/host/backend";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import type { Change } from "../../../src/workbook/ports";
import { excelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";
import { columnsChange, COLUMNS, quietRun, resultRow, shadeOf } from "./roster";

jest.setTimeout(300_000);

/** Sizes of the random sheets. */
const ROWS = 9,
  WIDTH = 5,
  HEADER = 1;

const text = fc.oneof(
  fc.constantFrom("甲公司", "=1+1", "'引号", "001", "１２", "TRUE", "2026-1-2", "#N/A", "+8", "@x", "-", "3/4", "a\nb"),
  fc.string({ maxLength: 6 }),
);
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant<HostValue>("") },
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  fc.boolean(),
);
const formula = fc.constantFrom("=B3*2", "=SUM(A3:A5)", '="x"').map(written => ({ formula: written, value: 7 }));
const rectangle: fc.Arbitrary<Rectangle> = fc.record({
  top: fc.nat(ROWS),
  left: fc.nat(WIDTH + 8),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const look: fc.Arbitrary<Look> = fc.oneof(
  fc.constantFrom("#FFFFFF", "#FF0000", "#D9E2F0").map(fill => ({ fill })),
  fc.constantFrom("@", "0.00", "yyyy-mm-dd").map(numberFormat => ({ numberFormat })),
  fc.boolean().map(bold => ({ bold })),
  fc.boolean().map(wrap => ({ wrap })),
  fc.constantFrom("Left", "Center").map(horizontal => ({ horizontal })),
  fc.constantFrom(9, 14).map(size => ({ size })),
);
const workbook = fc.record({
  cells: fc.array(fc.array(fc.oneof({ weight: 8, arbitrary: cell }, formula), { minLength: WIDTH, maxLength: WIDTH }), {
    minLength: ROWS,
    maxLength: ROWS,
  }),
  looks: fc.array(fc.tuple(rectangle, look), { maxLength: 6 }),
  widths: fc.array(fc.tuple(fc.nat(WIDTH + 8), fc.integer({ min: 20, max: 200 })), { maxLength: 3 }),
  hidden: fc.uniqueArray(fc.integer({ min: 3, max: ROWS }), { maxLength: 3 }),
  frozen: fc.boolean(),
  more: fc.constantFrom("nothing", "filter", "table"),
  theirs: fc.boolean(),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: ROWS + 2 }), fc.nat(9))
    .map(([rows, from]) => columnsChange("表", HEADER, rows, from)),
  fc.tuple(fc.nat(6), fc.nat(1)).map(([rows, lines]): Change => ({
    kind: "sheet",
    sheet: {
      name: "单位汇总",
      lines: ["标题", "说明"].slice(0, lines + 1),
      columns: COLUMNS.slice(0, 4),
      rows: Array.from({ length: rows }, (_, k) => resultRow(k + 1).slice(0, 4)),
      shades: Array.from({ length: rows }, (_, k) => shadeOf(k)),
      charts: [{ title: "图", kind: "bar", names: 0, values: [1], rows }],
    },
  })),
  fc.nat(3).map((rows): Change => ({
    kind: "append",
    sheet: "复核记录",
    columns: COLUMNS.slice(3, 6),
    rows: Array.from({ length: rows }, (_, k) => resultRow(k).slice(3, 6)),
  })),
  fc.tuple(fc.integer({ min: 2, max: ROWS }), fc.nat(WIDTH), cell).map(([row, column, value]): Change => ({
    kind: "cells",
    sheet: "表",
    cells: [{ row, column, value: typeof value === "boolean" ? "是" : value, replacesFormula: true }],
  })),
  fc.tuple(fc.nat(WIDTH), fc.integer({ min: 1, max: 4 })).map(([left, columns]): Change => ({
    kind: "fold",
    sheet: "表",
    left,
    columns,
  })),
  fc
    .tuple(fc.constantFrom("a", "b"), fc.option(fc.string({ unit: "binary" })))
    .map(([key, value]): Change => ({ kind: "remember", key, value })),
);

test("whatever stands in a workbook, what is applied and undone leaves it as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      workbook,
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
      async (given, applied) => {
        const header = Array.from({ length: WIDTH }, (_, c) => `列${c + 1}`),
          cells = given.cells.map((row, r) => (r === HEADER ? header : row));
        const excel = await excelInNode({
          sheets: [{ name: "表", cells }, ...(given.theirs ? [{ name: "单位汇总", cells: [["我自己的"]] }] : [])],
          calculate: () => 7,
          year: 2026,
        });
        try {
          const sheet = excel.host.book.sheet("表")!,
            at = { top: HEADER, left: 0, rows: ROWS - HEADER, columns: WIDTH };
          for (const [where, how] of given.looks) sheet.looks.set(where, how);
          for (const [column, width] of given.widths) sheet.columnWidths.set(column, width);
          await excel.Excel.run(async context => {
            const on = context.workbook.worksheets.getItem("表"),
              range = on.getRangeByIndexes(at.top, at.left, at.rows, at.columns);
            if (given.more === "filter") on.autoFilter.apply(range, 1, { filterOn: "Values", values: ["甲公司", "7"] });
            if (given.more === "table") on.tables.add(range, true);
            if (given.frozen) on.freezePanes.freezeColumns(1);
            await context.sync();
          });
          excel.host.person.hideRows("表", given.hidden);
          let minutes = 0;
          const { sink } = openExcel({
              chunks: { cells: 20, bytes: 900 },
              clock: () => new Date(Date.UTC(2026, 10, 23, 9, minutes++)),
            }),
            before: unknown[] = [];
          for (const changes of applied) {
            const was = photograph(excel.host),
              refusal = await sink.apply(changes, quietRun()).then(
                () => null,
                (error: unknown) => error,
              );
            if (refusal === null) before.push(was);
            else {
              // Two sets of columns do not both fit beside one table: refused, and then nothing is changed.
              expect(refusal).toMatchObject({ code: "in-the-way" });
              expect(photograph(excel.host)).toEqual(was);
            }
          }
          while (before.length > 0) {
            const last = await sink.last();
            expect(last).toMatchObject({ touched: [], unfinished: false });
            await sink.undo(last!.undo, { over: false }, quietRun());
            expect(photograph(excel.host)).toEqual(before.pop());
          }
        } finally {
          excel.close();
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
});

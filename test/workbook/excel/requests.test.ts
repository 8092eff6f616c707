import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { columnsChange, quietRun } from "./roster";

const ROWS = 10_000,
  COLUMNS = 20;
jest.setTimeout(60_000);

let excel: ExcelInNode;
afterEach(() => excel.close());

const roster = (rows: number): (string | number)[][] => [
  Array.from({ length: COLUMNS }, (_, c) => `列${c + 1}`),
  ...Array.from({ length: rows }, (_, r) =>
    Array.from({ length: COLUMNS }, (__, c) => (c % 3 === 0 ? r * 100 + c : `第${r}行的第${c}列`)),
  ),
];

test("10 000 rows of 20 columns are read and 7 columns written with one request a chunk", async () => {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: roster(ROWS) }] });
  const { source, sink } = openExcel();
  const [info] = await source.sheets();
  excel.host.journal.clear();
  let blocks = 0,
    rows = 0;
  for await (const block of source.read(info!.used!, "all", quietRun())) {
    blocks++;
    rows += block.cells.length;
  }
  expect(rows).toBe(ROWS + 1);
  // Besides the chunks: one to be told of changes, one for the list of sheets.
  expect(excel.host.journal.of("read").length).toBeLessThanOrEqual(blocks + 1);
  expect(excel.host.journal.of("read").every(({ answered }) => answered < 5e6)).toBe(true);
  excel.host.journal.clear();
  const applied = await sink.apply([columnsChange("汇总", 0, ROWS)], quietRun());
  const writes = excel.host.journal.of("write").filter(({ cellsWritten }) => cellsWritten > 0),
    chunks = writes.length;
  expect(writes.reduce((sum, { cellsWritten }) => sum + cellsWritten, 0)).toBe((ROWS + 1) * 7);
  expect(excel.host.journal.of("write").length).toBe(chunks + 2); // what it was is kept before, what it is after
  expect(chunks).toBeLessThanOrEqual(4);
  expect(excel.host.journal.of("write").every(({ sent, answered }) => sent < 5e6 && answered < 5e6)).toBe(true);
  const reads = excel.host.journal.of("read").filter(({ cellsRead }) => cellsRead > 1000);
  // A small one, which tells how long cells are, and then at most one for a chunk that is written.
  expect(reads.length).toBeLessThanOrEqual(chunks + 1);
  expect(applied.requests.writes).toBe(chunks + 2);
  expect(excel.host.journal.of("read").length).toBeLessThanOrEqual(14);
});

test("only the columns that are wanted are read", async () => {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: roster(50) }] });
  const { source } = openExcel();
  const [info] = await source.sheets();
  excel.host.journal.clear();
  for await (const { cells, at } of source.read(info!.used!, [1, 2, 6], quietRun())) {
    expect(at.columns).toBe(COLUMNS);
    expect(cells[1]).toEqual([
      null,
      "第0行的第1列",
      "第0行的第2列",
      null,
      null,
      null,
      6,
      ...new Array<null>(13).fill(null),
    ]);
  }
  expect(Math.max(...excel.host.journal.of("read").map(({ cellsRead }) => cellsRead))).toBeLessThanOrEqual(51 * 3 * 2);
});

import fc from "fast-check";
import { CellStore } from "../../../src/workbook/file/cell-store";
import { FileProblem } from "../../../src/workbook/file/problem";
import { MAX_ROWS, MAX_WORKBOOK_CELLS, MAX_WORKBOOK_ROWS } from "../../../src/workbook/file/limits";
import { WorkbookRoom } from "../../../src/workbook/file/workbook-room";

/** Puts sheets of so many rows down, each of so many cells; tells how it was refused. */
function putDown(sheets: readonly number[], cells: number, room: WorkbookRoom): unknown {
  try {
    for (const rows of sheets) {
      const store = new CellStore([], room);
      for (let row = 0; row < rows; row++) {
        store.startRow(row, false);
        for (let column = 0; column < cells; column++) store.number(column, 1);
      }
    }
    return null;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return [problem.code, problem.values];
  }
}

describe("what a workbook's sheets hold together has a limit, which is told", () => {
  test("rows of all sheets count, and of none by itself", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (sheets, most) => {
          const rows = sheets.reduce((sum, n) => sum + n, 0),
            said = putDown(sheets, 1, new WorkbookRoom(most));
          expect(said).toEqual(rows > most ? ["too-many-rows-in-all", { limit: most }] : null);
        },
      ),
    );
  });

  test("rows that hold nothing take no room", () => {
    expect(putDown([1_000, 1_000], 0, new WorkbookRoom(1))).toBeNull();
  });

  test("cells are counted by the room that is made for them, which is never less than they take", () => {
    const most = 100_000;
    expect(putDown([300, 300], 100, new WorkbookRoom(1_000, most))).toBeNull();
    expect(putDown([300, 300, 300, 300], 100, new WorkbookRoom(10_000, most))).toEqual([
      "too-many-cells",
      { limit: most },
    ]);
  });

  test("a full sheet of forty columns has room", () => {
    expect(MAX_WORKBOOK_ROWS).toBeGreaterThan(MAX_ROWS);
    expect(MAX_WORKBOOK_CELLS).toBeGreaterThan(MAX_ROWS * 40);
  });
});

import { MAX_WORKBOOK_CELLS, MAX_WORKBOOK_ROWS } from "./limits";
import { FileProblem } from "./problem";

/**
 * What the sheets of one workbook may still hold, all of them together. Throws FileProblem `too-many-rows-in-all` and
 * `too-many-cells` where that is over.
 */
export class WorkbookRoom {
  private rows: number;
  private cells: number;

  /** Other limits than a workbook's are for tests. */
  constructor(
    private readonly mostRows = MAX_WORKBOOK_ROWS,
    private readonly mostCells = MAX_WORKBOOK_CELLS,
  ) {
    this.rows = mostRows;
    this.cells = mostCells;
  }

  /** A row that holds something is put down. */
  row(): void {
    if (--this.rows < 0) throw new FileProblem("too-many-rows-in-all", { limit: this.mostRows });
  }

  /** So many cells more are made room for. */
  take(cells: number): void {
    if ((this.cells -= cells) < 0) throw new FileProblem("too-many-cells", { limit: this.mostCells });
  }
}

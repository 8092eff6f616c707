import type { Area, Block, Run, SheetInfo, Source } from "../ports";
import type { CellStore } from "./cell-store";
import { standardCodec, type Codec } from "./codec";
import { csvBytes } from "./csv-decode";
import { CsvKeeper } from "./csv-keeper";
import { CsvScan } from "./csv-scan";
import { detectShape } from "./csv-separator";
import { MAX_CSV_BYTES } from "./limits";
import { FileProblem } from "./problem";
import { blocksOf, columnMask } from "./read-blocks";

/**
 * A .csv file as a workbook of one sheet: scanned once, its cells kept as numbers. Records count as rows, empty ones
 * too.
 */
export class CsvSource implements Source {
  private readonly info: SheetInfo;
  /** Null once they were let go. */
  private cells: CellStore | null;

  /**
   * Throws `no-text-encoding`, `unclosed-quote`, `empty-file`, `too-large`, `too-many-columns`, `too-many-rows`,
   * `too-many-cells` and `too-many-texts`.
   */
  constructor(sheet: string, file: Uint8Array, codec: Codec = standardCodec) {
    if (file.length > MAX_CSV_BYTES) throw new FileProblem("too-large", { bytes: file.length, limit: MAX_CSV_BYTES });
    const { bytes, isBlank } = csvBytes(file, codec.isUtf8);
    if (isBlank) throw new FileProblem("empty-file");
    const { separator, start } = detectShape(bytes),
      keeper = new CsvKeeper(sheet, bytes),
      scan = new CsvScan(bytes, separator, start);
    do keeper.startRow();
    while (scan.read(keeper));
    this.info = { name: sheet, hidden: false, merges: [], used: keeper.used(), records: true };
    this.cells = keeper.cells;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return [this.info];
  }

  /** Throws a RangeError for a sheet of another name. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const { cells } = this;
    if (cells === null) throw new Error("the cells were let go");
    if (at.sheet !== this.info.name) throw new RangeError(`no sheet ${at.sheet}`);
    return blocksOf(at, cells.rowsWithin(at, columnMask(at, columns)), run, columns === "all" ? cells : null);
  }

  letGo(): void {
    this.cells = null;
  }
}

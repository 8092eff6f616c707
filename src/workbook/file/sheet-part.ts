import type { LongSheet, Written } from "../ports";
import { CellWriter, type InCommon } from "./cell-write";
import { columnWidths, rowHeight } from "./sheet-measures";
import { groundOf, layoutOf, sheetStart, sheetEnd, type SheetLayout } from "./sheet-xml";
import { XmlBytes } from "./xml-bytes";

/**
 * A worksheet part under way, as bytes: a large sheet is never in memory as a whole, and of no row or cell anything is
 * kept.
 */
export class SheetPart {
  readonly layout: SheetLayout;
  private readonly widths: readonly number[];
  private readonly writers: readonly CellWriter[];
  private readonly to = new XmlBytes();
  private next = 0;

  /** `first`: the workbook opens on it. Throws `too-many-rows` and `too-many-columns` as `layoutOf`. */
  constructor(
    private readonly sheet: LongSheet,
    common: InCommon,
    first: boolean,
  ) {
    const { columns } = sheet,
      on = groundOf(sheet);
    this.layout = layoutOf(sheet);
    this.widths = columnWidths(sheet);
    this.writers = columns.map((column, k) => new CellWriter(column, k, columns.length, common, on));
    this.to.xml(sheetStart(sheet, this.widths, this.layout, first));
  }

  /** Goes on until so many rows of the table are written; answers pieces of it as they are full. */
  *rowsUpTo(count: number): Generator<Uint8Array> {
    const { sheet, to } = this;
    for (; this.next < count; this.next++) {
      this.row(sheet.rows.at(this.next)!, this.next);
      if (to.isFull) yield to.release();
    }
  }

  /** What is left of the part, after its last row. */
  end(): Uint8Array {
    this.to.xml(sheetEnd(this.sheet, this.widths, this.layout));
    return this.to.release();
  }

  private row(row: readonly Written[], k: number): void {
    const { sheet, to, widths, writers } = this,
      shade = sheet.shades.at(k) ?? "",
      number = this.layout.headerRow + 1 + k,
      kind = { total: shade === "total", airy: sheet.paper !== undefined, running: sheet.paper?.running === true },
      height = rowHeight(sheet.columns, widths, row, kind);
    to.markup(`<row r="${number}"${height === null ? "" : ` ht="${height}"`}>`);
    for (let c = 0; c < writers.length; c++) writers[c]!.cell(to, number, row[c] ?? null, shade);
    to.markup("</row>");
  }
}

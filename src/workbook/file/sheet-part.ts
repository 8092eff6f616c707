import type { LongSheet } from "../ports";
import type { InCommon } from "./cell-write";
import type { PieceMemory } from "./piece-memory";
import { RowWriter } from "./row-write";
import { columnWidths } from "./sheet-measures";
import { layoutOf, sheetStart, sheetEnd, type SheetLayout } from "./sheet-xml";
import { XmlBytes } from "./xml-bytes";

/**
 * A worksheet part under way, as bytes: a large sheet is never in memory as a whole, and of no row or cell anything is
 * kept.
 */
export class SheetPart {
  readonly layout: SheetLayout;
  private readonly widths: readonly number[];
  private readonly writer: RowWriter;
  private readonly to: XmlBytes;
  private next = 0;

  /**
   * `first`: the workbook opens on it; `memory`: of its pieces. Throws `too-many-rows` and `too-many-columns` as
   * `layoutOf`.
   */
  constructor(
    private readonly sheet: LongSheet,
    common: InCommon,
    first: boolean,
    memory?: PieceMemory,
  ) {
    this.to = new XmlBytes(memory);
    this.layout = layoutOf(sheet);
    this.widths = columnWidths(sheet);
    this.writer = new RowWriter(sheet, this.widths, common, this.to);
    this.to.xml(sheetStart(sheet, this.widths, this.layout, first));
  }

  /** Goes on until so many rows of the table are written; answers pieces of it as they are full. */
  *rowsUpTo(count: number): Generator<Uint8Array> {
    const { to } = this;
    for (; this.next < count; this.next++) {
      this.row(this.next);
      if (to.isFull) yield to.release();
    }
  }

  /** What is left of the part, after its last row. */
  end(): Uint8Array {
    this.to.xml(sheetEnd(this.sheet, this.widths, this.layout));
    return this.to.release();
  }

  private row(k: number): void {
    const { writer } = this,
      { rows, shades } = this.sheet;
    writer.begin(this.layout.headerRow + 1 + k, shades.at(k) ?? "");
    if (rows.give) rows.give(k, writer);
    else for (const cell of rows.at(k)!) writer.put(cell);
    writer.end();
  }
}

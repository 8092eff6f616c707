import type { SheetColumn } from "../ports";
import type { CellStyles, Ground } from "./cell-styles";
import { CellWriter } from "./cell-write";
import { SHADES } from "../fills";
import type { PackedRows } from "./packed-rows";
import { XmlBytes } from "./xml-bytes";

/** A worksheet part without its rows: the XML before and after them. */
export interface SheetFrame {
  readonly columns: readonly SheetColumn[];
  readonly on: Ground;
  readonly start: string;
  readonly end: string;
}

/** The worksheet part, piece by piece: a large sheet is never in memory as a whole. */
export async function* sheetPart(
  { columns, on, start, end }: SheetFrame,
  rows: Iterable<PackedRows> | AsyncIterable<PackedRows>,
  styles: CellStyles,
): AsyncGenerator<Uint8Array> {
  const to = new XmlBytes(),
    writers = columns.map((column, k) => new CellWriter(column, k, columns.length, styles, on));
  to.xml(start);
  for await (const { number, kinds, values, others, shades, heights } of rows) {
    let other = 0;
    for (let r = 0; r < shades.length; r++) {
      const digits = String(number + r),
        shade = SHADES[shades[r] as number] ?? "",
        height = heights[r] as number;
      to.markup(`<row r="${digits}"${height === 0 ? "" : ` ht="${height}"`}>`);
      for (let c = 0; c < writers.length; c++) {
        const at = r * writers.length + c;
        if (
          (writers[c] as CellWriter).cell(to, digits, kinds[at] as number, values[at] as number, others[other], shade)
        )
          other++;
      }
      to.markup("</row>");
      if (to.isFull) yield to.release();
    }
  }
  to.xml(end);
  yield to.release();
}

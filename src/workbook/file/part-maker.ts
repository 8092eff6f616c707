import { CellStyles } from "./cell-styles";
import type { Codec } from "./codec";
import type { PackedRows } from "./packed-rows";
import { sheetPart, type SheetFrame } from "./sheet-part";
import { packPart, type PackedPart } from "./zip-write";

/** Makes the worksheet parts of one workbook, in their order, and then its styles. Another thread may be doing it. */
export interface PartMaker {
  /** Answers when it has taken all rows; the part may come later. */
  sheet(frame: SheetFrame, rows: Iterable<PackedRows>): Promise<{ readonly part: Promise<PackedPart> }>;
  /** The style sheet part: the styles that the cells of all sheets use. */
  styles(): Promise<string>;
}

/** Makes them where it is called. */
export class LocalPartMaker implements PartMaker {
  private readonly cellStyles = new CellStyles();
  private readonly codec: Codec;

  constructor(codec: Codec) {
    this.codec = codec;
  }

  async sheet(
    frame: SheetFrame,
    rows: Iterable<PackedRows> | AsyncIterable<PackedRows>,
  ): Promise<{ readonly part: Promise<PackedPart> }> {
    return { part: Promise.resolve(await packPart(sheetPart(frame, rows, this.cellStyles), this.codec)) };
  }

  async styles(): Promise<string> {
    return this.cellStyles.xml();
  }
}

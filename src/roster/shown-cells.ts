import { figureShown, readNumberFormat, type NumberFormat } from "../money/number-format";
import type { Area, Block, Cell, SheetInfo } from "../workbook/ports";

/** Cells of one kind: how many, and the worksheet row (from 1) of the first. */
export interface Tally {
  readonly count: number;
  readonly first: number;
}

/** A number that is shown otherwise, with the first of its column as it is kept and as it shows. */
export interface ShownOtherwise extends Tally {
  readonly kept: string;
  readonly shown: string;
}

/**
 * A sheet's cells as whoever looks at the sheet sees them, which is what its author means: what stands beneath a merged
 * cell is not there, and a number whose format adds a unit, zeros or words, or cuts off thousands, is the text that it
 * shows, with all its digits. Blocks of the sheet are to come top down.
 */
export class ShownCells {
  private readonly merges: readonly Area[];
  private next = 0;
  /** By worksheet column: through which row a merged cell covers it, and where that cell begins. */
  private readonly covered = new Map<number, { readonly last: number; readonly top: number; readonly left: number }>();
  private readonly formats = new Map<string, NumberFormat>();
  /** Values beneath merged cells that the merged cell does not show itself. */
  beneath: Tally | null = null;
  /** By worksheet column. */
  readonly otherwise = new Map<number, ShownOtherwise>();
  /** Of a text file, by worksheet row from 1: the column of the last field that holds something, where that is far. */
  readonly lastFields = new Map<number, number>();

  /** `width`: fields of a text file's record that are no surprise. */
  constructor(
    private readonly info: Pick<SheetInfo, "merges" | "records">,
    private readonly width = Infinity,
  ) {
    this.merges = info.merges.filter(m => m.rows > 1 || m.columns > 1).sort((a, b) => a.top - b.top);
  }

  /** The block as it shows: itself where all of it is plain. */
  show(block: Block): Block {
    const merged = this.merges.length > 0;
    if (!merged && !block.aspect && this.info.records !== true) return block;
    const cells = block.cells.map((row, r) => this.row(merged ? this.uncovered(row, block.at, r) : row, block, r));
    return { ...block, cells };
  }

  private row(cells: readonly Cell[], block: Block, r: number): readonly Cell[] {
    if (this.info.records === true) this.noteLength(cells, block.at.top + r + 1);
    const { aspect } = block;
    if (!aspect) return cells;
    let copy: Cell[] | null = null;
    for (let c = 0; c < cells.length; c++) {
      const value = cells[c],
        format = typeof value === "number" ? aspect(r, c)?.format : undefined;
      if (format === undefined) continue;
      const shown = figureShown(value as number, this.formatOf(format));
      if (shown === null) continue;
      (copy ??= [...cells])[c] = shown;
      this.noteShown(block.at.left + c, block.at.top + r + 1, String(value), shown);
    }
    return copy ?? cells;
  }

  private formatOf(code: string): NumberFormat {
    let format = this.formats.get(code);
    if (!format) this.formats.set(code, (format = readNumberFormat(code)));
    return format;
  }

  private noteShown(column: number, row: number, kept: string, shown: string): void {
    const known = this.otherwise.get(column);
    this.otherwise.set(column, known ? { ...known, count: known.count + 1 } : { count: 1, first: row, kept, shown });
  }

  private noteLength(cells: readonly Cell[], row: number): void {
    if (cells.length <= this.width) return;
    const last = cells.findLastIndex(cell => cell !== null && !(typeof cell === "string" && cell.trim() === ""));
    if (last >= this.width) this.lastFields.set(row, last);
  }

  /** The row without what stands beneath merged cells. */
  private uncovered(cells: readonly Cell[], at: Area, r: number): readonly Cell[] {
    const row = at.top + r;
    for (let merge = this.merges[this.next]; merge && merge.top <= row; merge = this.merges[++this.next])
      this.cover(merge, at.left + cells.length);
    let copy: Cell[] | null = null;
    for (const [column, { last, top, left }] of this.covered) {
      if (last < row) this.covered.delete(column);
      else if (column !== left || row !== top) {
        const c = column - at.left,
          value = cells[c] ?? null;
        if (value === null) continue;
        (copy ??= [...cells])[c] = null;
        this.beneath = this.beneath ? { ...this.beneath, count: this.beneath.count + 1 } : { count: 1, first: row + 1 };
      }
    }
    return copy ?? cells;
  }

  /** Merged cells never overlap; where a damaged file's do, the one that reaches further down stays. */
  private cover({ top, left, rows, columns }: Area, end: number): void {
    const last = top + rows - 1;
    for (let column = left; column < Math.min(left + columns, end); column++) {
      if ((this.covered.get(column)?.last ?? -1) >= last) return;
      this.covered.set(column, { last, top, left });
    }
  }
}

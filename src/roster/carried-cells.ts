import { countsOnce } from "../fields/meaning-facts";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import type { MergedCells } from "./carry";
import type { Layout } from "./layout";
import { isDitto, ROSTER_WORDS } from "./line-words";
import { isShared, type CarriedAmount } from "./merged-amounts";

/** A line that becomes the row `index` of a sheet; `above`: the row before it in its table, where there is one. */
interface CarriedLine {
  readonly index: number;
  readonly layout: Layout;
  readonly above: readonly Cell[] | undefined;
}

/** Fills in the texts that merged cells and 同上 stand for; figures are never filled in, but noted. */
export class CarriedCells {
  /** Columns of a row whose figure would count twice if it were filled in. */
  readonly notCarried = new Map<number, number[]>();
  /** Rows in which something was filled in. */
  readonly filledIn = new Set<number>();
  readonly shared: CarriedAmount[] = [];
  /** 同上 with nothing above. */
  readonly dangling: { row: number; column: number }[] = [];

  /** `left`: the used area's. */
  constructor(
    private readonly left: number,
    private readonly merged: MergedCells,
  ) {}

  /** The row as it is read: the cells themselves where nothing has to be filled in. `carried`: by worksheet column. */
  row(cells: readonly Cell[], carried: ReadonlyMap<number, Cell> | null, line: CarriedLine): readonly Cell[] {
    const { index, layout, above } = line;
    let copy: Cell[] | null = null;
    for (const [column, value] of carried ?? []) {
      const c = column - this.left,
        meaning = layout.columns[c]?.meaning ?? null;
      if (meaning === null || isBlankCell(value) || !isBlankCell(cells[c])) continue;
      if (isShared(meaning)) this.shared.push({ row: index, column: c, top: this.merged.topOf(column), value });
      else if (countsOnce(meaning)) this.withhold(index, c);
      else (copy ??= [...cells])[c] = value;
    }
    for (let c = 0; c < cells.length; c++) {
      if (!isDitto((copy ?? cells)[c], ROSTER_WORDS)) continue;
      const meaning = layout.columns[c]?.meaning ?? null;
      if (meaning !== null && countsOnce(meaning)) this.withhold(index, c);
      else {
        (copy ??= [...cells])[c] = above?.[c] ?? null;
        if (!above && meaning !== null) this.dangling.push({ row: index, column: c });
      }
    }
    if (copy) this.filledIn.add(index);
    return copy ?? cells;
  }

  private withhold(row: number, column: number): void {
    const known = this.notCarried.get(row);
    if (known) known.push(column);
    else this.notCarried.set(row, [column]);
  }
}

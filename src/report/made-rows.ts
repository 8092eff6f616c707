import type { RowList, Written } from "../workbook/ports";

/** Makes the k-th row of a sheet; the same one each time. */
type MakeRow = (k: number) => readonly Written[];

/**
 * Rows that are made as they are asked for, each time anew: a million kept are gigabytes. `figures` makes what the
 * columns of numbers and formulas of a row show, without texts that take time.
 */
export function madeRows(length: number, make: MakeRow, figures: MakeRow = make): RowList {
  return new MadeRows({ from: 0, length }, make, figures);
}

/** The same rows, each changed. */
export function changedRows(rows: RowList, change: (row: readonly Written[]) => readonly Written[]): RowList {
  if (Array.isArray(rows)) return (rows as readonly (readonly Written[])[]).map(change);
  return madeRows(
    rows.length,
    k => change(rows.at(k)!),
    k => change(rows.figures?.(k) ?? rows.at(k)!),
  );
}

class MadeRows implements RowList {
  readonly length: number;
  private readonly from: number;

  constructor(
    { from, length }: { readonly from: number; readonly length: number },
    private readonly make: MakeRow,
    private readonly makeFigures: MakeRow,
  ) {
    this.from = from;
    this.length = length;
  }

  at(k: number): readonly Written[] {
    return this.make(this.from + k);
  }

  figures(k: number): readonly Written[] {
    return this.makeFigures(this.from + k);
  }

  slice(from = 0, to = this.length): RowList {
    const end = Math.min(to, this.length);
    return new MadeRows({ from: this.from + from, length: Math.max(0, end - from) }, this.make, this.makeFigures);
  }

  *[Symbol.iterator](): Generator<readonly Written[]> {
    for (let k = 0; k < this.length; k++) yield this.at(k);
  }
}

import type { RowList, Shade, ShadeList, Written } from "../workbook/ports";

/** Makes the k-th row of a sheet; the same one each time. */
type MakeRow = (k: number) => readonly Written[];

/** What makes the rows of a sheet. */
interface Making {
  readonly make: MakeRow;
  /** What the columns of numbers and formulas of a row show, without texts that take time. */
  readonly figures: MakeRow;
  /** How many rows are made of the first so many records; left out where they are made of none. */
  readonly madeOf?: (records: number) => number;
}

/** Rows that are made as they are asked for, each time anew: a million kept are gigabytes. */
export function madeRows(length: number, make: MakeRow, more: Partial<Making> = {}): RowList {
  return listOf({ from: 0, length }, { figures: make, ...more, make });
}

/** The same rows, each changed. */
export function changedRows(rows: RowList, change: (row: readonly Written[]) => readonly Written[]): RowList {
  if (Array.isArray(rows)) return (rows as readonly (readonly Written[])[]).map(change);
  const { madeOf } = rows;
  return madeRows(rows.length, k => change(rows.at(k)!), {
    figures: k => change(rows.figures?.(k) ?? rows.at(k)!),
    ...(madeOf && { madeOf: records => madeOf(records) }),
  });
}

interface Extent {
  readonly from: number;
  readonly length: number;
}

function listOf({ from, length }: Extent, making: Making): RowList {
  const { madeOf } = making;
  return new MadeRows(
    { from, length },
    making,
    madeOf && (records => Math.min(length, Math.max(0, madeOf(records) - from))),
  );
}

class MadeRows implements RowList {
  readonly length: number;
  private readonly from: number;

  constructor(
    { from, length }: Extent,
    private readonly making: Making,
    readonly madeOf: ((records: number) => number) | undefined,
  ) {
    this.from = from;
    this.length = length;
  }

  at(k: number): readonly Written[] {
    return this.making.make(this.from + k);
  }

  figures(k: number): readonly Written[] {
    return this.making.figures(this.from + k);
  }

  slice(from = 0, to = this.length): RowList {
    const end = Math.min(to, this.length);
    return listOf({ from: this.from + from, length: Math.max(0, end - from) }, this.making);
  }

  *[Symbol.iterator](): Generator<readonly Written[]> {
    for (let k = 0; k < this.length; k++) yield this.at(k);
  }
}

/** Shades that are told as they are asked for. */
export function madeShades(length: number, tell: (k: number) => Shade): ShadeList {
  const listed = (from: number, to: number): ShadeList => ({
    length: to - from,
    at: k => (k < to - from ? tell(from + k) : undefined),
    slice: (first = 0, last = to - from) => listed(from + first, Math.max(from + first, Math.min(to, from + last))),
  });
  return listed(0, length);
}

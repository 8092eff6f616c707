import type { CellTaker, RowList, Shade, ShadeList, Written } from "../workbook/ports";

/** Makes the k-th row of a sheet; the same one each time. */
type MakeRow = (k: number) => readonly Written[];

/** What makes the rows of a sheet. */
interface Making {
  readonly make: MakeRow;
  /** What a column of numbers or formulas shows in a row, without texts that take time. */
  readonly figure?: (k: number, column: number) => Written;
  /** Gives away what `make` makes, cell by cell. */
  readonly give?: (k: number, to: CellTaker) => void;
  /** How many rows are made of the first so many records; left out where they are made of none. */
  readonly madeOf?: (records: number) => number;
}

/** Rows that are made as they are asked for, each time anew: a million kept are gigabytes. */
export function madeRows(length: number, make: MakeRow, more: Omit<Making, "make"> = {}): RowList {
  return new MadeRows({ from: 0, length }, { ...more, make });
}

/** The same rows, each cell changed; a text of a list stays as it is. */
export function changedRows(rows: RowList, change: (cell: Written) => Written): RowList {
  if (Array.isArray(rows)) return (rows as readonly (readonly Written[])[]).map(row => row.map(change));
  const { madeOf } = rows;
  return madeRows(rows.length, k => rows.at(k)!.map(change), {
    figure: (k, column) => change(rows.figure ? rows.figure(k, column) : (rows.at(k)![column] ?? null)),
    ...(rows.give && {
      give: (k, to) =>
        rows.give!(k, { put: cell => to.put(change(cell)), putText: (texts, number) => to.putText(texts, number) }),
    }),
    ...(madeOf && { madeOf: records => madeOf(records) }),
  });
}

interface Extent {
  readonly from: number;
  readonly length: number;
}

class MadeRows implements RowList {
  readonly length: number;
  readonly figure: RowList["figure"];
  readonly give: RowList["give"];
  readonly madeOf: RowList["madeOf"];
  private readonly from: number;

  constructor(
    { from, length }: Extent,
    private readonly making: Making,
  ) {
    const { figure, give, madeOf } = making;
    this.from = from;
    this.length = length;
    this.figure = figure && ((k, column) => figure(from + k, column));
    this.give = give && ((k, to) => give(from + k, to));
    this.madeOf = madeOf && (records => Math.min(length, Math.max(0, madeOf(records) - from)));
  }

  at(k: number): readonly Written[] {
    return this.making.make(this.from + k);
  }

  slice(from = 0, to = this.length): RowList {
    const end = Math.min(to, this.length);
    return new MadeRows({ from: this.from + from, length: Math.max(0, end - from) }, this.making);
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

import { isTooLarge } from "./refusal";

/** How many rows the next chunk takes. */
export interface Sizer {
  rowsFrom(first: number): number;
  /** Whether to try again with less: false where a chunk cannot get smaller. */
  halve(first: number): boolean;
  /** What an answer about so many rows weighed. */
  weighed?(rows: number, bytes: number): void;
}

/** What fits one answer, by experience of this workbook. */
export interface ReadBudget {
  cells: number;
  readonly bytes: number;
}

/** Cells that are read before it is known how long they are. */
const FIRST_CELLS = 20_000;

/**
 * Chunks that are read: a small one first, then as many rows as make up the bytes, by what the rows so far weighed.
 * Where the host finds one too large they are halved, and stay so.
 */
export class ReadSize implements Sizer {
  private rowBytes = 0;

  constructor(
    readonly rows: number,
    private readonly columns: number,
    private readonly budget: ReadBudget,
  ) {}

  /** Rows that a request has room for, however many there are. */
  room(): number {
    const { cells, bytes } = this.budget,
      width = Math.max(1, this.columns),
      known = this.rowBytes === 0 ? FIRST_CELLS / width : bytes / this.rowBytes;
    return Math.max(1, Math.floor(Math.min(known, cells / width)));
  }

  rowsFrom(first: number): number {
    return Math.min(this.rows - first, this.room());
  }

  halve(first: number): boolean {
    const rows = this.rowsFrom(first);
    this.budget.cells = Math.max(1, Math.floor((rows * this.columns) / 2));
    return rows > 1;
  }

  weighed(rows: number, bytes: number): void {
    this.rowBytes = bytes / Math.max(1, rows);
  }
}

/** Chunks of so many bytes, by what each row weighs. */
export class ByteCount implements Sizer {
  constructor(
    private readonly weights: readonly number[],
    private readonly budget: { bytes: number },
  ) {}

  rowsFrom(first: number): number {
    let bytes = 0,
      row = first;
    while (row < this.weights.length && (row === first || bytes + this.weights[row]! <= this.budget.bytes))
      bytes += this.weights[row++]!;
    return row - first;
  }

  halve(first: number): boolean {
    const count = this.rowsFrom(first);
    this.budget.bytes = Math.floor(this.weights.slice(first, first + count).reduce((sum, each) => sum + each, 0) / 2);
    return count > 1;
  }
}

/**
 * Goes over `rows` rows chunk by chunk, top to bottom. `step` does one request for a first row and a number of rows,
 * and may tell what its answer weighed; where that was too large for the host it is asked again for half, so it must be
 * able to do again what it did of a refused chunk.
 */
export async function inChunks(
  rows: number,
  sizer: Sizer,
  step: (first: number, count: number) => Promise<number | void>,
): Promise<void> {
  for (let first = 0; first < rows;) {
    const count = sizer.rowsFrom(first);
    try {
      const weight = await step(first, count);
      if (weight !== undefined) sizer.weighed?.(count, weight);
    } catch (error) {
      if (isTooLarge(error) && sizer.halve(first)) continue;
      throw error;
    }
    first += count;
  }
}

/** Bytes that a value takes in a request, roughly. */
export function weightOf(content: string | number | boolean | null): number {
  if (typeof content !== "string") return 8;
  let bytes = 3;
  for (let k = 0; k < content.length; k++) bytes += content.charCodeAt(k) < 0x80 ? 1 : 3;
  return bytes;
}

/** The same of rows of them. */
export function weightOfRows(rows: readonly (readonly (string | number | boolean | null)[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += weightOf(cell) + 1;
  return bytes;
}

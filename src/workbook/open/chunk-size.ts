import { isTooLarge } from "./refusal";

/** How many rows the next chunk takes. */
export interface Sizer {
  take(first: number): number;
  /** Whether to try again with less: false where a chunk cannot get smaller. */
  halve(first: number): boolean;
}

/** Chunks of so many cells; where the host finds one too large they are halved, and stay so. */
export class CellCount implements Sizer {
  constructor(
    private readonly rows: number,
    private readonly columns: number,
    private readonly budget: { cells: number },
  ) {}

  take(first: number): number {
    return Math.min(this.rows - first, Math.max(1, Math.floor(this.budget.cells / Math.max(1, this.columns))));
  }

  halve(first: number): boolean {
    const rows = this.take(first);
    this.budget.cells = Math.max(1, Math.floor((rows * this.columns) / 2));
    return rows > 1;
  }
}

/** Chunks of so many bytes, by what each row weighs. */
export class ByteCount implements Sizer {
  constructor(
    private readonly weights: readonly number[],
    private readonly budget: { bytes: number },
  ) {}

  take(first: number): number {
    let bytes = 0,
      row = first;
    while (row < this.weights.length && (row === first || bytes + this.weights[row]! <= this.budget.bytes))
      bytes += this.weights[row++]!;
    return row - first;
  }

  halve(first: number): boolean {
    const count = this.take(first);
    this.budget.bytes = Math.floor(this.weights.slice(first, first + count).reduce((sum, each) => sum + each, 0) / 2);
    return count > 1;
  }
}

/**
 * Goes over `rows` rows chunk by chunk, top to bottom. `step` does one request for a first row and a number of rows;
 * where that was too large for the host it is asked again for half, so it must be able to do again what it did of a
 * refused chunk.
 */
export async function inChunks(
  rows: number,
  sizer: Sizer,
  step: (first: number, count: number) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < rows;) {
    const count = sizer.take(first);
    try {
      await step(first, count);
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

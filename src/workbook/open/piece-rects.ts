import { runsOf, type Rect } from "../rect";
import type { CellsPiece } from "./piece";

/** Rows of a piece that may look otherwise than the rest. */
export interface Band {
  readonly first: number;
  readonly rows: number;
}

export function bandsOf({ head, rows }: CellsPiece): Band[] {
  return head > 0 && head < rows
    ? [
        { first: 0, rows: head },
        { first: head, rows: rows - head },
      ]
    : [{ first: 0, rows }];
}

/** The rows of a piece, a rectangle for each run of its columns. */
export function rectsOf({ top, columns }: CellsPiece, first: number, count: number): Rect[] {
  return runsOf(columns).map(run => ({ top: top + first, left: run.first, rows: count, columns: run.count }));
}

/** Blocks of rows side by side, as one. */
export function joined<T>(parts: readonly (readonly (readonly T[])[])[]): T[][] {
  return (parts[0] ?? []).map((_, r) => parts.flatMap(part => part[r]!));
}

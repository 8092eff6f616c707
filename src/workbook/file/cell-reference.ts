import { columnOf } from "../column-letters";

/**
 * Where a reference such as `C5` points; rows and columns count from 0. Beyond Excel's limits is for the caller to
 * judge.
 */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A reference such as `C5` or `$C$5`; null where the text is none. */
export function parseReference(reference: string): CellPlace | null {
  const m = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/.exec(reference);
  if (!m) return null;
  const row = Number(m[2]);
  return row === 0 ? null : { row: row - 1, column: columnOf(m[1] as string) };
}

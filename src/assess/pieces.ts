import type { Change, Run } from "../workbook/ports";
import type { Outline, Piece } from "./reckoner/requests";

/** So many cells come over at once: what arrives from a worker is unpacked in one go, and must hold up no frame. */
const CELLS = 10_000;

/** Rows of one part of an outline, from one index up to another. */
export type Fetch = (of: "tables" | "sheets", index: number, from: number, to: number) => Promise<Piece>;

/** The changes of an outline, their rows fetched piece by piece. */
export async function pieces(fetch: Fetch, { tables, sheets }: Outline, run: Run): Promise<Change[]> {
  const total = [...tables, ...sheets].reduce((n, one) => n + one.count, 0),
    changes: Change[] = [];
  let done = 0;
  const fetched = async (of: "tables" | "sheets", index: number, count: number, columns: number): Promise<Piece> => {
    const rows: Piece["rows"][number][] = [],
      shades: Piece["shades"][number][] = [],
      step = Math.max(1, Math.floor(CELLS / Math.max(1, columns)));
    for (let from = 0; from < count; from += step) {
      const piece = await fetch(of, index, from, Math.min(count, from + step));
      run.signal.throwIfAborted();
      for (const one of piece.rows) rows.push(one);
      for (const one of piece.shades) shades.push(one);
      done += piece.rows.length;
      run.progress(done, total);
    }
    return { rows, shades };
  };
  for (const [index, { count, ...table }] of tables.entries())
    changes.push({ ...table, ...(await fetched("tables", index, count, table.columns.length)) });
  for (const [index, { count, ...sheet }] of sheets.entries())
    changes.push({
      kind: "sheet",
      sheet: { ...sheet, ...(await fetched("sheets", index, count, sheet.columns.length)) },
    });
  return changes;
}

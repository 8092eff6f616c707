import { PAPER_HEADERS, PAPER_TABLES } from "../fields/paper-sheets";
import type { Cell } from "../workbook/ports";

/** So many columns in this very order are nobody else's. */
const TELLING = 5;
const HEADS: ReadonlySet<string> = new Set(
  Object.values(PAPER_TABLES)
    .filter(columns => columns.length >= TELLING)
    .map(columns => columns.map(column => PAPER_HEADERS[column]).join("\n")),
);

/**
 * Whether a sheet is a paper of ours, by its header and whatever it is called now: its applications are those of the
 * roster it was made of, and reading them once more would pay them twice. `rows`: its first rows.
 */
export function isPaper(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some(row => {
    const texts = row.flatMap(cell => (cell === null || cell === "" ? [] : [String(cell).trim()]));
    return texts.length >= TELLING && HEADS.has(texts.join("\n"));
  });
}

import type { Field } from "../../fields/table";
import type { Cell } from "../../workbook/ports";
import type { Assessed } from "../assessed";

/** A column's cell of every row, in the order of the applications; null where its roster has no such column. */
export function cellsOfField({ contents }: Assessed, field: Field): readonly Cell[] {
  const all = new Array<Cell>(contents.origins.length).fill(null);
  for (const table of contents.tables) {
    const column = table.fields.findIndex(meaning => meaning?.field === field);
    if (column >= 0) table.rows.forEach((cells, k) => (all[table.first + k] = cells[column] ?? null));
  }
  return all;
}

import type { Field } from "../../fields/table";
import type { Cell } from "../../workbook/ports";
import type { Assessed } from "../assessed";

/** A column's cell of every row, in the order of the applications; null where its roster has no such column. */
export function cellsOfField({ contents }: Assessed, field: Field): readonly Cell[] {
  const all = new Array<Cell>(contents.origins.length).fill(null);
  for (const table of contents.tables) {
    const column = table.fields.findIndex(meaning => meaning?.field === field);
    for (let k = 0; column >= 0 && k < table.rows.length; k++) all[table.first + k] = table.rows.cell(k, column);
  }
  return all;
}

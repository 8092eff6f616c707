import type { Host } from "../../../src/host/host";
import { PLAIN, type Look } from "../../../src/host/book/looks";
import type { Rectangle } from "../../../src/host/backend";

/** Rows and columns beyond what is filled that a photograph takes in, so that what was left beside it shows. */
const MARGIN = 12;
const STANDARD_WIDTH = 48;

/**
 * Everything that is to be the same before a change and after its undo: cells, looks, and all that sheets and workbook
 * have.
 */
export function photograph(host: Host): unknown {
  const { book, backend } = host;
  return {
    sheets: backend.sheets().map(({ id, name, hidden }) => {
      const sheet = book.sheet(name)!,
        used = backend.used(id);
      const at: Rectangle = {
        top: 0,
        left: 0,
        rows: (used ? used.top + used.rows : 0) + MARGIN,
        columns: (used ? used.left + used.columns : 0) + MARGIN,
      };
      return {
        name,
        hidden,
        formulas: backend.formulas(id, at),
        looks: looksOf(sheet, at),
        widths: Array.from({ length: at.columns }, (_, c) => sheet.columnWidths.get(c) ?? STANDARD_WIDTH),
        hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
        hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
        outline: [...sheet.outline].sort((a, b) => a[0] - b[0]),
        frozen: sheet.frozen,
        filter: sheet.filter
          ? { at: sheet.filter.at, criteria: [...sheet.filter.criteria], hidden: [...sheet.filter.hidden] }
          : null,
        names: [...sheet.names.values()].map(each => ({ name: each.name, formula: each.formula })),
        properties: [...sheet.customProperties],
        tables: sheet.tables.map(table => ({ at: table.at, name: table.name })),
        charts: sheet.charts.map(({ name: chart, type, series, parts }) => ({ chart, type, series, parts })),
      };
    }),
    kept: [...book.xmlParts.values()].sort(),
  };
}

function looksOf(sheet: NonNullable<ReturnType<Host["book"]["sheet"]>>, at: Rectangle): string[] {
  const found: string[] = [];
  for (let row = 0; row < at.rows; row++)
    for (let column = 0; column < at.columns; column++) {
      const look = Object.fromEntries(
        (Object.keys(PLAIN) as (keyof Look)[])
          .map(key => [key, sheet.looks.of(row, column, key)])
          .filter(([key, value]) => value !== PLAIN[key as keyof Look]),
      );
      if (Object.keys(look).length > 0) found.push(`${row},${column} ${JSON.stringify(look)}`);
    }
  return found;
}

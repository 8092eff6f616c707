import { distinctHeaders } from "../fields/distinct-headers";
import type { Unit } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import type { LayoutColumn } from "./layout";
import { isMoney } from "../fields/meaning-facts";
import type { RosterTable } from "./contents";
import { segmentsOf, type SheetRows } from "./sheet-rows";
import { columnUnit, countsInOther } from "./units";

/**
 * The sheet's own columns for the result, a table for each header and unit line; columns that our runs wrote are left
 * out, and so are columns without header in which no row has anything. `headerRow` is the worksheet row of the header's
 * last line. `first`: index of the sheet's first row in the applications; `top`: the used area's first row; `given`:
 * the unit where the sheet names none.
 */
export function rosterTables(sheet: SheetRows, first: number, top: number, given: Unit | null): RosterTable[] {
  const tables: RosterTable[] = [];
  const runs = [...segmentsOf(sheet)];
  for (let i = 0; i < runs.length; i++) {
    const {
      segment: { layout, unitLine },
      from,
    } = runs[i] as (typeof runs)[number];
    while (runs[i + 1]?.segment.layout === layout && runs[i + 1]?.segment.unitLine === unitLine) i++;
    const rows = sheet.rows.slice(from, runs[i]?.to);
    const columns = layout.columns.filter(
      c => !c.ours && (c.written.length > 0 || rows.some(row => (row[c.index] ?? null) !== null)),
    );
    tables.push({
      sheet: sheet.sheet,
      headers: distinctHeaders(columns.map(c => c.header)),
      fields: columns.map(c => c.meaning),
      units: columns.map(c =>
        isMoney(c.meaning) && !countsInOther(c.written) ? columnUnit(c.unit, unitLine, given).unit : null,
      ),
      headerRow: top + layout.lastLine + 1,
      first: first + from,
      rows: picked(rows, columns),
    });
  }
  return tables;
}

function picked(rows: readonly (readonly Cell[])[], columns: readonly LayoutColumn[]): readonly (readonly Cell[])[] {
  const all = columns.every((c, i) => c.index === i);
  return all && rows.every(row => row.length === columns.length)
    ? rows
    : rows.map(row => columns.map(c => row[c.index] ?? null));
}

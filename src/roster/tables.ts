import { distinctHeaders } from "../fields/distinct-headers";
import type { Unit } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import type { CellRows } from "./row-cells";
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
    const end = runs[i]!.to;
    const columns = layout.columns.filter(c => !c.ours && (c.written.length > 0 || holds(sheet, c, from, end)));
    tables.push({
      sheet: sheet.sheet,
      headers: distinctHeaders(columns.map(c => c.header)),
      fields: columns.map(c => c.meaning),
      units: columns.map(c =>
        isMoney(c.meaning) && !countsInOther(c.written) ? columnUnit(c.unit, unitLine, given).unit : null,
      ),
      headerRow: top + layout.lastLine + 1,
      first: first + from,
      rows: new PickedCells(
        sheet.rows,
        from,
        end - from,
        columns.map(c => c.index),
      ),
    });
  }
  return tables;
}

function holds({ rows }: SheetRows, { index }: LayoutColumn, from: number, to: number): boolean {
  for (let r = from; r < to; r++) if (rows.cell(r, index) !== null) return true;
  return false;
}

/** Some rows' cells in some columns. */
class PickedCells implements CellRows {
  constructor(
    private readonly rows: CellRows,
    private readonly from: number,
    readonly length: number,
    private readonly columns: readonly number[],
  ) {}

  cell(row: number, column: number): Cell {
    return row < 0 || row >= this.length ? null : this.rows.cell(this.from + row, this.columns[column] ?? -1);
  }

  textNumber(row: number, column: number): number {
    return row < 0 || row >= this.length ? -1 : this.rows.textNumber(this.from + row, this.columns[column] ?? -1);
  }

  get texts(): readonly string[] {
    return this.rows.texts;
  }

  row(row: number): readonly Cell[] {
    return row < 0 || row >= this.length ? [] : this.columns.map(column => this.rows.cell(this.from + row, column));
  }
}

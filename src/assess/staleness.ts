import type { OtherTable } from "../roster/other-records";
import type { Area, Block, Cell } from "../workbook/ports";
import { ShownCells } from "../roster/shown-cells";
import { segmentAt } from "../roster/read-amounts";
import { printOf, rowKeys, short } from "./kept-run";
import type { ReadRun } from "./reckoner/read-run";
import type { ReadRoster, Reckoning } from "./reckoning";
import type { Compared } from "./compared";

/**
 * What a change in the sheet can bear on. `rows`: some application rows; `shape`: rows may have come, gone or moved;
 * `list`: any row.
 */
export type Touched =
  | { readonly kind: "nothing" }
  | { readonly kind: "rows"; readonly read: Area }
  | { readonly kind: "shape" }
  | { readonly kind: "list"; readonly sheet: string };

/** More rows at once are compared by reading the sheet anew: somebody pasted, sorted, or filled down. */
const MOST_ROWS = 2000;

/** Whole rows are inserted and deleted, not typed. */
const WHOLE_ROW = 16_384;

/** What the workbook says now of a run's rows. */
export class Staleness {
  constructor(
    private readonly reckoning: Reckoning,
    private readonly tables: readonly OtherTable[],
  ) {}

  /** `bottom`: the row below everything on the sheet now; another one than in the run means that rows came or went. */
  touched(area: Area, bottom: number): Touched {
    if (this.tables.some(table => table.sheet === area.sheet)) return { kind: "list", sheet: area.sheet };
    const roster = this.reckoning.rosters.find(one => one.sheet.info.name === area.sheet);
    if (!roster || roster.rows.rows.length === 0) return { kind: "nothing" };
    const { used } = roster.sheet,
      { numbers } = roster.rows,
      first = numbers[0]! - 1,
      last = numbers.at(-1)! - 1,
      layout = segmentAt(roster.rows, 0).layout;
    const inputs = layout.columns.filter(column => !column.ours && column.written.length > 0),
      right = used.left + Math.max(...inputs.map(column => column.index));
    // Beyond the table's columns nothing is read, unless it is a header.
    if (area.left > right && area.top >= first) return { kind: "nothing" };
    const isOurs =
      area.left >= used.left &&
      inputs.every(
        column => used.left + column.index < area.left || used.left + column.index >= area.left + area.columns,
      );
    if (isOurs && area.top >= first && area.top + area.rows - 1 <= last) return { kind: "nothing" };
    const moved = bottom !== used.top + used.rows || area.columns >= WHOLE_ROW;
    if (moved || area.top < first || area.top + area.rows - 1 > last || area.rows > MOST_ROWS) return { kind: "shape" };
    return {
      kind: "rows",
      read: { sheet: area.sheet, top: area.top, left: used.left, rows: area.rows, columns: right - used.left + 1 },
    };
  }

  /**
   * Application rows whose recognised cells are others than in the run; a row with filled in texts (同上) counts as
   * changed.
   */
  changedRows(block: Block): { readonly seen: readonly number[]; readonly changed: readonly number[] } {
    const roster = this.reckoning.rosters.find(one => one.sheet.info.name === block.at.sheet),
      changed: number[] = [],
      seen: number[] = [];
    if (!roster) return { seen, changed };
    const shown = new ShownCells(roster.sheet.info).show(block),
      at = new Map(roster.rows.numbers.map((number, r) => [number - 1, r]));
    shown.cells.forEach((cells, i) => {
      const r = at.get(block.at.top + i);
      if (r === undefined) return;
      seen.push(roster.first + r);
      if (roster.rows.filledIn.has(r) || differs(roster, r, cells, block.at.left)) changed.push(roster.first + r);
    });
    return { seen, changed };
  }

  /** With the workbook read again, and not assessed. */
  compare({ contents: { origins }, rosters, tables }: Pick<ReadRun, "contents" | "rosters" | "tables">): Compared {
    const now = new Map(rowKeys(origins).map((key, row) => [key, printOf({ rosters }, row)])),
      rows: number[] = [];
    let removed = 0;
    rowKeys(this.reckoning.assessed.contents.origins).forEach((key, row) => {
      const print = now.get(key);
      if (print === undefined) removed++;
      else if (print !== printOf(this.reckoning, row)) rows.push(row);
      now.delete(key);
    });
    return { rows, added: now.size, removed, sheets: changedSheets(this.tables, tables) };
  }
}

function differs({ rows, sheet }: ReadRoster, r: number, cells: readonly Cell[], left: number): boolean {
  const { layout } = segmentAt(rows, r),
    before = rows.rows.row(r),
    offset = sheet.used.left - left;
  return layout.columns.some(column => {
    const isRead = column.meaning !== null || layout.levels.includes(column);
    return (
      isRead &&
      column.meaning?.field !== "serial" &&
      !same(before[column.index] ?? null, cells[column.index + offset] ?? null)
    );
  });
}

function same(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === "object" && a !== null && typeof b === "object" && b !== null && a.error === b.error);
}

function changedSheets(before: readonly OtherTable[], after: readonly OtherTable[]): string[] {
  const print = (table: OtherTable): string => short(JSON.stringify([table.kind, table.records]));
  const was = new Map(before.map(table => [table.sheet, print(table)])),
    is = new Map(after.map(table => [table.sheet, print(table)]));
  return [...new Set([...was.keys(), ...is.keys()])].filter(sheet => was.get(sheet) !== is.get(sheet));
}

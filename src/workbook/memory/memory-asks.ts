import type { Ask, AnswerOf, CellsPart, EvenLook, LookKey } from "../cells";
import { MAX_COLUMNS } from "../file/limits";
import { overlap, type Rect } from "../rect";
import { grid, type MemorySheet } from "./memory-sheet";

type OnSheet = Exclude<Ask, { readonly ask: "workbook" | "kept" | "selection" | "active" }>;

/** What a sheet answers. */
export function answerOnSheet(sheet: MemorySheet, ask: OnSheet): AnswerOf[OnSheet["ask"]] {
  switch (ask.ask) {
    case "sheet":
      return sheetSeen(sheet);
    case "mark":
      return sheet.mark;
    case "table": {
      const { at } = sheet.tables.find(({ id }) => id === ask.table)!;
      return { at, headers: grid({ ...at, rows: 1 }, (row, column) => String(sheet.at(row, column).value))[0]! };
    }
    case "filter":
      return sheet.filter;
    case "used":
      return sheet.used(ask.in && "first" in ask.in ? acrossRows(ask.in.first, ask.in.count) : ask.in);
    case "row":
      return rowOf(sheet, ask.row);
    case "cells":
      return cells(sheet, ask.at, ask.what);
    case "hidden":
      return Array.from({ length: ask.rows.count }, (_, r) => sheet.hiddenRows.has(ask.rows.first + r));
    case "columns-hidden":
      return Array.from({ length: ask.columns.count }, (_, c) => sheet.hiddenColumns.has(ask.columns.first + c));
    case "shown":
      return shown(sheet, ask.rows.first, ask.rows.count);
    case "uneven":
      return !shown(sheet, ask.at.top, ask.at.rows) || sheet.merges.some(merge => overlap(merge, ask.at));
    case "struck": {
      const all = struckCells(sheet, ask.at).flat();
      return all.every(one => one === all[0]) ? (all[0] ?? false) : null;
    }
    case "struck-cells":
      return struckCells(sheet, ask.at);
    case "column":
      return { look: sheet.evenLook(ask.at), width: sheet.width(ask.at.left) };
    case "looks":
      return ask.by === "cell"
        ? grid(ask.at, (row, column) => picked(sheet.at(row, column).look, ask.keys))
        : grid({ ...ask.at, columns: 1 }, row => picked(sheet.evenLook({ ...ask.at, top: row, rows: 1 }), ask.keys));
    case "merges":
      return ask.bands.map(({ first, count }) => {
        const found = sheet.merges.filter(({ top }) => top >= first && top < first + count);
        return found.length === 0 ? null : found;
      });
    case "spill":
      return null;
  }
}

function struckCells(sheet: MemorySheet, at: Rect): (boolean | null)[][] {
  return grid(at, (row, column) => {
    const { struck } = sheet.at(row, column);
    return struck === undefined ? false : struck;
  });
}

function acrossRows(top: number, rows: number): Rect {
  return { top, left: 0, rows, columns: MAX_COLUMNS };
}

function sheetSeen(sheet: MemorySheet): AnswerOf["sheet"] {
  return {
    protected: sheet.protected,
    names: new Map(sheet.names),
    tables: sheet.tables.map(({ id, totals }) => ({ id, totals })),
    filter: sheet.filter,
    frozen: sheet.frozenAddress(),
    charts: [...sheet.charts.keys()],
    used: sheet.used(),
  };
}

function rowOf(sheet: MemorySheet, row: number): AnswerOf["row"] {
  const used = sheet.used(acrossRows(row, 1));
  return used === null ? null : { left: used.left, values: grid(used, (r, column) => sheet.at(r, column).value)[0]! };
}

function cells(sheet: MemorySheet, at: Rect, what: readonly CellsPart[]): AnswerOf["cells"] {
  const asked = <T>(part: CellsPart, read: (row: number, column: number) => T): T[][] =>
    what.includes(part) ? grid(at, read) : [];
  return {
    values: asked("values", (row, column) => sheet.at(row, column).value),
    formulas: asked("formulas", (row, column) => sheet.at(row, column).content),
    formats: asked("formats", (row, column) => sheet.at(row, column).format),
  };
}

function shown(sheet: MemorySheet, first: number, count: number): boolean {
  for (let row = first; row < first + count; row++) if (sheet.hiddenRows.has(row)) return false;
  return true;
}

function picked(look: EvenLook, keys: readonly LookKey[]): Partial<EvenLook> {
  return Object.fromEntries(keys.map(key => [key, look[key]]));
}

import { columnLetters } from "../../src/workbook/column-letters";
import type { PlainRow, RosterHeader } from "../oracle/plain";
import type { Dressed, Look, SampleCell, SampleSheet, Value } from "./sheet";
import { SheetBuilder } from "./sheet-builder";

/** A column: what stands over it, and which input of the rules it is (null: one that no rule reads). */
export interface Column {
  readonly header: string;
  /** The upper line of a two-line header; columns side by side with the same one stand under one merged cell. */
  readonly group?: string;
  readonly is: RosterHeader | null;
  readonly width: number;
  readonly look: Look;
  readonly hidden?: boolean;
  /** A formula in every application's row; `{row}` is the worksheet's row number. */
  readonly formula?: { readonly text: string; readonly value: (cells: Cells) => string | number };
  /** Added up in 小计 and 合计. */
  readonly summed?: boolean;
}

export type Cells = Readonly<Record<string, Value | Dressed>>;

/**
 * An application: its cells by header, what is merged with the row above, and how a plain row says what spelling or
 * layout says here.
 */
export interface Application {
  readonly kind: "application";
  readonly cells: Cells;
  /** Headers whose cell is one with the cell above: written once, merged. */
  readonly merged: readonly string[];
  /** What the independent calculation is given in place of the cells as written. */
  readonly plain: PlainRow;
  /** Marks that the independent calculation cannot give. */
  readonly beyond: readonly string[];
}

export type Line =
  | Application
  | { readonly kind: "section"; readonly text: string }
  /** Adds up the lines since the last section, or all of them. */
  | { readonly kind: "subtotal" | "total"; readonly text: string }
  /** Prepared rows with nothing but a number. */
  | { readonly kind: "spare"; readonly count: number }
  | { readonly kind: "foot"; readonly text: string };

export interface Roster {
  readonly name: string;
  readonly title: string;
  /** Above the header, left; with `unit` at its right end. */
  readonly remark: string;
  readonly unit: string | null;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** The header whose cells are numbered 1, 2, 3 …; null: the sheet's rows bring their own. */
  readonly numbered: string | null;
}

/** The roster as a sheet: title, remark, header of one or two lines, and its lines. */
export function rosterSheet(roster: Roster): SampleSheet {
  const { columns } = roster,
    twoLines = columns.some(column => column.group !== undefined);
  const sheet = new SheetBuilder(columns.length);
  sheet.wide(roster.title, "title", 32);
  sheet.remark(roster.remark, roster.unit);
  header(sheet, columns, twoLines);
  body(sheet, roster);
  return {
    name: roster.name,
    cells: sheet.cells,
    merges: sheet.merges,
    heights: sheet.heights,
    widths: columns.map(column => column.width),
    hiddenColumns: columns.flatMap((column, c) => (column.hidden ? [c] : [])),
    frozen: { rows: twoLines ? 4 : 3, columns: 2 },
  };
}

/**
 * The rows of a roster as the independent calculation takes them: merged cells carried down, spellings in its own
 * words.
 */
export function plainRows({ columns, lines }: Roster): { row: PlainRow; beyond: readonly string[] }[] {
  let above: Cells = {};
  return lines.flatMap(line => {
    if (line.kind !== "application") return [];
    above = { ...line.cells, ...Object.fromEntries(line.merged.map(header => [header, above[header] ?? null])) };
    const cells = above;
    const row = Object.fromEntries(
      columns.flatMap(({ header, is }) => (is === null ? [] : [[is, valueOf(cellUnder({ header, is }, cells))]])),
    );
    return [{ row: { ...row, ...line.plain }, beyond: line.beyond }];
  });
}

function header(sheet: SheetBuilder, columns: readonly Column[], twoLines: boolean): void {
  if (twoLines) {
    const at = sheet.add(
      columns.map(column => ({ value: column.group ?? column.header, look: "header" })),
      20,
    );
    columns.forEach((column, c) => {
      if (column.group === undefined) sheet.merge({ top: at, left: c, bottom: at + 1, right: c });
      else if (columns[c - 1]?.group !== column.group)
        sheet.merge({ top: at, left: c, bottom: at, right: lastOf(columns, c) });
    });
  }
  sheet.add(
    columns.map(column => ({ value: twoLines && column.group === undefined ? null : column.header, look: "header" })),
    twoLines ? 30 : 42,
  );
}

function lastOf(columns: readonly Column[], first: number): number {
  let last = first;
  while (columns[last + 1]?.group === columns[first]?.group && columns[last + 1] !== undefined) last++;
  return last;
}

function body(sheet: SheetBuilder, roster: Roster): void {
  const { columns } = roster,
    first = sheet.cells.length;
  let number = 0,
    sectionStart = first;
  const merging = new Map<string, number>();
  for (const line of roster.lines) {
    const at = sheet.cells.length;
    if (line.kind !== "application") merging.clear();
    switch (line.kind) {
      case "application":
        number++;
        columns.forEach((column, c) => carryMerge(sheet, line, column, c, at, merging));
        sheet.add(applicationCells(roster, line, number, at), 30);
        break;
      case "section":
        sheet.wide(line.text, "section", 22);
        sectionStart = at + 1;
        break;
      case "subtotal":
      case "total":
        sheet.add(sumCells(columns, line, line.kind === "total" ? first : sectionStart, at, sheet), 22);
        break;
      case "spare":
        for (let k = 0; k < line.count; k++) {
          number++;
          const spare = number;
          sheet.add(
            columns.map(column => ({ value: column.header === roster.numbered ? spare : null, look: column.look })),
            22,
          );
        }
        break;
      case "foot":
        sheet.wide(line.text, "foot", 24);
        break;
    }
  }
}

function carryMerge(
  sheet: SheetBuilder,
  line: Application,
  column: Column,
  c: number,
  at: number,
  merging: Map<string, number>,
): void {
  if (!line.merged.includes(column.header)) merging.set(column.header, at);
  else sheet.extend({ top: merging.get(column.header) as number, left: c, bottom: at, right: c });
}

function applicationCells(roster: Roster, line: Application, number: number, at: number): SampleCell[] {
  return roster.columns.map(column => {
    if (column.header === roster.numbered) return { value: number, look: column.look };
    if (line.merged.includes(column.header)) return { value: null, look: column.look };
    if (column.formula)
      return {
        value: column.formula.value(line.cells),
        look: column.look,
        formula: column.formula.text.replaceAll("{row}", String(at + 1)),
      };
    const cell = cellUnder(column, line.cells);
    return cell !== null && typeof cell === "object" ? cell : { value: cell, look: lookOf(cell, column) };
  });
}

/** A text in a column of figures stands as offices leave it: left, and not in the column's format. */
function lookOf(cell: Value, column: Column): Look {
  return typeof cell === "string" &&
    (column.look === "money" || column.look === "number" || column.look === "day" || column.look === "percent")
    ? "text"
    : column.look;
}

function sumCells(
  columns: readonly Column[],
  line: { readonly text: string },
  from: number,
  at: number,
  sheet: SheetBuilder,
): SampleCell[] {
  return columns.map((column, c) => {
    if (c === 0) return { value: line.text, look: "sum" };
    if (!column.summed) return { value: null, look: "sum" };
    const value = sheet.sum(c, from, at),
      letter = columnLetters(c);
    return { value, look: "sum", formula: `SUBTOTAL(9,${letter}${from + 1}:${letter}${at})` };
  });
}

/** By the column's header, else by what it is: rows need not repeat the units in headers. */
function cellUnder({ header, is }: Pick<Column, "header" | "is">, cells: Cells): Value | Dressed {
  return cells[header] ?? (is === null ? null : (cells[is] ?? null));
}

function valueOf(cell: Value | Dressed): Value {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { PLAIN, type Grid, type GridCell, type GridSheet, type GridStyle } from "../../workbook/file/grid/grid";
import type { Cell } from "../../workbook/ports";

const CHARACTER = 7.7,
  MARGIN = 6,
  POINT = 96 / 72;

/** Cells that array formulas fill, by sheet, row and column. */
export type Spilled = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>>>;

/**
 * What the spreadsheet shows now, to be written as a file. Formulas that call functions of the namespace become what
 * they came to.
 */
export function gridOf(book: Workbook, spilled: Spilled, namespace: string): Grid {
  const styles = new Styles(book);
  return {
    sheets: book.getSheets().map(sheet => sheetOf(sheet, styles, spilled[sheet.getSheetId()] ?? {}, namespace)),
    styles: styles.all,
  };
}

function sheetOf(sheet: Worksheet, styles: Styles, spilled: Spilled[string], namespace: string): GridSheet {
  const rows = new Map<number, Map<number, GridCell>>(),
    lineAt = (row: number): Map<number, GridCell> => rows.get(row) ?? rows.set(row, new Map()).get(row)!;
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const value = valueOf(cell),
      formula = formulaOf(cell, namespace),
      style = styles.numberOf(cell?.s);
    if (value !== null || formula !== null || style !== 0) lineAt(row).set(column, { value, formula, style });
  });
  for (const [row, cells] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(cells)) {
      const value = valueOf(cell),
        line = lineAt(Number(row)),
        under = line.get(Number(column));
      if (value !== null)
        line.set(Number(column), { value, formula: under?.formula ?? null, style: under?.style ?? 0 });
    }
  const config = sheet.getConfig(),
    widths = new Map<number, number>(),
    heights = new Map<number, number>(),
    hiddenRows = new Set<number>();
  for (const [c, data] of Object.entries(config.columnData))
    if (data?.w !== undefined) widths.set(Number(c), data.hd === 1 ? 0 : Math.max(0, (data.w - MARGIN) / CHARACTER));
  for (const [r, data] of Object.entries(config.rowData)) {
    if (data?.hd === 1) hiddenRows.add(Number(r));
    if (data?.h !== undefined && data.ia === 0) heights.set(Number(r), Math.round(data.h / POINT));
  }
  return {
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === 1,
    rows,
    widths,
    heights,
    hiddenRows,
    merges: config.mergeData.map(m => ({
      top: m.startRow,
      left: m.startColumn,
      rows: m.endRow - m.startRow + 1,
      columns: m.endColumn - m.startColumn + 1,
    })),
    frozen: { rows: config.freeze.ySplit, columns: config.freeze.xSplit },
  };
}

function valueOf(cell: Nullable<ICellData>): Cell {
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return Boolean(Number(value));
  if (typeof value === "string" && /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(value))
    return { error: value };
  return value;
}

/**
 * Custom functions are only known where the add-in is: what they came to is saved, as a file made without Excel should.
 */
function formulaOf(cell: Nullable<ICellData>, namespace: string): string | null {
  const formula = cell?.f;
  return !formula || formula.toUpperCase().includes(`${namespace}.`) ? null : formula.replace(/^=/, "");
}

/** Looks numbered as they come up; 0 is the plain one. */
class Styles {
  readonly all: GridStyle[] = [PLAIN];
  private readonly numbers = new Map<string, number>([[JSON.stringify(PLAIN), 0]]);
  private readonly known = new Map<string, number>();

  constructor(private readonly book: Workbook) {}

  numberOf(style: ICellData["s"]): number {
    if (style === null || style === undefined) return 0;
    const key = typeof style === "string" ? style : JSON.stringify(style),
      seen = this.known.get(key);
    if (seen !== undefined) return seen;
    const look = lookOf(typeof style === "string" ? this.book.getStyles().get(style) : style),
      text = JSON.stringify(look);
    const number = this.numbers.get(text) ?? this.all.push(look) - 1;
    this.numbers.set(text, number);
    this.known.set(key, number);
    return number;
  }
}

const HORIZONTAL: readonly GridStyle["horizontal"][] = [null, "left", "center", "right"],
  VERTICAL: readonly GridStyle["vertical"][] = [null, "top", "center", "bottom"];

function lookOf(style: Nullable<IStyleData>): GridStyle {
  if (!style) return PLAIN;
  return {
    numberFormat: style.n?.pattern ?? "General",
    bold: style.bl === 1,
    size: style.fs === 11 ? null : (style.fs ?? null),
    color: hex(style.cl?.rgb),
    fill: hex(style.bg?.rgb),
    border: Boolean(style.bd?.b ?? style.bd?.r),
    wrap: style.tb === 3,
    horizontal: HORIZONTAL[style.ht ?? 0] ?? null,
    vertical: VERTICAL[style.vt ?? 0] ?? null,
  };
}

/** `#rrggbb` of what Univer keeps, which may be `rgb(…)` where somebody picked a colour; null where it is neither. */
function hex(colour: Nullable<string>): string | null {
  if (!colour) return null;
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map(n => Number(n).toString(16).padStart(2, "0"))
        .join("")}`
    : null;
}

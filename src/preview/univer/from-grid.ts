import {
  BorderStyleTypes,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Grid, GridCell, GridSheet, GridStyle } from "../../workbook/file/grid/grid";
import { cellOf } from "./cells";

/** Rows and columns to spare below and right of what stands. */
const SPARE_ROWS = 60,
  SPARE_COLUMNS = 12,
  LEAST_COLUMNS = 26;
/** A character of the usual font and its margin, and a point, in pixels. */
const CHARACTER = 7.7,
  MARGIN = 6,
  POINT = 96 / 72;
/** Univer complains where a column has no room for its margins. A hidden one has the usual width when it is shown. */
const NARROWEST = 14,
  USUAL = 10;
const LINE_COLOUR = { rgb: "#d0d0d0" };

/** A workbook as Univer takes it. Formulas come with what they last came to, so that opening calculates nothing. */
export function workbookData(id: string, name: string, grid: Grid): IWorkbookData {
  const sheets = grid.sheets.map((sheet, k): Partial<IWorksheetData> & { id: string } => ({
    id: `s${k + 1}`,
    ...sheetData(sheet),
  }));
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    resources: [],
    styles: Object.fromEntries(grid.styles.map((style, k) => [String(k), styleData(style)])),
    sheetOrder: sheets.map(sheet => sheet.id),
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.id, sheet])),
  };
}

function sheetData(sheet: GridSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0,
    columns = 0;
  for (const [r, line] of sheet.rows) {
    const cells: Record<number, ICellData> = (cellData[r] = {});
    rows = Math.max(rows, r + 1);
    for (const [c, cell] of line) {
      cells[c] = shownCell(cell);
      columns = Math.max(columns, c + 1);
    }
  }
  const rowData = Object.fromEntries(
    [...new Set([...sheet.heights.keys(), ...sheet.hiddenRows])].map(r => {
      const height = sheet.heights.get(r);
      return [
        r,
        {
          ...(height === undefined ? {} : { h: height * POINT, ah: height * POINT, ia: 0 as const }),
          hd: sheet.hiddenRows.has(r) ? (1 as const) : (0 as const),
        },
      ];
    }),
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    rowCount: rows + SPARE_ROWS,
    columnCount: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
    cellData,
    rowData,
    columnData: Object.fromEntries(
      [...sheet.widths].map(([c, width]) => [
        c,
        {
          w: Math.max(NARROWEST, Math.round((width === 0 ? USUAL : width) * CHARACTER + MARGIN)),
          hd: width === 0 ? (1 as const) : (0 as const),
        },
      ]),
    ),
    mergeData: sheet.merges.map(m => ({
      startRow: m.top,
      endRow: m.top + m.rows - 1,
      startColumn: m.left,
      endColumn: m.left + m.columns - 1,
    })),
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startRow: sheet.frozen.rows || -1,
      startColumn: sheet.frozen.columns || -1,
    },
  };
}

/** Text that would be a formula or a number if it were typed; only that needs the mark of text, which editing shows. */
const READS_OTHERWISE = /^(?:[='].*|\s*[+-]?[\d.,]+(?:e[+-]?\d+)?%?\s*)$/is;

function shownCell({ value, formula, style }: GridCell): ICellData {
  const shown =
    value === null
      ? {}
      : cellOf(
          typeof value === "object"
            ? value.error
            : typeof value === "string" && READS_OTHERWISE.test(value)
              ? `'${value}`
              : value,
        );
  return { ...shown, ...(formula === null ? {} : { f: `=${formula}` }), s: String(style) };
}

function styleData(style: GridStyle): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: LINE_COLOUR };
  return {
    ff: "等线",
    fs: style.size ?? 11,
    bl: style.bold ? 1 : 0,
    tb: style.wrap ? 3 : 1,
    ...(style.numberFormat === "General" ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.color === null ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === null ? {} : { bg: { rgb: style.fill } }),
    ...(style.border ? { bd: { t: line, r: line, b: line, l: line } } : {}),
    ...(style.horizontal === null ? {} : { ht: { left: 1, center: 2, right: 3 }[style.horizontal] }),
    ...(style.vertical === null ? {} : { vt: { top: 1, center: 2, bottom: 3 }[style.vertical] }),
  };
}

import { columnLetters } from "../column-letters";
import type { LongSheet } from "../ports";
import { HEADER, LINE, PAPER_HEADER, PAPER_LINE, PAPER_TITLE, SIGNATURE, TITLE, type Ground } from "./cell-styles";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import { headerHeight, lineHeight, runningHeight, titleHeight } from "./sheet-measures";
import { pageXml, sheetProperties } from "./page-xml";
import { fitCell, textElement } from "./xml-write";

/** Points of the line that running text has in place of a header. */
const GAP = 10;

/**
 * Where the header and the data of a sheet stand; rows count from 1, as in references. `lastData` leaves total rows
 * out.
 */
export interface SheetLayout {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastData: number;
  readonly lastColumn: string;
  /** Whether the table has a filter, as no paper has. */
  readonly filtered: boolean;
  /** The rows that every page repeats; null for running text, which has no header. */
  readonly repeated: { readonly first: number; readonly last: number } | null;
  /** Letters of the first column that is printed, and of the last one that is repeated on its left. */
  readonly printed?: { readonly from: string; readonly lastRepeated: string };
}

/** Throws `too-many-rows` and `too-many-columns` where Excel has no place for the sheet. */
export function layoutOf(sheet: LongSheet): SheetLayout {
  const headerRow = sheet.lines.length + 1;
  const lastRow = headerRow + sheet.rows.length;
  if (lastRow > MAX_ROWS) throw new FileProblem("too-many-rows", { sheet: sheet.name, limit: MAX_ROWS });
  if (sheet.columns.length > MAX_COLUMNS)
    throw new FileProblem("too-many-columns", { sheet: sheet.name, limit: MAX_COLUMNS });
  let data = sheet.rows.length;
  while (data > 0 && sheet.shades.at(data - 1) === "total") data--;
  return {
    headerRow,
    lastRow,
    lastData: headerRow + data,
    lastColumn: columnLetters(Math.max(0, sheet.columns.length - 1)),
    filtered: sheet.paper === undefined,
    repeated: sheet.paper?.running ? null : { first: sheet.paper?.pages ? 1 : headerRow, last: headerRow },
    ...(sheet.printed && {
      printed: {
        from: columnLetters(sheet.printed.from),
        lastRepeated: columnLetters(sheet.printed.repeated - 1),
      },
    }),
  };
}

/** The XML of a worksheet part before the rows of its table. */
export function sheetStart(sheet: LongSheet, widths: readonly number[], layout: SheetLayout, first: boolean): string {
  return head(sheet, widths, layout, first) + topRows(sheet, widths);
}

/** What a sheet's cells stand on. */
export function groundOf({ paper }: LongSheet): Ground {
  if (!paper) return "sheet";
  return paper.running ? "running" : "paper";
}

function head(
  sheet: LongSheet,
  widths: readonly number[],
  { headerRow, lastRow, lastColumn, repeated }: SheetLayout,
  first: boolean,
): string {
  const frozenColumns = Math.min(sheet.frozenColumns ?? 0, widths.length - 1),
    frozen = widths.length === 0 || repeated === null ? "" : frozenXml(headerRow, frozenColumns);
  const columns = widths
    .map((width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    sheetProperties(sheet) +
    `<dimension ref="A1:${lastColumn}${lastRow}"/><sheetViews>` +
    `<sheetView${first ? ' tabSelected="1"' : ""} workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`
  );
}

/** Panes that stay: the header, and columns on its left where `columns` is above 0. */
function frozenXml(headerRow: number, columns: number): string {
  if (columns <= 0)
    return (
      `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" ` +
      `state="frozen"/><selection pane="bottomLeft"/>`
    );
  return (
    `<pane xSplit="${columns}" ySplit="${headerRow}" topLeftCell="${columnLetters(columns)}${headerRow + 1}" activePane="bottomRight" state="frozen"/>` +
    '<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>'
  );
}

/** The XML of a worksheet part after the rows of its table. */
export function sheetEnd(
  sheet: LongSheet,
  widths: readonly number[],
  { headerRow, lastRow, lastData, lastColumn }: SheetLayout,
): string {
  const { paper } = sheet,
    foot = paper?.foot ?? [];
  const filter =
    sheet.columns.length === 0 || paper ? "" : `<autoFilter ref="A${headerRow}:${lastColumn}${lastData}"/>`;
  const over = [...sheet.lines.map((_, k) => k + 1), ...foot.map((_, k) => lastRow + k + 1)];
  const merged =
    sheet.columns.length < 2
      ? []
      : [...over.map(row => `<mergeCell ref="A${row}:${lastColumn}${row}"/>`), ...labels(sheet, headerRow)];
  const total = widths.reduce((sum, each) => sum + each, 0);
  const merges = merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  const below = paper?.running ? SIGNATURE : PAPER_LINE,
    feet = foot.map((line, k) => lineXml(line, { row: lastRow + k, height: footHeight(line, total, sheet) }, below));
  return `${feet.join("")}</sheetData>${filter}${merges}${pageXml(sheet, widths, headerRow)}</worksheet>`;
}

/** What a paper's sums are called stands over the blank cells beside it: text that runs on would cross their lines. */
function labels({ paper, rows, shades }: LongSheet, headerRow: number): string[] {
  if (!paper) return [];
  const merged: string[] = [];
  for (let k = 0; k < rows.length; k++) {
    if (shades.at(k) !== "total") continue;
    const row = rows.at(k)!,
      from = row.findIndex(cell => cell !== null),
      next = row.findIndex((cell, c) => c > from && cell !== null),
      to = (next < 0 ? row.length : next) - 1,
      number = headerRow + 1 + k;
    if (from >= 0 && to > from && typeof row[from] === "string")
      merged.push(`<mergeCell ref="${columnLetters(from)}${number}:${columnLetters(to)}${number}"/>`);
  }
  return merged;
}

/** The lines above the table, and its header. */
function topRows(sheet: LongSheet, widths: readonly number[]): string {
  const width = widths.reduce((sum, each) => sum + each, 0),
    isPaper = sheet.paper !== undefined;
  const header = sheet.columns.length === 0 ? "" : headerXml(sheet, sheet.lines.length + 1, widths);
  const [title, other] = isPaper ? [PAPER_TITLE, PAPER_LINE] : [TITLE, LINE];
  const lines = sheet.lines.map((line, k) =>
    k === 0
      ? lineXml(line, { row: k, height: titleHeight(line, width, isPaper) }, title)
      : lineXml(line, { row: k, height: lineHeight(line, width) }, other),
  );
  return lines.join("") + header;
}

function footHeight(line: string, width: number, { paper }: LongSheet): number | null {
  return paper?.running ? runningHeight(line, width) : lineHeight(line, width);
}

/**
 * A line above the header or below the table, in worksheet row `row` + 1. It is merged over all columns, and merged
 * cells never find their height themselves.
 */
function lineXml(
  line: string,
  { row, height }: { readonly row: number; readonly height: number | null },
  style: number,
): string {
  const tall = height === null ? "" : ` ht="${height}" customHeight="1"`;
  const cell =
    line === "" ? "" : `<c r="A${row + 1}" s="${style}" t="inlineStr"><is>${textElement(fitCell(line))}</is></c>`;
  return `<row r="${row + 1}"${tall}>${cell}</row>`;
}

function headerXml(sheet: LongSheet, number: number, widths: readonly number[]): string {
  if (sheet.paper?.running) return `<row r="${number}" ht="${GAP}" customHeight="1"/>`;
  const style = sheet.paper ? PAPER_HEADER : HEADER;
  const cells = sheet.columns.map(
    ({ header }, c) =>
      `<c r="${columnLetters(c)}${number}" s="${style}" t="inlineStr"><is>${textElement(fitCell(header))}</is></c>`,
  );
  return `<row r="${number}"${heightOf(headerHeight(sheet.columns, widths, sheet.paper !== undefined))}>${cells.join("")}</row>`;
}

function heightOf(points: number | null): string {
  return points === null ? "" : ` ht="${points}"`;
}

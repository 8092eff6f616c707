import { columnLetters } from "../column-letters";
import type { LongSheet } from "../ports";
import { HEADER, LINE, PAPER_LINE, PAPER_TITLE, TITLE } from "./cell-styles";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import { headerHeight, lineHeight } from "./sheet-measures";
import type { SheetFrame } from "./sheet-part";
import { escapeXml, fitCell, textElement } from "./xml-write";

/** Paper numbers, and the characters across from which letters on an A4 page are too small to be read with ease. */
const A3 = 8,
  A4 = 9,
  WIDEST_A4 = 170;

/** The sheet's name and the page; of a paper the page alone, which stands in the middle as papers have it. */
const FOOTER = "&amp;L&amp;A&amp;R&amp;P / &amp;N",
  PAPER_FOOTER = "&amp;C— &amp;P —";

/**
 * Where the header and the data of a sheet stand; rows count from 1, as in references. `lastData` leaves total rows
 * out.
 */
export interface SheetLayout {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastData: number;
  readonly lastColumn: string;
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
  while (data > 0 && sheet.shades[data - 1] === "total") data--;
  return {
    headerRow,
    lastRow,
    lastData: headerRow + data,
    lastColumn: columnLetters(Math.max(0, sheet.columns.length - 1)),
    ...(sheet.printed && {
      printed: {
        from: columnLetters(sheet.printed.from),
        lastRepeated: columnLetters(sheet.printed.repeated - 1),
      },
    }),
  };
}

/** What stands around the rows of a sheet's table. */
export function frameOf(sheet: LongSheet, widths: readonly number[], first: boolean): SheetFrame {
  const layout = layoutOf(sheet);
  return {
    columns: sheet.columns,
    start: head(widths, layout, sheet.frozenColumns ?? 0, first) + topRows(sheet, widths),
    end: tail(sheet, widths, layout),
  };
}

function head(
  widths: readonly number[],
  { headerRow, lastRow, lastColumn }: SheetLayout,
  frozenColumns: number,
  first: boolean,
): string {
  const frozen = widths.length === 0 ? "" : frozenXml(headerRow, Math.min(frozenColumns, widths.length - 1));
  const columns = widths
    .map((width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>' +
    '<pageSetUpPr fitToPage="1"/></sheetPr>' +
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

function tail(
  sheet: LongSheet,
  widths: readonly number[],
  { headerRow, lastRow, lastData, lastColumn }: SheetLayout,
): string {
  const { paper } = sheet,
    foot = paper?.foot ?? [];
  const filter =
    sheet.columns.length === 0 || paper ? "" : `<autoFilter ref="A${headerRow}:${lastColumn}${lastData}"/>`;
  const over = [...sheet.lines.map((_, k) => k + 1), ...foot.map((_, k) => lastRow + k + 1)];
  const merged = sheet.columns.length < 2 ? [] : over.map(row => `<mergeCell ref="A${row}:${lastColumn}${row}"/>`);
  const total = widths.reduce((sum, each) => sum + each, 0),
    printed = printedWidth(sheet, widths);
  const merges = merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  return (
    `${foot.map((line, k) => lineXml(line, lastRow + k, total, PAPER_LINE)).join("")}</sheetData>${filter}${merges}` +
    `${paper ? '<printOptions horizontalCentered="1"/>' : ""}` +
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${printed > WIDEST_A4 ? A3 : A4}" ` +
    `orientation="${paper?.across === false ? "portrait" : "landscape"}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${printHeader(sheet)}<oddFooter>${paper ? PAPER_FOOTER : FOOTER}</oddFooter></headerFooter></worksheet>`
  );
}

function printedWidth({ printed }: LongSheet, widths: readonly number[]): number {
  const own = printed ? [...widths.slice(0, printed.repeated), ...widths.slice(printed.from)] : widths;
  return own.reduce((sum, each) => sum + each, 0);
}

/** The title stands over all columns; where only some are printed, the page says it. */
function printHeader({ printed, lines }: LongSheet): string {
  const [title] = lines;
  if (!printed || title === undefined) return "";
  return `<oddHeader>&amp;C${escapeXml(title.replaceAll("&", "&&"))}</oddHeader>`;
}

/** The lines above the table, and its header. */
function topRows(sheet: LongSheet, widths: readonly number[]): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const header = sheet.columns.length === 0 ? "" : headerXml(sheet, sheet.lines.length + 1, widths);
  const [title, other] = sheet.paper ? [PAPER_TITLE, PAPER_LINE] : [TITLE, LINE];
  return sheet.lines.map((line, k) => lineXml(line, k, width, k === 0 ? title : other)).join("") + header;
}

/**
 * A line above the header or below the table, in worksheet row `k` + 1. It is merged over all columns, and merged cells
 * never find their height themselves.
 */
function lineXml(line: string, k: number, width: number, style: number): string {
  const height = width === 0 ? "" : ` ht="${lineHeight(line, k, width)}" customHeight="1"`;
  const cell =
    line === "" ? "" : `<c r="A${k + 1}" s="${style}" t="inlineStr"><is>${textElement(fitCell(line))}</is></c>`;
  return `<row r="${k + 1}"${height}>${cell}</row>`;
}

function headerXml(sheet: LongSheet, number: number, widths: readonly number[]): string {
  const cells = sheet.columns.map(
    ({ header }, c) =>
      `<c r="${columnLetters(c)}${number}" s="${HEADER}" t="inlineStr"><is>${textElement(fitCell(header))}</is></c>`,
  );
  return `<row r="${number}"${heightOf(headerHeight(sheet.columns, widths, sheet.paper !== undefined))}>${cells.join("")}</row>`;
}

function heightOf(points: number | null): string {
  return points === null ? "" : ` ht="${points}"`;
}

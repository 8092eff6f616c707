import type { SheetColumn, SheetData, Written } from "../ports";

/** The tallest row that Excel has, in points. */
const MAX_HEIGHT = 409;
const LINE = 15.5;
const TITLE = 24;
/** How much wider letters come out than the digits that column widths are counted in, and words that do not fill their line. */
const SLACK = 1.12;
/** Digits of `2026-11-23 09:30`. */
const MOMENT_WIDTH = 17;

/** How wide a text shows, in digits: a Chinese character is two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let k = 0; k < text.length; k++) width += text.charCodeAt(k) < 0x1100 ? 1 : 2;
  return width;
}

/** The lines that a text takes in a cell `width` digits wide. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const part of text.split("\n")) lines += Math.max(1, Math.ceil((displayWidth(part) * SLACK) / Math.max(1, width - 1)));
  return lines;
}

/** The height in points of a line above the header; the first is the title, in larger letters. */
export function lineHeight(line: string, k: number, width: number): number {
  return Math.min(MAX_HEIGHT, (k === 0 ? TITLE : LINE) * linesOf(line, k === 0 ? width / 1.5 : width));
}

/**
 * The height in points that wrapped cells need, or null where one line is enough. Excel finds it itself when a cell is
 * edited, but shows a new file as it is told.
 */
export function rowHeight(columns: readonly SheetColumn[], widths: readonly number[], values: readonly Written[]): number | null {
  let lines = 1;
  for (let c = 0; c < columns.length; c++) {
    const value = values[c];
    if (columns[c]?.wrap === true && typeof value === "string") lines = Math.max(lines, linesOf(value, widths[c] as number));
  }
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE);
}

/** The height in points of the header row, or null where one line is enough. */
export function headerHeight(columns: readonly SheetColumn[], widths: readonly number[]): number | null {
  const lines = columns.reduce((most, { header }, c) => Math.max(most, linesOf(header, widths[c] as number)), 1);
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE);
}

/** The columns' widths: those asked for, wider where a number would show as ####. Excel's lie between 0 (hidden) and 255. */
export function columnWidths(sheet: SheetData): number[] {
  return sheet.columns.map((column, c) => {
    const asked = Number.isFinite(column.width) ? column.width : 10;
    const needed = column.format === "text" ? 0 : sheet.rows.reduce((most, row) => Math.max(most, numberWidth(column, row[c] ?? null)), 0);
    return Math.min(255, Math.max(2, asked, needed));
  });
}

/** The digits, separators and sign of a number with two decimals, and a little room; 0 for anything else. */
function numberWidth(column: SheetColumn, written: Written): number {
  const value = typeof written === "object" && written !== null ? written.value : written;
  if (typeof value !== "number" || !Number.isFinite(value)) return 0;
  if (column.format === "date") return Number.isInteger(value) ? 11 : MOMENT_WIDTH;
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  return whole + Math.floor((whole - 1) / 3) + (column.format === "integer" ? 2 : column.format === "wan" ? 9 : 6);
}

import type { LongSheet, SheetColumn, Written } from "../ports";
import { isShort } from "../short-number";

/** The tallest row that Excel has, in points. */
const MAX_HEIGHT = 409;
const LINE = 15.5;
const TITLE = 24,
  PAPER_TITLE = 32;
/** Running text is set in larger letters than a table: how high a line is, and how much wider the letters. */
const RUNNING_LINE = 24,
  RUNNING_WIDER = 1.35;
/** What a paper's rows have above and below their text. */
const AIR = 8;
/**
 * How much wider letters come out than the digits that column widths are counted in, and words that do not fill their
 * line.
 */
const SLACK = 1.12;
/** A Chinese character, and whatever else is not narrow, is as wide as two digits. */
export const FIRST_BROAD = 0x1100;
const LINE_FEED = 10;
/** Digits of `2026-11-23 09:30`. */
const MOMENT_WIDTH = 17;

/** The lines that a text takes in a cell `width` digits wide. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 0,
    shown = 0;
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c !== LINE_FEED) shown += c < FIRST_BROAD ? 1 : 2;
    else {
      lines += Math.max(1, Math.ceil((shown * SLACK) / room));
      shown = 0;
    }
  }
  return lines + Math.max(1, Math.ceil((shown * SLACK) / room));
}

/** How many digits wide a text is on one line; below 0 where it has several. */
export function shownWidth(text: string): number {
  let shown = 0;
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c === LINE_FEED) return -1;
    shown += c < FIRST_BROAD ? 1 : 2;
  }
  return shown;
}

/** `linesOf` a text without line feeds that is `shown` digits wide. */
export function linesOfWidth(shown: number, width: number): number {
  return Math.max(1, Math.ceil((shown * SLACK) / Math.max(1, width - 1)));
}

/** The height in points of the first line, in larger letters; null where there are no columns to be as wide as. */
export function titleHeight(line: string, width: number, paper: boolean): number | null {
  const [height, wider] = paper ? [PAPER_TITLE, 1.9] : [TITLE, 1.5];
  return width === 0 ? null : Math.min(MAX_HEIGHT, height * linesOf(line, width / wider));
}

/** The height in points of another line above the header, or below a table. */
export function lineHeight(line: string, width: number): number | null {
  return width === 0 ? null : Math.min(MAX_HEIGHT, LINE * linesOf(line, width));
}

/** The height in points of a paragraph of running text. */
export function runningHeight(text: string, width: number): number {
  return Math.min(MAX_HEIGHT, RUNNING_LINE * linesOf(text, width / RUNNING_WIDER));
}

/**
 * The height in points of a row whose cells take so many lines at most, or null where one line is enough. Excel finds
 * it itself when a cell is edited, but shows a new file as it is told. `airy`: it stands in a paper, a little apart.
 */
export function rowHeight(lines: number, airy: boolean): number | null {
  if (airy) return Math.min(MAX_HEIGHT, lines * LINE + AIR);
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE);
}

/** What a total row is called runs on over the blank cells beside it, instead of being broken in a narrow column. */
export function wraps(total: boolean, column: number, columns: number): boolean {
  return !total || column === columns - 1;
}

/** The height in points of the header row, or null where one line is enough. */
export function headerHeight(columns: readonly SheetColumn[], widths: readonly number[], airy: boolean): number | null {
  const lines = columns.reduce((most, { header }, c) => Math.max(most, linesOf(header, widths[c] as number)), 1);
  if (airy) return Math.min(MAX_HEIGHT, lines * LINE + 2 * AIR);
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE);
}

/**
 * The columns' widths: those asked for, wider where a number would show as ####. Excel's lie between 0 (hidden) and
 * 255.
 */
export function columnWidths({ columns, rows, paper }: LongSheet): number[] {
  const needed = new Array<number>(columns.length).fill(0),
    ofNumbers = [...columns.keys()].filter(c => columns[c]!.format !== "text");
  for (let k = 0; ofNumbers.length > 0 && k < rows.length; k++) {
    const row = rows.figure ? null : rows.at(k)!;
    for (const c of ofNumbers) {
      const cell = row === null ? rows.figure!(k, c) : (row[c] ?? null);
      if (cell !== null) needed[c] = Math.max(needed[c]!, numberWidth(columns[c]!, cell, paper !== undefined));
    }
  }
  return columns.map(({ width }, c) => Math.min(255, Math.max(2, Number.isFinite(width) ? width : 10, needed[c]!)));
}

/** The digits, separators and sign of a number with two decimals, and a little room; 0 for anything else. */
function numberWidth(column: SheetColumn, written: Written, onPaper: boolean): number {
  const value = typeof written === "object" && written !== null ? written.value : written;
  if (typeof value !== "number" || !Number.isFinite(value)) return 0;
  if (onPaper && column.format === "wan" && isShort(value)) return String(value).length + 4;
  if (column.format === "date") return Number.isInteger(value) ? 11 : MOMENT_WIDTH;
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  return whole + Math.floor((whole - 1) / 3) + (column.format === "integer" ? 2 : column.format === "wan" ? 9 : 6);
}

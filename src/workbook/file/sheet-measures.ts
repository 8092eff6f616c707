import type { LongSheet, SheetColumn, Written } from "../ports";

/** The tallest row that Excel has, in points. */
const MAX_HEIGHT = 409;
const LINE = 15.5;
const TITLE = 24;
/** What a paper's rows have above and below their text. */
const AIR = 8;
/**
 * How much wider letters come out than the digits that column widths are counted in, and words that do not fill their
 * line.
 */
const SLACK = 1.12;
/** A Chinese character, and whatever else is not narrow, is as wide as two digits. */
const FIRST_WIDE = 0x1100,
  LINE_FEED = 10;
/** Digits of `2026-11-23 09:30`. */
const MOMENT_WIDTH = 17;

/** The lines that a text takes in a cell `width` digits wide. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 0,
    shown = 0;
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c !== LINE_FEED) shown += c < FIRST_WIDE ? 1 : 2;
    else {
      lines += Math.max(1, Math.ceil((shown * SLACK) / room));
      shown = 0;
    }
  }
  return lines + Math.max(1, Math.ceil((shown * SLACK) / room));
}

/** The height in points of a line above the header; the first is the title, in larger letters. */
export function lineHeight(line: string, k: number, width: number): number {
  return Math.min(MAX_HEIGHT, (k === 0 ? TITLE : LINE) * linesOf(line, k === 0 ? width / 1.5 : width));
}

/**
 * The height in points that wrapped cells need, or null where one line is enough. Excel finds it itself when a cell is
 * edited, but shows a new file as it is told.
 */
export function rowHeight(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  values: readonly Written[],
  { total = false, airy = false }: RowKind = {},
): number | null {
  let lines = 1;
  for (let c = 0; c < columns.length; c++) {
    const value = values[c];
    if (columns[c]?.wrap === true && typeof value === "string" && wraps(total, c, columns.length))
      lines = Math.max(lines, linesOf(value, widths[c] as number));
  }
  if (airy) return Math.min(MAX_HEIGHT, lines * LINE + AIR);
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE);
}

/** What bears on a row's height: whether it sums others, and whether it stands in a paper, a little apart. */
export interface RowKind {
  readonly total?: boolean;
  readonly airy?: boolean;
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
export function columnWidths({ columns, rows }: LongSheet): number[] {
  const needed = new Array<number>(columns.length).fill(0),
    ofNumbers = [...columns.keys()].filter(c => columns[c]!.format !== "text");
  for (let k = 0; ofNumbers.length > 0 && k < rows.length; k++) {
    const row = rows.figures?.(k) ?? rows.at(k)!;
    for (const c of ofNumbers) needed[c] = Math.max(needed[c]!, numberWidth(columns[c]!, row[c] ?? null));
  }
  return columns.map(({ width }, c) => Math.min(255, Math.max(2, Number.isFinite(width) ? width : 10, needed[c]!)));
}

/** The digits, separators and sign of a number with two decimals, and a little room; 0 for anything else. */
function numberWidth(column: SheetColumn, written: Written): number {
  const value = typeof written === "object" && written !== null ? written.value : written;
  if (typeof value !== "number" || !Number.isFinite(value)) return 0;
  if (column.format === "date") return Number.isInteger(value) ? 11 : MOMENT_WIDTH;
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  return whole + Math.floor((whole - 1) / 3) + (column.format === "integer" ? 2 : column.format === "wan" ? 9 : 6);
}

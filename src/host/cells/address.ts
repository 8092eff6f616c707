import type { Rectangle } from "../backend";
import { COLUMNS, ROWS } from "./rectangle";

/** A1 notation, with or without the sheet; whole rows and columns too. */
export interface Address {
  readonly sheet: string | null;
  readonly at: Rectangle;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/,
  COLUMN = /^\$?([A-Za-z]{1,3})$/,
  ROW = /^\$?(\d{1,7})$/;

/** null where it is no address. A quoted sheet name may hold anything ('It''s'!A1). */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? null : sheetName(text.slice(0, bang));
  const at = parseArea(text.slice(bang + 1));
  return at && sheet !== "" ? { sheet, at } : null;
}

function sheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length > 2 ? text.slice(1, -1).replace(/''/g, "'") : text;
}

function parseArea(text: string): Rectangle | null {
  const ends = text.split(":");
  if (ends.length > 2) return null;
  const [a, b] = [ends[0]!, ends[1] ?? ends[0]!];
  const cellA = CELL.exec(a),
    cellB = CELL.exec(b);
  if (cellA && cellB)
    return spanning(Number(cellA[2]) - 1, columnNumber(cellA[1]!), Number(cellB[2]) - 1, columnNumber(cellB[1]!));
  if (ends.length === 1) return null;
  const columnA = COLUMN.exec(a),
    columnB = COLUMN.exec(b);
  if (columnA && columnB) return spanning(0, columnNumber(columnA[1]!), ROWS - 1, columnNumber(columnB[1]!));
  const rowA = ROW.exec(a),
    rowB = ROW.exec(b);
  return rowA && rowB ? spanning(Number(rowA[1]) - 1, 0, Number(rowB[1]) - 1, COLUMNS - 1) : null;
}

function spanning(r1: number, c1: number, r2: number, c2: number): Rectangle | null {
  const top = Math.min(r1, r2),
    left = Math.min(c1, c2);
  const at = { top, left, rows: Math.max(r1, r2) - top + 1, columns: Math.max(c1, c2) - left + 1 };
  return top >= 0 && left >= 0 && top + at.rows <= ROWS && left + at.columns <= COLUMNS ? at : null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** As Excel writes it: `A1`, `A1:B2`, `A:B`, `1:3`. */
export function areaText({ top, left, rows, columns }: Rectangle): string {
  const right = left + columns - 1,
    bottom = top + rows - 1;
  if (rows === ROWS && columns < COLUMNS) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (columns === COLUMNS) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/**
 * A name is quoted where Excel would: anything but letters, digits, `_` and `.`, a digit in front, or the look of a
 * cell.
 */
export function addressText(sheet: string, at: Rectangle): string {
  return `${quoted(sheet)}!${areaText(at)}`;
}

/** As names refer to an area: `=Sheet1!$A$1:$B$2`. */
export function referenceTo(sheet: string, at: Rectangle): string {
  return `=${quoted(sheet)}!${areaText(at).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

export function quoted(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !CELL.test(sheet) && !/^[Rr]\d*([Cc]\d*)?$/.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

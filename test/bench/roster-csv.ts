import { closeSync, openSync, writeSync } from "node:fs";
import type { MadeSheet } from "./memory-source";
import type { CellRow } from "./roster-rows";

const PIECE = 1 << 20;
const DATES = "申报日期";
/** Day 0 of Excel's calendar, in days of the Unix one. */
const EXCEL_DAY_0 = -25_569,
  DAY_MS = 86_400_000;

/** The sheet as a .csv in UTF-8, written piece by piece: numbers as digits, dates as 2026-03-01, blanks as nothing. */
export function writeRosterCsv(path: string, sheet: MadeSheet): void {
  const file = openSync(path, "w"),
    dates = sheet.headers.indexOf(DATES);
  let piece = `${sheet.headers.join(",")}\n`;
  const flush = (): void => {
    writeSync(file, piece);
    piece = "";
  };
  for (const row of sheet.rows()) {
    piece += lineOf(row, dates);
    if (piece.length >= PIECE) flush();
  }
  flush();
  closeSync(file);
}

/** None of the bench's texts holds a comma, a quote or a line's end, so that none needs quotes. */
function lineOf(row: CellRow, dates: number): string {
  const fields = row.map((value, k) =>
    k === dates && typeof value === "number" ? dayText(value) : value === null ? "" : String(value),
  );
  return `${fields.join(",")}\n`;
}

const dayText = (serial: number): string => new Date((serial + EXCEL_DAY_0) * DAY_MS).toISOString().slice(0, 10);

import { isPlaceholder } from "../money/blank";
import type { Cell } from "../workbook/ports";

/** Nothing stands in the cell, or a placeholder for nothing (无, /, 不适用 …). */
export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && isPlaceholder(cell));
}

/** A cell's content as text, trimmed; "" for blanks, placeholders and error values. Numbers without a trailing .0. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === "object") return "";
  if (typeof cell === "string") return isPlaceholder(cell) ? "" : cell.trim();
  return typeof cell === "number" ? String(cell) : cell ? "TRUE" : "FALSE";
}

/** The cell as it stood, for messages: error values too. */
export function writtenText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.error : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

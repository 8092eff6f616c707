import type { CellLike } from "../money/read";

/** From here on a number has more digits than Excel keeps (15). */
const FIRST_INEXACT = 1e15;

/** `9.11101E+17`: what Excel shows, and exports as text, for a long number. Excel writes the sign; people drop it. */
const E_NOTATION = /^\d{1,3}(?:\.\d*)?E\+?\d{1,3}$/i;
/** Codes and accounts as nearly all stand in cells. */
const ASCII = /^[!-~]*$/;

/**
 * Whether a cell that should hold a code held a number too long for Excel, so that its last digits became 0 and cannot
 * be recovered: a number of 1e15 or more, or text in E notation.
 */
export function digitsLost(cell: CellLike): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= FIRST_INEXACT;
  if (typeof cell !== "string" || cell.length > 64) return false;
  return E_NOTATION.test(ASCII.test(cell) ? cell : cell.normalize("NFKC").replace(/\s/g, ""));
}

/** `digitsLost` for a bank account: nothing may be paid by such a number. */
export function accountDigitsLost(cell: CellLike): boolean {
  return digitsLost(cell);
}

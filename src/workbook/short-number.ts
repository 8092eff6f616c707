import type { Written } from "./changes";

/** General shows so many characters of a number as they are; it rounds what is longer, however wide the column. */
const SHOWN_WHOLE = 10;

/**
 * Whether a number without a format of its own is shown exact and as short as it is: 300, 4.4118. Papers print 万元 so.
 */
export function isShort(value: number): boolean {
  return String(value).length <= SHOWN_WHOLE;
}

/** Whether a cell holds no number that is too long for it. */
export function isShortCell(cell: Written): boolean {
  const value = typeof cell === "object" && cell !== null ? cell.value : cell;
  return typeof value !== "number" || isShort(value);
}

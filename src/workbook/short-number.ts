/** General shows so many characters of a number as they are; it rounds what is longer, however wide the column. */
const SHOWN_WHOLE = 10;

/**
 * Whether a number without a format of its own is shown exact and as short as it is: 300, 4.4118. Papers print 万元 so.
 */
export function isShort(value: number): boolean {
  return String(value).length <= SHOWN_WHOLE;
}

/**
 * Pixels between the margins of A4 across and upright. A column is so many digits, 7 pixels a digit; the font that
 * stands in for it where it is missing has wider ones, and the page is to hold those too.
 */
const ACROSS = 1_045,
  UPRIGHT = 717,
  DIGIT = 9.5;

/** How large a sheet of these columns is printed, in hundredths: as fits across A4, at most as it is on the screen. */
export function scaleOf(widths: readonly number[], across: boolean): number {
  const pixels = widths.reduce((sum, width) => sum + width * DIGIT, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * (across ? ACROSS : UPRIGHT)) / Math.max(1, pixels))));
}

/** What of Office's theme decides ours; every part may be missing on some hosts. */
export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
  readonly isDarkTheme?: boolean;
}

export type ThemeName = "light" | "dark" | "contrast";

/** Sum of the channels below which a background counts as dark: that of middle grey. */
const MIDDLE = 3 * 128;

/**
 * Which of our themes goes with Office's. Where none is told it is light: Excel on the web tells none and is light by
 * default, whatever the system prefers (office-js #6134, #3410, #713).
 * Office's high contrast is pure black or white behind pure white, yellow or black text; where the system forces
 * colours, those win over any theme.
 */
export function themeNameOf(office: OfficeTheme | null): ThemeName {
  const behind = channels(office?.bodyBackgroundColor),
    front = channels(office?.bodyForegroundColor);
  if (behind !== null && front !== null && behind.every(c => c === 0) && front.every(c => c === 0 || c === 255))
    return "contrast";
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  if (behind === null) return "light";
  return behind.reduce((sum, c) => sum + c, 0) < MIDDLE ? "dark" : "light";
}

/** Red, green and blue of `#rrggbb` (with or without `#`, as hosts differ); null for anything else. */
function channels(colour: string | undefined): readonly number[] | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  return parts === null ? null : parts.slice(1).map(part => parseInt(part, 16));
}

import { HEADER_FILL, SHADE_FILLS, type Shade } from "../fills";
import type { Format } from "../ports";
import type { LookKey, LookValue } from "../cells";

/** As Excel takes a colour. */
function excelColour(fill: string): string {
  return `#${fill}`;
}

/** What a shaded row is filled with; null for none. */
export function fillOf(shade: Shade): string | null {
  const fill = SHADE_FILLS[shade];
  return fill === null ? null : excelColour(fill);
}

const NUMBER_FORMATS: Readonly<Record<Format, string>> = {
  text: "@",
  yuan: "#,##0.00",
  wan: "#,##0.00####",
  integer: "0",
  date: "yyyy-mm-dd",
  formula: "#,##0.00",
};

/**
 * Long texts are not kept in cells of the number format text: some builds show those as #### from 256 characters on.
 */
export function numberFormatOf({ format, wrap }: { readonly format: Format; readonly wrap?: boolean }): string {
  return format === "text" && wrap === true ? "General" : NUMBER_FORMATS[format];
}

export const HEADER_LOOK: Readonly<Partial<Record<LookKey, LookValue>>> = {
  fill: excelColour(HEADER_FILL),
  bold: true,
  wrap: false,
  horizontal: "Center",
  vertical: "Center",
};
/** Papers are black on white, and their heads are printed whole. */
export const PAPER_HEADER_LOOK: typeof HEADER_LOOK = { ...HEADER_LOOK, fill: null, wrap: true };
export const TITLE_LOOK: Readonly<Partial<Record<LookKey, LookValue>>> = {
  bold: true,
  size: 16,
  wrap: false,
  horizontal: "Left",
  vertical: "Center",
};

/**
 * The look of a column's cells. Beside a roster nothing is wrapped: a sentence of 300 characters would make its row
 * five times as high.
 */
export function bodyLook(
  column: { readonly centred?: boolean; readonly wrap?: boolean },
  wrapped: boolean,
): Readonly<Partial<Record<LookKey, LookValue>>> {
  return {
    fill: null,
    bold: false,
    wrap: wrapped && column.wrap === true,
    horizontal: column.centred === true ? "Center" : "General",
    vertical: "Center",
  };
}

/**
 * Widths are asked for in digits; the rich API counts points: a digit of the default font is 7 pixels, a cell's edges
 * 5, a pixel 0.75 points.
 */
export function points(digits: number): number {
  return (Math.min(255, Math.max(2, digits)) * 7 + 5) * 0.75;
}

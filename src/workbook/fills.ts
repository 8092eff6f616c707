/** What each severity of a row stands on, in Excel and in a file without it alike: red, green and blue. */
export const SHADE_FILLS = {
  "": null,
  block: "F9D5D3",
  ineligible: "E4E4E7",
  review: "FFF0C9",
  info: "E0EDF9",
  total: "F2F2F2",
} as const;
/** How a row is shaded: its worst severity, "" where it has none, "total" for a line of sums. */
export type Shade = keyof typeof SHADE_FILLS;
/** All of them; kept rows name one by its place here. */
export const SHADES = Object.keys(SHADE_FILLS) as readonly Shade[];

export const HEADER_FILL = "D9E2F0";

import { columnLetters } from "../../workbook/column-letters";
import type { LongSheet } from "../../workbook/ports";

/** Where the table of a written sheet stands; worksheet rows from 1. */
export interface Place {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly first: number;
  /** The last row that is no total. */
  readonly last: number;
  readonly total: number;
}

export function placeOf({ name, lines, columns, rows, shades }: LongSheet): Place {
  const first = lines.length + 2;
  let data = rows.length;
  while (data > 0 && shades.at(data - 1) === "total") data--;
  return {
    sheet: name,
    headers: columns.map(({ header }) => header),
    first,
    last: first + data - 1,
    total: first + rows.length - 1,
  };
}

/** A column of one of the sheets: its data, and its last total. References need no quotes: no sheet of ours does. */
export function columnIn(
  places: readonly Place[],
  sheet: string,
  header: string,
): { readonly data: string; readonly total: string } | null {
  const place = wholePlace(places, sheet),
    // A roster's own column may be headed alike; ours stands right of it.
    column = place?.headers.lastIndexOf(header) ?? -1;
  if (!place || column < 0 || place.last < place.first) return null;
  const letters = columnLetters(column);
  return {
    data: `${sheet}!${letters}${place.first}:${letters}${place.last}`,
    total: `${sheet}!${letters}${place.total}`,
  };
}

/** The last total of a column (from 0) of one of the sheets, whose table may have no other line. */
export function totalIn(places: readonly Place[], sheet: string, column: number): string | null {
  const place = wholePlace(places, sheet);
  return place === undefined ? null : `${sheet}!${columnLetters(column)}${place.total}`;
}

/** A sheet that does not go on in another one. */
function wholePlace(places: readonly Place[], sheet: string): Place | undefined {
  return places.some(one => one.sheet === `${sheet}(2)`) ? undefined : places.find(one => one.sheet === sheet);
}

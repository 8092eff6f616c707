import { SHADES } from "../fills";
import type { Formula, LongSheet, Written } from "../ports";
import { MAX_FORMULA } from "./limits";
import type { SharedTexts } from "./shared-texts";
import { rowHeight } from "./sheet-measures";

/**
 * What a packed cell is: its value is a number, or the number of a shared text; `other` ones stand in a list, in order.
 */
export const PACKED = { blank: 0, number: 1, text: 2, risky: 3, other: 4 } as const;

/** Rows as columns of bytes, which pass from one thread to another without being copied. Cells stand row by row. */
export interface PackedRows {
  /** Of the first row, counted from 1. */
  readonly number: number;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** Formulas, and texts that are too long to be shared. */
  readonly others: readonly (Formula | string)[];
  /** Indexes into SHADES, one a row. */
  readonly shades: Uint8Array;
  /** In points, one a row; 0 where one line is enough. */
  readonly heights: Float32Array;
}

const AT_ONCE = 4096;

/** The rows of a sheet's table, packed; `number` is the first one's. Their texts are numbered on the way, in order. */
export function* packedRows(
  sheet: LongSheet,
  number: number,
  widths: readonly number[],
  texts: SharedTexts,
): Generator<PackedRows> {
  for (let from = 0; from < sheet.rows.length; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, sheet.rows.length - from);
    yield packed(sheet, { from, count, number: number + from }, widths, texts);
  }
}

function packed(
  sheet: LongSheet,
  { from, count, number }: { readonly from: number; readonly count: number; readonly number: number },
  widths: readonly number[],
  texts: SharedTexts,
): PackedRows {
  const width = sheet.columns.length,
    kinds = new Uint8Array(count * width),
    values = new Float64Array(count * width),
    others: (Formula | string)[] = [];
  const shades = new Uint8Array(count),
    heights = new Float32Array(count);
  const airy = sheet.paper !== undefined,
    running = sheet.paper?.running === true;
  const above = new Array<string>(width).fill(""),
    aboveNumber = new Array<number>(width).fill(-1);
  for (let r = 0; r < count; r++) {
    const row = sheet.rows.at(from + r)!;
    shades[r] = SHADES.indexOf(sheet.shades[from + r] ?? "");
    heights[r] = rowHeight(sheet.columns, widths, row, { total: SHADES[shades[r]!] === "total", airy, running }) ?? 0;
    for (let c = 0; c < width; c++) {
      const at = r * width + c,
        value = plain(row[c] ?? null);
      if (value === null || value === "") continue;
      if (typeof value === "number") {
        kinds[at] = PACKED.number;
        values[at] = value;
      } else if (typeof value === "string") {
        // What stood in the row above often stands in this one too.
        const known = value === above[c] ? (aboveNumber[c] as number) : texts.numberOf(value);
        above[c] = value;
        aboveNumber[c] = known;
        kinds[at] = known < 0 ? PACKED.other : texts.isRisky(known) ? PACKED.risky : PACKED.text;
        values[at] = known;
        if (known < 0) others.push(value);
      } else {
        kinds[at] = PACKED.other;
        others.push(value);
      }
    }
  }
  return { number, kinds, values, others, shades, heights };
}

/** A formula that Excel has no place for is written as its value. */
function plain(value: Written): Written {
  if (typeof value !== "object" || value === null) return value;
  const { length } = value.formula.startsWith("=") ? value.formula.slice(1) : value.formula;
  return length === 0 || length > MAX_FORMULA ? value.value : value;
}

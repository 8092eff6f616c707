import type { Cells, Rows, SheetRef } from "../cells";
import { MAX_ROWS } from "../file/limits";
import type { Rect } from "../rect";
import { asProblem } from "./refusal";

/**
 * Rows that are asked for merged cells at once. Excel tells of no more than 512 merges in a range: of more it says
 * nothing, by an error or by a null object. And it tells only of merges that begin in the range (office-js #3611,
 * #1590), so the rows above what is wanted are asked too.
 */
export type RowBand = Rows;

/** Narrow where sheets have their headers, then as wide as all that is above. */
const NARROW = 32,
  NARROW_UNTIL = 256;
/** In a narrow band more merges than are told have never been seen: sixteen in each row. */
const FIRST_DATA_ROW = 30;

/** The bands that make up so many rows. */
export function bandsTo(rows: number): RowBand[] {
  const bands: RowBand[] = [];
  for (let first = 0; first < rows;) {
    const count = Math.min(first < NARROW_UNTIL ? NARROW : first, rows - first);
    bands.push({ first, count });
    first += count;
  }
  return bands;
}

export const ALL_ROWS: readonly RowBand[] = bandsTo(MAX_ROWS);

/**
 * The merges of a sheet down to a row, out of what its bands told. Where merges were told among the rows of data, a
 * wide band below that tells of none may have too many: it is asked again in narrow ones.
 */
export async function allMerges(
  owner: Cells,
  sheet: SheetRef,
  rows: number,
  bands: readonly RowBand[],
  told: readonly (readonly Rect[] | null)[],
): Promise<Rect[]> {
  const among = told.some(merges => merges?.some(({ top }) => top >= FIRST_DATA_ROW));
  const doubted = bands.filter(({ first, count }, k) => told[k] === null && among && count > NARROW && first < rows);
  const found = told.flatMap(merges => merges ?? []);
  if (doubted.length === 0) return found;
  const narrow = doubted.flatMap(({ first, count }) => narrowed(first, Math.min(count, rows - first)));
  return [...found, ...(await mergesIn(owner, sheet, narrow))];
}

function narrowed(first: number, count: number): RowBand[] {
  return Array.from({ length: Math.ceil(count / NARROW) }, (_, k) => ({
    first: first + k * NARROW,
    count: Math.min(NARROW, count - k * NARROW),
  }));
}

/** The merges that begin in these bands. What is refused is asked in halves; a single row that is refused throws. */
export async function mergesIn(owner: Cells, sheet: SheetRef, bands: readonly RowBand[]): Promise<Rect[]> {
  try {
    const told = await owner.ask(sheet.name, { ask: "merges", sheet, bands });
    return told.flatMap(merges => merges ?? []);
  } catch (error) {
    const [only] = bands;
    if (bands.length > 1) {
      const half = Math.ceil(bands.length / 2);
      return [
        ...(await mergesIn(owner, sheet, bands.slice(0, half))),
        ...(await mergesIn(owner, sheet, bands.slice(half))),
      ];
    }
    if (only === undefined || only.count === 1) throw asProblem(error, sheet.name);
    const upper = Math.ceil(only.count / 2);
    return [
      ...(await mergesIn(owner, sheet, [{ first: only.first, count: upper }])),
      ...(await mergesIn(owner, sheet, [{ first: only.first + upper, count: only.count - upper }])),
    ];
  }
}

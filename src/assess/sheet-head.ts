import { isNamedSummary } from "../roster/summary-name";
import { isPolicySheetName, MOST_LINES } from "./policy-sheet-name";
import type { Area, Block, Cell, SheetInfo } from "../workbook/ports";

/** Headers stand within these first rows and columns; stray formatting makes sheets wider than any table. */
export const HEAD_ROWS = 60;
export const HEAD_COLUMNS = 1024;
/** The sheet that says how the others are read. */
export const SETTINGS_SHEET = "读表设置";
const MOST_SETTINGS = 10_000;

/** A sheet and its first rows, the cells of `headArea`. */
export interface SheetHead {
  readonly info: SheetInfo;
  readonly rows: readonly (readonly Cell[])[];
  /** More of them, for telling summaries by all their lines; left out where none could be among the sheets. */
  readonly more?: readonly (readonly Cell[])[];
  /** Of 读表设置: sheets that another policy looks at, about which it says nothing to this one. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** The sheets that are looked at: all but those `without`, which follow another policy. */
export function headsWithout(heads: readonly SheetHead[], without: ReadonlySet<string>): readonly SheetHead[] {
  if (without.size === 0) return heads;
  return heads
    .filter(({ info }) => !without.has(info.name))
    .map(head => (head.info.name.trim() === SETTINGS_SHEET ? { ...head, elsewhere: without } : head));
}

/** The part of a sheet by which it is recognised; null for an empty one. */
export function headArea({ name, used }: SheetInfo): Area | null {
  if (!used) return null;
  // What people have said about the other sheets is needed before these are recognised, so it is read whole.
  const rows = name.trim() === SETTINGS_SHEET ? MOST_SETTINGS : isPolicySheetName(name) ? MOST_LINES : HEAD_ROWS;
  return { ...used, rows: Math.min(used.rows, rows), columns: Math.min(used.columns, HEAD_COLUMNS) };
}

/** So many rows of a sheet are looked at to tell whether another one restates them. */
const MOST_RESTATED = 5000;

/**
 * The parts of sheets by which a summary is told from its detail, where one of several sheets is called one and the
 * first rows do not show them whole; null for a sheet that is too long.
 */
export function restatingAreas(sheets: readonly SheetInfo[]): ((sheet: SheetInfo) => Area | null) | null {
  const filled = sheets.filter(({ used, hidden }) => used !== null && !hidden);
  if (filled.length < 2 || !filled.some(({ name }) => isNamedSummary(name))) return null;
  if (!filled.some(({ used }) => used!.rows > HEAD_ROWS)) return null;
  return ({ used, hidden }) =>
    used === null || hidden || used.rows <= HEAD_ROWS || used.rows > MOST_RESTATED
      ? null
      : { ...used, columns: Math.min(used.columns, HEAD_COLUMNS) };
}

/** Puts a block's rows where they stand below `top`; rows that an adapter left out are empty arrays. */
export function gather(into: (readonly Cell[])[], block: Block, top: number): void {
  block.cells.forEach((cells, r) => {
    const at = block.at.top - top + r;
    while (into.length < at) into.push([]);
    into[at] = cells;
  });
}

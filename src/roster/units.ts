import { unitIn, type Unit } from "../money/amount-as-written";
import type { HeaderGrid } from "./header-grid";
import { headerText } from "./header-text";

/**
 * Where the unit of an amount comes from, from the strongest to the weakest (docs/rules.md, 2); the cell's own beats
 * them all.
 */
export type UnitSource = "header" | "line" | "given" | "yuan";

export interface ColumnUnit {
  readonly unit: Unit;
  readonly from: UnitSource;
}

/** The unit that a column's header names: its lowest line first, then the groups above. */
export function headerUnit(written: readonly string[]): Unit | null {
  for (const text of written) {
    const unit = unitIn(text);
    if (unit !== null) return unit;
  }
  return null;
}

const FOREIGN = /[十百](?:[万亿])?元|[美欧日港澳加英韩台][元币]|英镑|USD|EUR|HKD|JPY|GBP|[$€£]/i;

/**
 * Whether a header counts in something else than the units that amounts are read in (百万元, 美元): its plain figures say
 * nothing.
 */
export function countsInOther(written: readonly string[]): boolean {
  return headerUnit(written) === null && written.some(text => FOREIGN.test(text.normalize("NFKC")));
}

/** A cell can hold 32 767 characters; what is longer than this states no unit. */
const LONGEST_LINE = 400;
/** By sheet, its first row that states another unit: every row of a sheet may be looked at as a header. */
const FIRST_OTHER = new WeakMap<HeaderGrid, number>();

/** Whether a unit line above the header states something else than those units (单位：百万元). */
export function otherUnitAbove(grid: HeaderGrid, headerRow: number): boolean {
  let first = FIRST_OTHER.get(grid);
  if (first === undefined) {
    const at = grid.cells.findIndex(row => row.some(cell => typeof cell === "string" && statesOther(cell)));
    FIRST_OTHER.set(grid, (first = at < 0 ? Infinity : at));
  }
  return first < headerRow;
}

function statesOther(cell: string): boolean {
  return cell.length <= LONGEST_LINE && /单位[:：]/.test(cell.normalize("NFKC")) && countsInOther([cell]);
}

/**
 * The unit line of a header: a cell of the header's own lines that is nothing but 单位：…, else the nearest line above
 * that states a unit (单位：万元, or a title that ends in （万元）).
 */
export function unitLine(grid: HeaderGrid, headerRow: number, firstRow: number): Unit | null {
  for (let r = headerRow; r < firstRow; r++) {
    const unit = unitInRow(grid, r, text => /单位[:：]/.test(text) && headerText(text).core === "");
    if (unit !== null) return unit;
  }
  for (let r = headerRow - 1; r >= 0; r--) {
    const unit = unitInRow(grid, r, () => true);
    if (unit !== null) return unit;
  }
  return null;
}

function unitInRow(grid: HeaderGrid, row: number, counts: (text: string) => boolean): Unit | null {
  for (let c = 0; c < grid.width; c++) {
    const cell = grid.cells[row]?.[c];
    const unit = typeof cell === "string" && counts(grid.textAt(row, c)) ? unitIn(cell) : null;
    if (unit !== null) return unit;
  }
  return null;
}

/** The unit of those cells of a column that name none themselves. */
export function columnUnit(header: Unit | null, line: Unit | null, given: Unit | null): ColumnUnit {
  if (header !== null) return { unit: header, from: "header" };
  if (line !== null) return { unit: line, from: "line" };
  return given !== null ? { unit: given, from: "given" } : { unit: "元", from: "yuan" };
}

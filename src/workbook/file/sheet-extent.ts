import type { Area, SheetInfo } from "../ports";
import { parseReference } from "./cell-reference";
import { disjoint } from "./disjoint-merges";
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from "./limits";
import { FileProblem } from "./problem";
import type { RawCell, SheetListener } from "./sheet-scan";

/**
 * What one pass over a sheet tells: the smallest area around its values and formulas, and its merged
 * areas.
 */
export interface SheetExtent {
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly hiddenColumns: NonNullable<SheetInfo["hiddenColumns"]>;
  /** Some cell holds a formula. */
  readonly formulas: boolean;
}

/** An area such as `A1:C5` or `A1`; null where it is none or leaves the sheet. */
export function parseArea(reference: string, sheet: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const a = parseReference(from);
  const b = parseReference(to);
  if (!a || !b || b.row < a.row || b.column < a.column || b.row >= MAX_ROWS || b.column >= MAX_COLUMNS) return null;
  return { sheet, top: a.row, left: a.column, rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}

/**
 * Measures a sheet by its cells. Its `dimension` element is not asked: it may be missing or wrong, and cells that are
 * only formatted count in it. Throws `too-many-columns` and `too-many-rows` for cells that Excel has no place for.
 */
export class ExtentListener implements SheetListener {
  private readonly sheet: string;
  private readonly merges: Area[] = [];
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;
  private elements = 0;
  private formulas = false;
  private readonly hidden: { first: number; count: number }[] = [];

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  row(): void {
    if (++this.elements > MAX_ROWS) throw new FileProblem("too-many-rows", { sheet: this.sheet, limit: MAX_ROWS });
  }

  cell(cell: RawCell): void {
    if (!cell.hasValue && !cell.hasFormula && !cell.inline) return;
    if (cell.hasFormula) this.formulas = true;
    if (cell.value === "" && !cell.hasFormula && !cell.inline) return;
    this.reach(cell.row, cell.column);
  }

  /** A cell that holds something. */
  reach(row: number, column: number): void {
    if (column >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet: this.sheet, limit: MAX_COLUMNS });
    if (row >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet: this.sheet, limit: MAX_ROWS });
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  merge(reference: string): void {
    const area = parseArea(reference, this.sheet);
    if (!area || (area.rows === 1 && area.columns === 1)) return;
    if (this.merges.length === MAX_MERGES)
      throw new FileProblem("too-many-merges", { sheet: this.sheet, limit: MAX_MERGES });
    this.merges.push(area);
  }

  hiddenColumns(first: number, count: number): void {
    if (this.hidden.length < MAX_COLUMNS) this.hidden.push({ first, count });
  }

  result(): SheetExtent {
    const { sheet, top, left, bottom, right } = this;
    const used = bottom < 0 ? null : { sheet, top, left, rows: bottom - top + 1, columns: right - left + 1 };
    return {
      used,
      merges: disjoint(this.merges),
      hiddenColumns: this.hidden,
      formulas: this.formulas,
    };
  }
}

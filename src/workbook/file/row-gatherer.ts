import { CONTRADICTORY, NOT_CALCULATED, type Area, type Cell, type CellAspect } from "../ports";
import { SheetFormulas } from "./sheet-formulas";
import type { FoundRow } from "./block-builder";
import { cellAspect, cellValue } from "./cell-value";
import type { CellContext } from "./cell-value";
import { parseArea } from "./sheet-extent";
import type { RawCell, SheetListener } from "./sheet-scan";

/** Array formulas that may reach down at once; each cell is held against all of them. */
const MAX_SPREADS = 200;

interface OpenRow {
  readonly row: number;
  readonly columns: number[];
  readonly values: Cell[];
  readonly formulas: number[];
  readonly formulaTexts: string[];
  readonly hidden: boolean;
  aspects?: Map<number, CellAspect>;
}

/**
 * Understands the cells of one area as the scan passes them. Rows that hold nothing wanted are dropped. `passed` says
 * that a row below the area has come, after which, in an ordered sheet, nothing more will.
 */
export class RowGatherer implements SheetListener {
  passed = false;
  private readonly at: Area;
  private readonly wanted: readonly boolean[];
  private readonly context: CellContext;
  private open: OpenRow | null = null;
  private row0 = -1;
  private hidden = false;
  /** The column of the row's last cell; a column that comes again is found among `places`. */
  private last = -1;
  private places: Map<number, number> | null = null;
  private done: FoundRow[] = [];
  /** Areas of array formulas that reach below the current row; all their cells are formulas, only the first says so. */
  private spreads: Area[] = [];
  private readonly formulas = new SheetFormulas();

  constructor(at: Area, wanted: readonly boolean[], context: CellContext) {
    this.at = at;
    this.wanted = wanted;
    this.context = context;
  }

  row(row: number, hidden: boolean): void {
    this.finish();
    this.row0 = row;
    this.last = -1;
    this.places = null;
    this.hidden = hidden;
    if (row >= this.at.top + this.at.rows) this.passed = true;
    if (this.spreads.length > 0) this.spreads = this.spreads.filter(area => row < area.top + area.rows);
  }

  cell(raw: RawCell): void {
    if (raw.spread !== null) this.addSpread(raw.spread);
    const text = raw.hasFormula ? this.formulas.of(raw) : "";
    const column = raw.column - this.at.left;
    if (this.wanted[column] !== true || raw.row < this.at.top || raw.row >= this.at.top + this.at.rows) return;
    const formula = raw.hasFormula || this.inSpread(raw),
      value = this.valueOf(raw, formula);
    if (value === null && !formula) return;
    this.open ??= { row: this.row0, columns: [], values: [], formulas: [], formulaTexts: [], hidden: this.hidden };
    if (value !== null) this.put(this.open, column, value);
    if (formula) {
      this.open.formulas.push(column);
      this.open.formulaTexts.push(text);
    }
    const aspect = value === null ? null : cellAspect(raw, value, this.context);
    if (aspect !== null) (this.open.aspects ??= new Map()).set(column, aspect);
  }

  private valueOf(raw: RawCell, formula: boolean): Cell {
    if (raw.conflict) return CONTRADICTORY;
    const value = cellValue(raw, this.context);
    // Of an array only the first cell says that it is a formula.
    return formula && (value === null || (value === 0 && this.context.outdated)) ? NOT_CALCULATED : value;
  }

  /** Two cells in one place that say the same are one; else neither is to be believed. */
  private put(open: OpenRow, column: number, value: Cell): void {
    if (column <= this.last) {
      this.places ??= new Map(open.columns.map((c, k) => [c, k]));
      const known = this.places.get(column);
      if (known !== undefined) {
        if (!isSame(open.values[known] ?? null, value)) open.values[known] = CONTRADICTORY;
        return;
      }
    }
    this.places?.set(column, open.columns.length);
    this.last = Math.max(this.last, column);
    open.columns.push(column);
    open.values.push(value);
  }

  merge(): void {
    // Merged areas are measured before anything is read.
  }

  /** The rows completed since the last time. */
  completed(): FoundRow[] {
    const done = this.done;
    this.done = [];
    return done;
  }

  /** Completes the row under way. */
  finish(): void {
    if (this.open) this.done.push(this.open);
    this.open = null;
  }

  private addSpread(reference: string): void {
    const area = parseArea(reference, this.at.sheet);
    if (area && (area.rows > 1 || area.columns > 1) && this.spreads.length < MAX_SPREADS) this.spreads.push(area);
  }

  private inSpread(raw: RawCell): boolean {
    return this.spreads.some(
      area =>
        raw.row >= area.top &&
        raw.row < area.top + area.rows &&
        raw.column >= area.left &&
        raw.column < area.left + area.columns,
    );
  }
}

/** Whether two cells hold the same; errors by their name. */
export function isSame(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && a?.error === b?.error);
}

import type { Area, Cell } from "../ports";
import type { FoundRow } from "./block-builder";
import { cellValue } from "./cell-value";
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
  readonly hidden: boolean;
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
  private done: FoundRow[] = [];
  /** Areas of array formulas that reach below the current row; all their cells are formulas, only the first says so. */
  private spreads: Area[] = [];

  constructor(at: Area, wanted: readonly boolean[], context: CellContext) {
    this.at = at;
    this.wanted = wanted;
    this.context = context;
  }

  row(row: number, hidden: boolean): void {
    this.finish();
    this.row0 = row;
    this.hidden = hidden;
    if (row >= this.at.top + this.at.rows) this.passed = true;
    if (this.spreads.length > 0) this.spreads = this.spreads.filter(area => row < area.top + area.rows);
  }

  cell(raw: RawCell): void {
    if (raw.spread !== null) this.addSpread(raw.spread);
    const column = raw.column - this.at.left;
    if (this.wanted[column] !== true || raw.row < this.at.top || raw.row >= this.at.top + this.at.rows) return;
    const value = cellValue(raw, this.context);
    const formula = raw.hasFormula || this.inSpread(raw);
    if (value === null && !formula) return;
    this.open ??= { row: this.row0, columns: [], values: [], formulas: [], hidden: this.hidden };
    if (value !== null) {
      this.open.columns.push(column);
      this.open.values.push(value);
    }
    if (formula) this.open.formulas.push(column);
  }

  merge(): void {
    // Merged areas are measured before anything is read.
  }

  /** The rows completed since the last time. */
  take(): FoundRow[] {
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

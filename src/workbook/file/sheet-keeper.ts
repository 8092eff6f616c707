import { CONTRADICTORY, NOT_CALCULATED, type Area, type Cell, type CellAspect, type CellError } from "../ports";
import { CellStore } from "./cell-store";
import { aspectOf, cellAspect, cellValue, type CellContext } from "./cell-value";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { NUMBER, SHARED, type PlainKind } from "./plain-cell";
import { DAYS_1904 } from "./serial-dates";
import { ExtentListener, parseArea } from "./sheet-extent";
import { SheetFormulas } from "./sheet-formulas";
import type { RawCell, SheetListener } from "./sheet-scan";
import type { WorkbookRoom } from "./workbook-room";

/** Array formulas that may reach down at once; each cell is held against all of them. */
const MAX_SPREADS = 200;
const LOST: CellError = { error: "#REF!" };
/** What stands beside a text does not depend on what it says. */
const ANY_TEXT = "";

/** Understands the cells of a sheet as the scan passes them, measures it, and keeps what they hold. */
export class SheetKeeper implements SheetListener {
  readonly extent: ExtentListener;
  readonly cells: CellStore;
  private readonly context: CellContext;
  /** Areas of array formulas that reach below the current row; all their cells are formulas, only the first says so. */
  private spreads: Area[] = [];
  private readonly formulas = new SheetFormulas();
  /** Some style or text says more of a cell than its value. */
  private readonly hasAspects: boolean;

  constructor(sheet: string, context: CellContext, room: WorkbookRoom) {
    this.extent = new ExtentListener(sheet);
    this.cells = new CellStore(context.texts.strings, room, context.texts);
    this.context = context;
    const { looks, struck } = context;
    this.hasAspects = struck.size > 0 || [...looks.ofNumbers, ...looks.ofOthers].some(aspect => aspect !== null);
  }

  row(row: number, hidden: boolean): void {
    this.extent.row();
    this.cells.startRow(row, hidden);
    if (this.spreads.length > 0) this.spreads = this.spreads.filter(area => row < area.top + area.rows);
  }

  plain(row: number, column: number, style: number, kind: PlainKind, value: number): void {
    if (kind === NUMBER || kind === SHARED) this.extent.reach(row, column);
    if (this.spreads.length > 0 && this.inSpread(row, column)) {
      const held = this.calculated(this.understood(style, kind, value), true);
      this.putFormula(column, held, "", this.aspectOfPlain(style, held, kind, value));
    } else if (kind === NUMBER) this.number(column, style, value);
    else if (kind === SHARED) this.text(column, style, value);
  }

  cell(raw: RawCell): void {
    this.extent.cell(raw);
    if (raw.spread !== null) this.addSpread(raw.spread);
    const text = raw.hasFormula ? this.formulas.of(raw) : "";
    if (raw.column >= MAX_COLUMNS || raw.row < 0 || raw.row >= MAX_ROWS) return;
    const formula = raw.hasFormula || this.inSpread(raw.row, raw.column),
      value = raw.conflict ? CONTRADICTORY : this.calculated(cellValue(raw, this.context), formula);
    if (value === null) return;
    const aspect = cellAspect(raw, value, this.context);
    if (formula) this.putFormula(raw.column, value, text, aspect);
    else this.put(raw.column, value, aspect);
  }

  merge(reference: string): void {
    this.extent.merge(reference);
  }

  hiddenColumns(first: number, count: number): void {
    this.extent.hiddenColumns(first, count);
  }

  private number(column: number, style: number, value: number): void {
    const held = this.dayOf(style, value),
      at = this.cells.number(column, held);
    if (this.hasAspects) this.beside(at, aspectOf(style, held, null, this.context.looks));
  }

  private text(column: number, style: number, index: number): void {
    const { texts } = this.context,
      length = texts.lengthOf(index);
    if (length === 0) return;
    const at = length < 0 ? this.cells.cell(column, LOST) : this.cells.text(column, index);
    if (this.hasAspects) this.beside(at, this.aspectOfPlain(style, length < 0 ? LOST : ANY_TEXT, SHARED, index));
  }

  private understood(style: number, kind: PlainKind, value: number): Cell {
    if (kind === NUMBER) return this.dayOf(style, value);
    if (kind !== SHARED) return null;
    const text = this.context.texts.at(value);
    return text === undefined ? LOST : text === "" ? null : text;
  }

  /** Workbooks of the 1904 system count days from another one. */
  private dayOf(style: number, value: number): number {
    const { date1904, looks } = this.context;
    return date1904 && looks.days[style] === true ? value + DAYS_1904 : value;
  }

  private aspectOfPlain(style: number, held: Cell, kind: PlainKind, value: number): CellAspect | null {
    const { looks, struck } = this.context;
    return aspectOf(style, held, kind === SHARED ? (struck.get(value) ?? null) : null, looks);
  }

  /** Of an array only the first cell says that it is a formula. */
  private calculated(value: Cell, formula: boolean): Cell {
    return formula && (value === null || (value === 0 && this.context.outdated)) ? NOT_CALCULATED : value;
  }

  private putFormula(column: number, value: Cell, text: string, aspect: CellAspect | null): void {
    const at = this.put(column, value, aspect);
    if (at >= 0) this.cells.formula(at, text);
  }

  private put(column: number, value: Cell, aspect: CellAspect | null): number {
    if (value === null) return -1;
    const at = this.cells.cell(column, value);
    this.beside(at, aspect);
    return at;
  }

  private beside(at: number, aspect: CellAspect | null): void {
    if (aspect !== null) this.cells.aspect(at, aspect);
  }

  private addSpread(reference: string): void {
    const area = parseArea(reference, "");
    if (area && (area.rows > 1 || area.columns > 1) && this.spreads.length < MAX_SPREADS) this.spreads.push(area);
  }

  private inSpread(row: number, column: number): boolean {
    return this.spreads.some(
      area => row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns,
    );
  }
}

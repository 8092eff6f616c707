import type { HostValue, Rectangle } from "../backend";
import { addressText, parseAddress } from "../cells/address";
import { display } from "../cells/display";
import { cellCount, intersection, onSheet, rectangle, union } from "../cells/rectangle";
import { typeName, type Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { mayChange } from "../book/write-cells";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeObject } from "../wire/office-object";
import { ConditionalFormatCollection } from "./conditional-formats";
import { areasOf, worksheetOf } from "./links";
import { properties } from "./properties";
import { RangeFormat } from "./range-format";
import { specialCells } from "./special-cells";

/** Above so many merges in a range Excel does not say which. */
const MOST_MERGES = 512;
type Grid = readonly (readonly (HostValue | null)[])[];

export class Range implements OfficeObject {
  readonly office = "Range";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly at: Rectangle,
  ) {
    if (!onSheet(at) || at.top + at.rows > book.rows || at.left + at.columns > book.columns)
      throw new HostProblem("InvalidArgument");
  }

  #at(top: number, left: number, rows: number, columns: number): Range {
    return new Range(this.book, this.sheet, rectangle(top, left, rows, columns));
  }

  get worksheet(): OfficeObject {
    return worksheetOf(this.book, this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, [this.at]);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, this.at);
  }

  get address(): string {
    return addressText(this.book.info(this.sheet).name, this.at);
  }
  get rowIndex(): number {
    return this.at.top;
  }
  get columnIndex(): number {
    return this.at.left;
  }
  get rowCount(): number {
    return this.at.rows;
  }
  get columnCount(): number {
    return this.at.columns;
  }
  get cellCount(): number {
    return cellCount(this.at);
  }

  get values(): HostValue[][] | null {
    return this.book.values(this.sheet, this.at);
  }
  set values(given: unknown) {
    this.book.write(this.sheet, this.at, this.#grid(given), "addin");
  }
  get formulas(): HostValue[][] | null {
    return this.book.formulas(this.sheet, this.at);
  }
  set formulas(given: unknown) {
    this.book.write(this.sheet, this.at, this.#grid(given), "addin");
  }
  get valueTypes(): string[][] | null {
    return this.values?.map(row => row.map(typeName)) ?? null;
  }
  get text(): string[][] | null {
    return (
      this.values?.map((row, r) =>
        row.map((value, c) => display(value, this.sheet.looks.of(this.at.top + r, this.at.left + c, "numberFormat"))),
      ) ?? null
    );
  }

  get numberFormat(): string[][] {
    return this.#cells((row, column) => this.sheet.looks.of(row, column, "numberFormat"));
  }
  set numberFormat(given: unknown) {
    mayChange(this.sheet, this.at);
    const uniform = typeof given === "string" ? given : null;
    if (uniform !== null) {
      this.#look(this.at, uniform);
      return;
    }
    this.#grid(given).forEach((row, r) =>
      row.forEach((format, c) => {
        if (format !== null) this.#look(rectangle(this.at.top + r, this.at.left + c, 1, 1), String(format));
      }),
    );
  }
  #look(at: Rectangle, numberFormat: string): void {
    this.sheet.looks.set(at, { numberFormat });
    this.book.backend.draw(this.sheet.id, { kind: "look", at, look: { numberFormat } });
  }

  get rowHidden(): boolean | null {
    return this.#common(this.at.top, this.at.rows, row => this.sheet.hidden(row));
  }
  set rowHidden(hidden: boolean) {
    mayChange(this.sheet, this.at);
    for (let row = this.at.top; row < this.at.top + this.at.rows; row++)
      if (hidden) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
    this.book.backend.draw(this.sheet.id, { kind: "rows-hidden", top: this.at.top, rows: this.at.rows, hidden });
  }
  get columnHidden(): boolean | null {
    return this.#common(this.at.left, this.at.columns, column => this.sheet.hiddenColumns.has(column));
  }
  set columnHidden(hidden: boolean) {
    mayChange(this.sheet, this.at);
    for (let column = this.at.left; column < this.at.left + this.at.columns; column++)
      if (hidden) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
  }
  /**
   * Columns go into the sheet's outline, a level deeper; out of it again, where they stand in one. Nothing tells
   * what is in it.
   */
  group(option: string): void {
    this.#outline(option, 1);
  }
  ungroup(option: string): void {
    this.#outline(option, -1);
  }
  hideGroupDetails(option: string): void {
    this.#details(option, true);
  }
  showGroupDetails(option: string): void {
    this.#details(option, false);
  }
  #outline(option: string, by: 1 | -1): void {
    mayChange(this.sheet, this.at);
    const columns = this.#grouped(option);
    if (by < 0 && columns.some(column => !this.sheet.outline.has(column))) throw new HostProblem("InvalidOperation");
    for (const column of columns) {
      const level = (this.sheet.outline.get(column) ?? 0) + by;
      if (level === 0) this.sheet.outline.delete(column);
      else this.sheet.outline.set(column, level);
    }
  }
  #details(option: string, hidden: boolean): void {
    mayChange(this.sheet, this.at);
    for (const column of this.#grouped(option)) {
      if (!this.sheet.outline.has(column)) continue;
      if (hidden) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
    }
  }
  /** The stand-in has an outline of columns only. */
  #grouped(option: string): number[] {
    if (option !== "ByColumns") throw new HostProblem("NotImplemented");
    return Array.from({ length: this.at.columns }, (_, c) => this.at.left + c);
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  getCell(row: number, column: number): Range {
    return this.#at(this.at.top + row, this.at.left + column, 1, 1);
  }
  getRow(row: number): Range {
    return this.#at(this.at.top + row, this.at.left, 1, this.at.columns);
  }
  getColumn(column: number): Range {
    return this.#at(this.at.top, this.at.left + column, this.at.rows, 1);
  }
  getLastRow(): Range {
    return this.getRow(this.at.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.at.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.at.rows - 1, this.at.columns - 1);
  }
  getEntireRow(): Range {
    return this.#at(this.at.top, 0, this.at.rows, this.book.columns);
  }
  getEntireColumn(): Range {
    return this.#at(0, this.at.left, this.book.rows, this.at.columns);
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.#at(this.at.top, this.at.left, this.at.rows + rows, this.at.columns + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#at(this.at.top, this.at.left, rows, columns);
  }
  getBoundingRect(other: Range | string): Range {
    return new Range(this.book, this.sheet, union(this.at, this.#other(other)));
  }
  getIntersectionOrNullObject(other: Range | string): OfficeObject {
    const shared = intersection(this.at, this.#other(other));
    return shared ? new Range(this.book, this.sheet, shared) : NOTHING;
  }
  getUsedRangeOrNullObject(valuesOnly = false): OfficeObject {
    const used = this.book.used(this.sheet, valuesOnly),
      within = used && intersection(this.at, used),
      shared = within && valuesOnly ? this.#filled(within) : within;
    return shared ? new Range(this.book, this.sheet, shared) : NOTHING;
  }
  getSpecialCellsOrNullObject(type: string, valueType?: string): OfficeObject {
    const areas = specialCells(this.book, this.sheet, this.at, type, valueType);
    return areas.length ? areasOf(this.book, this.sheet, areas) : NOTHING;
  }
  /**
   * Only merges whose first cell lies in the range are returned (office-js #3611, #1590), and of more than 512 none:
   * the documentation says that the method "will fail to return the result", which has been an error and a null object.
   */
  getMergedAreasOrNullObject(): OfficeObject {
    const areas = this.book.backend
      .merges(this.sheet.id)
      .filter(({ top, left }) => intersection({ top, left, rows: 1, columns: 1 }, this.at));
    if (areas.length > MOST_MERGES && this.book.manyMerges === "error") throw new HostProblem("GeneralException");
    return areas.length > 0 && areas.length <= MOST_MERGES ? areasOf(this.book, this.sheet, areas) : NOTHING;
  }
  /** Of the cell in which a formula stands that fills others too; of every other cell a null object. */
  getSpillingToRangeOrNullObject(): OfficeObject {
    const spill = this.book.backend
      .spills(this.sheet.id)
      .find(({ top, left }) => top === this.at.top && left === this.at.left && cellCount(this.at) === 1);
    return spill ? new Range(this.book, this.sheet, spill) : NOTHING;
  }

  /** What is asked for of each cell; `{ format: { fill: { color: true } } }`. */
  getCellProperties(asked: object): unknown[][] {
    return this.#cells((row, column) =>
      properties(new Range(this.book, this.sheet, rectangle(row, column, 1, 1)), asked),
    );
  }
  getColumnProperties(asked: object): unknown[] {
    return Array.from({ length: this.at.columns }, (_, c) => properties(this.getColumn(c), asked));
  }
  getRowProperties(asked: object): unknown[] {
    return Array.from({ length: this.at.rows }, (_, r) => properties(this.getRow(r), asked));
  }

  select(): void {
    this.book.select(this.sheet, this.at);
  }
  clear(applyTo = "All"): void {
    mayChange(this.sheet, this.at);
    if (applyTo === "All" || applyTo === "Formats") this.sheet.looks.clear(this.at);
    const filled = this.book.backend.used(this.sheet.id),
      area = filled && intersection(filled, this.at);
    if ((applyTo === "All" || applyTo === "Contents") && area)
      this.book.write(this.sheet, area, fill(area, ""), "addin");
  }

  /** `_ValidateArraySize` comes before a write that the client cuts into pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.at.rows || columns !== this.at.columns) throw misfit();
  }

  #grid(given: unknown): Grid {
    if (!Array.isArray(given)) return fill(this.at, given as HostValue | null);
    const rows = given as unknown[];
    if (rows.length !== this.at.rows || rows.some(row => !Array.isArray(row) || row.length !== this.at.columns))
      throw misfit();
    return given as Grid;
  }

  /** The smallest rectangle around what is filled of an area. */
  #filled(at: Rectangle): Rectangle | null {
    const values = this.book.backend.values(this.sheet.id, at),
      rows = values.flatMap((row, r) => (row.some(value => value !== "") ? [r] : [])),
      columns = Array.from({ length: at.columns }, (_, c) => c).filter(c => values.some(row => row[c] !== "")),
      [top, left] = [rows[0], columns[0]];
    return top === undefined || left === undefined
      ? null
      : rectangle(at.top + top, at.left + left, rows.at(-1)! - top + 1, columns.at(-1)! - left + 1);
  }

  #cells<T>(of: (row: number, column: number) => T): T[][] {
    if (cellCount(this.at) > this.book.mostCells) throw new HostProblem("RangeExceedsLimit");
    return Array.from({ length: this.at.rows }, (_, r) =>
      Array.from({ length: this.at.columns }, (__, c) => of(this.at.top + r, this.at.left + c)),
    );
  }

  #common(from: number, count: number, of: (index: number) => boolean): boolean | null {
    const first = of(from);
    for (let index = from + 1; index < from + count; index++) if (of(index) !== first) return null;
    return first;
  }

  #other(other: Range | string): Rectangle {
    if (other instanceof Range) {
      if (other.sheet !== this.sheet) throw new HostProblem("InvalidArgument");
      return other.at;
    }
    const at = parseAddress(other)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    return at;
  }
}

const fill = (at: Rectangle, value: HostValue | null): Grid =>
  Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => value));
const misfit = (): HostProblem =>
  new HostProblem(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

import type { HostValue } from "../backend";
import type { Book } from "../book/book";
import { applyFilter } from "../book/filtering";
import type { Criteria, Table as Kept } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";
import { Range } from "./range";
import { bodyOf, extend } from "./table-areas";

export class TableColumnCollection implements OfficeCollection {
  readonly office = "TableColumnCollection";
  constructor(
    readonly book: Book,
    readonly table: Kept,
  ) {}
  all(): TableColumn[] {
    return this.table.columnIds.map(id => new TableColumn(this.book, this.table, id));
  }
  /** Right of the others; between them would push cells aside. */
  add(index?: number, values?: readonly (readonly HostValue[])[], name?: string): TableColumn {
    if (index !== undefined && index >= 0 && index !== this.table.at.columns)
      throw new HostProblem("NotImplemented", "NotImplemented: Excel.TableColumnCollection.add between columns");
    const { at, sheet } = this.table,
      place = { ...at, left: at.left + at.columns, columns: 1 };
    const cells: (HostValue | null)[][] = values
      ? values.map(row => [...row])
      : [[name ?? `Column${at.columns + 1}`], ...Array.from({ length: at.rows - 1 }, () => [null])];
    if (cells.length !== at.rows) throw new HostProblem("InvalidArgument");
    if (name !== undefined) cells[0] = [name];
    this.book.write(sheet, place, cells, "addin");
    extend(this.book, this.table, { ...at, columns: at.columns + 1 });
    return this.all().at(-1)!;
  }
  getItem(key: string | number): OfficeObject {
    return found(
      this.all().find(column => column.id === key || column.name.toLowerCase() === String(key).toLowerCase()) ??
        NOTHING,
    );
  }
  getItemAt(index: number): TableColumn {
    const column = this.all()[index];
    if (!column) throw new HostProblem("InvalidArgument");
    return column;
  }
}

export class TableColumn implements OfficeObject {
  readonly office = "TableColumn";
  constructor(
    readonly book: Book,
    readonly table: Kept,
    readonly id: number,
  ) {}
  get index(): number {
    return this.table.columnIds.indexOf(this.id);
  }
  get name(): string {
    return String(this.getHeaderRowRange().values![0]![0]);
  }
  set name(name: string) {
    this.getHeaderRowRange().values = [[name]];
  }
  get filter(): Filter {
    return new Filter(this.book, this.table, this.index);
  }
  getRange(): Range {
    return new Range(this.book, this.table.sheet, { ...this.table.at, left: this.#left, columns: 1 });
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    return new Range(this.book, this.table.sheet, { ...bodyOf(this.table), left: this.#left, columns: 1 });
  }
  get #left(): number {
    if (this.index < 0) throw new HostProblem("ItemNotFound");
    return this.table.at.left + this.index;
  }
}

/** The filter of one column of a table. */
export class Filter implements OfficeObject {
  readonly office = "Filter";
  constructor(
    readonly book: Book,
    readonly table: Kept,
    readonly column: number,
  ) {}
  apply(criteria: Criteria): void {
    this.#filter.criteria.set(this.column, criteria);
    applyFilter(this.book, this.table.sheet, this.#filter);
  }
  applyValuesFilter(values: readonly unknown[]): void {
    this.apply({ filterOn: "Values", values });
  }
  applyCustomFilter(criterion1: string, criterion2?: string, operator?: string): void {
    this.apply({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 === undefined ? {} : { criterion2 }),
      ...(operator === undefined ? {} : { operator }),
    });
  }
  clear(): void {
    this.#filter.criteria.delete(this.column);
    applyFilter(this.book, this.table.sheet, this.#filter);
  }
  get #filter(): NonNullable<Kept["filter"]> {
    return (this.table.filter ??= { at: this.table.at, criteria: new Map(), hidden: new Set() });
  }
}

import type { HostValue } from "../backend";
import { intersection } from "../cells/rectangle";
import type { Book } from "../book/book";
import type { Table as Kept } from "../book/sheet";
import { HostProblem } from "../problem";
import type { OfficeCollection, OfficeObject } from "../wire/office-object";
import { extend } from "./table-areas";

export class TableRowCollection implements OfficeCollection {
  readonly office = "TableRowCollection";
  constructor(
    readonly book: Book,
    readonly table: Kept,
  ) {}
  get #count(): number {
    return this.table.at.rows - 1;
  }
  all(): TableRow[] {
    return Array.from({ length: this.#count }, (_, index) => new TableRow(index));
  }
  /** Below the others; between them would push cells aside. */
  add(index: number | undefined, values: readonly (readonly HostValue[])[]): TableRow {
    if (index !== undefined && index >= 0 && index !== this.#count)
      throw new HostProblem("NotImplemented", "NotImplemented: Excel.TableRowCollection.add between rows");
    const { at, sheet } = this.table,
      place = { ...at, top: at.top + at.rows, rows: values.length };
    const below = this.book.used(sheet, true);
    if (
      below &&
      intersection(below, place) &&
      this.book.backend.values(sheet.id, place).some(row => row.some(value => value !== ""))
    )
      throw new HostProblem("InvalidOperation");
    this.book.write(sheet, place, values, "addin");
    extend(this.book, this.table, { ...at, rows: at.rows + values.length });
    return new TableRow(this.#count - 1);
  }
  getItemAt(index: number): TableRow {
    if (!(index >= 0 && index < this.#count)) throw new HostProblem("InvalidArgument");
    return new TableRow(index);
  }
}

export class TableRow implements OfficeObject {
  readonly office = "TableRow";
  constructor(readonly index: number) {}
}

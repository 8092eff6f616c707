import type { HostValue } from "./backend";
import { parseAddress } from "./cells/address";
import type { Book } from "./book/book";
import type { Author } from "./book/author";
import { deleteRows, insertRows, sortRows } from "./book/rows";
import type { Sheet } from "./book/sheet";
import { AutoFilter } from "./objects/auto-filter";
import { Range } from "./objects/range";
import { TableCollection } from "./objects/tables";

/**
 * Somebody who works in the workbook, here or elsewhere; the add-in is told of what they do. Addresses are of the form
 * `Sheet!A1`.
 */
export class Person {
  constructor(
    readonly book: Book,
    readonly author: Author,
    readonly tell: () => void,
  ) {}

  /** Types or pastes; one value for all cells, or a block. */
  type(address: string, given: HostValue | readonly (readonly HostValue[])[]): void {
    const { sheet, at } = this.#range(address);
    const cells = Array.isArray(given)
      ? (given as readonly (readonly HostValue[])[])
      : Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => given as HostValue));
    this.#do(() => this.book.write(sheet, at, cells, this.author));
  }
  select(address: string): void {
    const { sheet, at } = this.#range(address);
    this.#do(() => this.book.select(sheet, at));
  }
  /** Pastes over several areas at once (cells selected with Ctrl): one event, whose address lists them all. */
  typeInto(addresses: readonly string[], value: HostValue): void {
    this.#do(() => {
      const areas = addresses.map(address => this.#range(address));
      for (const { sheet, at } of areas)
        this.book.write(
          sheet,
          at,
          Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => value)),
          null,
        );
      this.book.changed(
        areas[0]!.sheet,
        areas.map(({ at }) => at),
        this.author,
      );
    });
  }
  /** Goes to another workbook, or selects a chart; returns how to come back. */
  goesAway(): () => void {
    this.book.away = true;
    return () => {
      this.book.away = false;
    };
  }
  /** Inserts or deletes whole rows (from 0). */
  insertRows(sheet: string, row: number, count: number): void {
    this.#do(() => insertRows(this.book, this.#sheet(sheet), row, count, this.author));
  }
  deleteRows(sheet: string, row: number, count: number): void {
    this.#do(() => deleteRows(this.book, this.#sheet(sheet), row, count, this.author));
  }
  /** Sorts an area (without its header) by a column of it. */
  sort(address: string, column: number): void {
    const { sheet, at } = this.#range(address);
    this.#do(() => sortRows(this.book, sheet, at, column, this.author));
  }
  rename(sheet: string, name: string): void {
    this.#do(() => this.book.rename(this.#sheet(sheet), name, this.author));
  }
  deleteSheet(sheet: string): void {
    this.#do(() => this.book.remove(this.#sheet(sheet), this.author));
  }
  addSheet(name: string): void {
    this.#do(() => this.book.add(name, this.author));
  }
  protect(sheet: string): void {
    this.#sheet(sheet).protection = { options: {}, password: "known to somebody else" };
  }
  unprotect(sheet: string): void {
    this.#sheet(sheet).protection = null;
  }
  hideRows(sheet: string, rows: readonly number[]): void {
    for (const row of rows) this.#sheet(sheet).hiddenRows.add(row);
  }
  /** Filters an area (its first row is the header) by the texts of one of its columns. */
  filter(address: string, column: number, values: readonly string[]): void {
    const { sheet, at } = this.#range(address);
    AutoFilter.ofSheet(this.book, sheet).apply(new Range(this.book, sheet, at), column, { filterOn: "Values", values });
  }

  /** Merges cells; only the top left value stays. */
  merge(address: string): void {
    const { sheet, at } = this.#range(address),
      { backend } = this.book;
    if (!backend.merge) throw new Error("This backend cannot merge cells.");
    backend.merge(sheet.id, at);
    this.#do(() => this.book.changed(sheet, at, this.author));
  }
  makeTable(address: string): void {
    const { sheet, at } = this.#range(address);
    this.#do(() => new TableCollection(this.book, sheet).add(new Range(this.book, sheet, at), true));
  }

  #do(act: () => void): void {
    act();
    this.tell();
  }
  #sheet(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
  #range(address: string): { sheet: Sheet; at: Range["at"] } {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`${address} is no address.`);
    return { sheet: parsed.sheet === null ? this.book.active() : this.#sheet(parsed.sheet), at: parsed.at };
  }
}

import { worksheetOf } from "./links";
import { bodyOf, extend } from "./table-areas";
import type { HostValue, Rectangle } from "../backend";
import { parseAddress } from "../cells/address";
import { intersection } from "../cells/rectangle";
import type { Book } from "../book/book";
import { EVENT, WORKBOOK } from "../book/events";
import type { Sheet, Table as Kept } from "../book/sheet";
import { mayChange } from "../book/write-cells";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { AutoFilter } from "./auto-filter";
import { found } from "./found";
import { Range } from "./range";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";

/** Tables of one worksheet, or of the whole workbook. */
export class TableCollection implements OfficeCollection {
  readonly office = "TableCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet | null,
  ) {}
  get #kept(): Kept[] {
    return this.sheet ? this.sheet.tables : this.book.tables();
  }
  all(): Table[] {
    return this.#kept.map(kept => new Table(this.book, kept));
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const { sheet, at: given } = this.#area(address);
    const at = hasHeaders ? given : { ...given, rows: given.rows + 1 };
    mayChange(sheet, at);
    if (
      sheet.tables.some(table => intersection(table.at, at)) ||
      this.book.backend.merges(sheet.id).some(merge => intersection(merge, at))
    )
      throw new HostProblem("MergedRangeConflict");
    if (!hasHeaders)
      throw new HostProblem("NotImplemented", "NotImplemented: Excel.TableCollection.add without headers");
    const table: Kept = {
      id: this.book.id("T"),
      name: this.#freeName(),
      at,
      sheet,
      showTotals: false,
      style: "TableStyleMedium2",
      filter: { at, criteria: new Map(), hidden: new Set() },
      columnIds: Array.from({ length: at.columns }, (_, i) => i + 1),
    };
    if (sheet.filter && intersection(sheet.filter.at, at)) AutoFilter.ofSheet(this.book, sheet).remove();
    this.#headers(sheet, at);
    sheet.tables.push(table);
    this.book.events.tell(EVENT.tableAdded, [WORKBOOK, sheet.id], {
      source: "Local",
      tableId: table.id,
      worksheetId: sheet.id,
    });
    return new Table(this.book, table);
  }

  /** Headers are texts, each of its own, none blank: Excel makes them so. */
  #headers(sheet: Sheet, at: Rectangle): void {
    const row = { ...at, rows: 1 },
      taken = new Set<string>();
    const headers = this.book.backend.values(sheet.id, row)[0]!.map((value, i) => {
      const wanted = value === "" ? `Column${i + 1}` : String(value);
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      return name === value ? null : `'${name}`;
    });
    if (headers.some(name => name !== null)) this.book.write(sheet, row, [headers], "addin");
  }

  #freeName(): string {
    const taken = new Set(this.book.tables().map(({ name }) => name.toLowerCase()));
    for (let n = 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
  }

  #area(address: Range | string): { sheet: Sheet; at: Rectangle } {
    if (address instanceof Range) return { sheet: address.sheet, at: address.at };
    const parsed = parseAddress(address),
      sheet = !parsed?.sheet ? (this.sheet ?? this.book.active()) : this.book.sheet(parsed.sheet);
    if (!parsed || !sheet) throw new HostProblem("InvalidArgument");
    return { sheet, at: parsed.at };
  }

  getItem(key: string): OfficeObject {
    return found(this.getItemOrNullObject(key));
  }
  getItemOrNullObject(key: string): OfficeObject {
    return (
      this.all().find(table => table.id === key || table.name.toLowerCase() === String(key).toLowerCase()) ?? NOTHING
    );
  }
  getItemAt(index: number): Table {
    return this.all()[index] ?? missing();
  }
}

function missing(): never {
  throw new HostProblem("InvalidArgument");
}

export class Table implements OfficeObject {
  readonly office = "Table";
  constructor(
    readonly book: Book,
    readonly kept: Kept,
  ) {}
  get id(): string {
    return this.kept.id;
  }
  get name(): string {
    return this.kept.name;
  }
  set name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name)) throw new HostProblem("InvalidArgument");
    if (this.book.tables().some(table => table !== this.kept && table.name.toLowerCase() === name.toLowerCase()))
      throw new HostProblem("ItemAlreadyExists");
    this.kept.name = name;
  }
  get showTotals(): boolean {
    return this.kept.showTotals;
  }
  get style(): string {
    return this.kept.style;
  }
  set style(style: string) {
    this.kept.style = style;
  }

  get autoFilter(): AutoFilter {
    return AutoFilter.ofTable(this.book, this.kept);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.kept);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.book, this.kept);
  }
  get worksheet(): OfficeObject {
    return worksheetOf(this.book, this.kept.sheet);
  }

  getRange(): Range {
    return new Range(this.book, this.kept.sheet, this.kept.at);
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    return new Range(this.book, this.kept.sheet, bodyOf(this.kept));
  }
  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }
  reapplyFilters(): void {
    this.autoFilter.reapply();
  }
  resize(range: Range | string): void {
    const at = range instanceof Range ? range.at : parseAddress(range)?.at;
    if (!at || at.top !== this.kept.at.top) throw new HostProblem("InvalidArgument");
    const others = this.kept.sheet.tables.filter(table => table !== this.kept);
    if (others.some(table => intersection(table.at, at))) throw new HostProblem("MergedRangeConflict");
    extend(this.book, this.kept, at);
  }
  /** The cells stay; their table goes. */
  convertToRange(): Range {
    this.#leave();
    return this.getRange();
  }
  delete(): void {
    this.#leave();
    this.book.write(
      this.kept.sheet,
      this.kept.at,
      Array.from({ length: this.kept.at.rows }, () =>
        Array.from({ length: this.kept.at.columns }, (): HostValue => ""),
      ),
      "addin",
    );
  }
  #leave(): void {
    this.clearFilters();
    this.kept.sheet.tables.splice(this.kept.sheet.tables.indexOf(this.kept), 1);
    this.book.events.tell(EVENT.tableDeleted, [WORKBOOK, this.kept.sheet.id], {
      source: "Local",
      tableId: this.kept.id,
      tableName: this.kept.name,
      worksheetId: this.kept.sheet.id,
    });
  }
}

import { link } from "./links";
import type { Rectangle } from "../backend";
import { parseAddress, type Address } from "../cells/address";
import { COLUMNS, rectangle, ROWS } from "../cells/rectangle";
import type { Book } from "../book/book";
import { EVENT } from "../book/events";
import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeObject } from "../wire/office-object";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import { WorksheetProtection } from "./protection";
import { found } from "./found";
import { PageBreakCollection, PageLayout } from "./page-layout";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { TableCollection } from "./tables";
import { WorksheetCustomPropertyCollection } from "./custom-properties";

export class Worksheet implements OfficeObject {
  readonly office = "Worksheet";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.book.info(this.sheet).name;
  }
  set name(name: string) {
    this.book.rename(this.sheet, name, "addin");
  }
  get position(): number {
    return this.book.info(this.sheet).position;
  }
  set position(position: number) {
    this.book.mayRestructure("addin");
    if (!(position >= 0 && position < this.book.sheets().length)) throw new HostProblem("InvalidArgument");
    this.book.backend.alterSheet(this.sheet.id, { position });
  }
  get visibility(): string {
    return !this.book.info(this.sheet).hidden ? "Visible" : this.sheet.veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: string) {
    this.book.mayRestructure("addin");
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw new HostProblem("InvalidArgument");
    const others = this.book.backend.sheets().filter(({ id, hidden }) => id !== this.sheet.id && !hidden);
    if (visibility !== "Visible" && others.length === 0) throw new HostProblem("InvalidOperation");
    this.sheet.veryHidden = visibility === "VeryHidden";
    this.book.backend.alterSheet(this.sheet.id, { hidden: visibility !== "Visible" });
  }
  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(color: string) {
    this.sheet.tabColor = color;
  }
  get showGridlines(): boolean {
    return this.sheet.gridlines;
  }
  set showGridlines(shown: boolean) {
    this.sheet.gridlines = shown;
  }

  get autoFilter(): AutoFilter {
    return AutoFilter.ofSheet(this.book, this.sheet);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.sheet);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.book, this.sheet);
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.sheet.pageLayout, this.book);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.sheet.pageLayout, this.book);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.sheet);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book, this.sheet);
  }

  activate(): void {
    if (this.book.info(this.sheet).hidden) throw new HostProblem("InvalidOperation");
    if (this.book.active() !== this.sheet) this.book.select(this.sheet, rectangle(0, 0, 1, 1));
  }
  delete(): void {
    this.book.remove(this.sheet, "addin");
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.book, this.sheet, rectangle(row, column, rows, columns));
  }

  /** By address or by the name of a range; all cells without either. */
  getRange(address?: string): Range {
    if (address === undefined || address === "") return this.getRangeByIndexes(0, 0, this.book.rows, this.book.columns);
    const parsed = clipped(parseAddress(address), this.book);
    if (parsed && (parsed.sheet === null || this.book.sheet(parsed.sheet) === this.sheet))
      return new Range(this.book, this.sheet, parsed.at);
    const named = parsed ? NOTHING : this.names.getItemOrNullObject(address);
    const range =
      named === NOTHING
        ? NOTHING
        : (named as unknown as { getRangeOrNullObject(): OfficeObject }).getRangeOrNullObject();
    if (range === NOTHING) throw new HostProblem("InvalidArgument");
    return range as Range;
  }
  /** Several areas at once, their addresses divided by commas. */
  getRanges(addresses: string): RangeAreas {
    const areas = addresses.split(",").map(address => parseAddress(address.trim())?.at);
    if (areas.includes(undefined)) throw new HostProblem("InvalidArgument");
    return new RangeAreas(this.book, this.sheet, areas as Rectangle[]);
  }
  getUsedRangeOrNullObject(valuesOnly = false): OfficeObject {
    const at = this.book.used(this.sheet, valuesOnly);
    return at ? new Range(this.book, this.sheet, at) : NOTHING;
  }
  /** Of an empty sheet: its first cell, as in Excel. */
  getUsedRange(valuesOnly = false): OfficeObject {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    return used === NOTHING && !valuesOnly ? this.getCell(0, 0) : found(used);
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.ask(EVENT.changed, this.sheet.id);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.forget(EVENT.changed, this.sheet.id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.events.ask(EVENT.selection, this.sheet.id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.events.forget(EVENT.selection, this.sheet.id);
  }
}

/** Whole rows and columns are as long as the grid of this workbook is. */
function clipped(parsed: Address | null, { rows, columns }: Book): Address | null {
  if (!parsed) return null;
  const { at } = parsed;
  return {
    ...parsed,
    at: { ...at, rows: at.rows === ROWS ? rows : at.rows, columns: at.columns === COLUMNS ? columns : at.columns },
  };
}

link({ worksheet: (book, sheet) => new Worksheet(book, sheet) });

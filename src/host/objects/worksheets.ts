import type { Book } from "../book/book";
import { EVENT, WORKBOOK } from "../book/events";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";
import { Worksheet } from "./worksheet";

export class WorksheetCollection implements OfficeCollection {
  readonly office = "WorksheetCollection";
  constructor(readonly book: Book) {}

  all(): Worksheet[] {
    return this.book.sheets().map(sheet => new Worksheet(this.book, sheet));
  }
  add(name?: string): Worksheet {
    return new Worksheet(this.book, this.book.add(name, "addin"));
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.active());
  }
  getFirst(): Worksheet {
    return this.all()[0]!;
  }
  getItem(key: string): OfficeObject {
    return found(this.getItemOrNullObject(key));
  }
  getItemOrNullObject(key: string): OfficeObject {
    const sheet = this.book.sheet(key);
    return sheet ? new Worksheet(this.book, sheet) : NOTHING;
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.ask(EVENT.changed, WORKBOOK);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.forget(EVENT.changed, WORKBOOK);
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.events.ask(EVENT.selection, WORKBOOK);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.events.forget(EVENT.selection, WORKBOOK);
  }
  _RegisterActivatedEvent(): void {
    this.book.events.ask(EVENT.activated, WORKBOOK);
  }
  _UnregisterActivatedEvent(): void {
    this.book.events.forget(EVENT.activated, WORKBOOK);
  }
  _RegisterAddedEvent(): void {
    this.book.events.ask(EVENT.sheetAdded, WORKBOOK);
  }
  _UnregisterAddedEvent(): void {
    this.book.events.forget(EVENT.sheetAdded, WORKBOOK);
  }
  _RegisterDeletedEvent(): void {
    this.book.events.ask(EVENT.sheetDeleted, WORKBOOK);
  }
  _UnregisterDeletedEvent(): void {
    this.book.events.forget(EVENT.sheetDeleted, WORKBOOK);
  }
  _RegisterEventNameChanged(): void {
    this.book.events.ask(EVENT.renamed, WORKBOOK);
  }
  _UnregisterEventNameChanged(): void {
    this.book.events.forget(EVENT.renamed, WORKBOOK);
  }
}

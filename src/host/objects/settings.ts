import type { Book } from "../book/book";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";

/**
 * Values that an add-in keeps with the workbook, as JSON. They are the same that `Office.context.document.settings`
 * shows.
 */
export class SettingCollection implements OfficeCollection {
  readonly office = "SettingCollection";
  constructor(readonly book: Book) {}
  all(): Setting[] {
    return [...this.book.settings.keys()].map(key => new Setting(this.book, key));
  }
  add(key: string, value: unknown): Setting {
    this.book.settings.set(key, JSON.stringify(value ?? null));
    return new Setting(this.book, key);
  }
  getItem(key: string): OfficeObject {
    return found(this.getItemOrNullObject(key));
  }
  getItemOrNullObject(key: string): OfficeObject {
    return this.book.settings.has(key) ? new Setting(this.book, key) : NOTHING;
  }
}

export class Setting implements OfficeObject {
  readonly office = "Setting";
  constructor(
    readonly book: Book,
    readonly key: string,
  ) {}
  get _Id(): string {
    return this.key;
  }
  get value(): unknown {
    return JSON.parse(this.book.settings.get(this.key) ?? "null");
  }
  set value(value: unknown) {
    this.book.settings.set(this.key, JSON.stringify(value ?? null));
  }
  delete(): void {
    this.book.settings.delete(this.key);
  }
}

import type { Rectangle } from "../backend";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { OfficeObject } from "../wire/office-object";

/** Objects that others give although they give those: a range its sheet, a sheet its ranges. */
interface Links {
  worksheet(book: Book, sheet: Sheet): OfficeObject;
  areas(book: Book, sheet: Sheet, within: readonly Rectangle[]): OfficeObject;
}

const links: Partial<Links> = {};

/** Each class says when it is loaded how it is made, so that no two files need each other. */
export function link(made: Partial<Links>): void {
  Object.assign(links, made);
}

export function worksheetOf(book: Book, sheet: Sheet): OfficeObject {
  return links.worksheet!(book, sheet);
}

export function areasOf(book: Book, sheet: Sheet, within: readonly Rectangle[]): OfficeObject {
  return links.areas!(book, sheet, within);
}

import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import type { OfficeObject } from "../wire/office-object";

export class WorksheetProtection implements OfficeObject {
  readonly office = "WorksheetProtection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
  get protected(): boolean {
    return this.sheet.protection !== null;
  }
  protect(options: Readonly<Record<string, unknown>> = {}, password?: string): void {
    if (this.sheet.protection) throw new HostProblem("AccessDenied");
    this.sheet.protection = { options, password: password ?? null };
  }
  unprotect(password?: string): void {
    if ((this.sheet.protection?.password ?? password) !== password) throw new HostProblem("AccessDenied");
    this.sheet.protection = null;
  }
}

/** Whether sheets can be made and removed. */
export class WorkbookProtection implements OfficeObject {
  readonly office = "WorkbookProtection";
  constructor(readonly book: Book) {}
  get protected(): boolean {
    return this.book.structureProtected;
  }
}

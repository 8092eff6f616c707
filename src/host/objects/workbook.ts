import type { Book } from "../book/book";
import { HostProblem } from "../problem";
import type { OfficeObject } from "../wire/office-object";
import { Application } from "./application";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./custom-xml";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

export class Workbook implements OfficeObject {
  readonly office = "Workbook";
  constructor(readonly book: Book) {}
  get name(): string {
    return this.book.name;
  }
  get readOnly(): boolean {
    return this.book.readOnly;
  }
  get application(): Application {
    return new Application(this.book);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.book, null);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book, null);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }

  getActiveCell(): Range {
    return this.getSelectedRanges().areas.getItemAt(0).getCell(0, 0);
  }
  /** Fails where several areas are selected, as in Excel. */
  getSelectedRange(): Range {
    this.book.mustBeInFront();
    const { areas } = this.book.backend.selection();
    if (areas.length !== 1) throw new HostProblem("InvalidSelection");
    return new Range(this.book, this.book.active(), areas[0]!);
  }
  getSelectedRanges(): RangeAreas {
    this.book.mustBeInFront();
    return new RangeAreas(this.book, this.book.active(), this.book.backend.selection().areas);
  }

  _RemoveReference(id: string): void {
    this.book.references.release(id);
  }
  _RemoveAllReferences(): void {
    this.book.references.releaseAll();
  }
}

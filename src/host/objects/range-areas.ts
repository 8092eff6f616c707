import type { Rectangle } from "../backend";
import { addressText } from "../cells/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import type { OfficeCollection, OfficeObject } from "../wire/office-object";
import { link, worksheetOf } from "./links";
import { Range } from "./range";
import { RangeFormat } from "./range-format";

/** Several areas of one sheet. */
export class RangeAreas implements OfficeObject {
  readonly office = "RangeAreas";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly within: readonly Rectangle[],
  ) {}
  get areas(): RangeCollection {
    return new RangeCollection(this.book, this.sheet, this.within);
  }
  get worksheet(): OfficeObject {
    return worksheetOf(this.book, this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, this.within);
  }
  get address(): string {
    return this.within.map(at => addressText(this.book.info(this.sheet).name, at)).join(",");
  }
}

export class RangeCollection implements OfficeCollection {
  readonly office = "RangeCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly within: readonly Rectangle[],
  ) {}
  all(): Range[] {
    return this.within.map(at => new Range(this.book, this.sheet, at));
  }
  getItemAt(index: number): Range {
    const at = this.within[index];
    if (!at) throw new HostProblem("InvalidArgument");
    return new Range(this.book, this.sheet, at);
  }
}

link({ areas: (book, sheet, within) => new RangeAreas(book, sheet, within) });

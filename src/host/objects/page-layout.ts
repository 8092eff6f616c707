import type { Book } from "../book/book";
import { parseAddress } from "../cells/address";
import { HostProblem } from "../problem";
import type { PageLayout as Kept } from "../book/sheet";
import type { OfficeObject } from "../wire/office-object";
import { Range } from "./range";

/** How a worksheet is printed, as data. */
export class PageLayout implements OfficeObject {
  readonly office = "PageLayout";
  constructor(
    readonly kept: Kept,
    readonly book: Book,
  ) {}
  #mayChange(): void {
    if (this.book.refusesPageLayout) throw new HostProblem("GeneralException");
  }
  get orientation(): string {
    return this.kept.orientation;
  }
  set orientation(orientation: string) {
    this.#mayChange();
    if (!["Portrait", "Landscape"].includes(orientation)) throw new HostProblem("InvalidArgument");
    this.kept.orientation = orientation;
  }
  get zoom(): unknown {
    return this.kept.zoom;
  }
  set zoom(zoom: unknown) {
    this.#mayChange();
    this.kept.zoom = zoom;
  }
  setPrintTitleRows(rows: Range | string): void {
    const at = rows instanceof Range ? rows.at : parseAddress(rows)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    this.kept.titleRows = at;
  }
}

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
  get paperSize(): string {
    return this.kept.paperSize;
  }
  set paperSize(size: string) {
    this.#mayChange();
    if (!["A3", "A4", "Letter"].includes(size)) throw new HostProblem("InvalidArgument");
    this.kept.paperSize = size;
  }
  get centerHorizontally(): boolean {
    return this.kept.centerHorizontally;
  }
  set centerHorizontally(centred: boolean) {
    this.#mayChange();
    this.kept.centerHorizontally = centred;
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.kept, this.book);
  }
  setPrintTitleRows(rows: Range | string): void {
    const at = rows instanceof Range ? rows.at : parseAddress(rows)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    this.kept.titleRows = at;
  }
}

/** The breaks that somebody put above rows of a sheet. */
export class PageBreakCollection implements OfficeObject {
  readonly office = "PageBreakCollection";
  constructor(
    readonly kept: Kept,
    readonly book: Book,
  ) {}
  #mayChange(): void {
    if (this.book.refusesPageLayout) throw new HostProblem("GeneralException");
  }
  add(range: Range | string): PageBreak {
    this.#mayChange();
    const at = range instanceof Range ? range.at : parseAddress(range)?.at;
    // Above the first row no page can end; and a sheet has no more of them.
    if (!at || at.top === 0 || this.kept.breaks.size >= MOST_BREAKS) throw new HostProblem("InvalidArgument");
    this.kept.breaks.add(at.top);
    return new PageBreak();
  }
  removePageBreaks(): void {
    this.#mayChange();
    this.kept.breaks.clear();
  }
}
const MOST_BREAKS = 1_026;

export class PageBreak implements OfficeObject {
  readonly office = "PageBreak";
}

/** Headers and footers of all pages; those of first, odd and even pages apart are not kept. */
export class HeaderFooterGroup implements OfficeObject {
  readonly office = "HeaderFooterGroup";
  constructor(
    readonly kept: Kept,
    readonly book: Book,
  ) {}
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.kept, this.book);
  }
}

export class HeaderFooter implements OfficeObject {
  readonly office = "HeaderFooter";
  constructor(
    readonly kept: Kept,
    readonly book: Book,
  ) {}
  #put(place: string, text: string): void {
    if (this.book.refusesPageLayout || this.book.refusesFooters) throw new HostProblem("GeneralException");
    this.kept.footers.set(place, text);
  }
  get leftFooter(): string {
    return this.kept.footers.get("leftFooter") ?? "";
  }
  set leftFooter(text: string) {
    this.#put("leftFooter", text);
  }
  get centerFooter(): string {
    return this.kept.footers.get("centerFooter") ?? "";
  }
  set centerFooter(text: string) {
    this.#put("centerFooter", text);
  }
  get rightFooter(): string {
    return this.kept.footers.get("rightFooter") ?? "";
  }
  set rightFooter(text: string) {
    this.#put("rightFooter", text);
  }
}

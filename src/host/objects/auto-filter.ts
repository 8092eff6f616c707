import type { Rectangle } from "../backend";
import { parseAddress } from "../cells/address";
import type { Book } from "../book/book";
import { applyFilter } from "../book/filtering";
import type { Criteria, Filter, Sheet, Table } from "../book/sheet";
import { mayChange } from "../book/write-cells";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeObject } from "../wire/office-object";
import { Range } from "./range";

/** Where a filter is kept: a worksheet has one of its own, and each table another. */
interface Holder {
  filter: Filter | null;
}

export class AutoFilter implements OfficeObject {
  readonly office = "AutoFilter";
  private constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly holder: Holder,
  ) {}
  static ofSheet(book: Book, sheet: Sheet): AutoFilter {
    return new AutoFilter(book, sheet, sheet);
  }
  static ofTable(book: Book, table: Table): AutoFilter {
    return new AutoFilter(book, table.sheet, table);
  }

  get enabled(): boolean {
    return this.holder.filter !== null;
  }
  get isDataFiltered(): boolean {
    return (this.holder.filter?.criteria.size ?? 0) > 0;
  }
  get criteria(): (Criteria | null)[] {
    const { filter } = this.holder;
    return filter ? Array.from({ length: filter.at.columns }, (_, column) => filter.criteria.get(column) ?? null) : [];
  }

  /** Puts the filter on an area (another one goes away) and filters one column of it. */
  apply(range: Range | string, column?: number, criteria?: Criteria): void {
    const at = this.#area(range);
    mayChange(this.sheet, at);
    const before = this.holder.filter;
    if (before && !(before.at.top === at.top && before.at.left === at.left && before.at.columns === at.columns))
      this.remove();
    const filter = (this.holder.filter ??= { at, criteria: new Map(), hidden: new Set() });
    filter.at = at;
    if (column !== undefined && criteria !== undefined) {
      if (!(column >= 0 && column < at.columns)) throw new HostProblem("InvalidArgument");
      if (this.book.refusesCriteria?.(criteria) === true) throw new HostProblem("InvalidArgument");
      filter.criteria.set(column, criteria);
    }
    applyFilter(this.book, this.sheet, filter);
  }
  clearCriteria(): void {
    this.#change(filter => filter.criteria.clear());
  }
  reapply(): void {
    this.#change(() => undefined);
  }
  remove(): void {
    this.#change(filter => filter.criteria.clear());
    this.holder.filter = null;
  }
  getRangeOrNullObject(): OfficeObject {
    return this.holder.filter ? new Range(this.book, this.sheet, this.holder.filter.at) : NOTHING;
  }

  #change(act: (filter: Filter) => void): void {
    const { filter } = this.holder;
    if (!filter) return;
    act(filter);
    applyFilter(this.book, this.sheet, filter);
  }
  #area(range: Range | string): Rectangle {
    const at = range instanceof Range ? range.at : parseAddress(range)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    return at;
  }
}

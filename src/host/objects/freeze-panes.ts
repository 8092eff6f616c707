import { parseAddress } from "../cells/address";
import { COLUMNS, ROWS } from "../cells/rectangle";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeObject } from "../wire/office-object";
import { Range } from "./range";

export class WorksheetFreezePanes implements OfficeObject {
  readonly office = "WorksheetFreezePanes";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}

  freezeRows(rows = 1): void {
    this.#freeze(rows, 0);
  }
  freezeColumns(columns = 1): void {
    this.#freeze(0, columns);
  }
  /** Everything from the sheet's corner to the end of the area stays in sight. */
  freezeAt(range: Range | string): void {
    const at = range instanceof Range ? range.at : parseAddress(range)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    this.#freeze(at.rows === ROWS ? 0 : at.top + at.rows, at.columns === COLUMNS ? 0 : at.left + at.columns);
  }
  unfreeze(): void {
    this.#freeze(0, 0);
  }
  getLocationOrNullObject(): OfficeObject {
    return this.sheet.frozen ? new Range(this.book, this.sheet, this.sheet.frozen) : NOTHING;
  }

  #freeze(rows: number, columns: number): void {
    this.book.info(this.sheet);
    this.sheet.frozen =
      rows + columns === 0 ? null : { top: 0, left: 0, rows: rows || ROWS, columns: columns || COLUMNS };
    this.book.backend.draw(this.sheet.id, { kind: "frozen", rows, columns });
  }
}

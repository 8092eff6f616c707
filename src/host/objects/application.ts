import type { Book } from "../book/book";
import { HostProblem } from "../problem";
import type { OfficeObject } from "../wire/office-object";

export class Application implements OfficeObject {
  readonly office = "Application";
  constructor(readonly book: Book) {}
  calculate(type: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw new HostProblem("InvalidArgument");
    this.book.backend.recalculate?.();
  }
  /** There is no screen; that it is asked once a request is for the journal to show. */
  suspendScreenUpdatingUntilNextSync(): void {
    this.book.screenSuspended += 1;
  }
}

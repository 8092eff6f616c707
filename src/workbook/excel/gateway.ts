import { EXTENT_NAME } from "../open/own-mark";
import { PATIENCE, PatientSender } from "../open/patience";
import { RequestLog, type Doing } from "../open/request-log";
import { asProblem, errorLocation, hostCode, isAway, isCellEdit } from "./host-error";

/**
 * The one way to Excel: every request is one `Excel.run` with one sync, so that no object outlives it and nothing has
 * to be tracked. Waits for a cell edit to end, gives up on answers that do not come, and turns whatever is thrown into
 * a WorkbookProblem. A request is not atomic: what stands before a failing action in it has been done.
 */
export class Gateway {
  readonly log = new RequestLog();
  readonly sender: PatientSender;

  constructor(patience = PATIENCE) {
    this.sender = new PatientSender(patience, error => isCellEdit(error) || isAway(error));
  }

  /** One request: `order` queues what it wants and returns how to take the answer. */
  async ask<T>(doing: Doing, sheet: string | null, order: (context: Excel.RequestContext) => () => T): Promise<T> {
    try {
      return await this.raw(doing, order);
    } catch (error) {
      throw asProblem(error, sheet);
    }
  }

  /** The same, with the host's own errors: for those who can do something about them. */
  raw<T>(doing: Doing, order: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.sender.send(
      () => this.once(doing, order),
      error => this.note(doing, error),
    );
  }

  private note(doing: Doing, error: unknown): void {
    const code = hostCode(error) || (error instanceof Error ? error.name : "");
    this.log.fail(doing, code, errorLocation(error));
  }

  private once<T>(doing: Doing, order: (context: Excel.RequestContext) => () => T): Promise<T> {
    this.log.count(doing);
    // Without `delayForCellEdit`: with it the request would wait without a word, and nobody would know what for.
    return Excel.run(async context => {
      if (doing === "writes") askInFront(context);
      const answer = order(context);
      await context.sync();
      return answer();
    });
  }
}

/**
 * The first thing that a request asks which changes the workbook: names of a sheet, which Excel does not find while
 * another workbook is in front (`isAway`). So it is refused before anything of it is done, and can be sent again.
 */
function askInFront(context: Excel.RequestContext): void {
  context.workbook.worksheets.getFirst().names.getItemOrNullObject(EXTENT_NAME).load("name");
}

import { WorkbookProblem } from "../ports";
import { asProblem, hostCode, isAway, isCellEdit } from "./host-error";
import { EXTENT_NAME } from "../open/own-mark";

export interface Patience {
  /** How long one request may take before it counts as lost. */
  readonly answerMs: number;
  /**
   * How long to wait for somebody to finish typing in a cell; how long where something must not be left half-way; and
   * how often to look.
   */
  readonly cellEditMs: number;
  readonly insistMs: number;
  readonly lookAgainMs: number;
}
export const PATIENCE: Patience = { answerMs: 90_000, cellEditMs: 20_000, insistMs: 600_000, lookAgainMs: 400 };

export type Doing = "reads" | "writes";

/** A request that failed: the host's own code, the member that it names, which request it was, and when. */
export interface Refusal {
  readonly doing: Doing;
  readonly code: string;
  readonly where: string;
  readonly number: number;
  /** Milliseconds since 1970-01-01 UTC. */ readonly at: number;
}
const MOST_REFUSALS = 20;

/**
 * The one way to Excel: every request is one `Excel.run` with one sync, so that no object outlives it and nothing has
 * to be tracked. Counts requests, waits for a cell edit to end, gives up on answers that do not come, and turns
 * whatever is thrown into a WorkbookProblem. A request is not atomic: what stands before a failing action in it has
 * been done.
 */
export class Gateway {
  readonly requests = { reads: 0, writes: 0 };
  /** The last requests that failed, newest last: nothing in them comes from the workbook. */
  readonly refusals: Refusal[] = [];
  private insisting = 0;
  private glancing = 0;

  constructor(private readonly patience: Patience = PATIENCE) {}

  /** Does something that must not be left half-way, with all the patience there is. */
  async insist<T>(doing: () => Promise<T>): Promise<T> {
    this.insisting++;
    try {
      return await doing();
    } finally {
      this.insisting--;
    }
  }

  /** Asks something that is not worth waiting for: who is typing, or elsewhere, is left alone. */
  async glance<T>(doing: () => Promise<T>): Promise<T> {
    this.glancing++;
    try {
      return await doing();
    } finally {
      this.glancing--;
    }
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
  async raw<T>(doing: Doing, order: (context: Excel.RequestContext) => () => T): Promise<T> {
    const { insistMs, cellEditMs } = this.patience,
      until = Date.now() + (this.insisting > 0 ? insistMs : this.glancing > 0 ? 0 : cellEditMs);
    for (;;) {
      try {
        return await this.once(doing, order);
      } catch (error) {
        this.note(doing, error);
        if (!(isCellEdit(error) || isAway(error)) || Date.now() >= until) throw error;
        await new Promise(resolve => setTimeout(resolve, this.patience.lookAgainMs));
      }
    }
  }

  private note(doing: Doing, error: unknown): void {
    const { debugInfo } = (error ?? {}) as { readonly debugInfo?: { readonly errorLocation?: string } },
      code = hostCode(error) || (error instanceof Error ? error.name : "");
    const { reads, writes } = this.requests;
    this.refusals.push({ doing, code, where: debugInfo?.errorLocation ?? "", number: reads + writes, at: Date.now() });
    if (this.refusals.length > MOST_REFUSALS) this.refusals.shift();
  }

  private async once<T>(doing: Doing, order: (context: Excel.RequestContext) => () => T): Promise<T> {
    this.requests[doing]++;
    // Without `delayForCellEdit`: with it the request would wait without a word, and nobody would know what for.
    const answer = Excel.run(async context => {
      if (doing === "writes") askInFront(context);
      const take = order(context);
      await context.sync();
      return take();
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new WorkbookProblem("no-answer", null, { seconds: Math.round(this.patience.answerMs / 1000) })),
        this.patience.answerMs,
      );
    });
    late.catch(() => undefined);
    // An answer that comes after we gave up is nobody's.
    answer.catch(() => undefined);
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * The first thing that a request asks which changes the workbook: names of a sheet, which Excel does not find while
 * another workbook is in front (`isAway`). So it is refused before anything of it is done, and can be sent again.
 */
function askInFront(context: Excel.RequestContext): void {
  context.workbook.worksheets.getFirst().names.getItemOrNullObject(EXTENT_NAME).load("name");
}

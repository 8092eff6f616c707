import {
  answered,
  Refusal,
  type AnswerTo,
  type Asks,
  type AtSheet,
  type Cells,
  type CellsChanged,
  type Order,
  type Request,
  type Stop,
} from "../cells";
import type { Area } from "../ports";
import { orderAsk } from "./excel-asks";
import { orderOne } from "./excel-orders";
import type { Gateway } from "./gateway";
import { asProblem, isTooLargeAnswer } from "./host-error";
import { addParts, keptIds, keptTexts, keysBeginning, orderKept, textsAsSeen, tooMuch, type Ordered } from "./keep";

/** What the host calls the objects that come last: where it says that an action of theirs failed. */
const COMES_LAST = /^(?:AutoFilter|PageLayout|HeaderFooter\w*|PageLayout\w*|Worksheet\.(?:autoFilter|pageLayout))\b/;

/** The cells of the workbook that is open in Excel. Knows Excel's ways and limits, and nothing of what is ours. */
export class ExcelCells implements Cells {
  /** Which parts of the workbook hold a key, as far as it was seen. */
  private readonly parts = new Map<string, readonly string[]>();

  constructor(private readonly gateway: Gateway) {}

  get requests(): Gateway["requests"] {
    return this.gateway.requests;
  }

  ask<const A extends Asks>(about: string | null, asks: A): Promise<AnswerTo<A>> {
    const answer = this.gateway
      .raw("reads", context => orderAsks(context, asks, new Map()))
      .catch(refused(about, false));
    return answer as Promise<AnswerTo<A>>;
  }

  change<const A extends Asks = null>(about: string | null, request: Request<A>): Promise<AnswerTo<A>> {
    return this.changeAny(about, request) as Promise<AnswerTo<A>>;
  }

  private async changeAny(about: string | null, request: Request<Asks>): Promise<unknown> {
    const { orders, asks = null, last = [] } = request,
      all = [...orders, ...last].filter(order => order.do === "keep"),
      keeps = all.map(({ key }) => key),
      known = await this.partsOf(all.flatMap(({ key, fresh }) => (fresh === true ? [] : [key]))),
      texts = new Map(all.map(({ key, text }) => [key, text])),
      ready = new Map<string, Ordered>(),
      kept = new Map<string, Ordered>();
    const order = (context: Excel.RequestContext): (() => unknown) => {
      kept.clear();
      const queue = (one: Order): void => {
        if (one.do !== "keep") return orderOne(context, one);
        kept.set(one.key, orderKept(context, known.get(one.key) ?? [], one, isRead(asks, one.key), ready.get(one.key)));
      };
      orders.forEach(queue);
      const take = orderAsks(context, asks, kept);
      last.forEach(queue);
      return () => {
        for (const [key, ordered] of kept) this.parts.set(key, ordered.ids());
        return take();
      };
    };
    try {
      for (const key of tooMuch(texts)) ready.set(key, await addParts(this.gateway, key, texts.get(key)!));
      return await this.gateway.raw("writes", order);
    } catch (error) {
      for (const key of keeps) this.parts.delete(key);
      return refused(about, last.length > 0)(error);
    }
  }

  /** The parts that hold keys: as they were last seen, or looked up. */
  private async partsOf(keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const unknown = keys.filter(key => !this.parts.has(key)),
      found = await keptIds(this.gateway, unknown);
    unknown.forEach((key, k) => this.parts.set(key, found[k]!));
    return new Map(keys.map(key => [key, this.parts.get(key)!]));
  }

  /** Where the parts are as they were last seen it takes one request; else they are looked up. */
  async recall(keys: readonly string[]): Promise<readonly (string | null)[]> {
    const seen = await textsAsSeen(
      this.gateway,
      keys,
      keys.map(key => this.parts.get(key) ?? []),
    );
    if (seen !== null) return seen;
    for (const key of keys) this.parts.delete(key);
    return keptTexts(this.gateway, [...(await this.partsOf(keys)).values()]);
  }

  keys(beginning: string): Promise<readonly string[]> {
    return keysBeginning(this.gateway, beginning);
  }

  watch(on: (change: CellsChanged) => void): Promise<Stop> {
    return this.listen(context =>
      context.workbook.worksheets.onChanged.add(event => {
        on({
          sheetId: event.worksheetId,
          address: event.address,
          // Whether it was us Excel says only in newer versions.
          by: event.source === "Remote" ? "coauthor" : event.triggerSource === "ThisLocalAddin" ? "us" : "user",
          moved: event.changeType !== "RangeEdited",
        });
        return Promise.resolve();
      }),
    );
  }

  follow(on: (selected: AtSheet) => void): Promise<Stop> {
    return this.listen(context =>
      context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        on({ sheetId: worksheetId, address });
        return Promise.resolve();
      }),
    );
  }

  private async listen<T>(
    add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
  ): Promise<Stop> {
    const result = await this.gateway.ask("reads", null, context => {
      const handler = add(context);
      return () => handler;
    });
    return () =>
      Excel.run(result.context, async context => {
        result.remove();
        await context.sync();
      }).catch(() => undefined);
  }

  select({ sheet, top, left, rows, columns }: Area): Promise<void> {
    return this.gateway.ask("reads", sheet, context => {
      const on = context.workbook.worksheets.getItem(sheet);
      on.activate();
      on.getRangeByIndexes(top, left, rows, columns).select();
      return () => undefined;
    });
  }

  insist<T>(doing: () => Promise<T>): Promise<T> {
    return this.gateway.insist(doing);
  }

  glance<T>(doing: () => Promise<T>): Promise<T> {
    return this.gateway.glance(doing);
  }
}

function orderAsks(context: Excel.RequestContext, asks: Asks, kept: ReadonlyMap<string, Ordered>): () => unknown {
  const takes: (() => unknown)[] = [];
  answered(asks, ask => {
    takes.push(ask.ask === "kept" ? () => kept.get(ask.key)!.text() : orderAsk(context, ask));
  });
  return () => {
    let next = 0;
    return answered(asks, () => takes[next++]!());
  };
}

function isRead(asks: Asks, key: string): boolean {
  let read = false;
  answered(asks, ask => {
    read ||= ask.ask === "kept" && ask.key === key;
  });
  return read;
}

/** Whatever Excel throws, as a refusal that says how far the request got. */
function refused(about: string | null, hasLast: boolean): (error: unknown) => never {
  return error => {
    const { debugInfo } = (error ?? {}) as { readonly debugInfo?: { readonly errorLocation?: string } },
      problem = asProblem(error, about);
    if (problem instanceof Refusal) throw new Refusal(problem.code, about, problem.values, problem.at);
    const at = isTooLargeAnswer(error)
      ? "answer"
      : hasLast && COMES_LAST.test(debugInfo?.errorLocation ?? "")
        ? "last"
        : "orders";
    throw Object.assign(new Refusal(problem.code, problem.sheet, problem.values, at), { cause: error });
  };
}

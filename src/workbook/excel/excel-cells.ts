import type { AnswerTo, Asks, AtSheet, Cells, CellsChanged, Order, Request, Stop } from "../cells";
import { answeredLater, keysAsked } from "../open/ask-tree";
import { PartKeeper, type Keeping } from "../open/part-keeper";
import type { Area } from "../ports";
import { orderAsk } from "./excel-asks";
import { orderOne } from "./excel-orders";
import { ExcelParts, orderParts } from "./excel-parts";
import type { Gateway } from "./gateway";
import { asRefusal } from "./host-error";

/** The cells of the workbook that is open in Excel. Knows Excel's ways and limits, and nothing of what is ours. */
export class ExcelCells implements Cells {
  readonly requests: Cells["requests"];
  private readonly keeper: PartKeeper;

  constructor(private readonly gateway: Gateway) {
    this.requests = gateway.log.requests;
    this.keeper = new PartKeeper(new ExcelParts(gateway));
  }

  ask<const A extends Asks>(about: string | null, asks: A): Promise<AnswerTo<A>> {
    const answer = this.gateway
      .raw("reads", context => orderAsks(context, asks, null))
      .catch((error: unknown) => {
        throw asRefusal(error, about, false);
      });
    return answer as Promise<AnswerTo<A>>;
  }

  change<const A extends Asks = null>(about: string | null, request: Request<A>): Promise<AnswerTo<A>> {
    return this.changeAny(about, request) as Promise<AnswerTo<A>>;
  }

  private async changeAny(about: string | null, request: Request<Asks>): Promise<unknown> {
    const { orders, asks = null, last = [] } = request,
      readBack = keysAsked(asks),
      keeping = await this.keeper.keeping([...orders, ...last]);
    const order = (context: Excel.RequestContext): (() => unknown) => {
      const queue = (one: Order): void => {
        if (one.do !== "keep") return orderOne(context, one);
        keeping.order(one, (add, remove) => orderParts(context, add, remove, readBack.has(one.key)));
      };
      orders.forEach(queue);
      const answer = orderAsks(context, asks, keeping);
      last.forEach(queue);
      return () => {
        keeping.done();
        return answer();
      };
    };
    try {
      await keeping.prepare();
      return await this.gateway.raw("writes", order);
    } catch (error) {
      keeping.failed();
      throw asRefusal(error, about, last.length > 0);
    }
  }

  recall(keys: readonly string[]): Promise<readonly (string | null)[]> {
    return this.keeper.recall(keys);
  }

  keys(beginning: string): Promise<readonly string[]> {
    return this.keeper.keys(beginning);
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
    return this.gateway.sender.insist(doing);
  }

  glance<T>(doing: () => Promise<T>): Promise<T> {
    return this.gateway.sender.glance(doing);
  }
}

function orderAsks(context: Excel.RequestContext, asks: Asks, keeping: Keeping | null): () => unknown {
  return answeredLater(asks, ask =>
    ask.ask === "kept" ? () => keeping?.text(ask.key) ?? null : orderAsk(context, ask),
  );
}

import type { Gateway } from "./gateway";

/** Events name sheets by id; ports name them by name, which people change. Asked anew for every burst of events. */
export class SheetNames {
  private asking: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(private readonly gateway: Gateway) {}

  /** Names by id, as they are now. */
  now(): Promise<ReadonlyMap<string, string>> {
    return (this.asking ??= this.ask().finally(() => {
      this.asking = null;
    }));
  }

  private ask(): Promise<ReadonlyMap<string, string>> {
    return this.gateway.ask("reads", null, context => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      return () => new Map(sheets.items.map(({ id, name }) => [id, name]));
    });
  }
}

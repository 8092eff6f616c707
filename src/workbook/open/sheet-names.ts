import type { Cells } from "../cells";

/** Events name sheets by id; ports name them by name, which people change. Asked anew for every burst of events. */
export class SheetNames {
  private asking: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(private readonly owner: Cells) {}

  /** Names by id, as they are now. */
  now(): Promise<ReadonlyMap<string, string>> {
    return (this.asking ??= this.ask().finally(() => {
      this.asking = null;
    }));
  }

  private ask(): Promise<ReadonlyMap<string, string>> {
    const asked = this.owner.ask(null, { ask: "workbook" });
    return asked.then(({ sheets }) => new Map(sheets.map(({ id, name }) => [id, name])));
  }
}

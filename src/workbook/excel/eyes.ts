import type { WhoChanged } from "../ports";
import type { Gateway } from "./gateway";
import { fromA1, within, type Rect } from "./rect";

/**
 * Something that changed in the workbook. `shifts`: cells moved, or many rows at once (sorted, pasted), so that rows
 * are no longer where they were read.
 */
export interface Seen {
  readonly sheetId: string;
  readonly at: Rect;
  readonly by: WhoChanged;
  readonly shifts: boolean;
}

/** Events come some time after the request that caused them. */
const OURS_FOR_MS = 15_000;
const MOST_REMEMBERED = 500;

/**
 * Sees what changes, and tells who did it. Excel says whether a co-author did; whether it was us it says only in newer
 * versions (`triggerSource`), so we remember what we are about to write.
 */
export class Eyes {
  private readonly seen: Seen[] = [];
  private forgotten = 0;
  private ours: { readonly sheetId: string; readonly at: Rect; readonly until: number }[] = [];
  private readonly listeners = new Set<(seen: Seen) => void>();
  private open: Promise<void> | null = null;

  constructor(private readonly gateway: Gateway) {}

  /** Begins to look; once. Without the event there is nothing to tell, and everything else goes on. */
  look(): Promise<void> {
    return (this.open ??= this.gateway
      .raw("reads", context => {
        context.workbook.worksheets.onChanged.add(event => Promise.resolve(this.take(event)));
        return () => undefined;
      })
      .catch(() => {
        this.open = null;
      }));
  }

  listen(on: (seen: Seen) => void): () => void {
    this.listeners.add(on);
    return () => void this.listeners.delete(on);
  }

  /** Says that these cells are about to be written by us. */
  writing(sheetId: string, at: Rect): void {
    const now = Date.now();
    this.ours = [...this.ours.filter(({ until }) => until > now), { sheetId, at, until: now + OURS_FOR_MS }];
  }

  /** A moment; what is seen later counts from it. */
  now(): number {
    return this.forgotten + this.seen.length;
  }

  /** What others changed on a sheet since a moment. */
  since(moment: number, sheetId: string): readonly Seen[] {
    return this.seen
      .slice(Math.max(0, moment - this.forgotten))
      .filter(each => each.sheetId === sheetId && each.by !== "us");
  }

  /** Several areas at once come as one event with a list of addresses. */
  private take(event: Excel.WorksheetChangedEventArgs): void {
    for (const address of event.address.split(",")) this.takeArea(event, address);
  }

  private takeArea(event: Excel.WorksheetChangedEventArgs, address: string): void {
    const at = fromA1(address) ?? { top: 0, left: 0, rows: 1, columns: 1 },
      by = this.who(event, at);
    const seen: Seen = {
      sheetId: event.worksheetId,
      at,
      by,
      shifts: event.changeType !== "RangeEdited" || (at.rows > 1 && by !== "us"),
    };
    this.seen.push(seen);
    if (this.seen.length > MOST_REMEMBERED)
      this.forgotten += this.seen.splice(0, this.seen.length - MOST_REMEMBERED).length;
    for (const on of this.listeners) on(seen);
  }

  private who(event: Excel.WorksheetChangedEventArgs, at: Rect): WhoChanged {
    if (event.source === "Remote") return "coauthor";
    if (event.triggerSource === "ThisLocalAddin") return "us";
    const now = Date.now();
    return this.ours.some(each => each.sheetId === event.worksheetId && each.until > now && within(at, each.at))
      ? "us"
      : "user";
  }
}

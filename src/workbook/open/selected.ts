import type { AtSheet } from "../cells";
import type { Area } from "../ports";
import { fromA1, type Rect } from "../rect";
import type { SheetNames } from "./sheet-names";

/** Whether somebody sees the pane; `listen` tells when that changes and returns how to stop. */
export interface Visibility {
  seen(): boolean;
  listen(on: () => void): () => void;
}
export const ALWAYS_SEEN: Visibility = { seen: () => true, listen: () => () => undefined };

/** How long a selection has to stay before it is told: arrow keys and dragging send one event after another. */
const STAYS_MS = 150;

/**
 * Tells of the selection when it has come to rest, and only while the pane is seen: each telling costs requests, and
 * Excel sends a selection for every key (office-js #562, #533). What was selected meanwhile is told when the pane comes
 * into sight. Nothing is tried again: the next selection comes by itself.
 */
export class Selected {
  private last: AtSheet | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopListening: () => void;

  constructor(
    private readonly visibility: Visibility,
    private readonly names: SheetNames,
    private readonly on: (at: readonly Area[]) => void,
    private readonly restMs = STAYS_MS,
  ) {
    this.stopListening = visibility.listen(() => this.rest());
  }

  note(event: AtSheet): void {
    this.last = event;
    this.rest();
  }

  stop(): void {
    this.stopListening();
    clearTimeout(this.timer);
    this.last = null;
  }

  private rest(): void {
    clearTimeout(this.timer);
    if (this.last !== null && this.visibility.seen()) this.timer = setTimeout(() => void this.tell(), this.restMs);
  }

  private async tell(): Promise<void> {
    const { last } = this;
    this.last = null;
    if (last === null) return;
    const sheet = (await this.names.now().catch(() => null))?.get(last.sheetId);
    if (sheet === undefined) return;
    this.on(
      last.address.split(",").flatMap((each): (Rect & { sheet: string })[] => {
        const rect = fromA1(each);
        return rect ? [{ sheet, ...rect }] : [];
      }),
    );
  }
}

import type { RunResult } from "./run-result";

/** A tab of the pane, and what to look at there: a row's details, or what the selected cell is made of. */
export interface Destination {
  readonly tab: "assess" | "review" | "totals" | "policy" | "settings";
  readonly row?: number;
  readonly cell?: boolean;
}

/** What a button outside the pane did. */
export interface Message {
  readonly kind: "done" | "failed";
  /** In the workplace's language; "" where there is nothing to say. */
  readonly text: string;
  readonly goTo: Destination | null;
  /** Of a run: its result, which the pane has not seen. */
  readonly result: RunResult | null;
  /** Where a person may go by a click of their own. */
  readonly link?: { readonly address: string; readonly text: string };
}

/**
 * Where commands leave what they have to say, and the pane finds it: both live in one runtime, and the pane may open
 * only later.
 */
export class Inbox {
  private waiting: Message | null = null;
  private readonly readers = new Set<(message: Message) => void>();

  /** Hands a message to whoever reads; without a reader the last one waits. */
  post(message: Message): void {
    if (this.readers.size === 0) this.waiting = message;
    for (const read of this.readers) read(message);
  }

  /** Reads what waits and what comes; returns how to stop. */
  read(on: (message: Message) => void): () => void {
    this.readers.add(on);
    const { waiting } = this;
    this.waiting = null;
    if (waiting) on(waiting);
    return () => void this.readers.delete(on);
  }
}

import { Worker } from "node:worker_threads";
import type { PackedRows } from "../workbook/file/packed-rows";
import type { PartMaker } from "../workbook/file/part-maker";
import type { SheetFrame } from "../workbook/file/sheet-part";
import type { PackedPart } from "../workbook/file/zip-write";

export type ToThread =
  | { readonly what: "sheet"; readonly frame: SheetFrame }
  | { readonly what: "rows"; readonly rows: PackedRows }
  | { readonly what: "end" }
  | { readonly what: "styles" };
export type FromThread = PackedPart | string;

interface Waiting {
  resolve(answer: FromThread): void;
  reject(error: unknown): void;
}

/**
 * Makes the parts in another thread, which the bundle of `part-maker-thread.ts` at `path` runs in, while this one goes
 * on.
 * To be closed.
 */
export class ThreadPartMaker implements PartMaker {
  private readonly thread: Worker;
  private readonly waiting: Waiting[] = [];
  private failed: unknown = null;

  constructor(path: string) {
    this.thread = new Worker(path);
    this.thread.on("message", (answer: FromThread) => this.waiting.shift()?.resolve(answer));
    this.thread.on("error", error => this.fail(error));
    this.thread.on("exit", code => this.fail(new Error(`thread ended (${code})`)));
  }

  async sheet(frame: SheetFrame, rows: Iterable<PackedRows>): Promise<{ readonly part: Promise<PackedPart> }> {
    this.tell({ what: "sheet", frame });
    // One after the other: their texts are copied on the way, and those of a million rows at once are a gigabyte.
    for (const some of rows) this.tell({ what: "rows", rows: some }, buffersOf(some));
    const part = this.ask({ what: "end" }) as Promise<PackedPart>;
    // Whoever waits for it hears of an error then; until then it is no unheard one.
    part.catch(() => undefined);
    return { part };
  }

  async styles(): Promise<string> {
    return (await this.ask({ what: "styles" })) as string;
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }

  private tell(message: ToThread, buffers: ArrayBuffer[] = []): void {
    if (this.failed === null) this.thread.postMessage(message, buffers);
  }

  private ask(message: ToThread): Promise<FromThread> {
    return new Promise((resolve, reject) => {
      if (this.failed !== null) return reject(this.failed);
      this.waiting.push({ resolve, reject });
      this.thread.postMessage(message);
    });
  }

  private fail(error: unknown): void {
    this.failed ??= error;
    for (const waiting of this.waiting.splice(0)) waiting.reject(this.failed);
  }
}

/** The bytes of packed rows, which go over to the other thread. */
function buffersOf({ kinds, values, shades, heights }: PackedRows): ArrayBuffer[] {
  return [kinds, values, shades, heights].map(({ buffer }) => buffer as ArrayBuffer);
}

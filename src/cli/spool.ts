import { createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What came in, kept in a file of the system's temporary folder to be read again: one without a name, so that nothing
 * of it is left however the process ends. */
export class Spool {
  private readonly file: number;

  /** Throws where the system's temporary folder takes no file. */
  constructor() {
    const folder = mkdtempSync(join(tmpdir(), "sjs-subsidy-")),
      drop = (): void => rmSync(folder, { recursive: true, force: true });
    this.file = openSync(join(folder, "lines"), "wx+", 0o600);
    // A system that keeps the name as long as the file is open lets go of it at the end.
    process.on("exit", drop);
    try {
      drop();
    } catch {
      // At the end, then.
    }
  }

  /** The input as it comes, each piece kept before it is handed on. Rejects where there is no room. */
  async *keeping(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of input) {
      for (let at = 0; at < piece.length;) at += writeSync(this.file, piece, at);
      yield piece;
    }
  }

  again(): AsyncIterable<Uint8Array> {
    return createReadStream("", { fd: this.file, start: 0, autoClose: false });
  }
}

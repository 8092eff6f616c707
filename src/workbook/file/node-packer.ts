import * as zlib from "node:zlib";

/** A piece packed is smaller than this, mostly; what is left of it serves the next one. */
const CHUNK = 512 * 1024;
/** Never full: what is packed is taken at once. */
const NEVER_FULL = 1 << 30;

/**
 * Packs pieces one after the other, each for itself, with one state of zlib: a new one for each piece is a quarter of a
 * megabyte that V8 counts, and every 64 counted it goes through the whole heap.
 */
export class NodePacker {
  private readonly stream: zlib.DeflateRaw;

  constructor(level: number) {
    this.stream = zlib.createDeflateRaw({
      level,
      // Each piece ends between two bytes.
      flush: zlib.constants.Z_SYNC_FLUSH,
      chunkSize: CHUNK,
      ...({ readableHighWaterMark: NEVER_FULL } as zlib.ZlibOptions),
    });
  }

  /** Once at a time. */
  pack(piece: Uint8Array): Promise<Uint8Array> {
    const { stream } = this;
    return new Promise((resolve, reject) => {
      stream.once("error", reject);
      stream.write(piece, () => {
        stream.off("error", reject);
        // Copied: what comes is part of a block that it would hold on to.
        resolve(Uint8Array.from((stream.read() as Uint8Array | null) ?? []));
        // Ended in mid-way there is nothing to begin anew.
        if (!stream.destroyed) stream.reset();
      });
    });
  }

  end(): void {
    this.stream.close();
  }
}

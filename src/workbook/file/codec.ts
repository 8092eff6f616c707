import { crc32 } from "./crc32";

/** Bytes in pieces; those that another thread makes come when they come. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * How the parts of an archive are packed and unpacked: raw deflate (RFC 1951), piece by piece, and the checksum beside
 * it; and what else the platform tells of bytes faster than code of our own.
 */
export interface Codec {
  /**
   * Packs one part; pieces are taken as they are wanted and then kept, packed ones handed on as they come. `done` may
   * be told of a piece that is kept no longer, so that its memory can be used again.
   */
  deflate(pieces: Pieces, done?: (piece: Uint8Array) => void): AsyncIterable<Uint8Array>;
  /** Unpacks one part; rejects where it is damaged. A caller that stops early has the rest left packed. */
  inflate(packed: Uint8Array): AsyncIterable<Uint8Array>;
  /** CRC-32, going on from that of the bytes before (0 at the start). */
  crc32(bytes: Uint8Array, before: number): number;
  /** Whether bytes are UTF-8; left out where the platform can only tell by decoding them. */
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
}

/** Pieces made ahead, so that writing and packing, which are two threads' work, go on side by side. */
const AHEAD = 2;
const PIECE = 64 * 1024;

/** As every platform has it, browsers and Node alike. */
export const standardCodec: Codec = {
  deflate: pieces => through(pieces, new CompressionStream("deflate-raw")),
  inflate: packed => through(slices(packed), new DecompressionStream("deflate-raw")),
  crc32,
};

async function* through(
  pieces: Pieces,
  transform: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const source = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await source.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: AHEAD },
  );
  const reader = stream.pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes in pieces that share their memory. */
export function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

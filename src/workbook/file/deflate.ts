/** Packs the pieces of one part as raw deflate (RFC 1951); pieces are taken as they are wanted, packed ones handed on as they come. */
export type Deflate = (pieces: Iterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Pieces made ahead, so that writing and packing, which are two threads' work, go on side by side. */
const AHEAD = 8;

/** As every platform has it, browsers and Node alike. */
export async function* standardDeflate(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  }, { highWaterMark: AHEAD });
  const reader = stream.pipeThrough(new CompressionStream("deflate-raw") as ReadableWritablePair<Uint8Array, Uint8Array>).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

import { slices, type Codec } from "./codec";
import { FileProblem } from "./problem";
import type { ZipEntry } from "./zip-directory";

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one part, piece by piece. Never more than the directory declares: a part that goes on, stops short, or
 * has another checksum throws `broken-zip`. A caller that stops early has the rest left packed.
 */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry, codec: Codec): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileProblem("encrypted");
  if (entry.method !== STORED && entry.method !== DEFLATED) throw broken(entry);
  const packed = packedBytes(bytes, entry);
  let length = 0;
  let crc = 0;
  for await (const piece of entry.method === STORED ? slices(packed) : inflate(packed, entry, codec)) {
    length += piece.length;
    if (length > entry.unpacked) throw broken(entry);
    crc = codec.crc32(piece, crc);
    yield piece;
  }
  if (length !== entry.unpacked || crc !== entry.crc) throw broken(entry);
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL) throw broken(entry);
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.packed > bytes.length) throw broken(entry);
  return bytes.subarray(start, start + entry.packed);
}

async function* inflate(packed: Uint8Array, entry: ZipEntry, codec: Codec): AsyncGenerator<Uint8Array> {
  const pieces = codec.inflate(packed)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch(() => {
        throw broken(entry);
      });
      if (done === true) return;
      yield value;
    }
  } finally {
    await pieces.return?.();
  }
}

function broken(entry: ZipEntry): FileProblem {
  return new FileProblem("broken-zip", { part: entry.name });
}

import { standardCodec, type Codec } from "./codec";
import { FileProblem } from "./problem";

/** One part packed: its checksum, the bytes that it unpacks to, and the packed ones. */
export interface PackedPart {
  readonly crc: number;
  readonly unpacked: number;
  readonly pieces: readonly Uint8Array[];
}
interface NamedPart extends PackedPart {
  readonly name: Uint8Array;
  readonly packed: number;
}

/** 1980-01-01, the first day that zip knows: the same workbook gives the same bytes on any day. */
const FIXED_DATE = 0x0021;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const MAX_PART = 0xffffffff;

/** Packs one part, piece by piece; only its packed form is kept. */
export async function packPart(part: Iterable<string | Uint8Array>, codec: Codec): Promise<PackedPart> {
  const encoder = new TextEncoder(),
    pieces: Uint8Array[] = [];
  let crc = 0;
  let unpacked = 0;
  function* bytesOf(): Generator<Uint8Array> {
    for (const piece of part) {
      const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
      crc = codec.crc32(bytes, crc);
      unpacked += bytes.length;
      yield bytes;
    }
  }
  for await (const piece of codec.deflate(bytesOf())) pieces.push(piece);
  return { crc, unpacked, pieces };
}

/** Puts parts into a zip archive. */
export class ZipWriter {
  private readonly parts: NamedPart[] = [];
  private readonly codec: Codec;

  constructor(codec: Codec = standardCodec) {
    this.codec = codec;
  }

  async add(name: string, part: Iterable<string | Uint8Array>): Promise<void> {
    this.put(name, await packPart(part, this.codec));
  }

  put(name: string, part: PackedPart): void {
    if (part.unpacked > MAX_PART) throw new FileProblem("too-large", { bytes: part.unpacked, limit: MAX_PART });
    this.parts.push({
      ...part,
      name: new TextEncoder().encode(name),
      packed: part.pieces.reduce((sum, piece) => sum + piece.length, 0),
    });
  }

  finish(): Uint8Array {
    const size = this.parts.reduce((sum, part) => sum + 76 + 2 * part.name.length + part.packed, 22);
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    const starts: number[] = [];
    let at = 0;
    for (const part of this.parts) {
      starts.push(at);
      view.setUint32(at, 0x04034b50, true);
      describe(view, at + 4, part);
      bytes.set(part.name, at + 30);
      at += 30 + part.name.length;
      for (const piece of part.pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
    }
    const directory = at;
    for (const [k, part] of this.parts.entries()) {
      view.setUint32(at, 0x02014b50, true);
      view.setUint16(at + 4, 20, true);
      describe(view, at + 6, part);
      view.setUint32(at + 42, starts[k] as number, true);
      bytes.set(part.name, at + 46);
      at += 46 + part.name.length;
    }
    view.setUint32(at, 0x06054b50, true);
    view.setUint16(at + 8, this.parts.length, true);
    view.setUint16(at + 10, this.parts.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return bytes;
  }
}

/** The 26 bytes that local and central header share, from "version needed" on. */
function describe(view: DataView, at: number, part: NamedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed, true);
  view.setUint32(at + 18, part.unpacked, true);
  view.setUint16(at + 22, part.name.length, true);
}

import { standardCodec, type Codec } from "./codec";
import { shelfInMemory, type PieceShelf } from "./piece-shelf";
import { FileProblem } from "./problem";

/** One part packed: its checksum, how many bytes it unpacks to, how many it has, and these. */
export interface PackedPart {
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: number;
  readonly shelf: PieceShelf;
}
interface NamedPart extends PackedPart {
  readonly name: Uint8Array;
}

/** What packing may be told: who hears of pieces that are kept no longer, and where packed ones are kept. */
export interface Keeping {
  /** As of `Codec.deflate`. */
  readonly done?: (piece: Uint8Array) => void;
  /** Left out: in memory. */
  readonly shelf?: PieceShelf;
}

/** 1980-01-01, the first day that zip knows: the same workbook gives the same bytes on any day. */
const FIXED_DATE = 0x0021;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const MAX_PART = 0xffffffff;

/** Packs one part, piece by piece; only its packed form is kept. */
export async function packPart(
  part: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
  codec: Codec,
  { done, shelf = shelfInMemory() }: Keeping = {},
): Promise<PackedPart> {
  const encoder = new TextEncoder();
  let crc = 0;
  let unpacked = 0,
    packed = 0;
  async function* bytesOf(): AsyncGenerator<Uint8Array> {
    for await (const piece of part) {
      const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
      crc = codec.crc32(bytes, crc);
      unpacked += bytes.length;
      yield bytes;
    }
  }
  for await (const piece of codec.deflate(bytesOf(), done)) {
    packed += piece.length;
    shelf.put(piece);
  }
  return { crc, unpacked, packed, shelf };
}

/** Puts parts into a zip archive. */
export class ZipWriter {
  private readonly parts: NamedPart[] = [];
  private readonly codec: Codec;

  constructor(codec: Codec = standardCodec) {
    this.codec = codec;
  }

  async add(name: string, part: Iterable<string | Uint8Array>, keeping: Keeping = {}): Promise<void> {
    this.put(name, await packPart(part, this.codec, keeping));
  }

  put(name: string, part: PackedPart): void {
    if (part.unpacked > MAX_PART) throw new FileProblem("too-large", { bytes: part.unpacked, limit: MAX_PART });
    this.parts.push({ ...part, name: new TextEncoder().encode(name) });
  }

  finish(): Uint8Array {
    const ofParts = this.parts.reduce((sum, { name, packed }) => sum + LOCAL + CENTRAL + 2 * name.length + packed, 0),
      bytes = new Uint8Array(ofParts + END);
    let at = 0;
    for (const piece of this.pieces()) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /** The archive piece by piece, in order: nothing of it is copied. Each holds until the next one is asked for. */
  *pieces(): Generator<Uint8Array> {
    const starts: number[] = [];
    let at = 0;
    for (const part of this.parts) {
      starts.push(at);
      yield localHeader(part);
      yield* part.shelf.pieces();
      at += LOCAL + part.name.length + part.packed;
    }
    const directory = at;
    for (const [k, part] of this.parts.entries()) {
      yield centralHeader(part, starts[k]!);
      at += CENTRAL + part.name.length;
    }
    const end = new Uint8Array(END),
      view = new DataView(end.buffer);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, this.parts.length, true);
    view.setUint16(10, this.parts.length, true);
    view.setUint32(12, at - directory, true);
    view.setUint32(16, directory, true);
    yield end;
  }
}

/** Bytes of the headers, without the name behind them. */
const LOCAL = 30,
  CENTRAL = 46;
/** Bytes behind all of them. */
const END = 22;

function localHeader(part: NamedPart): Uint8Array {
  const bytes = new Uint8Array(LOCAL + part.name.length),
    view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  describe(view, 4, part);
  bytes.set(part.name, LOCAL);
  return bytes;
}

function centralHeader(part: NamedPart, start: number): Uint8Array {
  const bytes = new Uint8Array(CENTRAL + part.name.length),
    view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  describe(view, 6, part);
  view.setUint32(42, start, true);
  bytes.set(part.name, CENTRAL);
  return bytes;
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

import { standardCodec, type Codec } from "./codec";
import { MAX_DESCRIPTION, unpackedLimit } from "./limits";
import { FileProblem } from "./problem";
import { unpack } from "./unpack";
import { NotInItsEncoding, XmlFeed } from "./xml-feed";
import { XmlProblem, type XmlListener } from "./xml-scan";
import { partKey, readZipDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

/** Pieces of this size are decoded and scanned at once; smaller ones cost more calls, larger ones more memory. */
const PIECE = 256 * 1024;

/**
 * The parts of an Open Packaging archive, read as XML. The bytes are kept packed; nothing is unpacked before it is
 * asked for.
 */
export class PackageParts {
  private readonly bytes: Uint8Array;
  private readonly codec: Codec;
  private readonly entries: Map<string, ZipEntry>;

  /**
   * Throws `broken-zip`, and `too-large` where the XML declares to unpack to more than a real workbook of this size
   * could.
   */
  constructor(bytes: Uint8Array, codec: Codec = standardCodec) {
    this.bytes = bytes;
    this.codec = codec;
    this.entries = readZipDirectory(bytes);
    const limit = unpackedLimit(bytes.length);
    let declared = 0;
    for (const entry of this.entries.values()) if (/\.(xml|rels)$/i.test(entry.name)) declared += entry.unpacked;
    if (declared > limit) throw new FileProblem("too-large", { bytes: declared, limit });
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  /** The parts' names as the archive spells them. */
  names(): string[] {
    return Array.from(this.entries.values(), entry => entry.name);
  }

  /** The start of a part, as text of one byte a character: for marks such as the `mimetype` of OpenDocument. */
  async peek(path: string, length: number): Promise<string> {
    for await (const piece of unpack(this.bytes, this.entry(path), this.codec))
      return String.fromCharCode(...piece.subarray(0, length));
    return "";
  }

  /** Reads one part to its end. */
  async scan(path: string, listener: XmlListener): Promise<void> {
    const feed = new XmlFeed(listener);
    try {
      for await (const piece of this.pieces(path)) feed.write(piece);
      feed.end();
    } catch (error) {
      if (error instanceof NotInItsEncoding) throw new FileProblem("broken-part", { part: path });
      if (!(error instanceof XmlProblem)) throw error;
      throw new FileProblem(error.fault === "doctype" ? "unsafe-xml" : "broken-part", { part: path });
    }
  }

  /** Reads a part that only describes others, and is small unless it means harm. */
  async scanDescription(path: string, listener: XmlListener): Promise<void> {
    const bytes = this.entry(path).unpacked;
    if (bytes > MAX_DESCRIPTION) throw new FileProblem("too-large", { bytes, limit: MAX_DESCRIPTION });
    await this.scan(path, listener);
  }

  private async *pieces(path: string): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(PIECE);
    let held = 0;
    for await (const piece of unpack(this.bytes, this.entry(path), this.codec)) {
      for (let at = 0; at < piece.length;) {
        const take = Math.min(piece.length - at, PIECE - held);
        buffer.set(piece.subarray(at, at + take), held);
        held += take;
        at += take;
        if (held === PIECE) {
          yield buffer;
          held = 0;
        }
      }
    }
    if (held > 0) yield buffer.subarray(0, held);
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(partKey(path));
    if (!entry) throw new FileProblem("missing-part", { part: path });
    return entry;
  }
}

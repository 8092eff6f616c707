import { LONGEST_PLAIN } from "./plain-cell";
import { XmlScanner, type XmlListener } from "./xml-scan";

/** Bytes that are no text in the part's encoding: what they stood for is lost, and a name with U+FFFD is none. */
export class NotInItsEncoding extends Error {}

const LT = 60,
  SLASH = 47,
  GT = 62,
  LETTER_C = 99;
/** The longest cell that is looked for as a whole. */
const LONGEST_CELL = 8 * 1024;
/** So many steps in a row that the listener did not take are one tag or cell each; then they grow. */
const SMALL_STEPS = 4;

/**
 * A document as it is unpacked, handed on to a listener: to the listener itself where it takes bytes in the usual form,
 * else as text through the scanner, cell by cell. Where much stands in other forms, in larger and larger steps.
 */
export class XmlFeed {
  private readonly scanner: XmlScanner;
  private readonly passage: XmlListener["passage"];
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private isUtf8 = true;
  private carried: Uint8Array = new Uint8Array(0);
  private steps = 0;

  constructor(listener: XmlListener) {
    this.scanner = new XmlScanner(listener);
    this.passage = listener.passage && listener.passage.bind(listener);
  }

  /** Throws XmlProblem, NotInItsEncoding and what the listener throws. */
  write(piece: Uint8Array): void {
    if (this.decoder === null) {
      const encoding = encodingOf(piece);
      this.isUtf8 = encoding === "utf-8";
      this.decoder = new TextDecoder(encoding, { fatal: true });
    }
    if (!this.passage || !this.isUtf8) return this.scan(piece);
    const bytes = this.carried.length === 0 ? piece : joined(this.carried, piece),
      end = bytes.length;
    let at = 0;
    while (at < end) {
      if (this.scanner.isBetween) {
        const passed = this.passage(bytes, at, end, this.scanner.nesting);
        if (passed > at) this.steps = 0;
        at = passed;
        // What is left may go on in the usual form.
        if (end - at <= LONGEST_PLAIN) break;
      }
      const stop = this.stepEnd(bytes, at);
      this.scan(bytes.subarray(at, stop));
      at = stop;
    }
    this.carried = bytes.slice(at);
  }

  /** Says that the document is complete. */
  end(): void {
    this.scan(this.carried);
    if (this.decoder) this.scanner.write(decoded(() => this.decoder!.decode()));
    this.scanner.end();
  }

  private scan(bytes: Uint8Array): void {
    const text = decoded(() => this.decoder?.decode(bytes, { stream: true }) ?? "");
    if (text !== "") this.scanner.write(text);
  }

  /** The end of a tag or cell; of several where the listener took none of those before. */
  private stepEnd(bytes: Uint8Array, at: number): number {
    const grown = ++this.steps <= SMALL_STEPS ? 0 : 1 << Math.min(16, this.steps);
    if (grown === 0 && bytes[at] === LT && bytes[at + 1] === LETTER_C) {
      const most = Math.min(bytes.length, at + LONGEST_CELL);
      for (let k = bytes.indexOf(GT, at); k > 0 && k < most; k = bytes.indexOf(GT, k + 1))
        if (bytes[k - 1] === LETTER_C && bytes[k - 2] === SLASH && bytes[k - 3] === LT) return k + 1;
    }
    const close = bytes.indexOf(GT, at + grown);
    return close < 0 ? bytes.length : close + 1;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new NotInItsEncoding();
  }
}

/** XML of workbooks is UTF-8 or, rarely and with its mark, UTF-16. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

import type { LineProblem } from "../assess/stream/application-line";

/**
 * A line of a text and its number, from 1: its text without the line's end, or why it is none. Blank ones are left out.
 */
export interface TextLine {
  readonly number: number;
  readonly text: string;
  readonly problem: LineProblem | null;
}

/** No application has so many bytes; a longer line is not kept. */
const MOST_BYTES = 1 << 20;
const LINE_FEED = 10,
  BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The lines of UTF-8 as far as each piece of it makes them whole; the last one may lack its end. Of a line longer than
 * `most` bytes nothing is kept.
 */
export async function* textLines(input: AsyncIterable<Uint8Array>, most = MOST_BYTES): AsyncGenerator<TextLine[]> {
  const lines = new Cutting(most);
  for await (const piece of input) yield lines.cut(piece);
  yield lines.end();
}

class Cutting {
  private number = 0;
  private pieces: Uint8Array[] = [];
  private bytes = 0;

  constructor(private readonly most: number) {}

  cut(piece: Uint8Array): TextLine[] {
    const lines: TextLine[] = [];
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to >= 0; to = piece.indexOf(LINE_FEED, from)) {
      this.keep(piece.subarray(from, to));
      for (const line of this.take()) lines.push(line);
      from = to + 1;
    }
    this.keep(piece.subarray(from));
    return lines;
  }

  end(): TextLine[] {
    return this.bytes === 0 ? [] : this.take();
  }

  private keep(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.bytes <= this.most) this.pieces.push(piece);
    else this.pieces = [];
  }

  private take(): TextLine[] {
    const { pieces, bytes } = this,
      number = ++this.number;
    this.pieces = [];
    this.bytes = 0;
    if (bytes > this.most) return [{ number, text: "", problem: { code: "long", text: String(bytes) } }];
    const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces),
      marked = number === 1 && BYTE_ORDER_MARK.every((byte, k) => whole[k] === byte);
    try {
      const text = decoder.decode(marked ? whole.subarray(BYTE_ORDER_MARK.length) : whole).trim();
      return text === "" ? [] : [{ number, text, problem: null }];
    } catch {
      return [{ number, text: "", problem: { code: "encoding", text: "" } }];
    }
  }
}

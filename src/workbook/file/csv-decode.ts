import type { Codec } from "./codec";
import { FileProblem } from "./problem";

/** Bytes decoded in one piece: a whole file as text would be twice its bytes, to no other end than to know its form. */
const PIECE = 1 << 18;
const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;
const FIRST_TO_GO_ON = 0x80,
  FIRST_TO_BEGIN = 0xc0;

/** The bytes of a .csv file as UTF-8 without its mark. */
export interface CsvBytes {
  readonly bytes: Uint8Array;
  /** Nothing but blanks. */
  readonly isBlank: boolean;
}

/**
 * The text of a .csv file. Chinese Excel saves GB18030 or, since 2016, UTF-8 with a mark; other programs UTF-8 without,
 * or UTF-16 with one. Strict UTF-8 comes first: Chinese in GB18030 is next to never valid UTF-8. Throws
 * `no-text-encoding`.
 */
export function decodeCsv(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    const text = decodeStrictly(bytes, encoding);
    // No text holds NUL; a file that does is something else, or UTF-16 without its mark.
    if (text !== null && !text.includes("\0")) return text;
  }
  throw new FileProblem("no-text-encoding");
}

/**
 * The same text as bytes in UTF-8: those of the file itself where it is in UTF-8, else others, made piece by piece.
 * Throws `no-text-encoding`.
 */
export function csvBytes(bytes: Uint8Array, isUtf8: Codec["isUtf8"] = isUtf8ByDecoding): CsvBytes {
  for (const encoding of encodingsOf(bytes)) {
    const found = encoding === "utf-8" ? asItIs(bytes, isUtf8) : recoded(bytes, encoding);
    if (found !== null) return found;
  }
  throw new FileProblem("no-text-encoding");
}

function encodingsOf([a, b]: Uint8Array): readonly string[] {
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  return a === 0xfe && b === 0xff ? ["utf-16be"] : ["utf-8", "gb18030"];
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null where the bytes are not UTF-8, or no text. */
function asItIs(file: Uint8Array, isUtf8: NonNullable<Codec["isUtf8"]>): CsvBytes | null {
  const bytes = UTF8_MARK.every((byte, k) => file[k] === byte) ? file.subarray(UTF8_MARK.length) : file;
  return bytes.includes(0) || !isUtf8(bytes) ? null : { bytes, isBlank: isBlank(bytes) };
}

/** As a platform tells it that has nothing better; NUL or not. */
function isUtf8ByDecoding(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece);
  } catch {
    return false;
  }
  return true;
}

function isBlank(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const piece of pieces(bytes)) if (decoder.decode(piece).trim() !== "") return false;
  return true;
}

/** Whole characters each. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = wholeCharacters(bytes, from + PIECE);
    yield bytes.subarray(from, to);
  }
}

/** The end of a piece that goes to `to` or a little before, so that it cuts no character of UTF-8 in two. */
export function wholeCharacters(bytes: Uint8Array, to: number): number {
  if (to >= bytes.length) return bytes.length;
  for (let end = to; end > to - 4 && end > 0; end--) {
    const byte = bytes[end]!;
    if (byte < FIRST_TO_GO_ON || byte >= FIRST_TO_BEGIN) return end;
  }
  return to;
}

/** Null where the bytes are not in the encoding, or no text. */
function recoded(file: Uint8Array, encoding: string): CsvBytes | null {
  // Two bytes of UTF-16 are at most three of UTF-8, as two of GB18030 are, which has a € of one byte too (0x80); what
  // is not written takes no memory.
  const bytes = new Uint8Array(Math.ceil(file.length * (encoding === "gb18030" ? 3 : 1.5)) + 3),
    decoder = new TextDecoder(encoding, { fatal: true }),
    encoder = new TextEncoder();
  let length = 0,
    isBlank = true;
  const add = (text: string): boolean => {
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
    isBlank &&= text.trim() === "";
    return !text.includes("\0");
  };
  try {
    for (let at = 0; at < file.length; at += PIECE)
      if (!add(decoder.decode(file.subarray(at, at + PIECE), { stream: true }))) return null;
    if (!add(decoder.decode())) return null;
  } catch {
    return null;
  }
  return { bytes: bytes.subarray(0, length), isBlank };
}

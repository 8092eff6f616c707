import { FileProblem } from "./problem";

/**
 * The text of a .csv file. Chinese Excel saves GB18030 or, since 2016, UTF-8 with a mark; other programs UTF-8 without,
 * or UTF-16 with one. Strict UTF-8 comes first: Chinese in GB18030 is next to never valid UTF-8. Throws
 * `no-text-encoding`.
 */
export function decodeCsv(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    const text = decodeStrictly(bytes, encoding);
    // No text holds NUL; a file that does is something else, or UTF-16 without its mark.
    if (text !== null && !text.includes("\0")) return text;
  }
  throw new FileProblem("no-text-encoding");
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a file is, told by its content. `format` names what a person would call it. */
export type FileKind =
  { readonly kind: "zip" | "pdf" | "encrypted" | "text" } | { readonly kind: "old" | "other"; readonly format: string };

const MARKS: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: "zip" }],
  [[0x50, 0x4b, 0x05, 0x06], { kind: "zip" }],
  [[0x52, 0x61, 0x72, 0x21], { kind: "other", format: "rar" }],
  [[0x37, 0x7a, 0xbc, 0xaf], { kind: "other", format: "7z" }],
  [[0x1f, 0x8b], { kind: "other", format: "gzip" }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: "other", format: "png" }],
  [[0xff, 0xd8, 0xff], { kind: "other", format: "jpeg" }],
  // BIFF 2 to 4, before files were containers.
  [[0x09, 0x00, 0x04, 0x00], { kind: "old", format: "xls" }],
  [[0x09, 0x02, 0x06, 0x00], { kind: "old", format: "xls" }],
  [[0x09, 0x04, 0x06, 0x00], { kind: "old", format: "xls" }],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const START = 4096;

export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE)) return oleKind(name, bytes);
  for (const [mark, kind] of MARKS) if (startsWith(bytes, mark)) return kind;
  const start = latin(bytes.subarray(0, START));
  if (start.slice(0, 1024).includes("%PDF-")) return { kind: "pdf" };
  return markupKind(start.toLowerCase()) ?? { kind: "text" };
}

/** The last word of a file's name after its dot, in lower case; "" where it has none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** An OLE container: an encrypted workbook, an Excel 97 or WPS table, or another program's document. */
function oleKind(name: string, bytes: Uint8Array): FileKind {
  const extension = extensionOf(name);
  if (holdsStream(bytes, "EncryptedPackage")) return { kind: "encrypted" };
  // A table may hold a Word document as an object; the other way round its name tells.
  const isTable = holdsStream(bytes, "Workbook") && !["doc", "docx", "wps"].includes(extension);
  if (!isTable && holdsStream(bytes, "WordDocument"))
    return { kind: "other", format: extension === "wps" ? "wps" : "doc" };
  return { kind: "old", format: ["et", "ett", "wps"].includes(extension) ? extension : "xls" };
}

/** Whether a container's directory names a stream (UTF-16, little-endian). */
function holdsStream(bytes: Uint8Array, stream: string): boolean {
  const wanted = Array.from(stream).flatMap(letter => [letter.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}

/** Web pages and XML tables are often saved under a workbook's name by other systems. */
function markupKind(start: string): FileKind | null {
  const text = start.replace(/^(\xef\xbb\xbf|\s)+/, "");
  if (text.startsWith("mime-version:")) return { kind: "other", format: "mhtml" };
  if (!text.startsWith("<")) return null;
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return { kind: "old", format: "xml" };
  return /<(html|table|!doctype html|head|body)\b/.test(text)
    ? { kind: "other", format: "html" }
    : { kind: "other", format: "xml" };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, k) => bytes[k] === byte);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

import { MAX_ZIP_ENTRIES } from "./limits";
import { FileProblem } from "./problem";

/** One entry of a zip archive, as its central directory describes it. Sizes are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly header: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LONG = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/** The key by which a part is found: some writers use backslashes or another case (OPC compares names without case). */
export function partKey(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * The central directory of a zip archive, by part key. Names are keys only and never become paths of this machine.
 * Throws `broken-zip` where the archive is truncated, contradicts itself, or names a part twice (two readers could
 * then see two different rosters).
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > MAX_ZIP_ENTRIES) throw new FileProblem("broken-zip");
  const entries = new Map<string, ZipEntry>();
  let at = start.directory;
  let packed = 0;
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new FileProblem("broken-zip");
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new FileProblem("broken-zip");
    const entry = readEntry(view, bytes, at, start.shift);
    at = next;
    packed += entry.packed;
    if (entry.name.endsWith("/")) continue;
    if (entries.has(partKey(entry.name))) throw new FileProblem("broken-zip", { part: entry.name });
    entries.set(partKey(entry.name), entry);
  }
  // Entries that share their bytes are how small archives unpack to terabytes.
  if (packed > bytes.length) throw new FileProblem("broken-zip");
  return entries;
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: { readonly directory: number; readonly shift: number };
}

function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let tail = end;
  if (count === 0xffff || size === LONG || offset === LONG) {
    const at = end - 20;
    if (at < 0 || view.getUint32(at, true) !== END64_LOCATOR) throw new FileProblem("broken-zip");
    tail = long(view, at + 8);
    if (tail + 56 > view.byteLength || view.getUint32(tail, true) !== END64) throw new FileProblem("broken-zip");
    count = long(view, tail + 32);
    size = long(view, tail + 40);
    offset = long(view, tail + 48);
  }
  // Bytes put before an archive shift all its offsets; the directory's own place, just before its end record, tells by
  // how many.
  const directory = tail - size;
  const shift = directory - offset;
  if (directory < 0 || shift < 0) throw new FileProblem("broken-zip");
  return { count, start: { directory, shift } };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileProblem("broken-zip");
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extra = readLongSizes(view, at, nameLength);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    crc: view.getUint32(at + 16, true),
    packed: extra.packed,
    unpacked: extra.unpacked,
    header: extra.header + shift,
  };
}

/** Sizes and offset of an entry; those that do not fit 32 bits stand in the zip64 extra field, in this order. */
function readLongSizes(
  view: DataView,
  at: number,
  nameLength: number,
): { unpacked: number; packed: number; header: number } {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (short.includes(LONG)) {
    let field = at + 46 + nameLength;
    const stop = field + view.getUint16(at + 30, true);
    while (field + 4 <= stop && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
    let value = field + 4;
    for (let k = 0; k < 3; k++) {
      if (short[k] !== LONG) continue;
      if (value + 8 > stop) throw new FileProblem("broken-zip");
      short[k] = long(view, value);
      value += 8;
    }
  }
  const [unpacked, packed, header] = short as [number, number, number];
  return { unpacked, packed, header };
}

function long(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new FileProblem("broken-zip");
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new FileProblem("broken-zip");
  return Number(value);
}

import { inflateRawSync } from "node:zlib";
import { readZipDirectory } from "../../src/workbook/file/zip-directory";
import type { MadePart } from "../workbook/file/zip-maker";

/** The parts of an honest archive, as they can be made into another one. */
export function partsOf(archive: Uint8Array): MadePart[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  return [...readZipDirectory(archive).values()].map(({ name, header, packed, method }) => {
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true),
      bytes = archive.subarray(start, start + packed);
    return { name, data: method === 0 ? bytes : inflateRawSync(bytes) };
  });
}

import { crc32 } from "../../../src/workbook/file/crc32";
import { deflateRawSync } from "node:zlib";

/** One part of an archive to make; whatever it says of itself may be a lie. */
export interface MadePart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  /** Packed bytes to use instead of packing `data`. */
  readonly packed?: Uint8Array;
}

/** A zip archive with exactly these parts, honest but for what they are told to declare. */
export function makeZip(parts: readonly MadePart[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = typeof part.data === "string" ? Buffer.from(part.data) : Buffer.from(part.data);
    const packed = part.packed ? Buffer.from(part.packed) : part.stored ? data : deflateRawSync(data);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(part.declaredCrc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, packed]);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const END = 22,
  END64 = 56;

/** The archive with a record of zip64 at its end, which alone tells how many entries there are and where. */
export function asZip64(zip: Uint8Array, count: number | null = null): Uint8Array {
  const directory = Buffer.from(zip.subarray(0, zip.length - END)),
    end = Buffer.from(zip.subarray(zip.length - END)),
    entries = BigInt(count ?? end.readUInt16LE(10)),
    record = Buffer.alloc(END64),
    locator = Buffer.alloc(20);
  record.write("PK\x06\x06", "latin1");
  record.writeBigUInt64LE(BigInt(END64 - 12), 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(entries, 24);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(directory.length), 8);
  locator.writeUInt32LE(1, 16);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([directory, record, locator, end]);
}

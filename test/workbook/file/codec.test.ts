import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { standardCodec, type Codec } from "../../../src/workbook/file/codec";
import { nodeCodec } from "../../../src/workbook/file/node-codec";

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const codecs: [string, Codec][] = [
  ["every platform's", standardCodec],
  ["Node's", nodeCodec],
];

describe.each(codecs)("%s codec", (_, codec) => {
  test(
    "packs pieces, of which there may be none and which may be empty, into what zlib unpacks to " + "the same bytes",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 9 }), async pieces => {
          expect(inflateRawSync(await whole(codec.deflate(pieces)))).toEqual(Buffer.concat(pieces));
        }),
        { numRuns: 40 },
      );
    },
  );

  test("unpacks what zlib packed, also where it is larger than a piece", async () => {
    const bytes = Buffer.concat([Buffer.alloc(700_000, "甲"), randomBytes(300_000)]);
    expect((await whole(codec.inflate(deflateRawSync(bytes)))).equals(bytes)).toBe(true);
  });

  test("refuses what is cut short or is no deflate", async () => {
    const packed = deflateRawSync(randomBytes(100_000));
    await expect(whole(codec.inflate(packed.subarray(0, 50_000)))).rejects.toThrow();
    await expect(whole(codec.inflate(Buffer.alloc(100, 0xff)))).rejects.toThrow();
  });

  test("leaves the rest packed where its caller stops", async () => {
    let pieces = 0;
    for await (const piece of codec.inflate(deflateRawSync(Buffer.alloc(50_000_000)))) {
      expect(piece.length).toBeLessThan(1_000_000);
      if (++pieces === 2) break;
    }
    expect(pieces).toBe(2);
  });

  test("ends with the error of a piece that cannot be made", async () => {
    function* failing(): Generator<Uint8Array> {
      yield randomBytes(1_000);
      throw new RangeError("no piece");
    }
    await expect(whole(codec.deflate(failing()))).rejects.toThrow("no piece");
  });

  test("checks as zip archives do, in one go or piece by piece", () => {
    const bytes = Buffer.from("123456789");
    expect(codec.crc32(bytes, 0)).toBe(0xcbf43926);
    expect(codec.crc32(bytes.subarray(4), codec.crc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});

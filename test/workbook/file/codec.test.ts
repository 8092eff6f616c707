import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { standardCodec, type Codec } from "../../../src/workbook/file/codec";
import { randomOf } from "../../bench/random";
import { nodeCodec } from "../../../src/workbook/file/node-codec";
import { PieceMemory } from "../../../src/workbook/file/piece-memory";

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Rows of a sheet as results have them: amounts, numbers of texts, styles. */
function* rowsXml(count: number): Generator<Uint8Array> {
  const random = randomOf(7),
    encoder = new TextEncoder();
  let piece = "";
  for (let row = 1; row <= count; row++) {
    piece += `<row r="${row}">`;
    for (const column of "ABCDEFGH")
      piece +=
        random() < 0.5
          ? `<c r="${column}${row}" s="3" t="s"><v>${Math.floor(random() * 20_000)}</v></c>`
          : `<c r="${column}${row}" s="5"><v>${Math.floor(random() * 5_000_000) / 100}</v></c>`;
    piece += "</row>";
    if (piece.length < 200_000) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(piece);
}

describe("Node's codec", () => {
  test("packs rows into at most 1.2 times what the most that zlib can do takes", async () => {
    const packed = await whole(nodeCodec.deflate(rowsXml(8_000))),
      rows = Buffer.concat([...rowsXml(8_000)]);
    expect(packed.length / deflateRawSync(rows, { level: 9 }).length).toBeLessThanOrEqual(1.2);
  });

  test("packs each piece as if there were no other", async () => {
    const alone = (piece: Uint8Array): Buffer =>
      deflateRawSync(piece, { level: 4, finishFlush: constants.Z_SYNC_FLUSH });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 9 }), async pieces => {
        const packed = await whole(nodeCodec.deflate(pieces));
        expect(packed).toEqual(Buffer.concat([...pieces.map(alone), Uint8Array.of(3, 0)]));
      }),
      { numRuns: 40 },
    );
    const large = [randomBytes(1_100_000), Buffer.alloc(3_000_000, "甲"), ...rowsXml(2_000)];
    const packed = await whole(nodeCodec.deflate(large));
    expect(packed.equals(Buffer.concat([...large.map(alone), Uint8Array.of(3, 0)]))).toBe(true);
  });

  test("tells of every piece that it keeps no longer: its memory can be written anew", async () => {
    const memory = new PieceMemory(),
      rows = [...rowsXml(8_000)];
    let took = 0,
      givenBack = 0;
    const taken = new Set<ArrayBuffer>();
    function* inOneMemory(): Generator<Uint8Array> {
      for (const row of rows) {
        const room = memory.take();
        taken.add(room.buffer);
        room.set(row);
        took++;
        yield room.subarray(0, row.length);
      }
    }
    const done = (piece: Uint8Array): void => {
      givenBack++;
      // Whoever still read it would see this.
      piece.fill(0);
      memory.giveBack(piece);
    };
    const packed = await whole(nodeCodec.deflate(inOneMemory(), done));
    expect(inflateRawSync(packed).equals(Buffer.concat(rows))).toBe(true);
    expect(givenBack).toBe(took);
    expect(taken.size).toBeLessThan(took);
  });
});

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

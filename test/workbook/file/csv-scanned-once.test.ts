import fc from "fast-check";
import { csvCell, plainNumber, shortNumberAt } from "../../../src/workbook/file/csv-cell";
import { CsvSource } from "../../../src/workbook/file/csv-source";
import { CsvTexts } from "../../../src/workbook/file/csv-texts";
import { standardCodec } from "../../../src/workbook/file/codec";
import { nodeCodec } from "../../../src/workbook/file/node-codec";
import { FileProblem } from "../../../src/workbook/file/problem";
import type { Block, Source } from "../../../src/workbook/ports";
import { readPlainCsv, type PlainCsv } from "./plain-csv";
import { QUIET, readAll } from "./workbook-maker";

async function scanned(bytes: Uint8Array, codec = standardCodec): Promise<PlainCsv> {
  const { info, cells } = await readAll(new CsvSource("表", bytes, codec)),
    { used } = info;
  return {
    cells: new Map([...cells].filter(([, cell]) => cell !== null)),
    used: used && [used.top, used.left, used.top + used.rows - 1, used.left + used.columns - 1],
  };
}

/** What comes of it, or which problem it is and its row. */
async function outcome(read: () => PlainCsv | Promise<PlainCsv>): Promise<unknown> {
  try {
    const { cells, used } = await read();
    return { cells: Object.fromEntries(cells), used };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return [problem.code, problem.values["row"] ?? null];
  }
}

const SIGNS = [...'"",,\t;\r\n\r\n \'=-.0019|，甲㐀é😀\u3000\ufeff\u2028', '""', '="', "sep=", "\r\n"],
  NUMERALS = ["-0", "0.10", "007", "123456789012345", "1234567890123456", "-123456789.012345", "="],
  FIELDS = ["甲公司", "'0012", '="0012"', '=""', "911101070000000000", '"他说""好"""', '"1"2', '"a,b\r\nc"', "'一'二"],
  texts = fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...NUMERALS, ...FIELDS), fc.constantFrom(",", "\n")), {
      maxLength: 60,
    })
    .map(parts => parts.join(""));

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": text => Buffer.from(text),
  "UTF-8 with its mark": text => Buffer.from(`\ufeff${text}`),
  "UTF-16, little-endian": text => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, big-endian": text => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

describe("a .csv scanned once as bytes reads as the text of it by the rules", () => {
  test.each(Object.entries(ENCODINGS))("in %s", async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom("", "", "sep=|\r\n", "sep=，\n", 'sep="\n', "sep=\t\n"),
        async (text, sep) => {
          const bytes = encode(sep + text);
          expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("where a column says again what its row before said, in quotes or not", async () => {
    const said = fc.constantFrom(
        ...NUMERALS,
        ...FIELDS,
        "",
        '""',
        '"甲公司"',
        '"甲',
        "甲公司乙",
        '1"2',
        '"a,b"',
        "a,b",
      ),
      numerals = fc.constantFrom("1", "12.5", '"12.5"', "-0", "0", "00", "1.", ".1", "-", "123456789", "1234567890"),
      few = fc.array(fc.oneof(said, numerals), { minLength: 1, maxLength: 3 }),
      ends = fc.constantFrom("\n", "\r\n", "\r", "");
    await fc.assert(
      fc.asyncProperty(
        few,
        fc.array(fc.nat({ max: 2 }), { maxLength: 24 }),
        fc.constantFrom(",", ";", "\t", "，", '"', ".", "-", "1", "甲", "é"),
        fc.tuple(fc.integer({ min: 1, max: 3 }), ends, ends),
        async (fields, order, separator, [width, end, last]) => {
          const rows: string[] = [];
          for (let k = 0; k < order.length; k += width)
            rows.push(
              order
                .slice(k, k + width)
                .map(at => fields[at % fields.length])
                .join(separator),
            );
          const bytes = Buffer.from(`sep=${separator}\n${rows.join(end)}${last}`);
          expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("in bytes of which some are wrong, however the platform tells UTF-8", async () => {
    // Characters of one to four bytes, cut off ones, an overlong one, half of a pair, and beyond the last.
    const parts = [
      "61",
      "c3a9",
      "e794b2",
      "f09f9880",
      "e794",
      "c080",
      "eda080",
      "f4908080",
      "80",
      "efbbbf",
      "00",
      "2c",
      "0a",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts.slice(0, 4), ...parts), { maxLength: 12 }), async hex => {
        const bytes = Buffer.from(hex.join(""), "hex"),
          expected = await outcome(() => readPlainCsv(bytes));
        expect(await outcome(() => scanned(bytes))).toEqual(expected);
        expect(await outcome(() => scanned(bytes, nodeCodec))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("in GB18030, or in none", async () => {
    // 甲, 申报单位 and a character of four bytes, whole and cut off.
    const parts = [
      "bcd7",
      "c9eab1a8b5a5cebb",
      "8139ee39",
      "8139",
      "bc",
      "2c",
      "0a",
      "22",
      "31",
      "30",
      "00",
      "ff",
      "84319533",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts.slice(0, 3), ...parts), { maxLength: 30 }), async hex => {
        const bytes = Buffer.from(hex.join(""), "hex");
        expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  test("where characters lie across the pieces in which it is decoded", async () => {
    // As texts: a comparison of so many cells one by one takes seconds.
    const isRead = async (bytes: Uint8Array): Promise<void> => {
      const [found, expected] = [await outcome(() => scanned(bytes)), await outcome(() => readPlainCsv(bytes))];
      expect(JSON.stringify(found) === JSON.stringify(expected)).toBe(true);
    };
    const long = Array.from({ length: 9_000 }, (_, k) => `甲甲甲甲甲${k},😀é㐀㐀㐀㐀㐀${k % 7}`).join("\n");
    for (const shift of ["", "a", "ab", "abc"])
      for (const encode of Object.values(ENCODINGS)) {
        const bytes = encode(shift + long);
        await isRead(bytes);
      }
    const gb = Buffer.concat([
      Buffer.from("a"),
      Buffer.from("bcd7bcd7bcd7bcd7bcd7bcd7bcd7bcd72c8139ee390a".repeat(13_000), "hex"),
    ]);
    await isRead(gb);
  });

  test.each([
    ["in quotes, with an apostrophe far away", `"'${"甲".repeat(70_000)}'",乙\n`],
    ["without quotes, with an apostrophe far away", `'${"甲".repeat(70_000)}',乙\n`],
    ["half of whose last character would be cut", `${"甲".repeat(32_766)}😀,"x${"😀".repeat(40_000)}"\n`],
    ["of doubled quotes", `"${'""甲'.repeat(60_000)}"尾,乙\n`],
    ["of numerals", `"${"1".repeat(501)}",${"1".repeat(501)},"1"${"2".repeat(600)}\n`],
  ])("a very long field %s", async (_, text) => {
    const bytes = Buffer.from(text);
    expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
  });
});

test("a numeral is the same double whether it is read at a glance or field by field", () => {
  const numeral = fc.string({ unit: fc.constantFrom(..."00123456789.-"), minLength: 1, maxLength: 14 }),
    into = { value: 0 };
  fc.assert(
    fc.property(numeral, text => {
      const bytes = Buffer.from(text),
        end = shortNumberAt(bytes, 0, into),
        whole = plainNumber(bytes, 0, bytes.length);
      if (end === bytes.length) expect(into.value).toBe(whole);
      else if (text.length < 10) expect(whole).toBeNaN();
    }),
    { numRuns: 20_000 },
  );
});

test("a numeral is the same double whether it is read from bytes or from text", () => {
  const numeral = fc.string({ unit: fc.constantFrom(..."00123456789.-"), maxLength: 19 });
  fc.assert(
    fc.property(
      fc.oneof(
        numeral,
        fc.double().map(String),
        fc.integer().map(cent => (cent / 100).toFixed(2)),
      ),
      text => {
        const bytes = Buffer.from(text),
          cell = text === "" ? null : csvCell(text);
        expect(plainNumber(bytes, 0, bytes.length)).toBe(typeof cell === "number" ? cell : NaN);
      },
    ),
    { numRuns: 20_000 },
  );
});

async function firstBlock(source: Source, columns: readonly number[] | "all"): Promise<Block> {
  const [info] = await source.sheets();
  for await (const block of source.read(info!.used!, columns, QUIET)) return block;
  throw new Error("no block");
}

describe("its texts are numbered", () => {
  test("alike ones by one number, with and without quotes", async () => {
    const { stays } = await firstBlock(new CsvSource("表", Buffer.from('甲,乙\n乙,"甲"\n7,"他说""好"""\n')), "all"),
      [first, second, third] = [...stays!.places],
      at = (place: number | undefined, column: number): number => stays!.in.textAt(place!, column);
    expect(at(first, 0)).toBe(at(second, 1));
    expect(at(first, 1)).toBe(at(second, 0));
    expect(at(first, 0)).not.toBe(at(first, 1));
    expect([at(third, 0), at(third, 1)]).toEqual([-1, -1]);
    expect(stays!.in.cellAt(third!, 1)).toBe('他说"好"');
    expect(stays!.in.texts).toEqual(["甲", "乙"]);
  });

  test("and those of some columns only do not stay with the block", async () => {
    expect((await firstBlock(new CsvSource("表", Buffer.from("甲,乙\n")), [1])).stays).toBeUndefined();
  });

  /** The numbers that words get one after the other. */
  function numbersOf(words: readonly string[], columnOf: (k: number) => number): Map<string, Set<number>> {
    const texts = new CsvTexts(Buffer.from(words.join(""))),
      numbers = new Map<string, Set<number>>();
    let from = 0,
      wrong = 0;
    for (const [k, word] of words.entries()) {
      const end = from + Buffer.byteLength(word),
        number = texts.numberOf(columnOf(k), from, end);
      if (number >= 0 && texts.strings[number] !== word) wrong++;
      numbers.set(word, (numbers.get(word) ?? new Set()).add(number));
      from = end;
    }
    expect(wrong).toBe(0);
    return numbers;
  }
  const WORDS = Array.from({ length: 50_000 }, (_, k) => `京${k % 40_000}`);
  const ofOne = (numbers: Map<string, Set<number>>): number =>
    [...numbers.values()].filter(set => set.size === 1 && !set.has(-1)).length;

  test("each by its own, however many there are", () => {
    expect(ofOne(numbersOf(WORDS, k => k >> 13))).toBe(40_000);
  });

  test("without being looked for in a column in which none came again, so that one may have two", () => {
    const numbers = numbersOf(WORDS, () => 0),
      all = new Set([...numbers.values()].flatMap(set => [...set]));
    expect(ofOne(numbers)).toBe(30_000);
    expect(all.size).toBe(50_000);
  });

  test("and looked for in one in which every hundredth did", () => {
    const words = Array.from({ length: 50_000 }, (_, k) => (k % 100 === 0 ? "京" : `京${k % 40_000}`));
    expect(ofOne(numbersOf(words, () => 0))).toBe(new Set(words).size);
  });
});

test("cells that were let go are not read again", () => {
  const source = new CsvSource("表", Buffer.from("a,b\n"));
  source.letGo();
  expect(() => source.read({ sheet: "表", top: 0, left: 0, rows: 1, columns: 2 }, "all", QUIET)).toThrow("let go");
});
